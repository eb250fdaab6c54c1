/** Since when one side leans more than the other: told by measured years alone, none in between them guessed. */
import type { LeanYear, Sign } from './lean.ts';

/** What the measured years say, the last of them foremost. */
export interface SinceWhen {
  /** Of the last year on whose sign the sources agree. */
  readonly sign: Exclude<Sign, 'unsure'>;
  /** The first and the last year of the run of years with this sign that no year with another breaks. */
  readonly from: number;
  readonly to: number;
  /** How many years of the run were measured on both sides and are sure. */
  readonly years: number;
  /** The last measured year with the other sign, or with none: the turn lies between it and `from`; null where no such year is known. */
  readonly before: number | null;
  readonly beforeSign: Exclude<Sign, 'unsure'> | null;
  /** Years since `before`, or all, whose sources do not agree on the sign: they neither make nor break a run. */
  readonly unsure: readonly number[];
}

/** Null where in no year both sides were measured and their sources agree on the sign. */
export function sinceWhen(years: readonly LeanYear[]): SinceWhen | null {
  const measured = years.flatMap(({ year, lean }) => (lean === null ? [] : [{ year, sign: lean.sign }]));
  const sure = measured.flatMap(({ year, sign }) => (sign === 'unsure' ? [] : [{ year, sign }]));
  const last = sure.at(-1);
  if (last === undefined) return null;
  const before = sure.findLast(({ sign }) => sign !== last.sign) ?? null;
  const run = sure.filter(({ year }) => before === null || year > before.year);
  return {
    sign: last.sign,
    from: run[0]!.year,
    to: last.year,
    years: run.length,
    before: before?.year ?? null,
    beforeSign: before?.sign ?? null,
    unsure: measured.flatMap(({ year, sign }) =>
      sign === 'unsure' && (before === null || year > before.year) ? [year] : [],
    ),
  };
}
