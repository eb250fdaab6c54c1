/** Measures in words and on a scale. */

import type { Measurement } from '../../measure/measurement.ts';
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
