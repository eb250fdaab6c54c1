/** A place of a text as a possible party of a tie, with how it was found and, where a word only stands for it, what it points back to. */
import type { Span } from '../../model/code-points.ts';
import type { CountryCode, PartyRef } from '../../model/place.ts';

/**
 * How a party was found:
 *
 * - `named`: by its name; `brackets`: by its name in brackets behind somebody ("Chen Hua (Heihe)");
 * - `adjective`: by an adjective of it («псковские власти», "Chinese firms"), `inhabitants` by the word for its people;
 * - `body`: by a body that has it in its name, or whose home the text has told;
 * - `official`: by somebody who holds an office of it;
 * - `description`: by a word for its kind or its part in the text ("the province", «край», 该市, "its sister city");
 * - `pronoun`: by a word that names nothing (its, both, they, обе стороны, 双方);
 * - `members`: by a session, council or association whose members the text has named;
 * - `topic`: by nothing in its sentence: the text, or the part of it, is about this place.
 */
export type How =
  | 'named'
  | 'brackets'
  | 'adjective'
  | 'inhabitants'
  | 'body'
  | 'official'
  | 'description'
  | 'pronoun'
  | 'members'
  | 'topic';

/** Where a party was named that a word elsewhere stands for, and what speaks for that reading of the word. */
export interface Antecedent extends Span {
  /**
   * 0 for the likeliest reading of the word, 1 for the next. Mentions with one span and one rank are meant together ("the
   * two cities"); mentions with one span and different ranks are rivals, of which one is meant at most.
   */
  readonly rank: number;
  /** So many sentences back it was named; 0 in the same one, below 0 where it is named only later. */
  readonly sentences: number;
  /** How many other units near by would fit the word as well. */
  readonly rivals: number;
  /** True where the word says of what kind or country the place is, and it is. */
  readonly agrees: boolean;
  /** True for a place that the text is mostly about, or that its title names. */
  readonly ofTopic: boolean;
}

/** A place in the text that can be a party. Spans are UTF-16. */
export interface PartyMention extends Span {
  readonly party: PartyRef;
  /** First-level unit, or the country itself. */
  readonly unit: string;
  readonly country: CountryCode;
  readonly scale: 'local' | 'region' | 'centre';
  readonly how: How;
  /** Set where the mention names nothing by itself. */
  readonly antecedent?: Antecedent;
  /** Only the town where something happens or is said. */
  readonly venue: boolean;
  /** An adjective of a country: a party only where the country has no other. */
  readonly adjective: boolean;
  /** Set where an official's surname stands for the place of the office. */
  readonly person?: true;
}
