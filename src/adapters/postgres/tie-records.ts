/** All records that ever bore on some founding keys, read once, and the evidence that they were at any instant. */
import { type Identities, identitiesOf, noIdentities, sameSubject } from '../../ledger/identities.ts';
import { keysTogether } from '../../ledger/keys-together.ts';
import type { HeldEvidence } from '../../ledger/port.ts';
import { nothingKnown, type SourceKnowledge } from '../../ledger/sources/origins.ts';
import { outletOfAddress } from '../../ledger/sources/outlets.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import type { RecordDays } from '../../ledger/tie-versions.ts';
import type { CodedFact, Judgement } from '../../model/evidence.ts';
import type { Session } from './database.ts';
import type { Known } from './held-evidence.ts';
import { type KnownRow, knowledgeOf, lettersOf, outletsIn } from './likeness.ts';
import { tieRecordQueries as q } from './queries/tie-records.ts';
import {
  type ClaimRow,
  type FactRow,
  heldClaim,
  heldFact,
  type JudgementRow,
  judgementOf,
  stands,
  unread,
} from './rows.ts';

/** A claim as one of its readings has it. */
interface ReadRow extends Omit<ClaimRow, 'current' | keyof typeof unread> {
  readonly tie_key: string;
  readonly read_at: string;
  readonly superseded_at: string | null;
  readonly redacted_at: string | null;
}

/** A fact as it was first, or as a revision has it. */
interface SaidRow extends Omit<FactRow, 'record' | 'tie_key'> {
  readonly said_at: string;
  readonly tie_key: string | null;
  readonly record: CodedFact | null;
}

/** What is known of a document as a source, and since when. */
interface SourceRow extends KnownRow {
  readonly recorded_at: string;
}

/** One piece of evidence with all that was ever read of it or decided on it, oldest first. */
interface Piece {
  readonly readings: readonly ReadRow[];
  /** For a fact: what it says since when; nothing since it was withdrawn. */
  readonly said: readonly SaidRow[];
  readonly judgements: readonly Judgement[];
  readonly keys: ReadonlySet<string>;
}

/** What was ever recorded on some keys that may bear on the same ties. */
export interface TieRecords {
  /** As they stand in the records, sorted. */
  readonly keys: readonly string[];
  /** How many came in on which days. */
  readonly days: RecordDays;
  /** What they were at an instant. */
  at(knownAt: string): Known;
}

/** The records on some keys, in groups that have nothing to do with each other; `also` says which keys must be read with them. */
export async function recordsOnKeys(
  session: Session,
  keys: readonly string[],
): Promise<{ readonly groups: readonly TieRecords[]; readonly also: readonly string[] }> {
  const readings = await session.run<ReadRow>(q.claims, [keys]);
  const facts = groupedBy(await session.run<SaidRow>(q.facts, [keys]), (row) => row.fact_id);
  const claims = groupedBy(readings, (row) => row.claim_id);
  const ids = [...claims.keys(), ...facts.keys()];
  const rows = await session.run<JudgementRow & { tie_key: string | null }>(q.judgements, [[...ids, sameSubject]]);
  const judgements = groupedBy(rows, (row) => row.subject);
  const on = (id: string): readonly Judgement[] => (judgements.get(id) ?? []).map(judgementOf);
  const placed = (own: readonly string[], id: string): ReadonlySet<string> => {
    const put = (judgements.get(id) ?? []).flatMap(({ tie_key }) => tie_key ?? []);
    return new Set([...own, ...put]);
  };
  const pieces: Piece[] = [
    ...[...claims].map(([id, read]) => ({
      readings: read,
      said: [],
      judgements: on(id),
      keys: placed(
        read.map((row) => row.tie_key),
        id,
      ),
    })),
    ...[...facts].map(([id, said]) => ({
      readings: [],
      said,
      judgements: on(id),
      keys: placed(
        said.flatMap((row) => row.tie_key ?? []),
        id,
      ),
    })),
  ];
  const byKey = new Map<string, Piece[]>();
  for (const piece of pieces)
    for (const key of piece.keys) {
      const others = byKey.get(key);
      if (others) others.push(piece);
      else byKey.set(key, [piece]);
    }
  const together = everTogether(keys, on(sameSubject), byKey);
  const given = new Set(keys);
  const also = [...new Set(together.flatMap(({ keys: each }) => each))].filter((key) => !given.has(key));
  if (also.length > 0) return { groups: [], also };
  const documents = [...new Set(pieces.flatMap(({ readings: read }) => read.map((row) => row.document_id)))];
  const sourceRows = await session.run<SourceRow>(q.sources, [documents]);
  const sources = groupedBy(sourceRows, (row) => row.document_id);
  const outlets = [...new Set([...sourceRows.flatMap(outletsIn), ...[...facts.values()].flatMap(outletsOfFact)])];
  const graded = outlets.length === 0 ? [] : await session.run<JudgementRow>(q.judgements, [outlets]);
  const grades = groupedBy(graded.map(gradeRow), ({ outlet }) => outlet);
  return { groups: together.map((group) => recordsOf(group, byKey, sources, grades)), also };
}

