/** One tie with all that it rests on, as it stands or as it was known. */
import { deriveTies } from '../../ledger/derive-ties.ts';
import { keysTogether } from '../../ledger/keys-together.ts';
import type { HeldEvidence, Ledger } from '../../ledger/port.ts';
import { compareDays } from '../../model/edtf-days.ts';
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

/** A tie as it was known, with the evidence that it was derived from. */
interface DerivedRow extends TieRow {
  readonly known: readonly HeldEvidence[];
}

/** Whether a tie answers for an instant as it stands; its key, null where it never was; what it rests on, where it does. */
interface StandingRow {
  readonly current: boolean;
  readonly tie_key: string | null;
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
    database.run<StandingRow & { readonly record: Tie | null }>(t.oneWithLast, [id, knownAt]),
    claimsOfTie(database, id, knownAt, limit),
  ]);
  const { current, tie_key, record, evidence: bearing } = stored!;
  const asItStands = record === null ? undefined : { record, evidence: bearing ?? [] };
  const then = current ? undefined : await oneKnownThen(database, id, tie_key, knownAt);
  const row = current ? asItStands : then;
  if (!row) return null;
  const pieces = row.evidence.length;
  const earliest =
    pieces <= limit
      ? row.evidence
      : then
        ? earliestKnown(then, limit)
        : await earliestOf(database, row.evidence, knownAt, limit);
  const came = new Set(own.evidence.map((piece) => piece.id));
  const missing = earliest.filter((each) => !came.has(each));
  const absent = new Set(missing);
  const documents = then?.known.flatMap(({ id: each, document }) => (absent.has(each) && document) || []) ?? [];
  const [rest, ofThen] = await Promise.all([
    missing.length === 0 ? [] : evidenceByIds(database, missing, knownAt),
    headingsOf(database, [...new Set(documents)].sort(), knownAt),
  ]);
  const wanted = new Set(earliest);
  // What came is in order already, but for the dates that a person has changed.
  const evidence = [...own.evidence.filter(({ id: each }) => wanted.has(each)), ...rest].sort(byPlace);
  const quoted = [...new Set(evidence.flatMap(({ document }) => document ?? []))].sort();
  const unnamed = quoted.filter((document) => !own.headings.has(document) && !ofThen.has(document));
  const also = await headingsOf(database, unnamed, knownAt);
  const headings = new Map(
    quoted.flatMap((document) => {
      const heading = own.headings.get(document) ?? ofThen.get(document) ?? also.get(document);
      return heading ? [[document, heading] as const] : [];
    }),
  );
  return { tie: row.record, evidence, pieces, headings };
}

/** The ids of what a tie rests on, as it stands or as it was known; none where it was not. */
export async function evidenceOfTie(database: Database, id: string, knownAt: string): Promise<readonly string[]> {
  const [stored] = await database.run<StandingRow>(t.evidenceWithLast, [id, knownAt]);
  const { current, tie_key, evidence } = stored!;
  return (current ? evidence : (await oneKnownThen(database, id, tie_key, knownAt))?.evidence) ?? [];
}

/** One tie as known then; `key` is the one it has, or had, so that not all ties need to be derived. */
async function oneKnownThen(
  database: Database,
  id: string,
  key: string | null,
  knownAt: string,
): Promise<DerivedRow | undefined> {
  // A tie that came and went within a day has no version: its key is among those on which something came in that day.
  const around =
    key === null
      ? (await database.run<{ tie_key: string }>(tl.touchedOn, [knownAt.slice(0, 10)])).map((row) => row.tie_key)
      : [key];
  if (around.length === 0) return undefined;
  const keys = keysTogether(around, await identitiesKnown(database, knownAt));
  const known = await evidenceOnKeys(database, keys, knownAt);
  const found = derived(known).find(({ record }) => record.id === id);
  return found && { ...found, known: known.evidence };
}

/** The ties that records give. */
export function derived({ evidence, identities, sources }: Known): readonly TieRow[] {
  return deriveTies(evidence, identities, sources).map(({ tie, evidence: ids }) => ({ record: tie, evidence: ids }));
}

/** The earliest of what a tie was derived from, in the order of `earliestOf`. */
function earliestKnown({ evidence, known }: DerivedRow, limit: number): readonly string[] {
  const bearing = new Set(evidence);
  const since = ({ asRead, bounds }: HeldEvidence): string | null => (asRead ?? { bounds }).bounds?.[0] ?? null;
  const order = (a: HeldEvidence, b: HeldEvidence): number => {
    if (a.kind !== b.kind) return a.kind === 'fact' ? -1 : 1;
    const [x, y] = a.kind === 'fact' ? [null, null] : [since(a), since(b)];
    const byDay = x === y ? 0 : x === null ? 1 : y === null ? -1 : compareDays(x, y);
    return byDay || compare(a.id, b.id);
  };
  const own = known.filter(({ id }) => bearing.has(id));
  return [...own]
    .sort(order)
    .slice(0, limit)
    .map(({ id }) => id);
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
