/**
 * Coded facts and case events whose coder says something else by now. The record stays what it was; a revision follows it, under the
 * id that the record has had from the start, so that what people decided on it stays with it.
 */
import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import type { Stamp } from './stamp.ts';

/** A fact or an event as it stands. */
export interface StandingRecord<Record extends CodedFact | CaseEvent> {
  /** With the id that it has had from the start; of one that was withdrawn, as it was last. */
  readonly record: Record;
  /** The id made of what it says now. */
  readonly content: string;
  /** The revision that it stands by; null where it is as it first came in. */
  readonly revision: string | null;
  /** True where it was taken back. */
  readonly withdrawn: boolean;
}

/** What follows a record: what it says from now on, or null where it is withdrawn. */
export interface Revision<Record extends CodedFact | CaseEvent> {
  readonly of: string;
  /** The revision that this one follows. */
  readonly after: string | null;
  /** With the id made of what it says. */
  readonly record: Record | null;
}

/** What a file changes in a case, as one. */
export interface CaseChange {
  readonly facts: readonly CodedFact[];
  readonly events: readonly CaseEvent[];
  readonly revisedFacts: readonly Revision<CodedFact>[];
  readonly revisedEvents: readonly Revision<CaseEvent>[];
}

/** What was ever recorded of a case, as it stands. */
export interface CaseRecords {
  readonly facts: readonly StandingRecord<CodedFact>[];
  readonly events: readonly StandingRecord<CaseEvent>[];
}

export interface Revisions {
  /** The records of a case, by id. */
  ofCase(caseId: string): Promise<CaseRecords>;
  /**
   * Takes all of it or nothing, and says how many records and revisions were not held before. What is revised twice in the same way is
   * revised once.
   */
  take(change: CaseChange, stamp: Stamp): Promise<{ readonly added: number; readonly revised: number }>;
}
