/** Which documents are to be read again, since their newest reading was made by other versions than the present ones. */
import type { Ledger, ReaderVersions } from '../../ledger/port.ts';
import type { Database } from './database.ts';
import { documentQueries as q } from './queries/documents.ts';
import { untilWritten } from './until-written.ts';

const parametersOf = ({ reader, gazetteer, codebook, lexicons }: ReaderVersions, after: string): readonly unknown[] => [
  after,
  reader,
  gazetteer,
  codebook,
  JSON.stringify(lexicons),
];

/** The documents of a database, and how many they are: the same as long as no reading is added. */
export function documentsDueIn(database: Database): Pick<Ledger, 'documentsDue' | 'countDue'> {
  const kept = untilWritten<number>(database);
  let counted: { readonly of: string; readonly due: number } | null = null;
  return {
    async documentsDue(versions, after, limit) {
      const rows = await database.run<{ document_id: string }>(q.due, [...parametersOf(versions, after), limit]);
      return rows.map((row) => row.document_id);
    },
    countDue(versions) {
      const parameters = parametersOf(versions, '');
      const asked = JSON.stringify(parameters);
      return kept(asked, async () => {
        // Readings are only ever added: as long as there are as many, as many documents are due.
        const { readings, last } = (await database.run<{ readings: number; last: string | null }>(q.countReadings))[0]!;
        const of = `${readings} ${last} ${asked}`;
        if (counted?.of !== of)
          counted = { of, due: (await database.run<{ due: number }>(q.countDue, parameters))[0]!.due };
        return counted.due;
      });
    },
  };
}
