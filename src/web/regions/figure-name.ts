/** Figures in the reader's language: what each is of, and how much. */
import type { FigureRow } from '../../app/figures/figure-row.ts';
import { figureMeans } from '../../app/figures/figure-text.ts';
import { writeNumber } from '../i18n/numbers-and-dates.ts';
import { spoken, tIfKnown } from '../i18n/t.ts';

/** `exports of goods`, and of which part: `people crossing the border, Nuijamaa`. */
export const figureName = (indicator: string): string =>
  figureMeans(indicator, (whole) => tIfKnown(`regions.means.${whole}`));

/** `8.2 million tonnes`, `135,673.2 × 100 million CNY`, `12.5 %`; currencies by their codes. */
export function figureAmount({ value, unit }: Pick<FigureRow, 'value' | 'unit'>): string {
  const number = writeNumber(value, spoken(), { maximumFractionDigits: 6 });
  if (unit === '1') return number;
  if (unit === 'percent' || unit === '%') return `${number} %`;
  const [, size, what = ''] = /^(10 thousand|100 million|thousand|million|billion)? ?(.+)$/.exec(unit) ?? [];
  const words = [
    ...(size === undefined ? [] : [tIfKnown(`regions.size.${size.replace(' ', '-')}`) ?? size]),
    tIfKnown(`regions.unit.${what}`) ?? what,
  ];
  return `${number}${size !== undefined && /^\d/.test(words[0]!) ? ' ×' : ''} ${words.join(' ')}`;
}
