/** Writing records: a document with its reading, coded facts, judgements. Each is one transaction and may be done twice. */
import { foundingKey } from '../../ledger/founding-key.ts';
import type { DocumentEntry, Receipt, Stamp } from '../../ledger/port.ts';
import { inForce, lastDecision } from '../../ledger/review-state.ts';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { CaseEvent, CodedFact, Judgement, JudgementAct } from '../../model/evidence.ts';
import { contentId, hashBytes } from '../../model/ids.ts';
import type { Claim } from '../../model/reading.ts';
import type { Database, Session } from './database.ts';
import { always } from './held-evidence.ts';
import { toPostgresDay } from './pg-values.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { tieQueries as t } from './queries/ties.ts';
import { type JudgementRow, judgementOf } from './rows.ts';
import { noteKeys, rebuildKeys } from './tie-store.ts';

/** Appends a document with its reading, then derives the ties it bears on. */
export async function appendDocument(database: Database, entry: DocumentEntry, stamp: Stamp): Promise<Receipt> {
  const { document, reading } = entry;
  const readingId = contentId('rdg', document.id, reading);
  const written = await database.transaction(async (session) => {
    const created = await insertDocument(session, entry, stamp);
    const isNew = (
      await session.run(d.insertReading, [
        document.id,
        readingId,
        reading.reader,
        reading.gazetteer,
        reading.codebook,
        JSON.stringify(reading),
        stamp.at,
        stamp.by,
      ])
    ).length;
    const claims = distinct(reading.claims);
    const taken = await insertClaims(session, document.id, claims, stamp);
    if (isNew)
      await insertClaimReadings(
        session,
        document.id,
        readingId,
        claims.filter(({ id }) => taken.has(id)),
        stamp,
      );
    if (isNew && !created) await session.run(e.closeSuperseded, [document.id]);
    const keys = isNew
      ? await session.run<KeyRow>(t.noteDocument, [document.id, readingId])
      : await session.run<KeyRow>(t.keysOfDocument, [document.id]);
    const unanchored = claims.length - taken.size;
    return { created, isNew, taken, keys: keys.map((row) => row.tie_key), unanchored };
  });
  const ties = written.isNew
    ? (await rebuildKeys(database, written.keys, stamp.at)).map(({ tie, evidence }) => ({ tie_id: tie.id, evidence }))
    : await database.run<BorneRow>(t.bornBy, [written.keys]);
  const held = [...written.taken.values()].filter((isNew) => !isNew).length;
  return {
    id: document.id,
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

/** Records a judgement and derives the ties it touches. */
export async function judge(
  database: Database,
  act: JudgementAct,
  target: string,
  reason: string | null,
  stamp: Stamp,
): Promise<Judgement> {
  const { judgement, keys } = await database.transaction(async (session) => {
    const found = (
      await session.run<{ kind: string; subject: string; document_id: string | null }>(e.target, [target])
    )[0];
    if (!found) throw new NotFound(`There is no claim, fact or judgement ${target}.`);
    const { subject } = found;
    const on = (await session.run<JudgementRow>(e.judgementsOn, [[subject], always])).map(judgementOf);
    const meant = act === 'undo' ? undone(target, found.kind, on) : target;
    if (act !== 'undo' && found.kind === 'judgement') {
      throw new InvalidInput(`${target} is a judgement; only undo takes one as its target.`);
    }
    const id = contentId('jdg', act, meant, stamp.by, stamp.at, reason);
    await session.run(e.insertJudgement, [id, act, meant, subject, reason, stamp.at, stamp.by]);
    const keys = await keysOf(session, subject);
    await noteKeys(session, keys, id);
    const judgement: Judgement = { id, act, target: meant, by: stamp.by, at: stamp.at, reason };
    return { judgement, keys };
  });
  await rebuildKeys(database, keys, stamp.at);
  return judgement;
}

/** The judgement an undo takes back: the one named, or the last in force on the claim or fact named. */
function undone(target: string, kind: string, on: readonly Judgement[]): string {
  if (kind === 'judgement') {
    if (inForce(on).some(({ id }) => id === target)) return target;
    throw new Conflict(`The judgement ${target} has been taken back already.`);
  }
  const last = lastDecision(on);
  if (last) return last.id;
  throw new Conflict(`There is no judgement on ${target} to take back.`);
}

async function keysOf(session: Session, subject: string): Promise<readonly string[]> {
  const claims = await session.run<{ document_id: string | null; kind: string }>(e.target, [subject]);
  const keys: string[] = [];
  for (const { kind, document_id } of claims) {
    const rows =
      kind === 'claim'
        ? await session.run<KeyRow>(t.keysOfClaim, [document_id, subject])
        : await session.run<KeyRow>(e.factsById, [[subject], always]);
    keys.push(...rows.map((row) => row.tie_key));
  }
  return keys;
}
