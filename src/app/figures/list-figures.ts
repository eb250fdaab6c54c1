/** Figures about a unit or a country, each with its source. */

import { InvalidInput } from '../../model/errors.ts';
import { type Indicator, indicatorNamed, indicators } from '../../model/observation.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import { knownUnit } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { type FigureRow, toFigureRows } from './figure-row.ts';

/** Which figures. */
export interface FigureFilter extends KnownFilter {
  /** A unit or a country; figures that name it as the second unit are among them. */
  readonly region: string;
  readonly indicator?: string;
}

/** By indicator and unit, newest year first; throws InvalidInput for a region or an indicator that is none. */
export async function listFigures(
  { ledger, gazetteer }: Pick<Ports, 'ledger' | 'gazetteer'>,
  { region, indicator, ...known }: FigureFilter,
): Promise<readonly FigureRow[]> {
  if (indicator !== undefined && indicatorNamed(indicator) === null) {
    throw new InvalidInput(`There is no indicator "${indicator.slice(0, 40)}"`, {
      hint: `One of: ${Object.keys(indicators).join(', ')}.`,
    });
  }
  const figures = await ledger.observations({
    regions: [knownUnit(gazetteer, region)],
    ...(indicator === undefined ? {} : { indicators: [indicator as Indicator] }),
    knownAt: knownWhen(known),
  });
  return toFigureRows(figures);
}
