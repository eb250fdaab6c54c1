/** Every measure there is, with its formulas and what to know of them. */
import { z } from 'zod';
import { aboutMeasures } from '../../measure/catalogue/about.ts';
import { type CatalogueEntry, catalogue, measureNames } from '../../measure/catalogue/catalogue.ts';
import type { Infer } from '../infer.ts';
import { measureFormula } from './measurement.ts';

/** A measure of the list: what it is of, what it says, its formulas, what goes in, its limits. */
export const measureRow = z
  .object({
    id: z.enum(measureNames),
    name: z.string(),
    of: z.enum(['pair', 'countries', 'region', 'network']),
    says: z.string(),
    inputs: z.string(),
    unknown: z.string().meta({ description: 'What becomes of value and interval where a part is not known.' }),
    limits: z.string(),
    formulas: z.array(measureFormula),
    page: z.string().meta({ description: 'Its page in the checkout.' }),
  })
  .meta({ id: 'MeasureRow' });
export type MeasureRow = Infer<typeof measureRow>;

/** In the order of the catalogue. */
export function listMeasures(): readonly MeasureRow[] {
  return measureNames.map((id) => {
    const { of, says, states }: CatalogueEntry = catalogue[id];
    const { name, inputs, unknown, limits } = aboutMeasures[id];
    return { id, name, of, says, inputs, unknown, limits, formulas: states, page: `docs/methods/measures/${id}.md` };
  });
}
