/** Writing records: a document with its reading, coded facts. Each is one transaction and may be done twice. */
import { foundingKey } from '../../ledger/founding-key.ts';
import { keysTogether } from '../../ledger/keys-together.ts';
import type { DocumentEntry, Receipt, Stamp } from '../../ledger/port.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import { contentId, hashBytes } from '../../model/ids.ts';
import type { Claim, Reading } from '../../model/reading.ts';
import type { Database, Session } from './database.ts';
import { always, identitiesKnown } from './held-evidence.ts';
import { compareDocument } from './likeness.ts';
import { toPostgresDay } from './pg-values.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { tieQueries as t } from './queries/ties.ts';
import { indexReading } from './search.ts';
import { noteKeys, rebuildKeys } from './tie-store.ts';

/** Appends a document with its reading, then derives the ties it bears on. */
export function appendDocument(database: Database, entry: DocumentEntry, stamp: Stamp): Promise<Receipt> {
  const { reading, document } = entry;
  return append(database, reading, document.id, stamp, (session) => insertDocument(session, entry, stamp), document);
}

/** Appends a reading to a document that is held, then derives the ties it bears on. */
export function appendReading(database: Database, reading: Reading, stamp: Stamp): Promise<Receipt> {
  return append(database, reading, reading.id, stamp, async (session) => {
    if ((await session.run(d.sources, [always, [reading.id]])).length > 0) return false;
    throw new NotFound(`No document ${reading.id} is held.`);
  });
}

/** `insert` puts the document there, where it is not; true where it was not. `text` is what it is then found by. */
async function append(
  database: Database,
  reading: Reading,
  document: string,
  stamp: Stamp,
  insert: (session: Session) => Promise<boolean>,
  text: { readonly title: string; readonly text: string } | null = null,
): Promise<Receipt> {
  const readingId = contentId('rdg', document, reading);
  const written = await database.transaction(async (session) => {
    const created = await insert(session);
    const { reader, gazetteer, codebook } = reading;
    const record = JSON.stringify(reading);
    const row = [document, readingId, reader, gazetteer, codebook, record, stamp.at, stamp.by];
    const isNew = (await session.run(d.insertReading, row)).length > 0;
    const claims = distinct(reading.claims);
    const taken = await insertClaims(session, document, claims, stamp);
    const anchored = claims.filter(({ id }) => taken.has(id));
    if (isNew) await insertClaimReadings(session, document, readingId, anchored, stamp);
    if (isNew && !created) await session.run(e.closeSuperseded, [document]);
    const index = () => indexReading(session, document, readingId, reading, stamp.at, created ? text : null);
    const shingles = isNew ? await index() : null;
    const keys = isNew
      ? await session.run<KeyRow>(t.noteDocument, [document, readingId])
      : await session.run<KeyRow>(t.keysOfDocument, [document]);
    const unanchored = claims.length - taken.size;
    return { created, isNew, taken, shingles, keys: keys.map((each) => each.tie_key), unanchored };
  });
  // Before the ties are derived: copies of one text are one source.
  const { shingles } = written;
  if (shingles) await database.transaction((session) => compareDocument(session, document, shingles), 'derived');
  const ties = written.isNew
    ? (await rebuildKeys(database, written.keys, stamp.at)).map(({ tie, evidence }) => ({ tie_id: tie.id, evidence }))
    : await database.run<BorneRow>(t.bornBy, [keysTogether(written.keys, await identitiesKnown(database))]);
  const held = [...written.taken.values()].filter((isNew) => !isNew).length;
  return {
    id: document,
    created: written.created,
    claims: { appended: written.taken.size - held, held, unanchored: written.unanchored },
    ties: ties.filter(({ evidence }) => evidence.some((id) => written.taken.has(id))).map(({ tie_id }) => tie_id),
  };
}

interface KeyRow {
  readonly tie_key: string;
}

interface BorneRow {
  readonly tie_id: string;
  readonly evidence: readonly string[];
}

/** A claim that a reading gives twice is one: the first. */
function distinct(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ id }) => !seen.has(id) && seen.add(id));
}

