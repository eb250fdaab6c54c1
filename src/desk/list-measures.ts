/** Every measure there is, with its formulas and what to know of them. */
import { aboutMeasures } from '../measure/catalogue/about.ts';
import { type CatalogueEntry, catalogue, type MeasureName, measureNames } from '../measure/catalogue/catalogue.ts';
import type { Stated } from '../measure/measurement.ts';

export interface MeasureRow {
  readonly id: MeasureName;
  readonly name: string;
  readonly of: CatalogueEntry['of'];
  readonly says: string;
  readonly inputs: string;
  readonly unknown: string;
  readonly limits: string;
  readonly formulas: readonly Stated[];
  /** Its page in the checkout. */
  readonly page: string;
}

/** In the order of the catalogue. */
export function listMeasures(): readonly MeasureRow[] {
  return measureNames.map((id) => {
    const { of, says, states }: CatalogueEntry = catalogue[id];
    const { name, inputs, unknown, limits } = aboutMeasures[id];
    return { id, name, of, says, inputs, unknown, limits, formulas: states, page: `docs/methods/measures/${id}.md` };
  });
}
