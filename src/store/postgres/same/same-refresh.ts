/**
 * Looks for things that may be one among what came in since the last time. Names are gathered document by document; claims and
 * ties are compared a founding key at a time. All of it may be done twice: whoever dies in the middle is followed by another
 * who does it again.
 */

import type { CodedFact } from '../../../model/evidence.ts';
import { foundingKey } from '../../../ties/founding-key.ts';
import { sameSubject } from '../../../ties/identities.ts';
import { candidateId, type SameCandidate } from '../../../ties/same/candidate.ts';
import { decidedBy } from '../../../ties/same/candidate-state.ts';
import { sameDocuments } from '../../../ties/same/documents.ts';
import { compareNames, keysOfName, type ReadyName, readyName } from '../../../ties/same/names.ts';
import { namesIn, type PersonMet, type TieMet } from '../../../ties/same/names-in-records.ts';
import { joined, type NameProfile } from '../../../ties/same/profile.ts';
import type { SameRefresh, SameRefreshed } from '../../ports/same.ts';
import type { Database, Session } from '../database.ts';
import { type JudgementRow, judgementOf } from '../from-rows.ts';
import { evidenceQueries as e } from '../queries/evidence.ts';
import { sameQueries as q } from '../queries/same.ts';
import { always } from '../read-evidence.ts';
import { pendingWork } from '../ties/indexer.ts';
import { type ClaimMet, type PairRow, refreshKeys } from './same-keys.ts';
import { putCandidates } from './same-put.ts';

/** Documents looked at in one transaction. */
const together = 500;
/** A name is compared with so many that share most keys with it. */
const comparedAtMost = 60;

type Tell = ReturnType<typeof decidedBy>;

/** Looks at what waits. */
export async function refreshSame(database: Database, how: SameRefresh): Promise<SameRefreshed> {
  if (how.everything) {
    await database.transaction(async (session) => {
      for (const query of [q.forgetSeen, q.forgetNames, q.forgetCandidates]) await session.run(query);
    }, 'derived');
  }
  const rows = await database.run<JudgementRow>(e.judgementsOn, [[sameSubject], always]);
  const decided = decidedBy(rows.map(judgementOf));
  const facts = await refreshFacts(database, how, decided);
  const most = how.limit ?? Number.POSITIVE_INFINITY;
  const seen: (readonly [string, string])[] = [];
  const keys = new Set(facts.keys);
  let candidates = facts.candidates;
  let all = false;
  for (let last = ''; seen.length < most; ) {
    const waiting = await database.run<WaitingRow>(q.waiting, [last, Math.min(together, most - seen.length)]);
    if (waiting.length === 0) {
      all = true;
      break;
    }
    last = waiting.at(-1)!.document_id;
    seen.push(...waiting.map((row) => [row.document_id, row.reading_id] as const));
    const met = await database.transaction((session) => refreshDocuments(session, waiting, how, decided), 'derived');
    candidates += met.candidates;
    for (const key of met.keys) keys.add(key);
  }
  candidates += await refreshKeys(database, [...keys].sort(), new Set(seen.map(([id]) => id)), decided);
  const done = [...seen, ...facts.seen.map((id) => [id, ''] as const)];
  for (let i = 0; i < done.length; i += 10 * together) {
    const some = done.slice(i, i + 10 * together);
    await database.run(q.see, [some.map(([id]) => id), some.map(([, reading]) => reading)]);
  }
  if (all && (await pendingWork(database)).documents === 0) await database.run(q.mark);
  return { looked: done.length, candidates };
}

interface WaitingRow {
  readonly document_id: string;
  readonly reading_id: string;
}

interface Met {
  readonly candidates: number;
  readonly keys: readonly string[];
}

async function refreshFacts(database: Database, how: SameRefresh, decided: Tell) {
  const rows = await database.run<{ fact_id: string; record: CodedFact }>(q.waitingFacts);
  const profiles = rows.flatMap(({ record: { type, parties, stage, date, body } }) =>
    namesIn(null, [], [{ type, parties, stage, date, body: body ?? null, speaker: null }]),
  );
  const candidates =
    rows.length === 0
      ? 0
      : await database.transaction((session) => refreshNames(session, profiles, how, decided), 'derived');
  const keys = rows.map(({ record }) => foundingKey(record));
  return { seen: rows.map((row) => row.fact_id), candidates, keys };
}

