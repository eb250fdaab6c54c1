/** What adding or reading one document did. */
import { z } from 'zod';
import type { TakenClaims } from '../../store/ports/ledger.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { edtf } from '../model-schemas/edtf.ts';
import { problem } from '../model-schemas/problem.ts';

/** What became of the claims of a reading. */
export const takenClaims = z.object({
  appended: z.int(),
  held: z.int(),
  unanchored: z.int(),
  possible: z.int().exactOptional().meta({ description: 'How many of those appended or held are only possible.' }),
} satisfies ShapeOf<TakenClaims>);

/** What adding one document did. */
export const addedDocument = z
  .object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    published: edtf.nullable(),
    created: z.boolean().meta({ description: 'False where the same bytes were held already.' }),
    claims: takenClaims,
    ties: z.array(z.string()).meta({ description: 'Ids of the ties it bears on.' }),
    problems: z.array(problem),
  })
  .meta({ id: 'AddedDocument' });
export type AddedDocument = Infer<typeof addedDocument>;
