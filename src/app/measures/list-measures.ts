/** Every measure there is, with its formulas and what to know of them. */

import { aboutMeasures } from '../../measure/catalogue/about.ts';
import { type CatalogueEntry, catalogue, measureNames } from '../../measure/catalogue/catalogue.ts';
import type { MeasureRow } from './measure-row.ts';

/** In the order of the catalogue. */
export function listMeasures(): readonly MeasureRow[] {
  return measureNames.map((id) => {
    const { of, says, states }: CatalogueEntry = catalogue[id];
    const { name, inputs, unknown, limits } = aboutMeasures[id];
    return { id, name, of, says, inputs, unknown, limits, formulas: states, page: `docs/methods/measures/${id}.md` };
  });
}
