/** Figures in words: numbers with their unit, and what they are of. The page runs this too. */
import { indicatorNamed } from '../../model/observation.ts';
import type { FigureRow } from './figure-row.ts';

/** Of each thing the figure that is taken of the newest year. */
export function newestFigures(rows: readonly FigureRow[]): readonly FigureRow[] {
  const newest = new Map<string, FigureRow>();
  // A part of a year says less than the last whole one.
  for (const row of rows.toSorted((a, b) => Number(a.period !== null) - Number(b.period !== null))) {
    const key = JSON.stringify([row.indicator, row.region, row.counterpart]);
    if (row.taken && !newest.has(key)) newest.set(key, row);
  }
  return [...newest.values()];
}

/** `135,673.2 hundred million CNY` is hard to read: the number with its thousands parted, and the unit as the source has it. */
export function figureText({ value, unit }: Pick<FigureRow, 'value' | 'unit'>): string {
  const plain = value.toLocaleString('en', { maximumFractionDigits: 6 });
  if (unit === '1') return plain;
  return unit === 'percent' || unit === '%'
    ? `${plain} %`
    : /^\d/.test(unit)
      ? `${plain} × ${unit}`
      : `${plain} ${unit}`;
}

/** What a figure is of, in words: `exports of goods`, `people crossing the border, Nuijamaa`. `word` has those of another language. */
export function figureMeans(
  indicator: string,
  word: (whole: string) => string | null | undefined = () => null,
): string {
  const [whole = '', part] = indicator.split('/');
  const means = word(whole) ?? indicatorNamed(whole)?.means ?? whole;
  return part === undefined ? means : `${means}, ${part}`;
}
