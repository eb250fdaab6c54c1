/** Scenarios as the page, the command line and the API show them. */
import type { Replay } from '../../foresight/scenario/replay.ts';
import type { Scenario, Words } from '../../foresight/scenario/scenario.ts';
import type { RecordKind } from '../../store/ports/records.ts';
import type { ThingParts } from '../views.ts';

/** A scenario in a list. */
export interface ScenarioRow {
  /** The short name by which it is asked for. */
  readonly id: string;
  readonly title: Words;
  readonly home: Words;
  readonly partner: Words;
  readonly years: Scenario['years'];
  readonly knownAt: string | null;
  /** The case that its replay is held against. */
  readonly case: string | null;
  /** A draft is of a pair, and is held nowhere. */
  readonly origin: 'shipped' | 'saved' | 'draft';
  /** Of one that was saved: its record in the ledger, who saved it, and when last. */
  readonly record: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

/** A record that a scenario cites, in words. */
export interface CitedRecord {
  readonly kind: RecordKind;
  readonly words: string;
  readonly parts?: ThingParts | undefined;
}

/** A scenario with its file and what the records it cites say; one that the ledger does not hold is missing there. */
export interface ScenarioView extends ScenarioRow {
  readonly scenario: Scenario;
  readonly cited: Readonly<Record<string, CitedRecord>>;
}

/** A replay with the words of the records that it names. */
export interface ReplayView extends Replay {
  readonly cited: Readonly<Record<string, CitedRecord>>;
}

/** The title of a scenario in the first language that it has one in. */
export function scenarioTitle({ title }: Pick<Scenario, 'title'>): string {
  return title.en ?? title.ru ?? title.zh ?? '';
}
