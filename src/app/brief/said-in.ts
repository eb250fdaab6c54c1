/** English sentences of Amur in the language of a brief. */

import type { Language } from '../../model/languages.ts';
import { type Phrases, sayer, writtenIn } from '../phrase-book.ts';
import type { Inline } from './document.ts';

/** Gives a sentence in the language where the phrases have it, and as English, marked so, where they have not. */
export function saidIn(lang: Language, phrases: Phrases): (english: string) => Inline {
  const say = lang === 'en' ? null : sayer(phrases, writtenIn[lang]);
  return (english) => {
    const said = say?.(english) ?? null;
    return { kind: 'words', text: said ?? english, lang: said === null ? 'en' : lang };
  };
}
