/** Nothing of a redacted document's words is left in any table; a table that nobody has thought of fails here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LedgerLine } from '../../formats/ledger-lines.ts';
import { noteRedactions, readRedactions, redactionLog } from '../../io/redaction-log.ts';
import { NotFound } from '../../model/errors.ts';
import { documentId } from '../../model/ids.ts';
import { sampleEntry, sampleFact } from '../contract/sample-entry.ts';
import type { Database } from './database.ts';
import { openLedger, type PostgresLedger } from './open-ledger.ts';
import { openStore, type Store } from './open-store.ts';
import { redactionPlan } from './redaction-plan.ts';
import { testFolder } from './server/servers-for-tests.ts';
import { tables } from './tables.ts';

const { folder, remove } = testFolder();
const stamp = { by: 'ann', at: '2026-01-01T00:00:00.000Z' };
const later = { by: 'eve', at: '2026-02-01T00:00:00.000Z' };
/** Words that stand in nothing else. */
const strange = ['qwxzta', 'qwxztb', 'qwxztc', 'qwxztd', 'qwxzte'];
const sentence = `Heilongjiang and Amur signed a pact, said ${strange.join(' ')}.`;
const text = `${sentence}\n${'More of it, at length and in other words than before. '.repeat(3)}`;
const entry = sampleEntry(
  text,
  [{ quote: sentence, type: 'agreement', parties: ['CN-HL', 'RU-AMU'], stage: 'signed', date: '1993-06-12' }],
  { source: 'https://example.org/a' },
);
let ledger: PostgresLedger;
let store: Store;

beforeAll(async () => {
  ledger = await openLedger({ dataFolder: folder });
  store = await openStore({ dataFolder: folder });
});
afterAll(async () => {
  await store.close();
  await ledger.close();
  await remove();
});

/** The tables with a row that holds one of the words, plain or as bytes. */
async function holding(database: Database, words: readonly string[] = strange): Promise<readonly string[]> {
  const found: string[] = [];
  const hex = words.map((word) => Buffer.from(word).toString('hex'));
  for (const name of tables) {
    const sql = `SELECT count(*)::integer AS n FROM amur.${name} t WHERE t::text ILIKE ANY ($1)`;
    const like = [...words, ...hex].map((word) => `%${word}%`);
    const [row] = await database.run<{ n: number }>({ name: `test.holding-${name}`, sql }, [like]);
    if (row!.n > 0) found.push(name);
  }
  return found;
}

/** A row by hand, in a table whose writers are elsewhere. */
async function put(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const values = columns.map((_, i) => `$${i + 1}`).join(', ');
  const sql = `INSERT INTO amur.${table} (${columns.join(', ')}) VALUES (${values})`;
  await store.database.run({ name: `test.put-${table}`, sql }, Object.values(row));
  const counted = 'UPDATE amur.commits SET rows = rows + 1 WHERE revision = $1';
  if ('revision' in row) await store.database.run({ name: 'test.counted', sql: counted }, [row.revision]);
}

it('knows what to do with every table', () => {
  expect(Object.keys(redactionPlan).sort()).toEqual([...tables].sort());
});

