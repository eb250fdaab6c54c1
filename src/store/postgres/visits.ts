/** The port of visits over PostgreSQL. */
import { afterSign, type VisitsPort } from '../ports/visits.ts';
import type { Database } from './database.ts';
import { visitQueries as q } from './queries/visits.ts';

interface VisitRow {
  readonly before_at: string | null;
  readonly latest_at: string;
}

/** Visits of a database. */
export function postgresVisits(database: Database): VisitsPort {
  return {
    sign: (person, now) =>
      database.transaction(async (session) => {
        if ((await session.run(q.first, [person, now])).length > 0) return null;
        const row = (await session.run<VisitRow>(q.held, [person]))[0]!;
        const next = afterSign({ before: row.before_at, latest: row.latest_at }, now);
        await session.run(q.sign, [person, next.before, next.latest]);
        return next.before;
      }),
  };
}