async function refreshDocuments(
  session: Session,
  waiting: readonly WaitingRow[],
  how: SameRefresh,
  decided: Tell,
): Promise<Met> {
  const ids = waiting.map((row) => row.document_id);
  const people = byDocument(
    await session.run<PersonMet & { document_id: string }>(q.people, [ids, waiting.map((row) => row.reading_id)]),
  );
  const rows = await session.run<ClaimMet>(q.claimsOf, [ids]);
  const claims = byDocument(rows);
  await session.run(q.dropClaims, [ids]);
  const profiles = ids.flatMap((id) => namesIn(id, people.get(id) ?? [], (claims.get(id) ?? []).map(tieMet)));
  const names = await refreshNames(session, profiles, how, decided);
  const pairs = (await session.run<PairRow>(q.pairsWith, [ids])).flatMap((row) => {
    const documents = [row.document_id, row.other_id] as const;
    return sameDocuments({ ...row, documents, within: [row.within_other, row.other_within] }) ?? [];
  });
  const titles = await session.run<{ document_id: string; title: string }>(q.titles, [
    [...new Set(pairs.flatMap(({ refs }) => refs))],
  ]);
  const titleOf = new Map(titles.map((row) => [row.document_id, row.title]));
  await putCandidates(session, pairs, (ref) => titleOf.get(ref) ?? ref, decided);
  return { candidates: names + pairs.length, keys: rows.map((row) => row.tie_key) };
}

function byDocument<Row extends { readonly document_id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const list = map.get(row.document_id);
    if (list) list.push(row);
    else map.set(row.document_id, [row]);
  }
  return map;
}

const tieMet = ({ type, parties, stage, date_edtf: date, body, speaker }: ClaimMet): TieMet => ({
  type,
  parties,
  stage,
  date,
  body,
  speaker,
});

/** Adds what was met of names to what is known of them, and compares those of which more is known now. */
async function refreshNames(
  session: Session,
  met: readonly NameProfile[],
  { placeOf }: SameRefresh,
  decided: Tell,
): Promise<number> {
  const gathered = new Map<string, NameProfile>();
  for (const profile of met) {
    const held = gathered.get(profile.ref);
    gathered.set(profile.ref, held ? joined(held, profile) : profile);
  }
  await session.run(q.lock);
  const rows = await session.run<{ profile: NameProfile }>(q.names, [[...gathered.keys()].sort()]);
  const held = new Map(rows.map(({ profile }) => [profile.ref, profile]));
  const changed = [...gathered.values()].flatMap((profile) => {
    const before = held.get(profile.ref);
    const now = before ? joined(before, profile) : profile;
    return before && JSON.stringify(before) === JSON.stringify(now) ? [] : [now];
  });
  if (changed.length === 0) return 0;
  const ready = new Map<string, ReadyName>();
  const readied = (profile: NameProfile): ReadyName => {
    const name = ready.get(profile.ref) ?? readyName(profile, placeOf);
    ready.set(profile.ref, name);
    return name;
  };
  const own = changed.map((profile) => ({ profile, keys: keysOfName(readied(profile)) }));
  const kept = own.map(({ profile, keys }) => ({ name_id: profile.ref, kind: profile.kind, kept: keys.kept, profile }));
  await session.run(q.putNames, [JSON.stringify(kept)]);
  const sought = own.map(({ profile: { ref, kind }, keys }) => ({ name_id: ref, kind, sought: keys.sought }));
  const sharing = await session.run<{ own_id: string; profile: NameProfile }>(q.sharing, [
    JSON.stringify(sought),
    comparedAtMost,
  ]);
  const found = new Map<string, SameCandidate>();
  const gone: string[] = [];
  for (const { own_id, profile } of sharing) {
    const [name, other] = [ready.get(own_id)!, readied(profile)];
    const candidate = compareNames(name, other);
    if (candidate) found.set(candidate.id, candidate);
    // What was a candidate with less known of it.
    else if (held.has(own_id)) gone.push(candidateId(name.kind, [own_id, other.ref]));
  }
  if (gone.length > 0) await session.run(q.drop, [gone]);
  await putCandidates(session, [...found.values()], (ref) => ready.get(ref)?.name ?? ref, decided);
  return found.size;
}
