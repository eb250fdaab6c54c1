/** The port of histories: the steps of many ties at once, for time axes and measures; and what a case is made of. */
import type { Tie } from '../model/tie.ts';
import type { HeldEvidence } from './held.ts';
import type { ToldStep } from './tie-parts.ts';

/** A tie with those coded facts of a case that it is shown with, rejected ones included. */
export interface CaseTie {
  readonly tie: string;
  readonly facts: readonly string[];
}

export interface TieHistories {
  /** The steps of some ties in time's order, by tie, as known then; none of a tie that was not known then, or that nothing dates. */
  steps(ids: readonly string[], knownAt?: string): Promise<ReadonlyMap<string, readonly ToldStep[]>>;
  /**
   * Those of some ties on which a date that contradicts another may have come to be known otherwise between an instant and a later one;
   * not all of them need have one.
   */
  disputedSince(ids: readonly string[], since: string, knownAt?: string): Promise<readonly string[]>;
  /** The ties that coded facts of a case bear, whatever else bears them too. By id. */
  ofCase(caseId: string, knownAt?: string): Promise<readonly CaseTie[]>;
  /** The coded facts of a case, by id. */
  factsOf(caseId: string, knownAt?: string): Promise<readonly HeldEvidence[]>;
  /** Some claims and facts, in no order, as known then; one that was not is missing. */
  evidence(ids: readonly string[], knownAt?: string): Promise<readonly HeldEvidence[]>;
  /**
   * The reviewed ties as measures weigh them, by id: with the reviewed steps and acts alone, and of their evidence the first three
   * pieces and the coded facts. The same list until something is written, where the end of a day or the present is asked about.
   */
  reviewed(knownAt?: string): Promise<readonly Tie[]>;
}
