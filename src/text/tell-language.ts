/** Decides the language of a text: what was declared, what its letters say, and in doubt what an engine says. */
import type { IdentifyLanguage } from '../model/engine.ts';
import { isLanguage, type Language, type LanguageTag } from '../model/languages.ts';
import { guessLanguage } from './guess-language.ts';

/** The language whose rules are used for a text in another one. */
export type ReadAs = Language;

export interface LanguageTold {
  readonly lang: LanguageTag;
  readonly readAs: ReadAs;
}

/** What the engine gets to see, in UTF-16 units. */
const sampleLength = 4096;
/** Below this an engine's word does not outweigh the script; for texts of few letters it must be surer. */
const trusted = { long: 0.5, short: 0.85, shortLetters: 60 };

/** Varieties of Chinese that are read as Chinese. */
const chinese = new Set(['zh', 'yue', 'wuu', 'cmn', 'lzh', 'nan']);

/** A declared tag is taken at its word; `zh-Hant-TW` and `ru-RU` are read as `zh` and `ru`. */
export function tellLanguage(
  text: string,
  declared: LanguageTag | undefined,
  identify?: IdentifyLanguage,
): LanguageTold {
  const tag = declared?.trim().toLowerCase();
  if (tag && tag !== 'und') return told(baseOf(tag), text);
  const guess = guessLanguage(text);
  if (guess.sure || !identify) return told(guess.lang, text);
  const sample = text.slice(0, sampleLength).replace(/\s+/g, ' ').trim();
  if (sample === '') return told('und', text);
  const found = identify(sample);
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  const least = letters < trusted.shortLetters ? trusted.short : trusted.long;
  if (letters === 0 || found.confidence < least) return told(guess.lang, text);
  return told(baseOf(found.lang), text);
}

/** Would an engine be asked? Where not, it need not be loaded. */
export function leavesDoubt(text: string, declared: LanguageTag | undefined): boolean {
  const tag = declared?.trim().toLowerCase();
  return (!tag || tag === 'und') && !guessLanguage(text).sure;
}

/** The language a page declares, where the text itself leaves doubt; templates often declare the wrong one. */
export function hintedLanguage(text: string, hint: LanguageTag | null): LanguageTag | undefined {
  if (hint === null) return undefined;
  const guess = guessLanguage(text);
  const base = baseOf(hint.toLowerCase());
  return guess.sure || (isLanguage(guess.lang) && isLanguage(base) && guess.lang !== base) ? undefined : base;
}

function baseOf(tag: string): LanguageTag {
  const base = tag.split(/[-_]/)[0]!;
  return chinese.has(base) ? 'zh' : base;
}

function told(lang: LanguageTag, text: string): LanguageTold {
  if (isLanguage(lang)) return { lang, readAs: lang };
  const script = guessLanguage(text).lang;
  return { lang, readAs: isLanguage(script) ? script : script === 'ja' ? 'zh' : 'en' };
}
