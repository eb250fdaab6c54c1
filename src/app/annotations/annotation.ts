/** What people add besides judgements, a version at a time, as histories carry it. */
import { z } from 'zod';
import type { Annotation, NoteRecord } from '../../store/ports/annotations.ts';
import type { ShapeOf } from '../infer.ts';
import { codePoint } from '../model-schemas/code-points.ts';
import { instant } from '../model-schemas/edtf.ts';
import { addedPlace } from '../regions/own-places-format.ts';

/** The fields of what a note says. */
export const noteRecordShape = {
  text: z.string().meta({ description: 'Markdown' }),
  span: z.object({ start: codePoint, end: codePoint }).nullable().meta({
    description: 'Of a document, in code points.',
  }),
  quote: z.string().nullable(),
  withdrawn: z.boolean(),
  reason: z.string().nullable(),
} satisfies ShapeOf<NoteRecord>;

const versionShape = { id: z.string(), version: z.string(), about: z.string(), by: z.string(), at: instant };
/** A version of a note, collection, place. */
export const annotation: z.ZodType<Annotation> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('note'), ...versionShape, record: z.object(noteRecordShape) }),
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
    z.object({
      kind: z.literal('entry'),
      ...versionShape,
      record: z.object({ act: z.enum(['add', 'remove']), reason: z.string().nullable() }),
    }),
  ])
  .meta({ id: 'Annotation' });
