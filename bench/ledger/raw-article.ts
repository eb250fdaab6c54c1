/**
 * The floor of a commit: the rows of one article in one transaction by the bare driver, one prepared statement a table. Which columns there
 * are stands with the store: one that is new there is sent here too.
 */
import type pg from 'pg';
import { contentId } from '../../src/model/ids.ts';
import type { DocumentEntry, Stamp } from '../../src/store/ports/ledger.ts';
import { staged } from '../../src/store/postgres/queries/bulk.ts';
import { claimRows, documentColumns, readingRow, sourceRows } from '../../src/store/postgres/to-rows.ts';

const { bytes: _bytes, ...ofDocument } = staged.documents.columns;
const { document_id: _document, reading_id: _reading, ...ofClaim } = staged.claims.columns;
const { claim_id, type, parties, span_start, span_end, quote, ...ofReadClaim } = ofClaim;

/** The columns of a document, without its bytes and its stamp. */
export const documentNames = Object.keys(ofDocument);
/** The columns of a claim that every reading of it shares. */
export const claimNames = Object.keys({ claim_id, type, parties, span_start, span_end, quote });
/** Those that one reading gives it. */
export const readClaimNames = Object.keys(ofReadClaim);

/** The values a program would send; ids and keys are worked out before the clock starts. */
export function rawRows(entry: DocumentEntry, stamp: Stamp) {
  const id = contentId('rdg', entry.document.id, entry.reading);
  return {
    id: entry.document.id,
    reading: id,
    document: documentColumns(entry),
    bytes: Buffer.from(entry.original),
    sources: sourceRows(entry.document.sources),
    readingRow: readingRow(id, entry.reading),
    claims: claimRows(entry.reading.claims),
    stamp,
  };
}
export type RawRows = ReturnType<typeof rawRows>;

const numbered = (count: number): string => Array.from({ length: count }, (_, i) => `$${i + 1}`).join(', ');
const given = (names: readonly string[]): string => names.map((name) => `g.${name}`).join(', ');

/** What commits an article into the tables of a schema; eight round trips. */
export function rawCommitter(client: pg.Client, schema: string): (rows: RawRows) => Promise<void> {
  const recordset = `json_to_recordset($2::json) AS g (${Object.entries(ofClaim)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`;
  const document = [...documentNames, 'recorded_at', 'recorded_by'];
  const statements = {
    documents: `INSERT INTO ${schema}.documents (${document.join(', ')}) VALUES (${numbered(document.length)})`,
    originals: `INSERT INTO ${schema}.document_originals (document_id, bytes) VALUES ($1, $2)`,
    sources: `INSERT INTO ${schema}.document_sources (document_id, source_id, source, recorded_at, recorded_by)
      SELECT $1, g.source_id, g.source, $3, $4 FROM json_to_recordset($2::json) AS g (source_id text, source text)`,
    readings: `INSERT INTO ${schema}.readings (document_id, reading_id, reader, gazetteer, codebook, record, recorded_at, recorded_by)
      VALUES (${numbered(8)})`,
    claims: `INSERT INTO ${schema}.claims (document_id, ${claimNames.join(', ')}, recorded_at, recorded_by)
      SELECT $1, ${given(claimNames)}, $3, $4 FROM ${recordset}`,
    read: `INSERT INTO ${schema}.claim_readings (document_id, claim_id, reading_id, ${readClaimNames.join(', ')}, recorded_at)
      SELECT $1, g.claim_id, $3, ${given(readClaimNames)}, $4 FROM ${recordset}`,
  };
  const send = (name: keyof typeof statements, values: unknown[]) =>
    client.query({ name: `raw ${name}`, text: statements[name], values });
  return async ({ id, reading, document: row, bytes, sources, readingRow: read, claims, stamp: { at, by } }) => {
    await client.query('BEGIN');
    await send('documents', [...row, at, by]);
    await send('originals', [id, bytes]);
    await send('sources', [id, JSON.stringify(sources), at, by]);
    await send('readings', [id, ...read, at, by]);
    const json = JSON.stringify(claims);
    await send('claims', [id, json, at, by]);
    await send('read', [id, json, reading, at]);
    await client.query('COMMIT');
  };
}
