/** Which documents are to be read again, since their newest reading was made by other versions than the present ones. */
import type { Ledger, ReaderVersions } from '../ports/ledger.ts';
import type { Database } from './database.ts';
import { documentQueries as q } from './queries/documents.ts';

const parametersOf = ({ reader, gazetteer, codebook, lexicons }: ReaderVersions, after: string): readonly unknown[] => [
  after,
  reader,
  gazetteer,
  codebook,
  JSON.stringify(lexicons),
];

/** The documents of a database, and how many they are. */
export function documentsDueIn(database: Database): Pick<Ledger, 'documentsDue' | 'documentsDueByModel' | 'countDue'> {
  return {
    async documentsDue(versions, after, limit) {
      const rows = await database.run<{ document_id: string }>(q.due, [...parametersOf(versions, after), limit]);
      return rows.map((row) => row.document_id);
    },
    async documentsDueByModel(reader, after, limit) {
      const rows = await database.run<{ document_id: string }>(q.dueByModel, [after, reader, limit]);
      return rows.map((row) => row.document_id);
    },
    async countDue(versions) {
      return (await database.run<{ due: number }>(q.countDue, parametersOf(versions, '')))[0]!.due;
    },
  };
}
