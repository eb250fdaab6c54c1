/**
 * The dated versions of many ties as rows of numbers, a block for each founding key: hundreds of thousands of them take a tenth of the
 * memory that objects would, and a day's are chosen without making any but those asked for.
 */
import { isStanding, type TieType } from '../model/codebook.ts';
import { datedRows } from './dated-rows.ts';
import { numberedState } from './dated-states.ts';
import { changeKinds, type HeldAs, type TieChange } from './tie-changes.ts';
import { isAsked, type TieQuery } from './tie-lists-port.ts';
import { membersOf, type PackedSummary, type TieMembers, type TieSummary } from './tie-summary.ts';

/** A version as it is kept elsewhere, from one day (since 1970) to another; infinite where it still holds. */
export interface DatedVersion {
  readonly tie: string;
  readonly type: TieType;
  readonly record: PackedSummary;
  readonly from: number;
  readonly to: number;
}

/** Which of those that hold on a day are asked for. */
export type VersionFilter = Omit<TieQuery, 'validAt' | 'knownAt'>;

export interface PackedVersions {
  /** Puts the versions of a key, those of a tie in the order of their days, in the place of those it had. */
  put(key: string, versions: readonly DatedVersion[]): void;
  /** Those that hold on a day and are asked for; infinite: those that still hold. */
  on(day: number, filter: VersionFilter): readonly TieSummary[];
  /**
   * What became of the ties asked for between two days of knowledge, as they stood on a day; in no order. Where the versions say
   * the same of that day no summary is made.
   */
  changes(earlier: number, later: number, filter: VersionFilter, validAt: number): readonly TieChange[];
  /** The ties of the later day with other numbers of claims and facts than on the earlier one, those unknown then among them; in no order. */
  withOtherEvidence(earlier: number, later: number): readonly TieSummary[];
}

/** Later than any day. */
const open = 0x7fffffff;

/** Where in a row what stands; after the rows of a block come the runs of their states, days and then numbers. */
const at = {
  tie: 0,
  members: 1,
  body: 2,
  apart: 3,
  first: 4,
  last: 5,
  reviewed: 6,
  counts: 7,
  states: 14,
  runs: 15,
} as const;
const width = 16;
const countsKept = 7;

/** So many summaries are kept, for whoever asks for them again. */
const mostMade = 200_000;

/** Values by number, each once; null is 0. */
function numbered<T>() {
  const values: (T | null)[] = [null];
  const numbers = new Map<T, number>();
  return {
    numberOf(value: T | null): number {
      if (value === null) return 0;
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = values.push(value) - 1));
      return number;
    },
    valueOf: (number: number): T | null => values[number]!,
  };
}

/** A row of a block. */
interface Place {
  readonly block: Int32Array;
  readonly row: number;
}

/** What stands in a column of a row. */
const cell = ({ block, row }: Place, column: number): number => block[row * width + column]!;

/** A tie as all its versions have it. */
interface Constant {
  readonly id: string;
  readonly type: TieType;
  readonly standing: boolean;
}

