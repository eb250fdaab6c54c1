/** Figures about regions over PostgreSQL. */

import type { Indicator, Observation, ObservationSource } from '../../model/observation.ts';
import type { Stamp } from '../ports/ledger.ts';
import type { ObservationQuery, ObservationsPort, StoredObservation } from '../ports/observations.ts';
import type { Database } from './database.ts';
import { raise } from './next-revision.ts';
import { observationQueries as q } from './queries/observations.ts';
import { always } from './read-evidence.ts';

/** So many go into one statement. */
const atOnce = 2000;

interface ObservationRow {
  readonly observation_id: string;
  readonly indicator: Indicator;
  readonly region: string;
  readonly counterpart: string | null;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly source_label: string;
  readonly source_address: string | null;
  readonly source_published: number | null;
  readonly note: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** The part of the ledger that holds figures. */
export function observationsOf(database: Database): ObservationsPort {
  return {
    async appendObservations(observations: readonly Observation[], stamp: Stamp) {
      let added = 0;
      for (let from = 0; from < observations.length; from += atOnce) {
        const rows = observations.slice(from, from + atOnce).map(({ id, source, ...rest }) => ({
          observation_id: id,
          ...rest,
          source_label: source.label,
          source_address: source.address,
          source_published: source.published ?? null,
        }));
        added += await database.transaction(async (session) => {
          await raise(session, stamp);
          return (await session.run(q.insert, [JSON.stringify(rows), stamp.at, stamp.by])).length;
        });
      }
      return added;
    },

    async observations({ regions, indicators, knownAt = always }: ObservationQuery) {
      const rows = await database.run<ObservationRow>(q.list, [knownAt, regions ?? null, indicators ?? null]);
      return rows.map(held);
    },
  };
}

/** The source as a figure has it. */
export function observationSource(
  row: Pick<ObservationRow, 'source_label' | 'source_address' | 'source_published'>,
): ObservationSource {
  const { source_label: label, source_address: address, source_published: published } = row;
  return { label, address, ...(published === null ? {} : { published }) };
}

function held(row: ObservationRow): StoredObservation {
  return {
    id: row.observation_id,
    indicator: row.indicator,
    region: row.region,
    counterpart: row.counterpart,
    year: row.year,
    value: row.value,
    unit: row.unit,
    source: observationSource(row),
    note: row.note,
    recordedAt: row.recorded_at,
    by: row.recorded_by,
  };
}
