/** A source in words, as every list of sources has it. */

import type { Language } from '../../model/languages.ts';
import { dateWords } from './date-words.ts';
import type { Source } from './document.ts';
import type { BriefWords } from './words-en.ts';

/** The title, and what follows it; the address stands apart, since it can lead somewhere. */
export function sourceParts(
  { kind, title, outlet, author, published, asWritten, reliability }: Source,
  w: BriefWords,
  lang: Language = 'en',
): { readonly title: string | null; readonly told: readonly string[] } {
  return {
    title,
    told: [
      ...(author === null ? [] : [author]),
      ...(outlet === null ? (kind === 'document' ? [w.sources.notGiven] : []) : [outlet]),
      ...(kind === 'document' ? [published === null ? w.sources.unpublished : dateWords(published, lang)] : []),
      ...(asWritten === null ? [] : [asWritten]),
      ...(reliability === null ? [] : [w.notes.reliability(reliability)]),
    ],
  };
}
