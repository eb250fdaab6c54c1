/** Figures about regions over PostgreSQL. */
import type { HeldObservation, ObservationQuery, ObservationsPort } from '../../ledger/observations-port.ts';
import type { Stamp } from '../../ledger/port.ts';
import type { Indicator, Observation, ObservationSource } from '../../model/observation.ts';
import type { Database } from './database.ts';
import { always } from './held-evidence.ts';
import { observationQueries as q } from './queries/observations.ts';

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

/** So many figures are kept, and the lists of so many instants: every measure asks for all of them. */
const [mostKept, keptInstants] = [50_000, 8];

/** All figures as they were fetched, and those of some instants, each the same list until another figure is recorded. */
interface Kept {
  readonly held: number;
  readonly last: string | null;
  readonly all: readonly HeldObservation[];
  readonly past: Map<string, readonly HeldObservation[]>;
}

/** The part of the ledger that holds figures. */
export function observationsOf(database: Database): ObservationsPort {
  let kept: Kept | null = null;

  const fetched = async ({ regions, indicators, knownAt = always }: ObservationQuery) =>
    (await database.run<ObservationRow>(q.list, [knownAt, regions ?? null, indicators ?? null])).map(held);

  /** All that was known by an instant. */
  async function known(knownAt: string): Promise<readonly HeldObservation[]> {
    const extent = (await database.run<Pick<Kept, 'held' | 'last'>>(q.extent))[0]!;
    if (extent.held > mostKept) return fetched({ knownAt });
    if (kept === null || kept.held !== extent.held || kept.last !== extent.last)
      kept = { ...extent, all: await fetched({}), past: new Map() };
    const { all, last, past } = kept;
    if (last === null || last <= knownAt) return all;
    let list = past.get(knownAt);
    if (list === undefined) {
      if (past.size >= keptInstants) past.clear();
      past.set(knownAt, (list = all.filter(({ recordedAt }) => recordedAt <= knownAt)));
    }
    return list;
  }

  return {
    async appendObservations(observations: readonly Observation[], { at, by }: Stamp) {
      let added = 0;
      for (let from = 0; from < observations.length; from += atOnce) {
        const rows = observations.slice(from, from + atOnce).map(({ id, source, ...rest }) => ({
          observation_id: id,
          ...rest,
          source_label: source.label,
          source_address: source.address,
          source_published: source.published ?? null,
        }));
        added += (await database.run(q.insert, [JSON.stringify(rows), at, by])).length;
      }
      return added;
    },

    async observations(query: ObservationQuery) {
      const { regions, indicators, knownAt = always } = query;
      return regions === undefined && indicators === undefined ? known(knownAt) : fetched(query);
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

function held(row: ObservationRow): HeldObservation {
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
