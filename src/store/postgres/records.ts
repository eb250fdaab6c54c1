/** What ids mean, over PostgreSQL. */
import type { RecordSummary, Records } from '../ports/records.ts';
import type { Database } from './database.ts';
import { recordQueries as q } from './queries/records.ts';

/** `doc_` and 32 hex digits. */
const length = 36;

/** How the ids of each kind begin, in the order of `records.summaries`: a thousand claims are not looked for among all else. */
const kinds: readonly (readonly string[])[] = [
  ['doc'],
  ['clm'],
  ['fct'],
  ['tie'],
  ['jdg'],
  ['evt'],
  ['cod'],
  ['col', 'itm'],
  ['fcs'],
];

/** The port of records. */
export function postgresRecords(database: Database): Records {
  return {
    async beginning(prefix, limit) {
      if (prefix.length > length) return [];
      const bounds = [prefix.padEnd(length, '0'), prefix.padEnd(length, 'f')];
      const rows = await database.run<{ record_id: string }>(q.between, [...bounds, limit]);
      return rows.map((row) => row.record_id);
    },
    async summaries(ids) {
      if (ids.length === 0) return new Map();
      const all = [...new Set(ids)];
      const rows = await database.run<Omit<RecordSummary, 'id' | 'of'> & { record_id: string; of_id: string | null }>(
        q.summaries,
        kinds.map((prefixes) => all.filter((id) => prefixes.includes(id.slice(0, 3)))),
      );
      return new Map(
        rows.map(({ record_id: id, of_id: of, parties, ...record }) => [
          id,
          { id, ...record, parties: parties ?? [], of },
        ]),
      );
    },
  };
}
