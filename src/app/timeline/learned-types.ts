/** When things happened against when they became known: by publication, and to this ledger. */

import type { Bounds } from '../../model/edtf.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';

/** A date with all days that it can mean. */
export interface Dated {
  readonly date: string;
  readonly bounds: Bounds;
}

/** A claim or a coded fact behind a step of a tie. */
export interface LearnedPiece {
  readonly id: string;
  readonly kind: 'claim' | 'fact';
  readonly tie: string;
  readonly type: TieType;
  readonly stage: Stage;
  readonly reviewed: boolean;
  /** When it happened; null where that is not told. */
  readonly happened: Dated | null;
  /** When what a claim quotes was published; null of a fact, and where its document does not tell. */
  readonly published: Dated | null;
  /** When this ledger came to hold it (ISO instant). */
  readonly recordedAt: string;
}

/** What is known of some ties, piece by piece. */
export interface LearnedView {
  readonly pieces: readonly LearnedPiece[];
  /** How many ties there are under the filter, and how many of them were looked at: those with the newest activity. */
  readonly ties: number;
  readonly looked: number;
  /** Pieces of the ties looked at that are not among `pieces`. */
  readonly left: number;
  readonly validAt: string;
  readonly knownAt: string;
}
