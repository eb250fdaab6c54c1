/** What evidence adds up to over time: region-to-region ties with a dated history. Derived, rebuildable. */

import type { Bounds, Edtf } from './edtf.ts';
import type { Milestone, TieMark } from './milestones.ts';
import type { PartyRef } from './place.ts';
import type { Stage } from './stages.ts';
import type { TieType } from './tie-types.ts';

/** One step of a tie's history. */
export interface StageStep {
  readonly stage: Stage;
  /** Of what is built: how far it came then; absent where nobody tells. */
  readonly milestone?: Milestone;
  /** For how long it was concluded, where that is told: an interval with an end. */
  readonly term?: Edtf;
  readonly date: Edtf | null;
  /** Days the step may have happened on; `[null, null]` where no date is known. */
  readonly bounds: Bounds;
  /** When it was first reported, where no date is known (by then it was so) and where a plan lies ahead of its report. */
  readonly reported?: Bounds;
  /** Evidence ids that say so. */
  readonly evidence: readonly string[];
  /** How many there are, where `evidence` names only some. */
  readonly pieces?: number;
  readonly reviewed: boolean;
  /** The party that decided on it, or its state over its head, where one side alone is known to have; of an end or a suspension. */
  readonly oneSided?: PartyRef;
  /** Other dates that sources give for this step, none of them lost; the one above was chosen (docs/methods/ties.md). */
  readonly contested?: readonly ContestedDate[];
}

/** A date for a step that another one was preferred to. */
export interface ContestedDate {
  readonly date: Edtf | null;
  readonly bounds: Bounds;
  readonly evidence: readonly string[];
  readonly reviewed: boolean;
}

/** A party and the time of its membership, as far as dated. */
export interface Membership {
  readonly party: PartyRef;
  readonly joined: Bounds;
  readonly left: Bounds;
  /** When it was suspended, and when it was taken up again; `[null, null]` where it was not. Absent where it never was. */
  readonly suspended?: readonly { readonly since: Bounds; readonly until: Bounds }[];
}

export interface TieCounts {
  readonly acceptedClaims: number;
  /** Those marked unsure included. */
  readonly unreviewedClaims: number;
  /** Of the unreviewed, those a reviewer looked at and left open. */
  readonly unsureClaims?: number;
  readonly rejectedClaims: number;
  /** How many statements the claims make that are not rejected, where that is fewer than claims. */
  readonly statements?: number;
  readonly facts: number;
  /** Of the facts, those that somebody accepted in this ledger. */
  readonly acceptedFacts?: number;
  /** Independent sources behind what is counted (accepted claims and coded facts). */
  readonly sources: number;
  /** The same with unreviewed claims included. */
  readonly sourcesWithUnreviewed: number;
}

/** A tie as of a day of validity and a day of knowledge. */
export interface Tie {
  readonly id: string;
  readonly type: TieType;
  readonly standing: boolean;
  /** Sorted. */
  readonly parties: readonly PartyRef[];
  readonly memberships: readonly Membership[];
  /** Pairs of first-level units of different countries that it joins: `CN-GD~RU-SA`. */
  readonly pairs: readonly string[];
  /** The named body, for multilateral ties founded on one. */
  readonly body: string | null;
  /** What tells it apart from another tie of the same founding key: the name of a construction, or what a reviewer said. */
  readonly apart?: string;
  /** Other names of it: as other evidence writes them, and those held in other languages. */
  readonly alsoNamed?: readonly string[];
  /** 1 for the first tie of its founding key, 2 for the one after an end… */
  readonly ordinal: number;
  readonly successorOf: string | null;
  readonly steps: readonly StageStep[];
  /** The time of the last that was reported of it: silence is no stage, and how long it has lasted is seen by this. */
  readonly lastNews: Edtf;
  /** The latest time at which evidence says that it stands, works or acts (docs/methods/ties.md); null where none tells when. */
  readonly confirmed: Edtf | null;
  /** Of a restriction: who restricts, as coders say; absent where none does. */
  readonly restrictedBy?: readonly PartyRef[];
  readonly fields: readonly string[];
  /** True where at least one accepted claim or a coded fact bears it: drawn solid; otherwise dashed. */
  readonly reviewed: boolean;
  readonly counts: TieCounts;
  /** Version of the rules that derived it. */
  readonly rules: string;
}

/** The stage of a tie on a day; `certain` where every reading of its vague dates gives it. */
export interface TieState {
  readonly stage: Stage;
  readonly certainty: 'certain' | 'possible';
  /**
   * Of what is built: the last milestone, which nothing later has taken back; `since` is its date. Of a document whose term is over:
   * `term-over`; `since` is the term. Absent where neither is told.
   */
  readonly milestone?: TieMark;
  /** When it came to this stage (of what is in force, when it was signed), an act when it last took place; null where evidence gives no date. */
  readonly since: Edtf | null;
}

/** When it was so, and what we knew when. */
export interface AsOf {
  /** ISO day. */
  readonly validAt: string;
  /** ISO 8601 instant, UTC. Without one all that is recorded counts, whatever the clocks of those who recorded it say. */
  readonly knownAt?: string | undefined;
}
