/** Measures in words and on a scale. */

import type { Measurement, Term } from '../../measure/measurement.ts';
import { writeNumber } from '../i18n/numbers-and-dates.ts';
import { spoken, t } from '../i18n/t.ts';

/** A number as a reader takes it in: two digits, or three for what is large. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return writeNumber(value, spoken());
  if (Math.abs(value) >= 1000)
    return writeNumber(value, spoken(), { notation: 'compact', maximumSignificantDigits: 3 });
  return writeNumber(value, spoken(), { maximumFractionDigits: 2 });
}

/** Words with their long decimals cut to what a reader takes in; the API has them in full. */
export const rounded = (says: string): string =>
  says.replace(/-?\d+\.\d{4,}/g, (digits) => shortNumber(Number(digits)));

/** The value, or that there is none. */
export const valueText = ({ value }: Pick<Measurement, 'value'>): string =>
  value === null ? t('measures.none.value') : shortNumber(value);

/** Where the value may lie: `0.2 to 0.9`; that nothing is left open; that everything is. */
export function rangeText(
  { interval, value }: Pick<Measurement, 'interval' | 'value'>,
  whole: readonly [number, number],
): string {
  if (interval === null) return value === null ? t('measures.range.open') : '';
  const [low, high] = interval;
  if (low === high)
    return value === null
      ? t('measures.range.whatever', { low: shortNumber(low) })
      : value === 0
        ? t('measures.range.rest')
        : t('measures.range.closed');
  if (low <= whole[0] && high >= whole[1]) return t('measures.range.anything');
  return t('measures.range', { low: shortNumber(low), high: shortNumber(high) });
}

/** Of so much of what the formula asks for something is known. */
export const coverageText = ({ coverage }: Pick<Measurement, 'coverage'>): string =>
  t('measures.coverage', { n: Math.round(coverage * 100) });

/** The same where there is little room. */
export const shareKnown = ({ coverage }: Pick<Measurement, 'coverage'>): string =>
  t('measures.coverage.short', { n: Math.round(coverage * 100) });

/** A share of a scale, 0 to 1, kept on it. */
export const onScale = (value: number, [low, high]: readonly [number, number]): number =>
  Math.max(0, Math.min(1, (value - low) / (high - low)));

/** Who leans on whom, by a lopsidedness above 0 where the first has more influence. */
export function leanText(measurement: Pick<Measurement, 'value' | 'interval'>, first: string, second: string): string {
  const { value, interval } = measurement;
  if (interval !== null && interval[0] > 0) return t('measures.lean', { who: second, whom: first });
  if (interval !== null && interval[1] < 0) return t('measures.lean', { who: first, whom: second });
  if (value === null || interval === null) return t('measures.lean.little');
  if (value === 0)
    return interval[0] === 0 && interval[1] === 0 ? t('measures.lean.balance') : t('measures.lean.balanceOpen');
  return value > 0
    ? t('measures.lean.may', { who: second, whom: first })
    : t('measures.lean.may', { who: first, whom: second });
}

/** A year of a direction. */
export interface YearOfBalance {
  readonly year: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const bounds = /^(-?[\d.]+(?:e-?\d+)?) to (-?[\d.]+(?:e-?\d+)?)$/;

/** The years that a direction was worked out for, out of its terms `A_1986` with “low to high”. */
export function yearsOf(terms: readonly Pick<Term, 'symbol' | 'value' | 'says'>[]): readonly YearOfBalance[] {
  return terms.flatMap(({ symbol, value, says }) => {
    const year = /^A_(-?\d{4})$/.exec(symbol)?.[1];
    if (year === undefined) return [];
    const found = bounds.exec(says ?? '');
    return [
      {
        year: Number(year),
        value,
        low: found ? Number(found[1]) : null,
        high: found ? Number(found[2]) : null,
      },
    ];
  });
}
