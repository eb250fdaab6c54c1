/** Gathers what later readings give otherwise than people have decided; the rule is `ties/judgements/read-otherwise.ts`. */
import {
  type ReadClaim,
  type ReadOtherwise,
  type ReadValues,
  readOtherwise,
} from '../../ties/judgements/read-otherwise.ts';
import type { Database } from './database.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { claimsAsRead } from './read-evidence.ts';

interface ReadRow extends Omit<ReadValues, 'date' | 'recordedAt'> {
  readonly document_id: string;
  readonly claim_id: string;
  readonly date_edtf: string | null;
  readonly recorded_at: string;
}

/** The open questions of at most `limit` documents after one, by document and place in the text. */
export async function openQuestions(
  database: Database,
  after: string,
  limit: number,
): Promise<{ readonly items: readonly ReadOtherwise[]; readonly next: string | null }> {
  const found = await database.run<{ document_id: string; read_in: number }>(d.decidedAndReread, [after, limit]);
  const documents = found.map((row) => row.document_id);
  if (documents.length === 0) return { items: [], next: null };
  const claims = await claimsAsRead(database, documents);
  const readings = new Map<string, ReadValues[]>();
  for (const row of await database.run<ReadRow>(e.readingsOfClaims, [documents])) {
    const { stage, modality, body, reader, date_edtf: date, recorded_at: recordedAt, revision } = row;
    const key = `${row.document_id} ${row.claim_id}`;
    readings.set(key, [...(readings.get(key) ?? []), { stage, date, modality, body, reader, recordedAt, revision }]);
  }
  const items = found.flatMap(({ document_id, read_in }) => {
    const own = claims.filter(({ claim }) => claim.document === document_id);
    const read = own.map(
      (each): ReadClaim => ({ ...each, readings: readings.get(`${document_id} ${each.claim.id}`) ?? [] }),
    );
    return readOtherwise(read, read_in);
  });
  return { items, next: found.length < limit ? null : documents.at(-1)! };
}