/** No versions yet. */
export function packedVersions(): PackedVersions {
  const blocks = new Map<string, Int32Array>();
  const dated = datedRows();
  const made = new Map<Int32Array, (TieSummary | undefined)[]>();
  let madeCount = 0;
  const ties: Constant[] = [];
  const tieNumbers = new Map<string, number>();
  const members = numbered<TieMembers>();
  const texts = numbered<string>();

  function tieNumber(id: string, type: TieType): number {
    let number = tieNumbers.get(id);
    if (number === undefined) {
      number = ties.push({ id, type, standing: isStanding(type) }) - 1;
      tieNumbers.set(id, number);
    }
    return number;
  }

  function blockOf(versions: readonly DatedVersion[]): Int32Array {
    const start = versions.length * width;
    const rows: number[] = [];
    const runs: number[] = [];
    const before = new Map<string, { readonly record: PackedSummary; readonly states: number }>();
    for (const { tie, type, record } of versions) {
      const [parties, body, apart, first, last, reviewed, counts, days, states] = record;
      const like = before.get(tie);
      // Most versions have the states of the one before.
      const same = like !== undefined && equal(like.record[7], days) && equal(like.record[8], states);
      const place = same ? like.states : start + runs.length;
      if (!same) runs.push(...days, ...states);
      before.set(tie, { record, states: place });
      rows.push(
        tieNumber(tie, type),
        members.numberOf(membersOf(parties)),
        texts.numberOf(body),
        texts.numberOf(apart),
      );
      rows.push(texts.numberOf(first), texts.numberOf(last), reviewed);
      for (let i = 0; i < countsKept; i++) rows.push(counts[i]!);
      rows.push(place, days.length);
    }
    const block = new Int32Array(start + runs.length);
    block.set(rows);
    block.set(runs, start);
    return block;
  }

  function summaryAt(place: Place): TieSummary {
    const { block, row } = place;
    let own = made.get(block);
    if (own === undefined) made.set(block, (own = []));
    const held = own[row];
    if (held !== undefined) return held;
    madeCount++;
    return (own[row] = unpackedRow(place));
  }

  function makeRoom(): void {
    if (madeCount < mostMade) return;
    made.clear();
    madeCount = 0;
  }

  function unpackedRow(place: Place): TieSummary {
    const { block } = place;
    const { id, type, standing } = ties[cell(place, at.tie)]!;
    const { parties, pairs, units } = members.valueOf(cell(place, at.members))!;
    const apart = texts.valueOf(cell(place, at.apart));
    const unsureClaims = cell(place, at.counts + 2);
    const states = cell(place, at.states);
    const runs = cell(place, at.runs);
    return {
      id,
      type,
      standing,
      parties,
      pairs,
      units,
      body: texts.valueOf(cell(place, at.body)),
      ...(apart === null ? {} : { apart }),
      first: texts.valueOf(cell(place, at.first)),
      last: texts.valueOf(cell(place, at.last)),
      reviewed: cell(place, at.reviewed) === 1,
      counts: {
        acceptedClaims: cell(place, at.counts),
        unreviewedClaims: cell(place, at.counts + 1),
        ...(unsureClaims === 0 ? {} : { unsureClaims }),
        rejectedClaims: cell(place, at.counts + 3),
        facts: cell(place, at.counts + 4),
        sources: cell(place, at.counts + 5),
        sourcesWithUnreviewed: cell(place, at.counts + 6),
      },
      states: { days: slice(block, states, runs), states: slice(block, states + runs, runs) },
    };
  }

  /** The state that a version tells of a day, as a number; 0 where there is no version, or it had not begun. */
  function stateOn(place: Place | undefined, day: number): number {
    if (place === undefined) return 0;
    const { block } = place;
    const [states, runs] = [cell(place, at.states), cell(place, at.runs)];
    const run = lastUpTo(block, states, states + runs, day);
    return run < states ? 0 : block[run + runs]!;
  }

  const isReviewed = (place: Place): boolean => cell(place, at.reviewed) === 1;

  /** A tie as it was held by a version, where it had begun. */
  function heldAs(place: Place | undefined, number: number): HeldAs | null {
    const state = numberedState(number);
    return state === null || place === undefined ? null : { state, reviewed: isReviewed(place) };
  }

  /** Whether a row is asked for, told without making its summary. */
  function wanted(filter: VersionFilter): (place: Place) => boolean {
    const { include, types, unit, pair } = filter;
    if (include === 'all' && types === undefined && unit === undefined && pair === undefined) return () => true;
    return (place) => {
      const { type } = ties[cell(place, at.tie)]!;
      const { pairs, units } = members.valueOf(cell(place, at.members))!;
      return isAsked({ type, pairs, units, reviewed: isReviewed(place) }, filter);
    };
  }

  // The last day before `open` is on no calendar, and every version that still holds has it.
  const dayOf = (day: number): number => Math.min(day, open - 1);

  /**
   * Tells of each tie that was, or is, known by another version on the later day than on the earlier one, by which. A tie stands under
   * one key, but for evidence that a person has moved: what is left of one block may be met in another.
   */
  function eachOther(
    [earlier, later]: readonly [number, number],
    filter: VersionFilter,
    tell: (was: Place | undefined, is: Place | undefined) => void,
  ): void {
    const isWanted = wanted(filter);
    const left = { was: new Map<number, Place>(), is: new Map<number, Place>() };
    let was: Place[] = [];
    let is: Place[] = [];
    const putTo = (places: () => Place[]) => (block: Int32Array, row: number) => {
      const place = { block, row };
      if (isWanted(place)) places().push(place);
    };
    dated.onOneOf(
      [earlier, later],
      putTo(() => was),
      putTo(() => is),
      () => {
        for (const place of is) {
          const tie = cell(place, at.tie);
          const own = was.findIndex((other) => cell(other, at.tie) === tie);
          if (own < 0) left.is.set(tie, place);
          else tell(was.splice(own, 1)[0], place);
        }
        for (const place of was) left.was.set(cell(place, at.tie), place);
        [was, is] = [[], []];
      },
    );
    for (const [tie, place] of left.is) {
      tell(left.was.get(tie), place);
      left.was.delete(tie);
    }
    for (const place of left.was.values()) tell(place, undefined);
  }

  return {
    put(key, versions) {
      const before = blocks.get(key);
      if (before !== undefined) {
        made.delete(before);
        dated.drop(before);
      }
      blocks.delete(key);
      if (versions.length === 0) return;
      const block = blockOf(versions);
      blocks.set(key, block);
      dated.put(
        block,
        versions.map(({ from, to }) => [from, to === Number.POSITIVE_INFINITY ? open : to]),
      );
    },
    on(asked, filter) {
      makeRoom();
      const day = dayOf(asked);
      const isWanted = wanted(filter);
      const found: TieSummary[] = [];
      dated.on(day, (block, row) => {
        const place = { block, row };
        if (isWanted(place)) found.push(summaryAt(place));
      });
      return found;
    },
    changes(earlier, later, filter, validAt) {
      makeRoom();
      const changes: TieChange[] = [];
      eachOther([dayOf(earlier), dayOf(later)], filter, (was, is) => {
        // Most that is new of a tie says the same of all days.
        if (was && is && sameStates(was, is) && isReviewed(was) === isReviewed(is)) return;
        const [before, after] = [stateOn(was, validAt), stateOn(is, validAt)];
        if (before === after && (before === 0 || isReviewed(was!) === isReviewed(is!))) return;
        const [held, holdsNow] = [heldAs(was, before), heldAs(is, after)];
        const kinds = changeKinds(held, holdsNow);
        if (kinds.length === 0) return;
        // A tie that had not begun on the day was not held, or is not.
        const tie = summaryAt((holdsNow === null ? was : is)!);
        changes.push({ kinds, tie, before: held?.state ?? null, after: holdsNow?.state ?? null });
      });
      return changes;
    },
    withOtherEvidence(earlier, later) {
      makeRoom();
      const found: TieSummary[] = [];
      eachOther([dayOf(earlier), dayOf(later)], { include: 'all' }, (was, is) => {
        if (is !== undefined && (was === undefined || !sameEvidence(was, is))) found.push(summaryAt(is));
      });
      return found;
    },
  };
}

/** True where two versions share their runs of states; where it is not known at once, it is said not to be so. */
const sameStates = (a: Place, b: Place): boolean =>
  a.block === b.block && cell(a, at.states) === cell(b, at.states) && cell(a, at.runs) === cell(b, at.runs);

/** The counts of pieces of evidence among those of a row: accepted, unreviewed and rejected claims, facts. */
const pieceCounts = [0, 1, 3, 4].map((place) => at.counts + place);

const sameEvidence = (a: Place, b: Place): boolean =>
  pieceCounts.every((column) => cell(a, column) === cell(b, column));

/** The last place from one on and before another whose number is not more than a given one; one before the first if there is none. */
function lastUpTo(block: Int32Array, from: number, until: number, most: number): number {
  let [low, high] = [from, until];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function slice(block: Int32Array, from: number, count: number): readonly number[] {
  const values: number[] = [];
  for (let i = 0; i < count; i++) values.push(block[from + i]!);
  return values;
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}
