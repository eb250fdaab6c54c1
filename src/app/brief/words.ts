/** The words of a brief, by language. What coders and documents say is never translated: it stands as it is, with its language. */
import type { Language } from '../../model/languages.ts';
import { type BriefWords, english } from './words-en.ts';
import { russian } from './words-ru.ts';
import { chinese } from './words-zh.ts';

const all: Readonly<Record<Language, BriefWords>> = { en: english, ru: russian, zh: chinese };

/** The words of a language. */
export const briefWords = (lang: Language): BriefWords => all[lang];
