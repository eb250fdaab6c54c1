/** What a map or a network tells of ties, as columns of numbers beside those of a list (`tie-columns.ts`); made when first asked for. */
import type { TieType } from '../model/codebook.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { TieColumns } from './tie-columns.ts';

export interface ToldColumns {
  readonly types: readonly TieType[];
  /** By tie: the number of its type, 1 where it is reviewed, the sources behind it with the unreviewed ones. */
  readonly type: Uint8Array;
  readonly reviewed: Uint8Array;
  readonly sources: Int32Array;
  /** By tie: where in `days`, which are in order, its first and last day stand; 0, which is none, where it has no date. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly days: readonly (string | null)[];
}

const held = new WeakMap<TieColumns, ToldColumns>();

/** The columns of a list; of the same the same. */
export function toldColumns(columns: TieColumns): ToldColumns {
  let told = held.get(columns);
  if (told === undefined) held.set(columns, (told = toldFrom(columns)));
  return told;
}

function toldFrom({ ties }: TieColumns): ToldColumns {
  const types = [...new Set(ties.map(({ type }) => type))];
  const typeNumbers = new Map(types.map((type, n) => [type, n]));
  const days = [...new Set(ties.flatMap(({ first, last }) => [first ?? [], last ?? []].flat()))].sort(compareDays);
  const places = new Map<string | null, number>(days.map((day, n) => [day, n + 1]));
  places.set(null, 0);
  return {
    types,
    type: Uint8Array.from(ties, (tie) => typeNumbers.get(tie.type)!),
    reviewed: Uint8Array.from(ties, (tie) => (tie.reviewed ? 1 : 0)),
    sources: Int32Array.from(ties, (tie) => tie.counts.sourcesWithUnreviewed),
    first: Int32Array.from(ties, (tie) => places.get(tie.first)!),
    last: Int32Array.from(ties, (tie) => places.get(tie.last)!),
    days: [null, ...days],
  };
}
