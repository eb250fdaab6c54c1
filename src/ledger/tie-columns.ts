/**
 * A list of ties as columns of numbers: who is tied in pairs, and the states and spells over all days. Made once for a list, which stays
 * the same one until something is written, so that a look at another day or window walks numbers instead of tens of thousands of ties.
 */
import type { Bounds } from '../model/edtf.ts';
import { endsOf } from '../model/place.ts';
import { numberOf } from './moments.ts';
import { spellsOf } from './tie-spells.ts';
import type { TieSummary } from './tie-summary.ts';

export interface TieColumns {
  /** By number of a tie. */
  readonly ties: readonly TieSummary[];
  /** The units of all pairs, and the pairs, by number; the two units of pair `p` are `ends[2p]` and `ends[2p + 1]`. */
  readonly units: readonly string[];
  readonly pairs: readonly string[];
  readonly ends: Int32Array;
  /** By tie how many units it joins. */
  readonly members: Uint16Array;
  /** The pairs of tie `t` stand in `pairsOf` from `from[t]` up to `to[t]`. */
  readonly pairsOf: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of the runs of states of tie `t`, from `runs[t]` up to `runs[t + 1]`: the day (since 1970) each begins on, and its number. */
  readonly runs: Int32Array;
  readonly days: Int32Array;
  readonly states: Uint8Array;
}

const held = new WeakMap<readonly TieSummary[], TieColumns>();

/** The columns of a list of ties; of the same list the same columns. */
export function columnsOf(ties: readonly TieSummary[]): TieColumns {
  let columns = held.get(ties);
  if (columns === undefined) held.set(ties, (columns = columnsFrom(ties)));
  return columns;
}

function columnsFrom(ties: readonly TieSummary[]): TieColumns {
  const units = numbering();
  const pairs = numbering();
  const ends: number[] = [];
  const pairsOf: number[] = [];
  // Ties of the same parties have the same list of pairs (`membersOf`), of which there are few.
  const places = new Map<readonly string[], number>();
  const from = new Int32Array(ties.length);
  const to = new Int32Array(ties.length);
  const runs = new Int32Array(ties.length + 1);
  const members = Uint16Array.from(ties, (tie) => tie.units.length);
  for (const [t, tie] of ties.entries()) {
    let place = places.get(tie.pairs);
    if (place === undefined) {
      places.set(tie.pairs, (place = pairsOf.length));
      for (const pair of tie.pairs) {
        const number = pairs.numberOf(pair);
        if (number * 2 === ends.length) ends.push(...endsOf(pair).map(units.numberOf));
        pairsOf.push(number);
      }
    }
    from[t] = place;
    to[t] = place + tie.pairs.length;
    runs[t + 1] = runs[t]! + tie.states.days.length;
  }
  const days = new Int32Array(runs[ties.length]!);
  const states = new Uint8Array(days.length);
  for (const [t, tie] of ties.entries()) {
    days.set(tie.states.days, runs[t]!);
    states.set(tie.states.states, runs[t]!);
  }
  return {
    ...{ ties, units: units.values, pairs: pairs.values, ends: Int32Array.from(ends) },
    ...{ members, pairsOf: Int32Array.from(pairsOf), from, to, runs, days, states },
  };
}

function numbering() {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  return {
    values,
    numberOf(value: string): number {
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = values.push(value) - 1));
      return number;
    },
  };
}

/** The ties that had begun on a day, or of a window those that stood or happened within it. */
export interface StatedColumns {
  readonly columns: TieColumns;
  /** By tie the number of its state (`numberedState`); 0 where it is not among them. */
  readonly states: Uint8Array;
  /** Where a window was asked for: 1 where it certainly stood within it. */
  readonly sure: Uint8Array | null;
}

/** The same as `statedOn`, in columns. */
export function statedColumns(columns: TieColumns, day: string, window?: Bounds): StatedColumns {
  const states = statesOn(columns, numberOf(day));
  return window === undefined ? { columns, states, sure: null } : within({ columns, states }, window);
}

function statesOn({ ties, runs, days, states }: TieColumns, day: number): Uint8Array {
  const found = new Uint8Array(ties.length);
  for (let t = 0; t < found.length; t++) {
    const first = runs[t]!;
    let low = first;
    let high = runs[t + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    if (low > first) found[t] = states[low - 1]!;
  }
  return found;
}

const [possible, whole, certain] = [0, 1, 2];

/** The spells of all ties, of tie `t` from `starts[t]` up to `starts[t + 1]`. */
interface Spells {
  readonly starts: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly how: Uint8Array;
}

const spelled = new WeakMap<TieColumns, Spells>();

function spellsIn(columns: TieColumns): Spells {
  let spells = spelled.get(columns);
  if (spells === undefined) {
    const starts = new Int32Array(columns.ties.length + 1);
    const from: number[] = [];
    const to: number[] = [];
    const how: number[] = [];
    for (const [t, tie] of columns.ties.entries()) {
      for (const spell of spellsOf(tie)) {
        from.push(spell.from);
        to.push(spell.to);
        how.push(spell.how === 'certain' ? certain : spell.how === 'whole' ? whole : possible);
      }
      starts[t + 1] = from.length;
    }
    spells = { starts, from: Float64Array.from(from), to: Float64Array.from(to), how: Uint8Array.from(how) };
    spelled.set(columns, spells);
  }
  return spells;
}

/** Whether a tie stood on some of the days from one to another: 0 no, 1 possibly, 2 certainly. */
function howWithin({ starts, from, to, how }: Spells, t: number, begin: number, end: number): 0 | 1 | 2 {
  let found: 0 | 1 = 0;
  for (let s = starts[t]!; s < starts[t + 1]!; s++) {
    if (from[s]! > end || to[s]! < begin) continue;
    if (how[s] === certain || (how[s] === whole && from[s]! >= begin && to[s]! <= end)) return 2;
    found = 1;
  }
  return found;
}

const beginOf = (day: string | null): number => (day === null ? Number.NEGATIVE_INFINITY : numberOf(day));
const endOf = (day: string | null): number => (day === null ? Number.POSITIVE_INFINITY : numberOf(day));

/** Of each tie whether it stood within a window, whatever its state on any one day: 0 no, 1 possibly, 2 certainly. */
export function eachWithin(columns: TieColumns, [first, last]: Bounds): Uint8Array {
  const spells = spellsIn(columns);
  const [begin, end] = [beginOf(first), endOf(last)];
  const found = new Uint8Array(columns.ties.length);
  for (let t = 0; t < found.length; t++) found[t] = howWithin(spells, t, begin, end);
  return found;
}

const heard = new WeakMap<TieColumns, Float64Array>();

/** Of each tie the last day (since 1970) on which something of it may have happened; infinitely early where nothing is dated. */
export function lastDays(columns: TieColumns): Float64Array {
  let days = heard.get(columns);
  if (days === undefined) heard.set(columns, (days = Float64Array.from(columns.ties, ({ last }) => beginOf(last))));
  return days;
}

/** The same as `stoodWithin` of each that had begun. */
function within({ columns, states }: Omit<StatedColumns, 'sure'>, [first, last]: Bounds): StatedColumns {
  const spells = spellsIn(columns);
  const [begin, end] = [beginOf(first), endOf(last)];
  const sure = new Uint8Array(states.length);
  for (let t = 0; t < states.length; t++) {
    if (states[t] === 0) continue;
    const found = howWithin(spells, t, begin, end);
    if (found === 0) states[t] = 0;
    else sure[t] = found - 1;
  }
  return { columns, states, sure };
}
