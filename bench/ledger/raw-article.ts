/** The floor of a commit: the rows of one article in one transaction by the bare driver, one prepared statement a table. */
import type pg from 'pg';
import { contentId } from '../../src/model/ids.ts';
import type { DocumentEntry, Stamp } from '../../src/store/ports/ledger.ts';
import { claimRows, documentRow, readingRow } from '../../src/store/postgres/to-rows.ts';

/** The values a program would send; ids and keys are worked out before the clock starts. */
export function rawRows(entry: DocumentEntry, stamp: Stamp) {
  const id = contentId('rdg', entry.document.id, entry.reading);
  const row = documentRow(entry, stamp);
  return {
    id: entry.document.id,
    reading: id,
    document: row.slice(0, 15),
    bytes: row[15],
    sources: row[16],
    readingRow: readingRow(id, entry.reading),
    claims: claimRows(entry.reading.claims),
    stamp,
  };
}

/** Commits them into the tables of a schema; eight round trips. */
export async function rawCommit(client: pg.Client, schema: string, rows: ReturnType<typeof rawRows>): Promise<void> {
  const { id, reading, document, bytes, sources, readingRow: read, claims, stamp } = rows;
  const send = (name: string, text: string, values: unknown[]) => client.query({ name: `raw ${name}`, text, values });
  await client.query('BEGIN');
  await send(
    'documents',
    `INSERT INTO ${schema}.documents (document_id, text_hash, text, lang, title, media_type, encoding, published_edtf,
        published_from, published_to, published_basis, problems, origin, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [...document],
  );
  await send('originals', `INSERT INTO ${schema}.document_originals (document_id, bytes) VALUES ($1, $2)`, [id, bytes]);
  await send(
    'sources',
    `INSERT INTO ${schema}.document_sources (document_id, source_id, source, recorded_at, recorded_by)
      SELECT $1, g.source_id, g.source, $3, $4 FROM json_to_recordset($2::json) AS g (source_id text, source text)`,
    [id, sources, stamp.at, stamp.by],
  );
  await send(
    'readings',
    `INSERT INTO ${schema}.readings (document_id, reading_id, reader, gazetteer, codebook, record, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, ...read, stamp.at, stamp.by],
  );
  const json = JSON.stringify(claims);
  await send(
    'claims',
    `INSERT INTO ${schema}.claims (document_id, claim_id, type, parties, span_start, span_end, quote, recorded_at, recorded_by)
      SELECT $1, g.claim_id, g.type, g.parties, g.span_start, g.span_end, g.quote, $3, $4
      FROM json_to_recordset($2::json) AS g (claim_id text, type text, parties text[], span_start integer, span_end integer,
        quote text)`,
    [id, json, stamp.at, stamp.by],
  );
  await send(
    'claim-readings',
    `INSERT INTO ${schema}.claim_readings (document_id, claim_id, reading_id, tie_key, stage, date_edtf, date_from, date_to,
        basis, fields, speaker, modality, likelihood_low, likelihood_high, citations, place, rule, body, recorded_at)
      SELECT $1, g.claim_id, $3, g.tie_key, g.stage, g.date_edtf, g.date_from, g.date_to, g.basis, g.fields, g.speaker,
        g.modality, g.likelihood_low, g.likelihood_high, g.citations, g.place, g.rule, g.body, $4
      FROM json_to_recordset($2::json) AS g (claim_id text, tie_key text, stage text, date_edtf text, date_from date,
        date_to date, basis text, fields text[], speaker text, modality text, likelihood_low double precision,
        likelihood_high double precision, citations integer[], place text, rule text, body text)`,
    [id, json, reading, stamp.at],
  );
  await client.query('COMMIT');
}
