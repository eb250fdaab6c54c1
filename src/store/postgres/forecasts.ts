/** The forecasts people keep, over PostgreSQL. */

import { Conflict, NotFound } from '../../model/errors.ts';
import type { ForecastRecord, ForecastVersion, Outcome, Resolution } from '../../model/forecast.ts';
import type { ForecastRecords, Forecasts, StoredForecastVersion, StoredResolution } from '../ports/forecasts.ts';
import type { Database, Session } from './database.ts';
import { raise } from './next-revision.ts';
import { forecastQueries as q } from './queries/forecasts.ts';
import { always } from './read-evidence.ts';

/** A version as its row. */
export interface VersionRow {
  readonly forecast_id: string;
  readonly version_id: string;
  readonly after_id: string;
  readonly withdrawn: boolean;
  readonly record: { readonly forecast: ForecastRecord; readonly reason: string | null };
  readonly revision: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** A resolution as its row. */
export interface ResolutionRow {
  readonly forecast_id: string;
  readonly resolution_id: string;
  readonly after_id: string;
  readonly version_id: string;
  readonly outcome: Outcome;
  readonly record: Pick<Resolution, 'on' | 'evidence' | 'address' | 'score'>;
  readonly revision: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** The port over a database. */
export function postgresForecasts(database: Database): Forecasts {
  return {
    append: (version, after, stamp) =>
      database.transaction(async (session) => {
        await raise(session, stamp);
        const held = await recordsOf(session, always, version.id);
        if (held.versions.some((each) => each.version === version.version || after === null)) return false;
        if (after !== (held.versions.at(-1)?.version ?? null)) throw changedSince(held);
        const row = [...forecastRow(version, after), stamp.at, stamp.by];
        if ((await session.run(q.insert, row)).length > 0) return true;
        throw new Conflict(`The forecast ${version.id} was changed at the same time`, { hint: 'Look at it again.' });
      }),
    resolve: (resolution, stamp) =>
      database.transaction(async (session) => {
        await raise(session, stamp);
        const held = await recordsOf(session, always, resolution.forecast);
        if (held.resolutions.some(({ id }) => id === resolution.id)) return false;
        const last = held.versions.at(-1);
        if (last === undefined) throw new NotFound(`No forecast ${resolution.forecast.slice(0, 60)} is held`);
        if (last.version !== resolution.version) throw changedSince(held);
        if (resolution.after !== (held.resolutions.at(-1)?.id ?? null)) throw resolvedSince(held);
        const row = [...resolutionRow(resolution), stamp.at, stamp.by];
        if ((await session.run(q.insertResolution, row)).length > 0) return true;
        throw new Conflict(`The forecast ${resolution.forecast} was resolved at the same time`, {
          hint: 'Look at it again.',
        });
      }),
    all: (knownAt = always) => recordsOf(database, knownAt, null),
    one: (id, knownAt = always) => recordsOf(database, knownAt, id),
  };
}

function changedSince({ versions }: ForecastRecords): Conflict {
  const last = versions.at(-1);
  const told = last ? `${last.by} has changed this forecast since, at ${last.at}` : 'This forecast is not held';
  return new Conflict(told, { hint: 'Look at it as it stands, and do that again.' });
}

function resolvedSince({ resolutions }: ForecastRecords): Conflict {
  const last = resolutions.at(-1);
  const told = last
    ? `${last.by} resolved this forecast as "${last.outcome}" since, at ${last.at}`
    : 'It has no resolution';
  return new Conflict(told, { hint: 'Look at it as it stands, and do that again.' });
}

/** The columns of a version, without who and when. */
function forecastRow({ id, version, withdrawn, record, reason }: ForecastVersion, after: string | null) {
  return [id, version, after ?? '', withdrawn, JSON.stringify({ forecast: record, reason })] as const;
}

/** The columns of a resolution, without who and when. */
function resolutionRow({ forecast, id, after, version, outcome, on, evidence, address, score }: Resolution) {
  const record = JSON.stringify({ on, evidence, address, score });
  return [forecast, id, after ?? '', version, outcome, record] as const;
}

/** All that is held of one forecast, or of all. */
export async function recordsOf(session: Session, knownAt: string, id: string | null): Promise<ForecastRecords> {
  const versions = await session.run<VersionRow>(q.versions, [knownAt, id]);
  const resolutions = await session.run<ResolutionRow>(q.resolutions, [knownAt, id]);
  return {
    versions: inTurn(
      versions,
      (row) => row.version_id,
      (row) => row.forecast_id,
    ).map(versionOf),
    resolutions: inTurn(
      resolutions,
      (row) => row.resolution_id,
      (row) => row.forecast_id,
    ).map(resolutionOf),
  };
}

/** Rows of each forecast in the order in which they follow each other, whatever their clocks say. */
function inTurn<Row extends { readonly after_id: string }>(
  rows: readonly Row[],
  id: (row: Row) => string,
  of: (row: Row) => string,
): readonly Row[] {
  const next = new Map(rows.map((row) => [`${of(row)} ${row.after_id}`, row]));
  return rows
    .filter((row) => row.after_id === '')
    .flatMap((first) => {
      const chain = [first];
      for (let last = next.get(`${of(first)} ${id(first)}`); last; last = next.get(`${of(last)} ${id(last)}`))
        chain.push(last);
      return chain;
    });
}

function versionOf(row: VersionRow): StoredForecastVersion {
  const { forecast_id: id, version_id: version, withdrawn, record, recorded_at: at, recorded_by: by } = row;
  return { id, version, record: record.forecast, withdrawn, reason: record.reason, at, by };
}

function resolutionOf(row: ResolutionRow): StoredResolution {
  const { forecast_id: forecast, resolution_id: id, after_id, version_id: version, outcome, record } = row;
  const { recorded_at: at, recorded_by: by } = row;
  return { id, forecast, version, after: after_id === '' ? null : after_id, outcome, ...record, at, by };
}
