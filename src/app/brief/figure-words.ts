/** A figure in words: what it is of, and its value with its unit. */
import type { Observation } from '../../model/observation.ts';
import { figureMeans } from '../figures/figure-text.ts';
import type { Naming } from './naming.ts';

/** `exports of goods`; in another language where there is a word for it, else as the model has it. */
export const indicatorName = ({ w }: Naming, indicator: string): string =>
  figureMeans(indicator, (whole) => w.measures.indicators[whole]);

/** `CN-HL`, or `CN-HL~RU` of two. */
export function figureOf({ region, counterpart }: Pick<Observation, 'region' | 'counterpart'>): string {
  return counterpart === null ? region : `${region}~${counterpart}`;
}

/** `31850088 persons`, `15883.9 × 100 million CNY`; a pure number alone. */
export function figureValue({ value, unit }: Pick<Observation, 'value' | 'unit'>): string {
  if (unit === '1') return String(value);
  return `${value}${/^\d/.test(unit) ? ' ×' : ''} ${unit}`;
}
