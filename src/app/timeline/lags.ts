/**
 * How long it took until things were published. Dates are vague, and so are lags: of each piece the least and the most days are worked
 * out, and it is counted in a class only where both ends of its lag lie in it.
 */

import { dayNumber, parseDay } from '../../model/edtf-days.ts';
import type { TieType } from '../../model/tie-types.ts';
import { byText } from '../order.ts';
import type { LearnedPiece } from './show-learned.ts';

/** The least and the most days from what happened to its publication; below 0 where it was published beforehand. */
export type Lag = readonly [least: number, most: number];

/** Published beforehand; within 30 days; within 365; later. */
export const lagClasses = ['before', 'month', 'year', 'later'] as const;
export type LagClass = (typeof lagClasses)[number];

/** The lags of one type of ties, or of all. */
export interface LagRow {
  /** Null for all types. */
  readonly type: TieType | null;
  /** Pieces with both dates. */
  readonly pieces: number;
  readonly classes: Readonly<Record<LagClass, number>>;
  /** Pieces whose dates are too vague for one class. */
  readonly open: number;
  /** The median lies between these; null without pieces. */
  readonly median: Lag | null;
  /** Pieces that lack a date: of what happened, or of publication. */
  readonly undated: number;
}

const numberOf = (day: string): number => dayNumber(parseDay(day)!);

/** The lag of a piece; null where one of its dates is open or missing. */
export function lagOf({ happened, published }: Pick<LearnedPiece, 'happened' | 'published'>): Lag | null {
  const [from, to] = happened?.bounds ?? [null, null];
  const [first, last] = published?.bounds ?? [null, null];
  if (from === null || to === null || first === null || last === null) return null;
  return [numberOf(first) - numberOf(to), numberOf(last) - numberOf(from)];
}

const classOf = (days: number): LagClass =>
  days < 0 ? 'before' : days <= 30 ? 'month' : days <= 365 ? 'year' : 'later';

/** The lower median: one of the numbers, so that a lag of days stays a number of days. */
function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!;
}

function rowOf(type: TieType | null, pieces: readonly LearnedPiece[]): LagRow {
  const lags = pieces.flatMap((piece): Lag[] => {
    const lag = lagOf(piece);
    return lag === null ? [] : [lag];
  });
  const classes = { before: 0, month: 0, year: 0, later: 0 };
  let open = 0;
  for (const [least, most] of lags) {
    const sure = classOf(least);
    if (sure === classOf(most)) classes[sure]++;
    else open++;
  }
  return {
    type,
    pieces: lags.length,
    classes,
    open,
    // The middle of the least ones and the middle of the most ones: the median of the true lags lies between them.
    median: lags.length === 0 ? null : [median(lags.map(([least]) => least)), median(lags.map(([, most]) => most))],
    undated: pieces.length - lags.length,
  };
}

/** The lags of all pieces, then type by type, those with most first. */
export function lagRows(pieces: readonly LearnedPiece[]): readonly LagRow[] {
  const types = [...new Set(pieces.map(({ type }) => type))];
  const rows = types.map((type) =>
    rowOf(
      type,
      pieces.filter((piece) => piece.type === type),
    ),
  );
  return [rowOf(null, pieces), ...rows.sort((a, b) => b.pieces - a.pieces || byText(a.type ?? '', b.type ?? ''))];
}
