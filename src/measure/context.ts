/** What a measure is worked out from: ties and figures as known, a day, and what the user may set. */
import type { Chance } from '../model/chance.ts';
import type { Tie } from '../model/tie.ts';
import type { Measurement } from './measurement.ts';
import type { Observed } from './observed.ts';
import type { CountedTie } from './tie-counts.ts';

export interface MeasureContext {
  /** All ties as known; measures take the reviewed ones. */
  readonly ties: readonly Tie[];
  /** Those that count on the day. */
  readonly counted: readonly CountedTie[];
  readonly observed: Observed;
  /** ISO day; figures are those of its year. */
  readonly day: string;
  /** The series of chance from its beginning, each time it is asked for. */
  readonly chance: () => Chance;
}

/** A measurement of something: of `CN-GD`, of `CN-GD → RU-SA`, of `CN-GD on RU-SA`, of `CN-GD~RU-SA`. */
export interface Result {
  readonly of: string;
  readonly measurement: Measurement;
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return Number.parseInt(day.slice(0, day.indexOf('-', 1)), 10);
}
