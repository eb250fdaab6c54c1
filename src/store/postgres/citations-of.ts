/** The references that claims rest on, whole, as the readings of the claims have them; a row of a claim holds their places in the list. */
import type { Session } from './database.ts';
import { evidenceQueries as q } from './queries/evidence.ts';

/** A claim as its row has it. */
export interface CitingRow {
  readonly document_id: string;
  readonly reading_id: string;
  /** Places in the references of the reading. */
  readonly cited: readonly number[];
}

interface CitationsRow {
  readonly document_id: string;
  readonly reading_id: string;
  readonly citations: readonly unknown[];
}

/**
 * Puts the references beside the claims that rest on them. Each reading is opened once, and only where a claim rests on a reference: opened
 * for each reference of each claim, a list of links of fifty kilobytes would keep the database at work for half a minute.
 */
export async function withCitations<Row extends CitingRow>(
  session: Session,
  rows: readonly Row[],
): Promise<readonly (Row & Pick<CitationsRow, 'citations'>)[]> {
  const citing = new Map(rows.filter(({ cited }) => cited.length > 0).map((row) => [keyOf(row), row]));
  const ids = [...citing.values()];
  const readings =
    ids.length === 0
      ? []
      : await session.run<CitationsRow>(q.citations, [
          ids.map((row) => row.document_id),
          ids.map((row) => row.reading_id),
        ]);
  const held = new Map(readings.map((row) => [keyOf(row), row.citations]));
  return rows.map((row) => {
    const citations = row.cited.length === 0 ? [] : held.get(keyOf(row));
    // What was taken away with the words of the document is missing.
    return { ...row, citations: row.cited.flatMap((i) => citations?.[i] ?? []) };
  });
}

const keyOf = (row: Pick<CitingRow, 'document_id' | 'reading_id'>): string => `${row.document_id} ${row.reading_id}`;