/** The claims, parties and documents of the evidence on some keys, as read and as people put them. */
function namedOn(keys: readonly string[], byKey: ReadonlyMap<string, readonly Piece[]>): readonly string[] {
  return keys.flatMap((key) =>
    (byKey.get(key) ?? []).flatMap(({ readings, said, judgements }) => [
      ...readings.flatMap((row) => [row.document_id, row.claim_id, ...row.parties]),
      ...said.flatMap(({ record }) => record?.parties ?? []),
      ...judgements.flatMap(({ edit }) => edit?.parties ?? []),
    ]),
  );
}

interface Together {
  readonly keys: readonly string[];
  /** The judgements on things that say anything of them, in the order they were made. */
  readonly same: readonly Judgement[];
}

/** Keys in groups that were, at any time, held to bear on the same ties. */
function everTogether(
  keys: readonly string[],
  same: readonly Judgement[],
  byKey: ReadonlyMap<string, readonly Piece[]>,
): readonly Together[] {
  if (same.length === 0) return keys.map((key) => ({ keys: [key], same: [] }));
  let groups: readonly Together[] = [];
  const done = new Set<string>();
  for (const key of keys) {
    if (done.has(key)) continue;
    let group = closed([key], same, byKey);
    // What joins two keys may be known from one of them alone.
    for (let others = groups; ; ) {
      const met = others.filter((other) => other.keys.some((each) => group.keys.includes(each)));
      if (met.length === 0) break;
      others = groups = groups.filter((other) => !met.includes(other));
      group = closed([...new Set([...group.keys, ...met.flatMap((other) => other.keys)])], same, byKey);
    }
    for (const each of group.keys) done.add(each);
    groups = [...groups, group];
  }
  return groups;
}

/** Some keys with all that were ever joined to them. */
function closed(
  keys: readonly string[],
  same: readonly Judgement[],
  byKey: ReadonlyMap<string, readonly Piece[]>,
): Together {
  let group: Together = { keys, same: [] };
  for (let size = 0; size !== group.keys.length; ) {
    size = group.keys.length;
    const about = relevant(same, group.keys, namedOn(group.keys, byKey));
    group = { keys: everJoined(group.keys, about), same: about };
  }
  return group;
}

/** The keys that were joined to some after any of the judgements. */
function everJoined(keys: readonly string[], same: readonly Judgement[]): readonly string[] {
  const all = new Set(keys);
  for (let i = 1; i <= same.length; i++)
    for (const key of keysTogether([...all], identitiesOf(same.slice(0, i)))) all.add(key);
  return [...all].sort();
}

/** The judgements on things that name a party, a body or a document of some keys, or a thing that these were held to be. */
function relevant(same: readonly Judgement[], keys: readonly string[], named: readonly string[]): readonly Judgement[] {
  const partsOf = (key: string): readonly string[] => [baseOf(key), ...baseOf(key).split('~')];
  const names = new Set([...keys.flatMap(partsOf), ...named]);
  const found = new Set<Judgement>();
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const judgement of same) {
      if (found.has(judgement)) continue;
      const { id, target, into, ties } = judgement;
      const about = [target, ...(into === undefined ? [] : [into]), ...(ties ?? []).flatMap(({ key }) => partsOf(key))];
      if (!about.some((name) => names.has(name))) continue;
      found.add(judgement);
      for (const name of [id, ...about]) names.add(name);
    }
  }
  return same.filter((judgement) => found.has(judgement));
}

