/** The port of histories: the steps of many ties at once, for time axes and measures; and what a case is made of. */
import type { Tie, TieState } from '../../model/tie.ts';
import type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
import type { ShownStep } from '../../ties/stages/shown-steps.ts';

/** A tie with those coded facts of a case that it is shown with, rejected ones included. */
export interface CaseTie {
  readonly tie: string;
  readonly facts: readonly string[];
}

/** From a day on a tie stood in this state, until the next stretch begins; null for no state. */
export interface TieStretch {
  /** Null where it has no beginning. */
  readonly from: string | null;
  readonly state: TieState | null;
}

/** A tie over time. */
export interface TieHistory {
  /** In time's order. */
  readonly steps: readonly ShownStep[];
  /** In time's order. */
  readonly stretches: readonly TieStretch[];
}

/** A case by the coded facts that are known of it. */
export interface CodedCase {
  readonly id: string;
  readonly facts: number;
  /** The first and the last day that a fact of it can mean; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface TieHistories {
  /** The cases of which facts are known, by id. */
  cases(knownAt?: string): Promise<readonly CodedCase[]>;
  /** Some ties over time, by id, as known then; one that was not known is missing. */
  of(ids: readonly string[], knownAt?: string): Promise<ReadonlyMap<string, TieHistory>>;
  /** The ties that coded facts of a case bear, whatever else bears them too. By id. */
  ofCase(caseId: string, knownAt?: string): Promise<readonly CaseTie[]>;
  /** The coded facts of a case, by id. */
  factsOf(caseId: string, knownAt?: string): Promise<readonly StoredEvidence[]>;
  /** Some claims and facts, in no order, as known then; one that was not is missing. */
  evidence(ids: readonly string[], knownAt?: string): Promise<readonly StoredEvidence[]>;
  /**
   * The reviewed ties (that join any of some units) as measures weigh them, by id: with the reviewed steps and acts alone, and of their evidence the first three
   * pieces and the coded facts.
   */
  reviewed(knownAt?: string, units?: readonly string[]): Promise<readonly Tie[]>;
}
