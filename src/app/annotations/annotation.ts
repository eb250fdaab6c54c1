/** What people add besides judgements, a version at a time, as histories carry it. */
import { z } from 'zod';
import type { Annotation, ItemRecord } from '../../store/ports/annotations.ts';
import type { ShapeOf } from '../infer.ts';
import { codePoint } from '../model-schemas/code-points.ts';
import { instant } from '../model-schemas/edtf.ts';
import { addedPlace } from '../regions/own-places-format.ts';

/** The fields of what an item says. */
export const itemRecordShape = {
  collection: z
    .string()
    .nullable()
    .meta({ description: 'The id of the collection it is in; null of a note that is in none.' }),
  text: z.string().meta({ description: 'Markdown; empty of what is in a collection without a note.' }),
  span: z.object({ start: codePoint, end: codePoint }).nullable().meta({
    description: 'Of a document, in code points.',
  }),
  quote: z.string().nullable(),
  withdrawn: z.boolean(),
  reason: z.string().nullable(),
} satisfies ShapeOf<ItemRecord>;

const versionShape = { id: z.string(), version: z.string(), about: z.string(), by: z.string(), at: instant };
/** A version of an item, collection, place. */
export const annotation: z.ZodType<Annotation> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('item'), ...versionShape, record: z.object(itemRecordShape) }),
    z.object({
      kind: z.literal('collection'),
      ...versionShape,
      record: z.object({ name: z.string(), withdrawn: z.boolean() }),
    }),
    z.object({
      kind: z.literal('place'),
      ...versionShape,
      record: z.object({ place: addedPlace, withdrawn: z.boolean() }),
    }),
    z.object({
      kind: z.literal('place-name'),
      ...versionShape,
      record: z.object({ name: z.string(), withdrawn: z.boolean() }),
    }),
  ])
  .meta({ id: 'Annotation' });
