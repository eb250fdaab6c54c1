/** Notes, collections and histories, as zod schemas. */
import { z } from 'zod';
import { type Modality, modalities } from '../../model/codebook.ts';
import { outcomes } from '../../model/forecast.ts';
import type { Annotation } from '../../store/ports/annotations.ts';
import { codePoint } from '../model-schemas/code-points.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { judgement } from '../model-schemas/evidence.ts';
import { stage } from '../model-schemas/stages.ts';
import { addedPlace } from '../regions/own-places-format.ts';
import type { CollectionView, HistoryView, NoteView, ToldThing } from '../views.ts';

const kinds = [
  'document',
  'claim',
  'fact',
  'tie',
  'judgement',
  'event',
  'coding',
  'collection',
  'note',
  'forecast',
  'scenario',
  'place',
  'body',
  'person',
  'outlet',
  'case',
  'unknown',
] as const satisfies readonly ToldThing['kind'][];

export const thingParts = z
  .object({
    type: z.string().nullable(),
    names: z.array(z.object({ en: z.string(), ru: z.string().nullable(), zh: z.string().nullable() })),
    apart: z.string().nullable().meta({ description: 'What tells a tie apart, such as its body.' }),
  })
  .meta({
    id: 'ThingParts',
    description: 'What the words of a claim, fact, tie or place are put together from, for other languages.',
  });

const toldThing: z.ZodType<ToldThing> = z
  .object({ id: z.string(), kind: z.enum(kinds), words: z.string(), parts: thingParts.optional() })
  .meta({
    id: 'Thing',
    description: 'Something in words: the title of a document, the type and parties of a tie or a claim…',
  });

const span = z.object({ start: codePoint, end: codePoint });
const noteRecord = {
  text: z.string().meta({ description: 'Markdown' }),
  span: span.nullable().meta({ description: 'Of a document, in code points.' }),
  quote: z.string().nullable(),
  withdrawn: z.boolean(),
  reason: z.string().nullable(),
};

/** A note as it stands. */
export const noteView: z.ZodType<NoteView> = z
  .object({
    id: z.string(),
    about: z.string(),
    on: toldThing,
    ...noteRecord,
    version: z.string(),
    by: z.string(),
    at: instant,
    changed: z.object({ by: z.string(), at: instant }),
    versions: z.int(),
  })
  .meta({ id: 'Note' });

/** A collection with what is in it. */
export const collectionView: z.ZodType<CollectionView> = z
  .object({
    id: z.string(),
    name: z.string(),
    withdrawn: z.boolean(),
    by: z.string(),
    at: instant,
    items: z.array(
      z.object({ item: z.string(), thing: toldThing, by: z.string(), at: instant, reason: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Collection' });

const versionShape = { id: z.string(), version: z.string(), about: z.string(), by: z.string(), at: instant };
const annotation: z.ZodType<Annotation> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('note'), ...versionShape, record: z.object(noteRecord) }),
    z.object({
      kind: z.literal('scenario'),
      ...versionShape,
      record: z.object({ name: z.string(), slug: z.string(), file: z.unknown(), withdrawn: z.boolean() }),
    }),
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

/** What happened to something held. */
export const historyView: z.ZodType<HistoryView> = z
  .object({
    id: z.string(),
    names: z.array(z.string()),
    events: z.array(
      z
        .object({
          at: instant,
          by: z.string(),
          what: z.enum([
            'recorded',
            'source',
            'read',
            'revised',
            'withdrawn',
            'resolved',
            'judged',
            'annotated',
            'redacted',
          ]),
          outcome: z.enum(outcomes).exactOptional(),
          on: z.string(),
          source: z.string().exactOptional(),
          reader: z.string().exactOptional(),
          values: z
            .object({
              stage,
              date: edtf.nullable(),
              modality: z.enum(modalities as readonly [Modality, ...Modality[]]),
            })
            .exactOptional(),
          judgement: judgement.exactOptional(),
          annotation: annotation.exactOptional(),
          reason: z.string().exactOptional().meta({ description: 'Why it was redacted' }),
        })
        .meta({ id: 'HistoryEvent' }),
    ),
    things: z.record(z.string(), toldThing).meta({ description: 'The things that it speaks of, by id or name.' }),
  })
  .meta({ id: 'History' });
