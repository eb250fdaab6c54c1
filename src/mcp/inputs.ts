/** What several tools take: which ties, and as of when. */
import { z } from 'zod';
import type { TieFilter } from '../app/ties/tie-query.ts';
import { tieTypes } from '../model/tie-types.ts';

const words = z.string().min(1).max(500);

/** A region or a country. */
export const placeInput = words.meta({
  description:
    'A first-level region or a country, by ISO 3166-2 code (RU-AMU, CN-HL, RU) or by a name in English, Russian or Chinese; of a town its region is meant.',
});

/** Days of validity and of knowledge. */
export const whenInput = {
  validAt: words.optional().meta({ description: 'As it was on this day, YYYY-MM-DD; today by default.' }),
  knownAt: words.optional().meta({
    description: 'As it was known at the end of this day, or at an instant in UTC; all that is known by default.',
  }),
};

/** Which ties. */
export const tieInput = {
  region: placeInput.optional(),
  pair: words.optional().meta({ description: 'Two of them joined by a tilde: CN-HL~RU-AMU.' }),
  type: z.array(z.enum(tieTypes)).max(tieTypes.length).optional().meta({ description: 'Types of the codebook.' }),
  case: words.optional().meta({ description: 'Only ties that a built-in case codes, as in china-russia.' }),
  reviewed: z.boolean().optional().meta({
    description: 'Leaves out ties that rest on claims that nobody has judged.',
  }),
};

/** An id, or its beginning. */
export const idInput = z.string().min(1).max(200);

interface TiesAsked {
  readonly region?: string | undefined;
  readonly pair?: string | undefined;
  readonly type?: TieFilter['type'] | undefined;
  readonly case?: string | undefined;
  readonly reviewed?: boolean | undefined;
  readonly within?: string | undefined;
  readonly lastNews?: string | undefined;
  readonly validAt?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** The filter that the words of a tool mean. */
export function toFilter(filter: TiesAsked): TieFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as TieFilter;
}
