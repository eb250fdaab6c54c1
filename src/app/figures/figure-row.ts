/** Figures about a unit as rows: each with its source, and whether it is the one that measures take. */
import { z } from 'zod';
import { firstOf } from '../../measure/figure-choice.ts';
import type { ObservationSource } from '../../model/observation.ts';
import type { StoredObservation } from '../../store/ports/observations.ts';
import type { Infer } from '../infer.ts';
import { byText, inOrder } from '../order.ts';

/** One figure with its source. */
export const figureRow = z
  .object({
    id: z.string(),
    indicator: z.string().meta({ example: 'product' }),
    region: z.string(),
    counterpart: z.string().nullable(),
    year: z.int(),
    value: z.number(),
    unit: z.string().meta({ description: 'As the source has it.', example: 'million RUB' }),
    source: z.object({ label: z.string(), address: z.string().nullable(), published: z.int().nullable() }),
    note: z.string().nullable(),
    recordedAt: z.string(),
    by: z.string(),
    taken: z
      .boolean()
      .meta({ description: 'Whether measures take it, where several are held for one thing and year.' }),
    because: z.string().nullable().meta({ description: 'Where sources differ, on the one that is taken: why it is.' }),
  })
  .meta({ id: 'Observation' });
export type FigureRow = Infer<typeof figureRow>;

/** The figures by indicator, unit and counterpart, newest year first, the one that is taken before the others of its year. */
export function toFigureRows(figures: readonly StoredObservation[]): readonly FigureRow[] {
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
      toFigureRow(figure, figure.id === first.id, figure.id === first.id && others.length > 0 ? because : null),
    );
  });
  return rows.sort(order);
}

function toFigureRow(figure: StoredObservation, taken: boolean, because: string | null): FigureRow {
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
