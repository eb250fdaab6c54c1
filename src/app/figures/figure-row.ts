/** Figures about a unit as rows: each with its source, and whether it is the one that measures take. */
import { z } from 'zod';
import { firstOf } from '../../measure/figure-choice.ts';
import { restingOn } from '../../model/evidence.ts';
import { type ObservationSource, sourceKinds } from '../../model/observation.ts';
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
    period: z
      .string()
      .nullable()
      .meta({ description: 'The span it is of, where that is not the whole year; EDTF.', example: '2021-01/2021-10' }),
    value: z.number(),
    unit: z.string().meta({ description: 'As the source has it.', example: 'million RUB' }),
    computed: z
      .string()
      .nullable()
      .meta({ description: 'How it was worked out from what is printed; null where it is printed so.' }),
    source: z.object({
      label: z.string().meta({ description: 'Who gives the figure.' }),
      title: z.string().nullable().meta({ description: 'The page or paper that was seen, in its own language.' }),
      address: z.string().nullable(),
      published: z.string().nullable().meta({ description: 'A year, a month or a day.', example: '2024-01-23' }),
      kind: z.enum(sourceKinds).nullable(),
      restsOn: z.enum(restingOn).nullable().meta({ description: 'What of it was seen.' }),
    }),
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
    const key = JSON.stringify([figure.indicator, figure.region, figure.counterpart, figure.year, figure.period]);
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
  const { period = null, computed = null, ...said } = figure;
  return { ...said, period, computed, source: sourceOf(figure.source), taken, because };
}

function sourceOf(source: ObservationSource): FigureRow['source'] {
  return { title: null, published: null, kind: null, restsOn: null, ...source };
}

const order = inOrder<FigureRow>(
  (a, b) => byText(a.indicator, b.indicator),
  (a, b) => byText(a.region, b.region),
  (a, b) => byText(a.counterpart ?? '', b.counterpart ?? ''),
  (a, b) => b.year - a.year,
  (a, b) => Number(a.period !== null) - Number(b.period !== null) || byText(b.period ?? '', a.period ?? ''),
  (a, b) => Number(b.taken) - Number(a.taken),
  (a, b) => byText(a.id, b.id),
);
