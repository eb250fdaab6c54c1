/** Figures about regions over PostgreSQL. */

import type { RestsOn } from '../../model/evidence.ts';
import type { Indicator, Observation, ObservationSource, SourceKind } from '../../model/observation.ts';
import type { Stamp } from '../ports/ledger.ts';
import type { ObservationQuery, ObservationsPort, StoredObservation } from '../ports/observations.ts';
import type { Database } from './database.ts';
import { raise } from './next-revision.ts';
import { observationQueries as q } from './queries/observations.ts';
import { always } from './read-evidence.ts';

/** So many go into one statement. */
const atOnce = 2000;

/** A figure as its columns say it. */
export interface FigureColumns {
  readonly observation_id: string;
  readonly indicator: Indicator;
  readonly region: string;
  readonly counterpart: string | null;
  readonly year: number;
  readonly period: string | null;
  readonly value: number;
  readonly unit: string;
  readonly computed: string | null;
  readonly source_label: string;
  readonly source_title: string | null;
  readonly source_address: string | null;
  readonly source_published: string | null;
  readonly source_kind: SourceKind | null;
  readonly source_rests_on: RestsOn | null;
  readonly note: string | null;
}

type ObservationRow = FigureColumns & { readonly recorded_at: string; readonly recorded_by: string };

/** The part of the ledger that holds figures. */
export function observationsOf(database: Database): ObservationsPort {
  return {
    async appendObservations(observations: readonly Observation[], stamp: Stamp) {
      let added = 0;
      for (let from = 0; from < observations.length; from += atOnce) {
        const rows = observations.slice(from, from + atOnce).map(toColumns);
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

/** A figure as columns. */
export function toColumns({ id, source, ...said }: Observation): FigureColumns {
  const { indicator, region, counterpart, year, value, unit, note } = said;
  return {
    observation_id: id,
    ...{ indicator, region, counterpart, year, value, unit, note },
    period: said.period ?? null,
    computed: said.computed ?? null,
    source_label: source.label,
    source_title: source.title ?? null,
    source_address: source.address,
    source_published: source.published ?? null,
    source_kind: source.kind ?? null,
    source_rests_on: source.restsOn ?? null,
  };
}

/** A figure from its columns. */
export function fromColumns(row: FigureColumns): Observation {
  const { observation_id: id, indicator, region, counterpart, year, period, value, unit, computed, note } = row;
  const source: ObservationSource = {
    label: row.source_label,
    address: row.source_address,
    ...(row.source_published === null ? {} : { published: row.source_published }),
    ...(row.source_title === null ? {} : { title: row.source_title }),
    ...(row.source_kind === null ? {} : { kind: row.source_kind }),
    ...(row.source_rests_on === null ? {} : { restsOn: row.source_rests_on }),
  };
  const span = { ...(period === null ? {} : { period }), ...(computed === null ? {} : { computed }) };
  return { id, indicator, region, counterpart, year, value, unit, ...span, source, note };
}

function held(row: ObservationRow): StoredObservation {
  return { ...fromColumns(row), recordedAt: row.recorded_at, by: row.recorded_by };
}
