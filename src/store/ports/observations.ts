/** The port for figures about regions. Append-only: a better figure is another one beside the first. */
import type { Indicator, Observation } from '../../model/observation.ts';
import type { Stamp } from './stamp.ts';

/** A figure as held. */
export interface StoredObservation extends Observation {
  /** ISO 8601 instant, UTC. */
  readonly recordedAt: string;
  readonly by: string;
}

export interface ObservationQuery {
  /** Of any of these units; of all without it. A figure of two units is given for either. */
  readonly regions?: readonly string[];
  readonly indicators?: readonly Indicator[];
  /** As it was known then; all that is known without it. */
  readonly knownAt?: string | undefined;
}

export interface ObservationsPort {
  /** Idempotent: a figure with the same words is held once. The number of those that were not held before. */
  appendObservations(observations: readonly Observation[], stamp: Stamp): Promise<number>;
  /** By indicator, region, counterpart, year; of one cell in the order in which they came in. */
  observations(query: ObservationQuery): Promise<readonly StoredObservation[]>;
}
