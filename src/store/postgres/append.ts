/** Writing records: a document with its reading, coded facts. Each is one transaction and may be done twice. */

import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import type { Reading } from '../../model/reading.ts';
import type { DocumentEntry, Receipt, SaidOfSources, Stamp } from '../ports/ledger.ts';
import type { Database, Session } from './database.ts';
import { recordId } from './hashes.ts';
import { raise } from './next-revision.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { always } from './read-evidence.ts';
import { isRedacted } from './redact.ts';
import { queueKeys, rebuildKeys } from './ties/tie-store.ts';
import { type ClaimRow, claimRows, documentRow, eventRow, factRow, readingRow, sourceRows } from './to-rows.ts';

/**
 * Appends a document with its reading and queues it to be indexed (ties/indexer.ts): six round trips where it is new. What is
 * derived from it is there once it is indexed.
 */
export function appendDocument(database: Database, entry: DocumentEntry, stamp: Stamp): Promise<Receipt> {
  const { reading, document } = entry;
  const id = recordId('rdg', document.id, reading);
  const row = [...documentRow(entry, stamp), ...readingRow(id, reading)];
  const claims = claimRows(reading.claims);
  return database.transaction(async (session) => {
    await raise(session, stamp);
    const { created, read, redacted } = (await session.run<Inserted>(d.insert, row))[0]!;
    if (redacted) throw await isRedacted(session, document.id);
    const again = !created && read;
    if (again) await lockDocument(session, document.id);
    return receiptOf(
      document.id,
      created,
      claims,
      await insertClaims(session, { document: document.id, reading: id, claims, again }, stamp),
    );
  });
}

/** Appends a reading to a document that is held, and where it came from, or did not. */
export function appendReading(
  database: Database,
  reading: Reading,
  stamp: Stamp,
  { from = [], notFrom = [] }: SaidOfSources = {},
): Promise<Receipt> {
  const claims = claimRows(reading.claims);
  return database.transaction(async (session) => {
    await raise(session, stamp);
    await lockDocument(session, reading.id);
    const id = await readingId(session, reading);
    const sources = [JSON.stringify(sourceRows(from)), notFrom];
    const row = [reading.id, ...readingRow(id, reading), stamp.at, stamp.by, ...sources];
    const { read } = (await session.run<{ read: boolean }>(d.insertReading, row))[0]!;
    return receiptOf(
      reading.id,
      false,
      claims,
      await insertClaims(session, { document: reading.id, reading: id, claims, again: read }, stamp),
    );
  });
}

/** Appends addresses that a held document came from too; whether any is new. */
export function appendSources(
  database: Database,
  document: string,
  from: readonly string[],
  stamp: Stamp,
): Promise<boolean> {
  return database.transaction(async (session) => {
    await raise(session, stamp);
    await lockDocument(session, document);
    const row = [document, JSON.stringify(sourceRows(from)), stamp.at, stamp.by];
    return (await session.run<{ added: boolean }>(d.insertSources, row))[0]!.added;
  });
}

/**
 * The id under which a reading is added. The newest one again is one with it; an earlier one again, as where a date was said and is
 * taken back, is told apart by what it follows, and is the newest from then on.
 */
async function readingId(session: Session, reading: Reading): Promise<string> {
  const id = recordId('rdg', reading.id, reading);
  const [newest] = await session.run<{ reading_id: string; held: boolean }>(d.newestAndStored, [reading.id, id]);
  if (!newest?.held || newest.reading_id === id) return id;
  const [last] = await session.run<{ record: Reading }>(d.newestReading, [always, reading.id]);
  return recordId('rdg', reading.id, last?.record) === id
    ? newest.reading_id
    : recordId('rdg', reading.id, reading, newest.reading_id);
}

interface Inserted {
  readonly created: boolean;
  readonly read: boolean;
  readonly redacted: boolean;
}

/** Holds the document, so that one reading of it is written at a time and none after its words were taken away. */
export async function lockDocument(session: Session, document: string): Promise<void> {
  const held = (await session.run<{ redacted: boolean }>(d.lock, [document]))[0];
  if (!held) throw new NotFound(`No document ${document} is held.`);
  if (held.redacted) throw await isRedacted(session, document);
}

function receiptOf(
  id: string,
  created: boolean,
  claims: readonly ClaimRow[],
  taken: ReadonlyMap<string, boolean>,
): Receipt {
  const held = [...taken.values()].filter((isNew) => !isNew).length;
  const possible = claims.filter(({ claim_id, strict }) => !strict && taken.has(claim_id)).length;
  return {
    id,
    created,
    claims: { appended: taken.size - held, held, unanchored: claims.length - taken.size, possible },
  };
}

interface ClaimsOfReading {
  readonly document: string;
  readonly reading: string;
  readonly claims: readonly ClaimRow[];
  /** The document was read before: the values of earlier readings are closed. */
  readonly again: boolean;
}

/** Ids of the claims that are anchored, each with whether it is new. */
async function insertClaims(
  session: Session,
  { document, reading, claims, again }: ClaimsOfReading,
  stamp: Stamp,
): Promise<ReadonlyMap<string, boolean>> {
  const parameters = [document, JSON.stringify(claims), stamp.at, stamp.by, reading];
  const taken =
    claims.length === 0 ? [] : await session.run<{ claim_id: string; created: boolean }>(e.insertClaims, parameters);
  if (again) await session.run(e.closeSuperseded, [document]);
  return new Map(taken.map((row) => [row.claim_id, row.created]));
}

/** Appends coded facts and case events; the numbers of those that were not held. */
export async function appendFacts(
  database: Database,
  facts: readonly CodedFact[],
  events: readonly CaseEvent[],
  stamp: Stamp,
): Promise<{ facts: number; events: number }> {
  const written = await database.transaction(async (session) => {
    await raise(session, stamp);
    const added = await insertFacts(session, facts, events, stamp);
    await queueKeys(session, added.keys, recordId('fct', stamp.at, facts.length, facts[0]?.id));
    return added;
  });
  await rebuildKeys(database, written.keys, stamp.at);
  return { facts: written.facts, events: written.events };
}

/** Puts facts and events in, within a transaction; the numbers of those that were not held, and the keys of the new facts. */
export async function insertFacts(
  session: Session,
  facts: readonly CodedFact[],
  events: readonly CaseEvent[],
  stamp: Stamp,
): Promise<{ facts: number; events: number; keys: readonly string[] }> {
  const badFact = facts.find(({ parties }) => parties.length < 2);
  if (badFact)
    throw new InvalidInput(`The coded fact ${badFact.id} names fewer than two parties; it is a case event.`, {
      hint: 'Name the other party, or code it as an event of the case.',
    });
  const parameters = [stamp.at, stamp.by];
  const factRows = JSON.stringify(facts.map(factRow));
  const added = await session.run<{ tie_key: string }>(e.insertFacts, [factRows, ...parameters]);
  const told = await session.run(e.insertEvents, [JSON.stringify(events.map(eventRow)), ...parameters]);
  return { facts: added.length, events: told.length, keys: added.map((row) => row.tie_key) };
}
