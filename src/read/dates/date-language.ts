/** What a language gives to the finder of dates. */
import type { Grammar } from './pattern.ts';
import type { Scan } from './token.ts';

/** The dates of one language: how its text is cut into tokens, and the rules over them. */
export interface DateLanguage {
  readonly scan: (text: string) => Scan;
  readonly grammar: Grammar;
}