it('leaves nothing of the words, wherever they had come to stand', async () => {
  const { reading, document } = entry;
  const mention = {
    kind: 'person',
    start: 0,
    end: 4,
    text: 'qwxzta',
    name: 'qwxzta',
    role: null,
    body: null,
    for: null,
  } as const;
  const full = {
    ...reading,
    mentions: [mention],
    masthead: { title: sentence, publication: 'A', volume: null, issue: null },
  };
  const claims = reading.claims.map((claim) => ({ ...claim, speaker: 'qwxztb' }));
  const { id } = await ledger.appendDocument(
    { ...entry, document: { ...document, title: sentence }, reading: { ...full, claims } },
    stamp,
  );
  await ledger.appendReading({ ...full, reader: '9' }, { ...stamp, at: '2026-01-02T00:00:00.000Z' });
  await ledger.appendDocument(sampleEntry(`${text} A copy with another end.`, []), stamp);
  const claim = claims[0]!;
  const quoting = `he wrote “${strange.join(' ')}” there`;
  await ledger.judge({ act: 'reject', target: claim.id, reason: quoting }, stamp);
  await ledger.judge({ act: 'split', target: claim.id, apart: quoting }, stamp);
  const coded = {
    ...claim.evidence,
    type: claim.type,
    parties: claim.parties,
    stage: claim.stage,
    date: null,
    bounds: null,
  };
  const coding = { ...coded, fields: [], modality: 'fact', body: null } as const;
  await ledger.appendCoding({ document: id, coder: 'bo', codebook: '2.0', claims: [coding] }, stamp);
  const fact = {
    type: 'visit',
    parties: ['CN-HL', 'RU-AMU'],
    stage: 'active',
    address: 'https://example.org',
  } as const;
  await ledger.appendFacts([sampleFact({ ...fact, statement: quoting })], [], stamp);
  const bytes = new TextEncoder().encode(text);
  const task = { kind: 'add', document: documentId(bytes), from: 'a.txt', title: sentence } as const;
  const [job] = await ledger.work.enqueue([{ task, bytes }], stamp);
  const taken = await ledger.work.take('w', stamp.at);
  await ledger.work.fail(
    'nobody',
    'w',
    { error: { message: quoting, worker: 'w', at: stamp.at }, again: null },
    stamp.at,
  );
  expect(taken?.id).toBe(job!.id);
  await put('annotations', {
    annotation_id: 'ann_1',
    version_id: 'ver_1',
    kind: 'item',
    about: id,
    record: JSON.stringify({ text: quoting, tags: ['kept'] }),
    revision: 1,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  });
  const row = { revision: 1, recorded_at: stamp.at, recorded_by: stamp.by, after_id: '' };
  const said = { forecast: { statement: quoting, question: {} }, reason: null };
  const forecast = { forecast_id: 'fcs_1', version_id: 'fcv_1' };
  await put('forecasts', { ...forecast, ...row, withdrawn: false, record: JSON.stringify(said) });
  const shown = JSON.stringify({ evidence: quoting });
  await put('forecast_resolutions', { ...forecast, ...row, resolution_id: 'fcr_1', outcome: 'yes', record: shown });
  await ledger.whenIndexed();
  await ledger.same.refresh({ placeOf: () => null });
  const before = await holding(store.database);
  expect(before).toEqual(
    expect.arrayContaining([
      ...['annotations', 'claim_readings', 'claims', 'codings', 'document_originals', 'document_words', 'documents'],
      ...['facts', 'forecast_resolutions', 'forecasts', 'jobs', 'judgements', 'readings', 'same_names'],
    ]),
  );
  const copy: LedgerLine[] = [];
  for await (const line of ledger.copy.lines()) copy.push(line);

  const { redaction, notes } = await ledger.redactions.redact(id, { reason: 'order 7', sources: false }, later);
  expect(notes).toMatchObject({ judgements: 2, annotations: 1, facts: 1, forecasts: 1 });
  // The copy is another document, and has to be redacted for itself.
  const other = (await ledger.documentIds('doc_', 9)).find((each) => each !== id)!;
  await ledger.redactions.redact(other, { reason: 'order 7', sources: true }, later);
  await ledger.whenIndexed();
  await ledger.same.refresh({ placeOf: () => null });
  expect(await holding(store.database)).toEqual([]);
  expect(await ledger.audit()).toEqual([]);
  expect(await ledger.work.job(job!.id)).toMatchObject({ state: 'dropped', size: 0 });
  expect((await ledger.duplicates({ knownAt: '9999-01-01T00:00:00.000Z', limit: 9 })).length).toBe(0);
  // Codes stay: what the note was filed under, what was decided.
  const kept = await store.database.run<{ record: unknown }>({
    name: 'test.note',
    sql: 'SELECT record FROM amur.annotations',
  });
  expect(kept[0]?.record).toEqual({ text: '[redacted]', tags: ['kept'] });

  // A backup from before holds the words; where the list of redactions is known they are taken away again.
  await noteRedactions(folder, await ledger.redactions.list(null));
  await noteRedactions(folder, [redaction]);
  expect(readFileSync(redactionLog(folder), 'utf8')).not.toContain('qwxzt');
  const redactions = await readRedactions(redactionLog(folder));
  expect(redactions).toHaveLength(2);
  const place = { dataFolder: folder, schema: 'restored' };
  const again = await openLedger(place);
  expect(await again.copy.restore(copy, redactions)).toBe(2);
  await again.copy.derive();
  const target = store.inSchema('restored');
  expect(await holding(target)).toEqual([]);
  await target.close();
  expect(await again.redactions.list(null)).toEqual(redactions);
  expect(await again.audit()).toEqual([]);
  await again.close();

  // One from after holds none of them, and what is left is the same: what the claims said in codes, on a day before too.
  const after = await openLedger({ dataFolder: folder, schema: 'after' });
  await after.copy.restore(ledger.copy.lines());
  await after.copy.derive();
  expect((await after.copy.tryOut(after.copy.lines()))?.findings).toEqual([]);
  const then = '2026-01-15T00:00:00.000Z';
  const [held] = await ledger.claims(id, then);
  expect(held).toMatchObject({ type: 'agreement', date: '1993-06-12', review: 'rejected', quote: '' });
  expect(await after.claims(id, then)).toEqual([held]);
  await expect(after.appendDocument(entry, later)).rejects.toThrow(/was redacted on 2026-02-01.* by eve: order 7/);
  await after.close();
});

it('is found by the audit where something was put back', async () => {
  const [first] = await ledger.redactions.list(null);
  const { document } = first!;
  await put('document_originals', { document_id: document, bytes: Buffer.from('back') });
  const sql = `UPDATE amur.documents SET title = 'back' WHERE document_id = $1`;
  await store.database.run({ name: 'test.back', sql }, [document]);
  expect((await ledger.audit()).map(({ message }) => message)).toEqual([
    'It was redacted, and its original is still there.',
    'It was redacted, and its text is still there.',
  ]);
});

it('keeps what comes in by batches out too', async () => {
  const other = sampleEntry('Something else.', []);
  const receipt = await ledger.bulk.load({ documents: [entry, other] }, later);
  expect(receipt).toMatchObject({
    documents: { added: 1, held: 0 },
    readings: { added: 1, held: 0 },
    claims: { added: 0 },
  });
  expect(receipt.refused.map(({ id, reason }) => [id, reason.slice(0, 15)])).toEqual([
    [entry.document.id, 'It was redacted'],
  ]);
  expect(await holding(store.database)).toEqual([]);
});

it('does not take a list for one that is none', async () => {
  const file = join(folder, 'list.jsonl');
  await expect(readRedactions(file, { mustBe: true })).rejects.toThrow(/cannot be read/);
  await expect(ledger.redactions.redact('doc_x', { reason: 'x', sources: false }, later)).rejects.toThrow(NotFound);
});
