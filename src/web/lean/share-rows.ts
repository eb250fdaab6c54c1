/** Dependences as a chart and its table have them: the points of a side, and every value with its sources. */
import type { FigureRow } from '../../app/figures/figure-row.ts';
import type { DependenceRow } from '../../app/lean/lean-view.ts';
import { shareText } from './lean-words.ts';
import type { ShareAt } from './share-chart.ts';

/** One way to a share, with whence it came. */
export interface ShareRow {
  /** The side and the point of the chart that it belongs to. */
  readonly side: number;
  readonly point: number;
  readonly region: string;
  readonly country: string;
  readonly of: DependenceRow['of'];
  /** A year, or a part of one as EDTF. */
  readonly period: string;
  readonly share: number;
  readonly said: DependenceRow['said'];
  /** The share in words. */
  readonly says: string;
  /** The division, where it is worked out; null where it is printed. */
  readonly how: string | null;
  readonly sources: readonly FigureRow['source'][];
  /** What to mind of this point alone. */
  readonly notes: readonly string[];
}

/** A year, or the part of one that a share is of. */
export const periodOf = ({ year, span }: Pick<DependenceRow, 'year' | 'span'>): string => span ?? String(year);

/** Shares that lie no more than a point apart are told as one. */
const samePoint = 0.01;

/** The points of one side, in the order of the dependences. */
export const pointsOf = (dependences: readonly DependenceRow[]): readonly ShareAt[] =>
  dependences.map((each): ShareAt => {
    const shares = each.readings.map(({ share }) => share);
    const values = each.value === null ? apart(shares) : shares.slice(0, 1);
    const part = each.span !== null || each.caveats.some(({ kind }) => kind === 'year-not-over');
    return { period: periodOf(each), part, values, says: shareText(each) };
  });

/** Each share that lies more than a point from those before it. */
function apart(shares: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const share of shares) if (kept.every((other) => Math.abs(other - share) > samePoint)) kept.push(share);
  return kept;
}

/** Every way to every share of one side. */
export const rowsOf = (dependences: readonly DependenceRow[], side = 0): readonly ShareRow[] =>
  dependences.flatMap((each, point) => {
    const { region, country, of, readings, figures, caveats } = each;
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    return readings.map((reading, i): ShareRow => {
      const { share, said, worked } = reading;
      const own = reading.figures.flatMap((id) => byId.get(id) ?? []);
      return {
        ...{ side, point, region, country, of, period: periodOf(each), share, said },
        says: shareText({ value: share, low: share, high: share, said }, 1),
        how: worked,
        sources: [...new Map(own.map(({ source }) => [`${source.label} ${source.address}`, source])).values()],
        notes: i === 0 ? caveats.map(({ says }) => says) : [],
      };
    });
  });
