/** Figures about a unit as rows: each with its source, and whether it is the one that measures take. */

import { firstOf } from '../../measure/figure-choice.ts';
import { indicatorNamed, type ObservationSource } from '../../model/observation.ts';
import type { StoredObservation } from '../../store/ports/observations.ts';
import { byText, inOrder } from '../order.ts';

/** One figure. */
export interface FigureRow {
  readonly id: string;
  readonly indicator: string;
  readonly region: string;
  readonly counterpart: string | null;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly source: { readonly label: string; readonly address: string | null; readonly published: number | null };
  readonly note: string | null;
  readonly recordedAt: string;
  readonly by: string;
  /** Whether measures take it; of several for one thing and year they take one. */
  readonly taken: boolean;
  /** Where sources differ, on the one that is taken: why it is. */
  readonly because: string | null;
}

/** The figures by indicator, unit and counterpart, newest year first, the one that is taken before the others of its year. */
export function figureRows(figures: readonly StoredObservation[]): readonly FigureRow[] {
  const cells = new Map<string, StoredObservation[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.indicator, figure.region, figure.counterpart, figure.year]);
    const cell = cells.get(key);
    if (cell) cell.push(figure);
    else cells.set(key, [figure]);
  }
  const rows = [...cells.values()].flatMap((cell) => {
    const { first, others, because } = firstOf(cell);
    return cell.map((figure) =>
      rowOf(figure, figure.id === first.id, figure.id === first.id && others.length > 0 ? because : null),
    );
  });
  return rows.sort(order);
}

/** Of each thing the figure that is taken of the newest year. */
export function newestFigures(rows: readonly FigureRow[]): readonly FigureRow[] {
  const newest = new Map<string, FigureRow>();
  for (const row of rows) {
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

/** What a figure is of, in words: `gross regional (domestic) product, current prices`. */
export function figureMeans(indicator: string): string {
  const about = indicatorNamed(indicator);
  if (about === null) return indicator;
  return about.good === null ? about.means : `${about.means}, ${about.good}`;
}

function rowOf(figure: StoredObservation, taken: boolean, because: string | null): FigureRow {
  const { id, indicator, region, counterpart, year, value, unit, note, recordedAt, by } = figure;
  const source = sourceOf(figure.source);
  return { id, indicator, region, counterpart, year, value, unit, source, note, recordedAt, by, taken, because };
}

function sourceOf({ label, address, published }: ObservationSource): FigureRow['source'] {
  return { label, address, published: published ?? null };
}

const order = inOrder<FigureRow>(
  (a, b) => byText(a.indicator, b.indicator),
  (a, b) => byText(a.region, b.region),
  (a, b) => byText(a.counterpart ?? '', b.counterpart ?? ''),
  (a, b) => b.year - a.year,
  (a, b) => Number(b.taken) - Number(a.taken),
  (a, b) => byText(a.id, b.id),
);
