/** Bulk load against bare COPY of the same rows into tables of the same shape; then how fast all that is indexed. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DocumentEntry, Stamp } from '../../src/store/ports/ledger.ts';
import { copyText } from '../../src/store/postgres/backup/copy-rows.ts';
import { article } from './articles.ts';
import { atLeast, type Bench, type Figure, withoutGoal } from './figure.ts';
import { claimNames, documentNames, type RawRows, rawRows, readClaimNames } from './raw-article.ts';
import { twinTables } from './raw-tables.ts';
import { ms, quantilesOf, timed } from './timing.ts';

const schema = 'bench_bulk';
const raw = 'bench_bulk_raw';
/** So many batches are not counted. */
const warm = 2;
const claims = 5;
/** Rows of the six tables that a document makes. */
const rowsEach = 4 + 2 * claims;
const stamp: Stamp = { by: 'bench', at: '2026-01-01T00:00:00.000Z' };

type Value = Parameters<typeof copyText>[0] extends Iterable<readonly (infer V)[]> ? V : never;
type Values = readonly (readonly unknown[])[];

/** The tables with their columns, and the rows of an article in each. */
const tables: Readonly<Record<string, readonly [columns: readonly string[], rowsOf: (rows: RawRows) => Values]>> = {
  documents: [
    [...documentNames, 'recorded_at', 'recorded_by'],
    ({ document, stamp: { at, by } }) => [[...document, at, by]],
  ],
  document_originals: [['document_id', 'bytes'], ({ id, bytes }) => [[id, bytes]]],
  document_sources: [
    ['document_id', 'source_id', 'source', 'recorded_at', 'recorded_by'],
    ({ id, sources, stamp: { at, by } }) => sources.map(({ source_id, source }) => [id, source_id, source, at, by]),
  ],
  readings: [
    ['document_id', 'reading_id', 'reader', 'gazetteer', 'codebook', 'record', 'recorded_at', 'recorded_by'],
    ({ id, readingRow, stamp: { at, by } }) => [[id, ...readingRow, at, by]],
  ],
  claims: [
    ['document_id', ...claimNames, 'recorded_at', 'recorded_by'],
    ({ id, claims, stamp: { at, by } }) => claims.map((claim) => [id, ...valuesOf(claim, claimNames), at, by]),
  ],
  claim_readings: [
    ['document_id', 'claim_id', 'reading_id', ...readClaimNames, 'recorded_at'],
    ({ id, reading, claims, stamp: { at } }) =>
      claims.map((claim) => [id, claim.claim_id, reading, ...valuesOf(claim, readClaimNames), at]),
  ],
};

function valuesOf(claim: RawRows['claims'][number], names: readonly string[]): readonly unknown[] {
  const values: Readonly<Record<string, unknown>> = claim;
  return names.map((name) => values[name]);
}

/** Bare COPY, table by table, in one transaction a batch: the rows are worked out before the clock starts, not their text. */
async function rawCopy(client: pg.Client, batch: readonly RawRows[]): Promise<void> {
  await client.query('BEGIN');
  for (const [table, [columns, rowsOf]] of Object.entries(tables)) {
    const stream = client.query(copyFrom(`COPY ${raw}.${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(copyText(batch.flatMap((rows) => rowsOf(rows)) as Value[][])), stream);
  }
  await client.query('COMMIT');
}

export async function bulk(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const { batches, documents } = bench.sizes;
  const ledger = await bench.open(schema);
  const client = await bench.client();
  await twinTables(client, schema, raw);
  const [own, bare]: [number[], number[]] = [[], []];
  for (let b = 0; b < warm + batches; b++) {
    const entries: DocumentEntry[] = Array.from({ length: documents }, (_, i) => article(b * documents + i, claims));
    const rows = entries.map((entry) => rawRows(entry, stamp));
    const ours = async (): Promise<void> => {
      const took = await timed(() => ledger.bulk.load({ documents: entries }, stamp));
      if (b >= warm) own.push(took);
    };
    const theirs = async (): Promise<void> => {
      const took = await timed(() => rawCopy(client, rows));
      if (b >= warm) bare.push(took);
    };
    for (const side of b % 2 ? [ours, theirs] : [theirs, ours]) await side();
  }
  const [load, copy] = [quantilesOf(own).p50, quantilesOf(bare).p50];
  const perSecond = (took: number): string => `${Math.round((documents * rowsEach * 1000) / took)} rows/s`;
  const indexed = await timed(() => ledger.bulk.index());
  const all = (warm + batches) * documents;
  await client.end();
  await ledger.close();
  const how = `batches of ${documents} documents with ${claims} claims (${documents * rowsEach} rows of records): ${ms(load)}, ${perSecond(load)}; COPY into the same tables with keys, indexes and references ${ms(copy)}, ${perSecond(copy)}`;
  return {
    'bulk-load': atLeast(0.5, copy / load, '×', how),
    'bulk-index': withoutGoal(
      (all * 1000) / indexed,
      'documents/s',
      `${all} documents indexed, compared and their ties derived in ${(indexed / 1000).toFixed(1)} s after the load`,
    ),
  };
}
