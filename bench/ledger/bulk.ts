/** Bulk load against bare COPY of the same rows into tables of the same shape; then how fast all that is settled. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DocumentEntry, Stamp } from '../../src/store/ports/ledger.ts';
import { copyText } from '../../src/store/postgres/backup/copy-rows.ts';
import { article } from './articles.ts';
import { atLeast, type Bench, type Figure, withoutGoal } from './figure.ts';
import { rawRows } from './raw-article.ts';
import { twinTables } from './raw-tables.ts';
import { ms, quantilesOf, timed } from './timing.ts';

const schema = 'bench_bulk';
const raw = 'bench_bulk_raw';
const batches = 12;
const documents = 400;
const claims = 5;
/** Rows of the six tables that a document makes. */
const rowsEach = 4 + 2 * claims;
const stamp: Stamp = { by: 'bench', at: '2026-01-01T00:00:00.000Z' };

type Rows = ReturnType<typeof rawRows>;
type Value = Parameters<typeof copyText>[0] extends Iterable<readonly (infer V)[]> ? V : never;

const columns: Readonly<Record<string, (rows: Rows) => readonly (readonly unknown[])[]>> = {
  // In the order of the table, with the revision; the last column is the instant of a redaction.
  documents: ({ document: [id, hash, text, ...rest] }) => [
    [id, text, hash, ...rest.slice(0, -2), 1, ...rest.slice(-2), null],
  ],
  document_originals: ({ id, bytes }) => [[id, bytes]],
  document_sources: ({ id, sources }) =>
    (JSON.parse(String(sources)) as { source_id: string; source: string }[]).map((each) => [
      id,
      each.source_id,
      each.source,
      1,
      stamp.at,
      stamp.by,
    ]),
  readings: ({ id, readingRow }) => [[id, ...readingRow, 1, stamp.at, stamp.by]],
  claims: ({ id, claims: list }) =>
    list.map((c) => [
      id,
      c.claim_id,
      c.type,
      c.parties,
      c.span_start,
      c.span_end,
      c.quote,
      1,
      stamp.at,
      stamp.by,
      null,
    ]),
  claim_readings: ({ id, reading, claims: list }) =>
    list.map((c) => [id, c.claim_id, reading, ...Object.values(c).slice(6), 1, stamp.at, null]),
};

/** Bare COPY, table by table, in one transaction a batch: the rows are worked out before the clock starts, not their text. */
async function rawCopy(client: pg.Client, batch: readonly Rows[]): Promise<void> {
  await client.query('BEGIN');
  for (const [table, rowsOf] of Object.entries(columns)) {
    const stream = client.query(copyFrom(`COPY ${raw}.${table} FROM STDIN`));
    await pipeline(Readable.from(copyText(batch.flatMap((rows) => rowsOf(rows)) as Value[][])), stream);
  }
  await client.query('COMMIT');
}

export async function bulk(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const ledger = await bench.open(schema);
  const client = await bench.client();
  await twinTables(client, schema, raw);
  const [own, bare]: [number[], number[]] = [[], []];
  for (let b = 0; b < batches; b++) {
    const entries: DocumentEntry[] = Array.from({ length: documents }, (_, i) => article(b * documents + i, claims));
    const rows = entries.map((entry) => rawRows(entry, stamp));
    const ours = async (): Promise<void> => {
      const took = await timed(() => ledger.bulk.load({ documents: entries }, stamp));
      if (b >= 2) own.push(took);
    };
    const theirs = async (): Promise<void> => {
      const took = await timed(() => rawCopy(client, rows));
      if (b >= 2) bare.push(took);
    };
    for (const side of b % 2 ? [ours, theirs] : [theirs, ours]) await side();
  }
  const [load, copy] = [quantilesOf(own).p50, quantilesOf(bare).p50];
  const perSecond = (took: number): string => `${Math.round((documents * rowsEach * 1000) / took)} rows/s`;
  const settled = await timed(() => ledger.bulk.settle());
  const all = batches * documents;
  await client.end();
  await ledger.close();
  const how = `batches of ${documents} documents with ${claims} claims (${documents * rowsEach} rows of records): ${ms(load)}, ${perSecond(load)}; COPY into the same tables with keys, indexes and references ${ms(copy)}, ${perSecond(copy)}`;
  return {
    'bulk-load': atLeast(0.5, copy / load, '×', how),
    'bulk-settle': withoutGoal(
      (all * 1000) / settled,
      'documents/s',
      `${all} documents indexed, compared and their ties derived in ${(settled / 1000).toFixed(1)} s after the load`,
    ),
  };
}
