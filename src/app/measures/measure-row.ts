/** A measure as the list of measures tells it. */
import type { CatalogueEntry, MeasureName } from '../../measure/catalogue/catalogue.ts';
import type { Stated } from '../../measure/measurement.ts';

/** What it is of, what it says, its formulas, what goes in, its limits. */
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
