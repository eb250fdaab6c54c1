/**
 * The dated versions of many ties as rows of numbers, a block for each founding key: hundreds of thousands of them take a tenth of the
 * memory that objects would, and a day's are chosen without making any but those asked for.
 */
import { isStanding, type TieType } from '../model/codebook.ts';
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
}

/** Later than any day. */
const open = 0x7fffffff;

/** Where in a row what stands; after the rows of a block come the runs of their states, days and then numbers. */
const at = {
  from: 0,
  to: 1,
  tie: 2,
  members: 3,
  body: 4,
  apart: 5,
  first: 6,
  last: 7,
  reviewed: 8,
  counts: 9,
  states: 16,
  runs: 17,
} as const;
const width = 18;
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

/** A tie as all its versions have it. */
interface Constant {
  readonly id: string;
  readonly type: TieType;
  readonly standing: boolean;
}

/** No versions yet. */
export function packedVersions(): PackedVersions {
  const blocks = new Map<string, Int32Array>();
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
    const runs: number[] = [];
    const start = 1 + versions.length * width;
    const rows: number[] = [];
    const before = new Map<string, { readonly record: PackedSummary; readonly states: number }>();
    for (const { tie, type, record, from, to } of versions) {
      const [parties, body, apart, first, last, reviewed, counts, days, states] = record;
      const like = before.get(tie);
      // Most versions have the states of the one before.
      const same = like !== undefined && equal(like.record[7], days) && equal(like.record[8], states);
      const place = same ? like.states : start + runs.length;
      if (!same) runs.push(...days, ...states);
      before.set(tie, { record, states: place });
      rows.push(from, to === Number.POSITIVE_INFINITY ? open : to);
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
    block[0] = versions.length;
    block.set(rows, 1);
    block.set(runs, start);
    return block;
  }

  function summaryAt(block: Int32Array, row: number): TieSummary {
    let own = made.get(block);
    if (own === undefined) made.set(block, (own = []));
    const held = own[row];
    if (held !== undefined) return held;
    madeCount++;
    return (own[row] = unpackedRow(block, 1 + row * width));
  }

  function makeRoom(): void {
    if (madeCount < mostMade) return;
    made.clear();
    madeCount = 0;
  }

  function unpackedRow(block: Int32Array, start: number): TieSummary {
    const cell = (column: number): number => block[start + column]!;
    const { id, type, standing } = ties[cell(at.tie)]!;
    const { parties, pairs, units } = members.valueOf(cell(at.members))!;
    const apart = texts.valueOf(cell(at.apart));
    const unsureClaims = cell(at.counts + 2);
    const states = cell(at.states);
    const runs = cell(at.runs);
    return {
      id,
      type,
      standing,
      parties,
      pairs,
      units,
      body: texts.valueOf(cell(at.body)),
      ...(apart === null ? {} : { apart }),
      first: texts.valueOf(cell(at.first)),
      last: texts.valueOf(cell(at.last)),
      reviewed: cell(at.reviewed) === 1,
      counts: {
        acceptedClaims: cell(at.counts),
        unreviewedClaims: cell(at.counts + 1),
        ...(unsureClaims === 0 ? {} : { unsureClaims }),
        rejectedClaims: cell(at.counts + 3),
        facts: cell(at.counts + 4),
        sources: cell(at.counts + 5),
        sourcesWithUnreviewed: cell(at.counts + 6),
      },
      states: { days: slice(block, states, runs), states: slice(block, states + runs, runs) },
    };
  }

  /** How a tie was held by a version; null where it had not begun on the day. */
  function heldAs(place: Place | undefined, day: number): HeldAs | null {
    if (place === undefined) return null;
    const { block, row } = place;
    const start = 1 + row * width;
    const [states, runs] = [block[start + at.states]!, block[start + at.runs]!];
    const run = lastUpTo(block, states, states + runs, day);
    const state = run < states ? null : numberedState(block[run + runs]!);
    return state && { state, reviewed: block[start + at.reviewed] === 1 };
  }

  /** Whether a row is asked for, told without making its summary. */
  function isWanted(block: Int32Array, start: number, filter: VersionFilter): boolean {
    const { type } = ties[block[start + at.tie]!]!;
    const { pairs, units } = members.valueOf(block[start + at.members]!)!;
    return isAsked({ type, pairs, units, reviewed: block[start + at.reviewed] === 1 }, filter);
  }

  const holds = (block: Int32Array, start: number, day: number): boolean =>
    block[start + at.from]! <= day && day < block[start + at.to]!;
  // The last day before `open` is on no calendar, and every version that still holds has it.
  const dayOf = (day: number): number => Math.min(day, open - 1);

  return {
    put(key, versions) {
      const before = blocks.get(key);
      if (before !== undefined) made.delete(before);
      if (versions.length === 0) blocks.delete(key);
      else blocks.set(key, blockOf(versions));
    },
    on(asked, filter) {
      makeRoom();
      const day = dayOf(asked);
      const found: TieSummary[] = [];
      for (const block of blocks.values())
        for (let row = 0, start = 1; row < block[0]!; row++, start += width)
          if (holds(block, start, day) && isWanted(block, start, filter)) found.push(summaryAt(block, row));
      return found;
    },
    changes(earlier, later, filter, validAt) {
      makeRoom();
      const days = [dayOf(earlier), dayOf(later)] as const;
      const changes: TieChange[] = [];
      const tell = (was: Place | undefined, is: Place | undefined): void => {
        const [before, after] = [heldAs(was, validAt), heldAs(is, validAt)];
        const kinds = changeKinds(before, after);
        if (kinds.length === 0) return;
        // A tie that had not begun on the day was not held, or is not.
        const { block, row } = (after === null ? was : is)!;
        changes.push({
          kinds,
          tie: summaryAt(block, row),
          before: before?.state ?? null,
          after: after?.state ?? null,
        });
      };
      // A tie stands under one key, but for evidence that a person has moved: what is left of one block may be met in another.
      const left = { was: new Map<number, Place>(), is: new Map<number, Place>() };
      const was = new Map<number, Place>();
      const is = new Map<number, Place>();
      for (const block of blocks.values()) {
        for (let row = 0, start = 1; row < block[0]!; row++, start += width) {
          const before = holds(block, start, days[0]);
          if (before === holds(block, start, days[1]) || !isWanted(block, start, filter)) continue;
          const tie = block[start + at.tie]!;
          if (before) was.set(tie, { block, row });
          else is.set(tie, { block, row });
        }
        if (was.size + is.size === 0) continue;
        for (const [tie, place] of is) {
          const own = was.get(tie);
          if (own) tell(own, place);
          else left.is.set(tie, place);
          was.delete(tie);
        }
        for (const [tie, place] of was) left.was.set(tie, place);
        was.clear();
        is.clear();
      }
      for (const [tie, place] of left.is) {
        tell(left.was.get(tie), place);
        left.was.delete(tie);
      }
      for (const place of left.was.values()) tell(place, undefined);
      return changes;
    },
  };
}

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