async function insertDocument(session: Session, { document, original }: DocumentEntry, stamp: Stamp): Promise<boolean> {
  const { published } = document;
  const rows = await session.run(d.insert, [
    document.id,
    hashBytes(original),
    document.text,
    document.lang,
    document.title,
    document.mediaType,
    document.encoding,
    published?.edtf ?? null,
    toPostgresDay(published?.bounds[0] ?? null),
    toPostgresDay(published?.bounds[1] ?? null),
    published?.basis ?? null,
    JSON.stringify(document.problems),
    document.origin,
    stamp.at,
    stamp.by,
    Buffer.from(original),
    JSON.stringify(document.sources.map((source) => ({ source_id: sourceId(source), source }))),
  ]);
  return rows.length > 0;
}

/** An address may be longer than an index takes: its hash stands in the key. */
function sourceId(source: string): string {
  return hashBytes(new TextEncoder().encode(source)).slice(0, 32);
}

/** Ids of the claims that are anchored, each with whether it is new. */
async function insertClaims(
  session: Session,
  document: string,
  claims: readonly Claim[],
  stamp: Stamp,
): Promise<ReadonlyMap<string, boolean>> {
  if (claims.length === 0) return new Map();
  const rows = claims.map(({ id, type, parties, evidence }) => ({
    claim_id: id,
    type,
    parties,
    span_start: evidence.start,
    span_end: evidence.end,
    quote: evidence.quote,
  }));
  const parameters = [document, JSON.stringify(rows), stamp.at, stamp.by];
  const taken = await session.run<{ claim_id: string; created: boolean }>(e.insertClaims, parameters);
  return new Map(taken.map((row) => [row.claim_id, row.created]));
}

async function insertClaimReadings(
  session: Session,
  document: string,
  reading: string,
  claims: readonly Claim[],
  stamp: Stamp,
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map((claim) => ({
    claim_id: claim.id,
    tie_key: foundingKey(claim),
    stage: claim.stage,
    date_edtf: claim.date,
    date_from: toPostgresDay(claim.bounds?.[0] ?? null),
    date_to: toPostgresDay(claim.bounds?.[1] ?? null),
    basis: claim.basis,
    fields: claim.fields,
    speaker: claim.speaker,
    modality: claim.modality,
    likelihood_low: claim.likelihood?.[0] ?? null,
    likelihood_high: claim.likelihood?.[1] ?? null,
    citations: claim.citations,
    place: claim.where,
    rule: claim.rule,
    body: claim.body ?? null,
  }));
  await session.run(e.insertClaimReadings, [document, reading, JSON.stringify(rows), stamp.at]);
}

/** Appends coded facts and case events; the numbers of those that were not held. */
export async function appendFacts(
  database: Database,
  facts: readonly CodedFact[],
  events: readonly CaseEvent[],
  stamp: Stamp,
): Promise<{ facts: number; events: number }> {
  const badFact = facts.find(({ parties }) => parties.length < 2);
  if (badFact) throw new InvalidInput(`The coded fact ${badFact.id} names fewer than two parties; it is a case event.`);
  const factRows = facts.map((fact) => ({
    fact_id: fact.id,
    tie_key: foundingKey(fact),
    case_id: fact.case,
    record: fact,
  }));
  const eventRows = events.map((event) => ({
    event_id: event.id,
    case_id: event.case,
    date_from: toPostgresDay(event.bounds?.[0] ?? null),
    record: event,
  }));
  const written = await database.transaction(async (session) => {
    const parameters = [stamp.at, stamp.by];
    const added = await session.run<KeyRow>(e.insertFacts, [JSON.stringify(factRows), ...parameters]);
    const told = await session.run(e.insertEvents, [JSON.stringify(eventRows), ...parameters]);
    const keys = added.map((row) => row.tie_key);
    await noteKeys(session, keys, contentId('fct', stamp.at, factRows.length, factRows[0]?.fact_id));
    return { facts: added.length, events: told.length, keys };
  });
  await rebuildKeys(database, written.keys, stamp.at);
  return { facts: written.facts, events: written.events };
}