function recordsOf(
  { keys, same }: Together,
  byKey: ReadonlyMap<string, readonly Piece[]>,
  sourceRows: ReadonlyMap<string, readonly SourceRow[]>,
  gradeRows: ReadonlyMap<string, readonly Grade[]>,
): TieRecords {
  const pieces = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
  const documents = new Set(pieces.flatMap(({ readings }) => readings.map((row) => row.document_id)));
  const sources = [...documents]
    .sort()
    .flatMap((id) => (sourceRows.get(id) ?? []).filter((row) => row.kind !== 'pair' || documents.has(row.other_id)));
  const outlets = new Set([...sources.flatMap(outletsIn), ...pieces.flatMap(({ said }) => outletsOfFact(said))]);
  const grades = [...outlets].flatMap((outlet) => gradeRows.get(outlet) ?? []);
  const kept = pieces.map(() => new Map<string, HeldEvidence | null>());
  const identities = new Map<number, Identities>([[0, noIdentities]]);
  return {
    keys,
    days: daysOf(pieces, [...same, ...grades.map(({ judgement }) => judgement)], sources),
    at(knownAt) {
      const made = same.findLastIndex((judgement) => judgement.at <= knownAt) + 1;
      let held = identities.get(made);
      if (held === undefined) identities.set(made, (held = identitiesOf(same.slice(0, made))));
      const evidence = pieces.flatMap((piece, i) => pieceAt(piece, knownAt, kept[i]!) ?? []);
      return { evidence, identities: held, sources: sourcesAt(evidence, sources, grades, knownAt) };
    },
  };
}

/** What was known of the sources of some evidence; nothing where one alone bears it, as there is nothing to compare then. */
function sourcesAt(
  evidence: readonly HeldEvidence[],
  sources: readonly SourceRow[],
  grades: readonly Grade[],
  knownAt: string,
): SourceKnowledge {
  const bearing = new Set(evidence.map(({ document, id }) => document ?? id));
  if (bearing.size <= 1) return nothingKnown;
  const known = sources.filter(
    ({ recorded_at: at, document_id: id, other_id: other, kind }) =>
      at <= knownAt && bearing.has(id) && (kind !== 'pair' || bearing.has(other)),
  );
  const { pairs, outlets, addresses } = knowledgeOf(known);
  const made = grades.filter(({ judgement }) => judgement.at <= knownAt);
  const letters = lettersOf(
    new Map(
      [...groupedBy(made, ({ outlet }) => outlet)].map(([outlet, on]) => [
        outlet,
        on.map(({ judgement }) => judgement),
      ]),
    ),
  );
  return { pairs, outlets, addresses, grades: letters };
}

/** A judgement on how reliable an outlet is. */
interface Grade {
  readonly outlet: string;
  readonly judgement: Judgement;
}

const gradeRow = (row: JudgementRow): Grade => ({ outlet: row.subject, judgement: judgementOf(row) });

function outletsOfFact(said: readonly SaidRow[]): readonly string[] {
  return said.flatMap(({ record }) => record?.sources.flatMap(({ address }) => outletOfAddress(address) ?? []) ?? []);
}

/** A piece as it was known, null where it was not; the same object as long as nothing changes. */
function pieceAt(
  { readings, said, judgements }: Piece,
  knownAt: string,
  kept: Map<string, HeldEvidence | null>,
): HeldEvidence | null {
  const decided = judgements.findLastIndex((judgement) => judgement.at <= knownAt) + 1;
  const read = readings.findLastIndex((row) => row.read_at <= knownAt);
  const row = readings[read];
  const saying = said.findLastIndex((each) => each.said_at <= knownAt);
  const fact = said[saying];
  if (said.length > 0 ? fact === undefined || fact.record === null : row === undefined) return null;
  // From the redaction of its document on, a claim bears on nothing.
  if (row !== undefined && row.redacted_at !== null && row.redacted_at <= knownAt) return null;
  const current = row !== undefined && (row.superseded_at === null || row.superseded_at > knownAt);
  const key = `${read} ${saying} ${decided} ${current}`;
  let held = kept.get(key);
  if (held === undefined) {
    const on = judgements.slice(0, decided);
    if (fact) held = heldFact({ fact_id: fact.fact_id, record: fact.record!, recorded_at: fact.recorded_at }, on);
    else {
      const asClaim = { ...unread, ...row!, current };
      const claim = heldClaim(asClaim, on);
      held = stands(asClaim, claim) ? claim : null;
    }
    kept.set(key, held);
  }
  return held;
}

function daysOf(pieces: readonly Piece[], others: readonly Judgement[], sources: readonly SourceRow[]): RecordDays {
  const days = new Map<string, number>();
  const count = (at: string): void => {
    const day = at.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  };
  for (const { readings, said, judgements } of pieces) {
    for (const row of readings) {
      count(row.read_at);
      if (row.superseded_at !== null) count(row.superseded_at);
    }
    for (const row of said) count(row.said_at);
    const redacted = readings[0]?.redacted_at ?? null;
    if (redacted !== null) count(redacted);
    for (const { at } of judgements) count(at);
  }
  for (const { at } of others) count(at);
  for (const row of sources) count(row.recorded_at);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
