/** What ids mean, over PostgreSQL. */
import type { HeldThing, Things } from '../ports/things.ts';
import type { Database } from './database.ts';
import { thingQueries as q } from './queries/things.ts';

/** `doc_` and 32 hex digits. */
const length = 36;

/** How the ids of each kind begin, in the order of `things.held`: a thousand claims are not looked for among all else. */
const kinds: readonly (readonly string[])[] = [
  ['doc'],
  ['clm'],
  ['fct'],
  ['tie'],
  ['jdg'],
  ['evt'],
  ['cod'],
  ['col', 'nte', 'scn'],
  ['fcs'],
];

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
      const all = [...new Set(ids)];
      const rows = await database.run<Omit<HeldThing, 'id' | 'of'> & { thing_id: string; of_id: string | null }>(
        q.held,
        kinds.map((prefixes) => all.filter((id) => prefixes.includes(id.slice(0, 3)))),
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
