/**
 * Lists of ties out of their dated versions. These are kept in memory from the first question on, since a list of tens of
 * thousands is told faster from there than it can be fetched; each question asks first what has changed.
 */
import { deriveTies } from '../../ledger/derive-ties.ts';
import { numberOf } from '../../ledger/moments.ts';
import type { TieQuery } from '../../ledger/port.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import { isAsked, type TieLists } from '../../ledger/tie-lists-port.ts';
import { type PackedSummary, summaryOfTie, type TieSummary, unpacked } from '../../ledger/tie-summary.ts';
import { endOfDay } from '../../ledger/tie-versions.ts';
import type { TieType } from '../../model/codebook.ts';
import { addDays } from '../../model/edtf-days.ts';
import type { Database } from './database.ts';
import { tieListQueries as q } from './queries/tie-lists.ts';
import { recordsOnKeys } from './tie-records.ts';

interface VersionRow {
  readonly tie_id: string;
  readonly recorded_from: string;
  readonly recorded_to: string | null;
  readonly tie_key: string;
  readonly type: TieType;
  readonly record: PackedSummary;
}

/** A version from one day (since 1970) to another; infinite where it still holds. */
interface Kept {
  readonly tie: TieSummary;
  readonly from: number;
  readonly to: number;
}

interface Changed {
  readonly horizon: string;
  readonly last: string | null;
  readonly keys: readonly string[];
  readonly revisions: readonly string[];
}

/** How many keys' versions are fetched at once. */
const together = 2000;
/** The past is fetched in smaller parts, so that other questions are answered in between. */
const togetherOfPast = 500;

/** The lists of a database. */
export function postgresTieLists(database: Database): TieLists {
  const shelf = openShelf(database);
  return {
    async known(query) {
      const { last, versions } = await shelf.upToDate(query.knownAt);
      if (last === null || last <= query.knownAt) return chosen(versions.now, query);
      const day = query.knownAt.slice(0, 10);
      if (query.knownAt >= endOfDay(day)) return chosen(versions.on(day), query);
      return chosen(await withinDay(database, versions.on(addDays(day, -1)), query.knownAt), query);
    },
  };
}

const chosen = (ties: readonly TieSummary[], query: Omit<TieQuery, 'validAt'>): readonly TieSummary[] =>
  query.include === 'all' && query.types === undefined && query.unit === undefined && query.pair === undefined
    ? ties
    : ties.filter((tie) => isAsked(tie, query));

function at(versions: readonly Kept[], day: string): readonly TieSummary[] {
  const number = numberOf(day);
  const found: TieSummary[] = [];
  for (const { tie, from, to } of versions) if (from <= number && number < to) found.push(tie);
  return found;
}

/** What was known within a day: as at the end of the day before, but for the keys on which something came in that day. */
async function withinDay(
  database: Database,
  before: readonly TieSummary[],
  knownAt: string,
): Promise<readonly TieSummary[]> {
  const day = knownAt.slice(0, 10);
  const touched = await database.run<{ tie_key: string; ties: readonly string[] }>(q.touchedOn, [day]);
  if (touched.length === 0) return before;
  const keys = touched.map((row) => row.tie_key);
  const own = new Set(keys);
  const other = new Set(touched.flatMap((row) => row.ties));
  const found: TieSummary[] = before.filter((tie) => !other.has(tie.id));
  for (let i = 0; i < keys.length; i += 200) {
    let some: readonly string[] = keys.slice(i, i + 200);
    const asked = new Set(some);
    let { groups, also } = await recordsOnKeys(database, some);
    while (also.length > 0) {
      some = [...some, ...also];
      ({ groups, also } = await recordsOnKeys(database, some));
    }
    for (const group of groups) {
      // Evidence that a person has moved stands in the groups of both its keys: each tells of the ties on its own.
      const mine = new Set(group.keys);
      const { evidence, identities, sources } = group.at(knownAt);
      for (const { tie, key } of deriveTies(evidence, identities, sources))
        if (mine.has(baseOf(key)) && asked.has(baseOf(key)) && own.has(baseOf(key))) found.push(summaryOfTie(tie));
    }
  }
  return found;
}

/** Past days of which the ties are kept as a list. */
const keptDays = 20;

interface Listed {
  now: readonly TieSummary[] | null;
  past: readonly Kept[] | null;
  readonly days: Map<string, readonly TieSummary[]>;
}

const nothingListed = (): Listed => ({ now: null, past: null, days: new Map() });

