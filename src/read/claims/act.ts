/** An act: one kind of tie that a clause names, with the words that name it. */
import type { Span } from '../../model/code-points.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { Cue } from './lexicon/cue-trie.ts';

/** One kind of tie named in a clause. */
export interface Act {
  readonly type: TieType;
  readonly trigger: Cue;
  readonly clause: Span;
  /** The verb that limits or ends it, for a decision. */
  readonly limit: Cue | null;
  /** Set where the decision lifts a limit that stood. */
  readonly lifted?: true;
}

/** The kind of tie that an act is about: what a decision limits, else its own. */
export const kindMeant = ({ type, trigger }: Pick<Act, 'type' | 'trigger'>): TieType =>
  type === 'restriction' ? (trigger.value as TieType) : type;

/** The kinds of tie that a clause names, with the word for each. */
export type KindsNamed = Map<TieType, Cue>;
