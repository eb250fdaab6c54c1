/** The port of histories: many ties at once with all their steps, for timelines; and what a case is made of. */
import type { Tie } from '../model/tie.ts';
import type { HeldEvidence } from './held.ts';

/** A tie with the ids of what bears it. */
export interface BorneTie {
  readonly tie: Tie;
  readonly evidence: readonly string[];
}

export interface TieHistories {
  /** Some ties by id, as known then; one that was not known then is missing. By id. */
  of(ids: readonly string[], knownAt: string): Promise<readonly BorneTie[]>;
  /** The ties that coded facts of a case bear, whatever else bears them too. By id. */
  ofCase(caseId: string, knownAt: string): Promise<readonly BorneTie[]>;
  /** The coded facts of a case, by id. */
  factsOf(caseId: string, knownAt: string): Promise<readonly HeldEvidence[]>;
}
