/** Takes in batches of records: by COPY into tables of the connection's own, and from there in checked sets, one transaction a batch. */
import type {
  BulkBatch,
  BulkPart,
  BulkPort,
  BulkReceipt,
  PendingWork,
  RefusedRecord,
  TakenRecords,
} from '../ports/bulk.ts';
import type { DocumentEntry, Stamp } from '../ports/ledger.ts';
import { type CopyValue, copyRows } from './backup/copy-rows.ts';
import type { BulkSession, Database } from './database.ts';
import { recordId } from './hashes.ts';
import { raise } from './next-revision.ts';
import { copyStatement, bulkQueries as q, staged } from './queries/bulk.ts';
import { refusalsOf, wrongInClaim } from './refusals.ts';
import { indexPending, pendingWork } from './ties/indexer.ts';
import { claimRows, documentColumns, eventRow, factRow, readingRow, sourceRows } from './to-rows.ts';

/** How often what is left is counted for whoever waits, in milliseconds. */
const reportEvery = 1000;

/** The port over a database. */
export function bulkLoader(database: Database, now: () => string): BulkPort {
  return {
    load: (batch, stamp, part) => load(database, batch, stamp, part ?? null),

    async loaded(run) {
      const rows = await database.run<{ part: number; receipt: BulkReceipt }>(q.parts, [run]);
      return new Map(rows.map(({ part, receipt }) => [part, receipt]));
    },

    async index(onProgress) {
      let reported = 0;
      const report = async (): Promise<void> => {
        if (!onProgress || Date.now() - reported < reportEvery) return;
        reported = Date.now();
        onProgress(await pendingWork(database));
      };
      await indexPending(database, now, Number.POSITIVE_INFINITY, report);
      onProgress?.(nothing);
    },
  };
}

const nothing: PendingWork = { documents: 0, keys: 0 };

async function load(database: Database, batch: BulkBatch, stamp: Stamp, part: BulkPart | null): Promise<BulkReceipt> {
  const { refused, documents, facts, events } = refusalsOf(batch);
  // Sorted, so that two who load the same never wait for each other.
  const sorted = [...documents].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return database.bulk(
    'BEGIN',
    async (session) => {
      if (part !== null) {
        const before = (await session.run<{ receipt: BulkReceipt }>(q.part, [part.run, part.part]))[0];
        if (before) return before.receipt;
      }
      const read = new Map(sorted.map((entry) => [recordId('rdg', entry.document.id, entry.reading), entry]));
      const factRows = facts.map(factRow).sort((a, b) => (a.fact_id < b.fact_id ? -1 : 1));
      const eventRows = events.map(eventRow);
      const given = await stageDocuments(session, sorted, read);
      await stageFacts(session, factRows);
      await stageEvents(session, eventRows);
      // Not before all is at the server: nobody else records until this is done.
      await raise(session, stamp);
      const taken = await takeDocuments(session, read, given, stamp);
      const receipt: BulkReceipt = {
        ...taken,
        facts: await takeFacts(session, factRows, stamp),
        events: await takeEvents(session, eventRows, stamp),
        refused: [...refused, ...taken.refused],
      };
      if (part !== null)
        await session.run(q.notePart, [part.run, part.part, JSON.stringify(receipt), stamp.at, stamp.by]);
      return receipt;
    },
    'again',
  );
}

const none: TakenRecords = { added: 0, held: 0 };

/** Puts documents with their readings into tables of the connection's own; how many claims there are. */
async function stageDocuments(
  session: BulkSession,
  entries: readonly DocumentEntry[],
  read: ReadonlyMap<string, DocumentEntry>,
): Promise<number> {
  if (entries.length === 0) return 0;
  for (const query of [q.stageDocuments, q.stageSources, q.stageReadings, q.stageClaims]) await session.run(query);
  await copyRows(session, copyStatement(staged.documents), documentRows(entries));
  await copyRows(session, copyStatement(staged.sources), stagedSources(entries));
  await copyRows(session, copyStatement(staged.readings), stagedReadings(read));
  return copyRows(session, copyStatement(staged.claims), stagedClaims(read));
}

async function takeDocuments(session: BulkSession, read: Map<string, DocumentEntry>, given: number, stamp: Stamp) {
  if (read.size === 0) return { documents: none, readings: none, claims: none, refused: [] };
  const ids = new Set([...read.values()].map(({ document }) => document.id));
  const parameters = [stamp.at, stamp.by];
  const redacted = await takeOutRedacted(session);
  for (const { id } of redacted) {
    ids.delete(id);
    for (const [reading, { document }] of read) if (document.id === id) read.delete(reading);
  }
  const created = await session.run<IdRow>(q.documents, parameters);
  await session.run(q.originals);
  await session.run(q.sources, parameters);
  const added = await session.run<IdRow>(q.readings, parameters);
  const { refused, ...claims } = await takeClaims(session, parameters, given);
  const again = readAgain(created, added);
  if (again.length > 0) await session.run(q.closeSuperseded, [again]);
  return {
    documents: takenOf(created.length, ids.size),
    readings: takenOf(added.length, read.size),
    claims,
    refused: [...redacted, ...refused],
  };
}

