/** What ids mean, over PostgreSQL. */
import type { HeldThing, Things } from '../../ledger/things-port.ts';
import type { Database } from './database.ts';
import { thingQueries as q } from './queries/things.ts';

/** `doc_` and 32 hex digits. */
const length = 36;

/** The port of things. */
export function postgresThings(database: Database): Things {
  return {
    async beginning(prefix, limit) {
      if (prefix.length > length) return [];
      const bounds = [prefix.padEnd(length, '0'), prefix.padEnd(length, 'f')];
      const rows = await database.run<{ thing_id: string }>(q.between, [...bounds, limit]);
      return rows.map((row) => row.thing_id);
    },
    async held(ids) {
      if (ids.length === 0) return new Map();
      const rows = await database.run<Omit<HeldThing, 'id' | 'of'> & { thing_id: string; of_id: string | null }>(
        q.held,
        [[...new Set(ids)]],
      );
      return new Map(
        rows.map(({ thing_id: id, of_id: of, parties, ...thing }) => [
          id,
          { id, ...thing, parties: parties ?? [], of },
        ]),
      );
    },
  };
}