/** The versions in memory: those that hold now, and all, which are fetched at the first question about the past. */
function openShelf(database: Database) {
  let horizon = '0';
  const now = new Map<string, readonly TieSummary[]>();
  const revisions = new Map<string, string>();
  let past: Map<string, readonly Kept[]> | null = null;
  let pastComes: Promise<void> | null = null;
  let listed = nothingListed();
  let waiting: Promise<unknown> = Promise.resolve();

  async function fetched(keys: readonly string[], all: boolean): Promise<readonly VersionRow[]> {
    const rows: VersionRow[] = [];
    for (let i = 0; i < keys.length; i += together)
      for (const row of await database.run<VersionRow>(all ? q.versionsOf : q.openOf, [keys.slice(i, i + together)]))
        rows.push(row);
    return rows;
  }

  function put(rows: readonly VersionRow[], keys: readonly string[]): void {
    for (const key of keys) {
      now.delete(key);
      past?.delete(key);
    }
    for (const [key, own] of grouped(rows)) {
      const kept = keptOf(own);
      const open = kept.filter(({ to }) => to === Number.POSITIVE_INFINITY).map(({ tie }) => tie);
      if (open.length > 0) now.set(key, open);
      past?.set(key, kept);
    }
    if (keys.length > 0) listed = nothingListed();
  }

  /** Puts in what has changed; gives back when the last record was made. */
  async function bringUp(): Promise<string | null> {
    const changed = (await database.run<Changed>(q.changedSince, [horizon]))[0]!;
    const fresh = changed.keys.flatMap((key, i) => (revisions.get(key) === changed.revisions[i] ? [] : [key]));
    // At first everything has changed, and is fetched as a whole.
    put(horizon === '0' ? await database.run<VersionRow>(q.everyOpen) : await fetched(fresh, past !== null), fresh);
    for (const [i, key] of changed.keys.entries()) revisions.set(key, changed.revisions[i]!);
    horizon = changed.horizon;
    return changed.last;
  }

  const inTurn = (): Promise<string | null> => {
    const mine = waiting.then(bringUp);
    waiting = mine.catch(() => undefined);
    return mine;
  };

  /** Fetches the past beside the questions about now, which need not wait for it. */
  async function fetchPast(): Promise<void> {
    const since = horizon;
    const versions = new Map<string, readonly Kept[]>();
    const keys = [...revisions.keys()];
    for (let i = 0; i < keys.length; i += togetherOfPast)
      for (const [key, own] of grouped(await fetched(keys.slice(i, i + togetherOfPast), true)))
        versions.set(key, keptOf(own));
    past = versions;
    // What was written meanwhile is fetched once more, with its past.
    horizon = since;
    revisions.clear();
    listed = nothingListed();
  }

  return {
    /** One question after the other looks what is new; none is answered by less than was there when it came. */
    async upToDate(knownAt: string) {
      const last = await inTurn();
      if (last === null || last <= knownAt) {
        listed.now ??= [...now.values()].flat();
        return { last, versions: { now: listed.now, on: () => [] } };
      }
      if (past === null) {
        pastComes ??= fetchPast().finally(() => {
          pastComes = null;
        });
        await pastComes;
        await inTurn();
      }
      const all = (listed.past ??= [...past!.values()].flat());
      const { days } = listed;
      return {
        last,
        versions: {
          now: [],
          /** The same list for the same day until something is written. */
          on(day: string): readonly TieSummary[] {
            const held = days.get(day) ?? at(all, day);
            if (days.size > keptDays) days.clear();
            days.set(day, held);
            return held;
          },
        },
      };
    },
  };
}

/** Versions of one key, those of a tie in the order of their days, as they are kept. */
function keptOf(rows: readonly VersionRow[]): readonly Kept[] {
  const before = new Map<string, TieSummary>();
  return rows.map(({ tie_id, type, record, recorded_from, recorded_to }) => {
    const tie = unpacked(tie_id, type, record, before.get(tie_id) ?? null);
    before.set(tie_id, tie);
    return {
      tie,
      from: numberOf(recorded_from),
      to: recorded_to === null ? Number.POSITIVE_INFINITY : numberOf(recorded_to),
    };
  });
}

function grouped(rows: readonly VersionRow[]): ReadonlyMap<string, readonly VersionRow[]> {
  const groups = new Map<string, VersionRow[]>();
  for (const row of rows) {
    const group = groups.get(row.tie_key);
    if (group) group.push(row);
    else groups.set(row.tie_key, [row]);
  }
  return groups;
}
