/** One tie with all that it rests on, as it stands or as it was known. */
import { deriveTies } from '../../ledger/derive-ties.ts';
import { keysTogether } from '../../ledger/keys-together.ts';
import type { HeldEvidence, Ledger } from '../../ledger/port.ts';
import type { Tie } from '../../model/tie.ts';
import type { Database } from './database.ts';
import {
  claimsOfTie,
  evidenceByIds,
  evidenceOnKeys,
  headingsOf,
  identitiesKnown,
  type Known,
} from './held-evidence.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { tieListQueries as tl } from './queries/tie-lists.ts';
import { tieQueries as t } from './queries/ties.ts';

/** A tie with the ids of what bears it. */
export interface TieRow {
  readonly record: Tie;
  readonly evidence: readonly string[];
}

/** A tie as it stands, where there is one, and when the last record was made. */
interface StoredRow {
  readonly last: string | null;
  readonly record: Tie | null;
  readonly evidence: readonly string[] | null;
}

/** A tie with what it rests on, at most `limit` pieces, the earliest first. */
export async function oneTie(
  database: Database,
  id: string,
  knownAt: string,
  limit = Number.POSITIVE_INFINITY,
): ReturnType<Ledger['tie']> {
  // Nearly always the tie is asked for as it stands, and all it rests on comes with it.
  const [[stored], own] = await Promise.all([
    database.run<StoredRow>(t.oneWithLast, [id]),
    claimsOfTie(database, id, knownAt, limit),
  ]);
  const { last = null, record = null, evidence: bearing } = stored ?? {};
  const current = last === null || last <= knownAt;
  const asItStands = record === null ? undefined : { record, evidence: bearing ?? [] };
  const row = current ? asItStands : await oneKnownThen(database, id, knownAt);
  if (!row) return null;
  const pieces = row.evidence.length;
  const earliest = pieces <= limit ? row.evidence : await earliestOf(database, row.evidence, knownAt, limit);
  const came = new Set(own.evidence.map((piece) => piece.id));
  const missing = earliest.filter((each) => !came.has(each));
  const rest = missing.length === 0 ? [] : await evidenceByIds(database, missing, knownAt);
  const wanted = new Set(earliest);
  // What came is in order already, but for the dates that a person has changed.
  const evidence = [...own.evidence.filter(({ id: each }) => wanted.has(each)), ...rest].sort(byPlace);
  const quoted = [...new Set(evidence.flatMap(({ document }) => document ?? []))].sort();
  const unnamed = quoted.filter((document) => !own.headings.has(document));
  const also = await headingsOf(database, unnamed, knownAt);
  const headings = new Map(
    quoted.flatMap((document) => {
      const heading = own.headings.get(document) ?? also.get(document);
      return heading ? [[document, heading] as const] : [];
    }),
  );
  return { tie: row.record, evidence, pieces, headings };
}

/** The ids of what a tie rests on, as it stands or as it was known; none where it was not. */
export async function evidenceOfTie(
  database: Database,
  id: string,
  knownAt: string,
  isCurrent: Promise<boolean>,
): Promise<readonly string[]> {
  const [current, [stored]] = await Promise.all([isCurrent, database.run<TieRow>(t.one, [id])]);
  const row = current ? stored : await oneKnownThen(database, id, knownAt);
  return row?.evidence ?? [];
}

/** One tie as known then; its key is looked up, so that not all ties need to be derived where it still stands. */
async function oneKnownThen(database: Database, id: string, knownAt: string): Promise<TieRow | undefined> {
  const held = (await database.run<TieRow & { tie_key: string }>(t.one, [id]))[0];
  const key = held?.tie_key ?? (await database.run<{ tie_key: string }>(tl.keyOfTie, [id]))[0]?.tie_key;
  // A tie that came and went within a day has no version: its key is among those on which something came in that day.
  const around =
    key === undefined
      ? (await database.run<{ tie_key: string }>(tl.touchedOn, [knownAt.slice(0, 10)])).map((row) => row.tie_key)
      : [key];
  if (around.length === 0) return undefined;
  const keys = keysTogether(around, await identitiesKnown(database, knownAt));
  return derived(await evidenceOnKeys(database, keys, knownAt)).find(({ record }) => record.id === id);
}

/** The ties that records give. */
export function derived({ evidence, identities, sources }: Known): readonly TieRow[] {
  return deriveTies(evidence, identities, sources).map(({ tie, evidence: ids }) => ({ record: tie, evidence: ids }));
}

/** The earliest of some evidence, by the dates that were read and coded. */
async function earliestOf(
  database: Database,
  ids: readonly string[],
  knownAt: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await database.run<{ evidence_id: string }>(e.earliest, [ids, knownAt, limit]);
  return rows.map((row) => row.evidence_id);
}

/** By date, document and place in it, as the database gives them: whichever way a piece came, it stands at the same place. */
function byPlace(x: HeldEvidence, y: HeldEvidence): number {
  const [p, q] = [x.bounds?.[0] ?? '~', y.bounds?.[0] ?? '~'];
  const [d, e] = [x.document ?? '~', y.document ?? '~'];
  return compare(p, q) || compare(d, e) || (x.span?.start ?? 0) - (y.span?.start ?? 0) || compare(x.id, y.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
