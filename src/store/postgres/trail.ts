/** The audit trail over PostgreSQL. */
import type { Act, Outcome } from '../people/trail.ts';
import type { Trail } from '../ports/people.ts';
import type { Database } from './database.ts';
import { trailQueries as q } from './queries/trail.ts';

interface TrailRow {
  readonly recorded_at: string;
  readonly recorded_by: string | null;
  readonly act: string;
  readonly target: string | null;
  readonly outcome: Outcome;
  readonly via: Act['via'];
  readonly origin: string;
  readonly detail: Act['detail'];
}

/** The trail of a workspace; who only reads it leaves none. `process` is given to one process alone: with a number it is the key of what that writes. */
export function postgresTrail(database: Database, process: string): Trail {
  let written = 0;
  return {
    async note({ at, by, act, target, outcome, via, from, detail }) {
      if (database.readOnly) return;
      const key = [process, written++];
      await database.run(q.insert, [...key, at, by, act, target, outcome, via, from, JSON.stringify(detail)]);
    },
    async entries({ by, act, target, since, limit }) {
      const asked = [by ?? null, act ?? null, target ?? null, since ?? null, limit];
      return (await database.run<TrailRow>(q.list, asked)).map(actOf);
    },
  };
}

function actOf({ recorded_at: at, recorded_by: by, origin: from, ...rest }: TrailRow): Act {
  return { at, by, from, ...rest };
}