/** Documents whose words were taken away do not come in again. */
async function takeOutRedacted(session: BulkSession): Promise<readonly RefusedRecord[]> {
  const held = await session.run<IdRow & { redacted: boolean }>(q.held);
  const gone = held.flatMap((row) => (row.redacted ? [row.document_id] : []));
  if (gone.length === 0) return [];
  for (const query of [q.unstageDocuments, q.unstageSources, q.unstageReadings, q.unstageClaims]) {
    await session.run(query, [gone]);
  }
  const reason = 'It was redacted: its words were taken away, and do not come in again.';
  return gone.map((id) => ({ kind: 'document', id, document: null, reason }));
}

interface IdRow {
  readonly document_id: string;
}

/** Documents that have more readings now than one. */
function readAgain(created: readonly IdRow[], added: readonly IdRow[]): readonly string[] {
  const fresh = new Set(created.map((row) => row.document_id));
  const times = new Map<string, number>();
  for (const { document_id: id } of added) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].flatMap(([id, readings]) => (readings > 1 || !fresh.has(id) ? [id] : []));
}

async function takeClaims(session: BulkSession, parameters: readonly string[], given: number) {
  const { added, anchored } = (await session.run<{ added: number; anchored: number }>(q.claims, parameters))[0]!;
  const rows = anchored === given ? [] : await session.run<UnanchoredRow>(q.unanchored);
  const refused = rows.map(
    ({ document_id, claim_id, span_start, span_end }): RefusedRecord => ({
      kind: 'claim',
      id: claim_id,
      document: document_id,
      reason: `The quote is not the document's text from ${span_start} to ${span_end}.`,
    }),
  );
  return { ...takenOf(added, anchored), refused };
}

interface UnanchoredRow {
  readonly document_id: string;
  readonly claim_id: string;
  readonly span_start: number;
  readonly span_end: number;
}

function takenOf(added: number, given: number): TakenRecords {
  return { added, held: given - added };
}

/** The rows of a single append without who recorded them and when. */
function* documentRows(entries: readonly DocumentEntry[]): Generator<readonly CopyValue[]> {
  for (const entry of entries) {
    const { original, document } = entry;
    const bytes = Buffer.from(document.text).equals(original) ? null : original;
    yield [...documentColumns(entry), bytes] as CopyValue[];
  }
}

function* stagedSources(entries: readonly DocumentEntry[]): Generator<readonly CopyValue[]> {
  for (const { document } of entries)
    for (const { source_id, source } of sourceRows(document.sources)) yield [document.id, source_id, source];
}

function* stagedReadings(read: ReadonlyMap<string, DocumentEntry>): Generator<readonly CopyValue[]> {
  for (const [id, { document, reading }] of read) yield [document.id, ...readingRow(id, reading)] as CopyValue[];
}

function* stagedClaims(read: ReadonlyMap<string, DocumentEntry>): Generator<readonly CopyValue[]> {
  for (const [id, { document, reading }] of read)
    for (const row of claimRows(reading.claims.filter((claim) => wrongInClaim(claim) === null)))
      yield [document.id, id, ...Object.values(row)];
}

type FactRow = ReturnType<typeof factRow>;
type EventRow = ReturnType<typeof eventRow>;

async function stageFacts(session: BulkSession, rows: readonly FactRow[]): Promise<void> {
  if (rows.length === 0) return;
  await session.run(q.stageFacts);
  await copyRows(
    session,
    copyStatement(staged.facts),
    rows.map(({ fact_id, tie_key, case_id, record }) => [fact_id, tie_key, case_id, JSON.stringify(record)]),
  );
}

async function takeFacts(session: BulkSession, rows: readonly FactRow[], stamp: Stamp): Promise<TakenRecords> {
  if (rows.length === 0) return none;
  const cause = recordId('fct', stamp.at, rows.length, rows[0]!.fact_id);
  const added = await session.run(q.facts, [stamp.at, stamp.by, cause]);
  return takenOf(added.length, new Set(rows.map((row) => row.fact_id)).size);
}

async function stageEvents(session: BulkSession, rows: readonly EventRow[]): Promise<void> {
  if (rows.length === 0) return;
  await session.run(q.stageEvents);
  await copyRows(
    session,
    copyStatement(staged.events),
    rows.map(({ event_id, case_id, date_from, record }) => [event_id, case_id, date_from, JSON.stringify(record)]),
  );
}

async function takeEvents(session: BulkSession, rows: readonly EventRow[], stamp: Stamp): Promise<TakenRecords> {
  if (rows.length === 0) return none;
  const added = await session.run(q.events, [stamp.at, stamp.by]);
  return takenOf(added.length, new Set(rows.map((row) => row.event_id)).size);
}
