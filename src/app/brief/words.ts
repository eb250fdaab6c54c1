/** The words of a brief, by language. What coders and documents say is never translated: it stands as it is, with its language. */
import type { BriefLang } from './langs.ts';
import { type BriefWords, english } from './words-en.ts';
import { russian } from './words-ru.ts';
import { chinese } from './words-zh.ts';

const all: Readonly<Record<BriefLang, BriefWords>> = { en: english, ru: russian, zh: chinese };

/** The words of a language. */
export const briefWords = (lang: BriefLang): BriefWords => all[lang];
