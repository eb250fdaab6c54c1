/**
 * Lists of ties out of their dated versions. These are kept in memory, packed, from the first question on, since a list of tens of
 * thousands is told faster from there than it can be fetched; each question asks first what has changed.
 */
import { numberOf } from '../../ledger/moments.ts';
import { type DatedVersion, type PackedVersions, packedVersions } from '../../ledger/packed-versions.ts';
import type { TieQuery } from '../../ledger/port.ts';
import { tieChanges } from '../../ledger/tie-changes.ts';
import { isAsked, statedOn, type TieLists } from '../../ledger/tie-lists-port.ts';
import { type PackedSummary, summaryOfTie, type TieSummary } from '../../ledger/tie-summary.ts';
import { endOfDay } from '../../ledger/tie-versions.ts';
import type { TieType } from '../../model/codebook.ts';
import { addDays } from '../../model/edtf-days.ts';
import { askedTogether } from './asked-together.ts';
import type { Database, NamedQuery } from './database.ts';
import { always } from './held-evidence.ts';
import { tieListQueries as q } from './queries/tie-lists.ts';
import { type Touched, type TouchedTies, touchedTies } from './ties-touched.ts';

interface VersionRow {
  readonly tie_id: string;
  readonly recorded_from: string;
  readonly recorded_to: string | null;
  readonly tie_key: string;
  readonly type: TieType;
  readonly record: PackedSummary;
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

/** Which ties, of those known at some instant. */
type Filter = Omit<TieQuery, 'validAt' | 'knownAt'>;

/** The lists, with what tells whether anything has changed. */
export interface Shelf extends TieLists {
  /** The same object until something is written: what is worked out of what is derived may be kept by it. */
  edition(): Promise<object>;
  readonly touched: TouchedTies;
}

/** The lists of a database. */
export function postgresTieLists(database: Database): Shelf {
  const shelf = openShelf(database);
  const touched = touchedTies(database, shelf.edition);
  /** The same list for the same instant and the same list of the day before. */
  const within = new WeakMap<Touched, { readonly of: readonly TieSummary[]; readonly list: readonly TieSummary[] }>();

  async function everythingWithin(day: number, instant: string): Promise<readonly TieSummary[]> {
    const since = await touched.at(instant);
    const before = shelf.on(day, everything);
    let held = within.get(since);
    if (held?.of !== before) within.set(since, (held = { of: before, list: withinDay(before, since) }));
    return held.list;
  }

  async function listAt({ day, within: instant }: Instant, filter: Filter): Promise<readonly TieSummary[]> {
    if (instant === null) return shelf.on(day, filter);
    return chosenOfKept(await everythingWithin(day, instant), filter);
  }

  return {
    edition: shelf.edition,
    touched,
    async known({ knownAt = always, ...filter }) {
      const last = await shelf.upToDate(knownAt);
      return listAt(instantOf(knownAt, last), filter);
    },
    async changes({ validAt, knownAt = always, ...filter }, since) {
      const last = await shelf.upToDate(since);
      const [a, b] = [instantOf(since, last), instantOf(knownAt, last)];
      if (a.within === null && b.within === null) return shelf.changes(a.day, b.day, filter, numberOf(validAt));
      return tieChanges(statedOn(await listAt(a, filter), validAt), statedOn(await listAt(b, filter), validAt));
    },
    async withOtherEvidence(since, knownAt = always) {
      const last = await shelf.upToDate(since);
      const [a, b] = [instantOf(since, last), instantOf(knownAt, last)];
      if (a.within === null && b.within === null) return shelf.withOtherEvidence(a.day, b.day);
      const before = new Map((await listAt(a, everything)).map((tie) => [tie.id, tie]));
      return (await listAt(b, everything)).filter((tie) => !sameEvidence(tie, before.get(tie.id)));
    },
  };
}

/** An instant as the day (since 1970, infinite for now) whose versions tell of it; within a day, the day before and the instant. */
interface Instant {
  readonly day: number;
  /** The same day as PostgreSQL writes it; null where the instant lies within a day. */
  readonly date: string | null;
  readonly within: string | null;
}

/** What is asked of an instant, where the last record was made at another. */
export function instantOf(knownAt: string, last: string | null): Instant {
  if (last === null || last <= knownAt) return { day: Number.POSITIVE_INFINITY, date: 'infinity', within: null };
  const day = knownAt.slice(0, 10);
  if (knownAt >= endOfDay(day)) return { day: numberOf(day), date: day, within: null };
  return { day: numberOf(addDays(day, -1)), date: null, within: knownAt };
}

const everything: Filter = { include: 'all' };

const isEverything = ({ include, types, unit, pair }: Filter): boolean =>
  include === 'all' && types === undefined && unit === undefined && pair === undefined;

const chosen = (ties: readonly TieSummary[], filter: Filter): readonly TieSummary[] =>
  isEverything(filter) ? ties : ties.filter((tie) => isAsked(tie, filter));

/** The same of a list that is kept: few of tens of thousands join a unit, and fewer a pair, and they are found once for all of these. */
function chosenOfKept(ties: readonly TieSummary[], filter: Filter): readonly TieSummary[] {
  const what = filter.pair ?? filter.unit;
  return chosen(what === undefined ? ties : among(ties, what), filter);
}

/** By unit and by pair the ties of a list, in its order. */
const joining = new WeakMap<readonly TieSummary[], ReadonlyMap<string, readonly TieSummary[]>>();

function among(ties: readonly TieSummary[], what: string): readonly TieSummary[] {
  let index = joining.get(ties);
  if (index === undefined) {
    const made = new Map<string, TieSummary[]>();
    const put = (key: string, tie: TieSummary): void => {
      const list = made.get(key);
      if (list) list.push(tie);
      else made.set(key, [tie]);
    };
    for (const tie of ties) {
      for (const each of tie.units) put(each, tie);
      for (const each of tie.pairs) put(each, tie);
    }
    joining.set(ties, (index = made));
  }
  return index.get(what) ?? [];
}

/** What was known within a day: as at the end of the day before, but for what came in that day. */
const withinDay = (before: readonly TieSummary[], { instead, ties }: Touched): readonly TieSummary[] => [
  ...before.filter((tie) => !instead.has(tie.id)),
  ...ties.map(({ tie }) => summaryOfTie(tie)),
];

/** Whether a tie rests on as many claims and facts as before. */
function sameEvidence({ counts }: TieSummary, before: TieSummary | undefined): boolean {
  const said = (of: TieSummary['counts']): string =>
    [of.facts, of.acceptedClaims, of.unreviewedClaims, of.rejectedClaims].join();
  return before !== undefined && said(before.counts) === said(counts);
}

/** Days of which the ties are kept as a list, the present among them. */
const keptDays = 5;

/** The versions in memory: those that hold now, and all, which are fetched at the first question about the past. */
function openShelf(database: Database) {
  let horizon = '0';
  let versions = packedVersions();
  let hasPast = false;
  let edition = {};
  let pastComes: Promise<void> | null = null;
  let waiting: Promise<unknown> = Promise.resolve();
  const revisions = new Map<string, string>();
  const lists = new Map<number, readonly TieSummary[]>();

  async function put(into: PackedVersions, keys: readonly string[], query: NamedQuery, atOnce: number): Promise<void> {
    for (let i = 0; i < keys.length; i += atOnce) {
      const some = keys.slice(i, i + atOnce);
      putRows(into, await database.run<VersionRow>(query, [some]), some);
    }
  }

  /** Puts in what has changed; gives back when the last record was made. */
  async function bringUp(): Promise<string | null> {
    const changed = (await database.run<Changed>(q.changedSince, [horizon]))[0]!;
    const fresh = changed.keys.flatMap((key, i) => (revisions.get(key) === changed.revisions[i] ? [] : [key]));
    // At first everything has changed, and is fetched as a whole.
    if (horizon === '0') putRows(versions, await database.run<VersionRow>(q.everyOpen), fresh);
    else await put(versions, fresh, hasPast ? q.versionsOf : q.openOf, together);
    if (fresh.length > 0) {
      lists.clear();
      edition = {};
    }
    for (const [i, key] of changed.keys.entries()) revisions.set(key, changed.revisions[i]!);
    horizon = changed.horizon;
    return changed.last;
  }

  const inTurn = askedTogether(bringUp, (run) => {
    const mine = waiting.then(run);
    waiting = mine.catch(() => undefined);
    return mine;
  });

  /** Fetches the past beside the questions about now, which need not wait for it. */
  async function fetchPast(): Promise<void> {
    const since = horizon;
    const all = packedVersions();
    await put(all, [...revisions.keys()], q.versionsOf, togetherOfPast);
    // In its turn: nobody is putting in what has changed just then.
    const mine = waiting.then(() => {
      versions = all;
      hasPast = true;
      // What was written meanwhile is fetched once more, with its past.
      horizon = since;
      revisions.clear();
      lists.clear();
    });
    waiting = mine;
    await mine;
  }

  return {
    async edition(): Promise<object> {
      await inTurn();
      return edition;
    },
    /**
     * Looks what is new, one question after the other: none is answered by less than was there when it came. Gives back when the
     * last record was made.
     */
    async upToDate(knownAt: string): Promise<string | null> {
      const last = await inTurn();
      if (last === null || last <= knownAt || hasPast) return last;
      pastComes ??= fetchPast().finally(() => {
        pastComes = null;
      });
      await pastComes;
      return inTurn();
    },
    /** The ties of a filter on a day; of all ties the same list for the same day until something is written. */
    on(day: number, filter: Filter): readonly TieSummary[] {
      const held = lists.get(day);
      if (held !== undefined) return chosenOfKept(held, filter);
      // Now is asked about again and again; of a day in the past only what is wanted is made.
      if (day !== Number.POSITIVE_INFINITY && !isEverything(filter)) return versions.on(day, filter);
      const made = versions.on(day, everything);
      if (lists.size >= keptDays) lists.delete([...lists.keys()].find((each) => each !== Number.POSITIVE_INFINITY)!);
      lists.set(day, made);
      return chosenOfKept(made, filter);
    },
    changes: (...asked: Parameters<PackedVersions['changes']>) => versions.changes(...asked),
    withOtherEvidence: (...days: Parameters<PackedVersions['withOtherEvidence']>) =>
      versions.withOtherEvidence(...days),
  };
}

/** Puts the versions of some keys, in the order of their days, in the place of those they had. */
function putRows(into: PackedVersions, rows: readonly VersionRow[], keys: readonly string[]): void {
  const groups = new Map<string, DatedVersion[]>(keys.map((key) => [key, []]));
  for (const { tie_key, tie_id: tie, type, record, recorded_from, recorded_to } of rows) {
    const to = recorded_to === null ? Number.POSITIVE_INFINITY : numberOf(recorded_to);
    const version = { tie, type, record, from: numberOf(recorded_from), to };
    const group = groups.get(tie_key);
    if (group) group.push(version);
    else groups.set(tie_key, [version]);
  }
  for (const [key, group] of groups) into.put(key, group);
}
