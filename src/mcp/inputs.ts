/** What several tools take: which ties, and as of when; the words of the parameters are those of all doors. */
import { z } from 'zod';
import { parameters, tieParameters } from '../app/parameters.ts';
import type { TieFilter } from '../app/ties/tie-query.ts';
import { tieTypes } from '../model/tie-types.ts';

const { validAt, knownAt } = parameters;

/** A region or a country. */
export const placeInput = z.string().min(1).max(500).meta({
  description:
    'A first-level region or a country, by ISO 3166-2 code (RU-AMU, CN-HL, RU) or by a name in English, Russian or Chinese; of a town its region is meant.',
});

/** Days of validity and of knowledge. */
export const whenInput = { validAt, knownAt };

/** Which ties. A model is told every type there is. */
export const tieInput = {
  ...tieParameters,
  region: tieParameters.region.meta(placeInput.meta()!),
  type: z.array(z.enum(tieTypes)).max(tieTypes.length).optional().meta({ description: 'Types of the codebook.' }),
};

/** An id, or its beginning. */
export const idInput = z.string().min(1).max(200);

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The filter that the words of a tool mean. */
export function toFilter(filter: Loose<TieFilter>): TieFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as TieFilter;
}
