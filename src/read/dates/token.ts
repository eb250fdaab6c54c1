/** What the scanners of the three languages hand to the rules: only numbers, marks and the words of time. */

/** A number, a mark or a word of the lexicon, with where it stands (UTF-16). */
export interface Token {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** The number meant: of a numeral, a month (1–12), a weekday (1–7)…; 0 where the kind says all. */
  readonly value: number;
  /** A unit of time, a part of a day or of a year, where the kind needs one. */
  readonly of: string;
  /** True where no space stands before it. */
  readonly glued: boolean;
}

/** Tokens with no foreign word between them; the only stretches in which a date can lie. */
export type Run = readonly Token[];

/** What a word of the lexicon means; `[kind, value?, of?]`. */
export type Entry = readonly [kind: string, value?: number, of?: string];

/** Words in lower case and what they mean. */
export type Lexicon = ReadonlyMap<string, Entry>;

/** 1 future; -1 past, or a participle after "will be"; -2 past in any company ("said"). */
export type TenseWeight = -2 | -1 | 1;

/** A word that sets the tense of its sentence. */
export interface TenseCue {
  readonly at: number;
  readonly tense: TenseWeight;
}

/** A text cut into runs, with the ends of its sentences (UTF-16, ascending) and the cues of tense in it. */
export interface Scan {
  readonly runs: readonly Run[];
  readonly stops: readonly number[];
  /** Words that set the tense, ascending. */
  readonly tenses: readonly TenseCue[];
}
