/** The form in which a language model answers: a table of places, and claims that refer to it. Its vocabularies are the codebook's. */
import { z } from 'zod';
import { fields, modalities } from '../../model/codebook.ts';
import { stages } from '../../model/stages.ts';
import { tieTypes } from '../../model/tie-types.ts';

const place = z.strictObject({
  words: z.string(),
  name: z.string(),
  country: z.string(),
  code: z.string().nullable(),
  level: z.enum(['region', 'city', 'country']),
});

const claim = z.strictObject({
  parties: z.array(z.int()),
  type: z.enum(tieTypes),
  stage: z.enum(stages),
  date_words: z.string().nullable(),
  date: z.string().nullable(),
  modality: z.enum(modalities),
  speaker: z.string().nullable(),
  named: z.string().nullable(),
  fields: z.array(z.enum(fields)),
  quote: z.string(),
});

/** The whole answer. Nothing may be missing and nothing more may stand there: endpoints that enforce a schema ask for that. */
export const modelAnswer = z.strictObject({ places: z.array(place), claims: z.array(claim) });
export type ModelAnswer = z.infer<typeof modelAnswer>;
export type ModelPlace = z.infer<typeof place>;
export type ModelClaim = z.infer<typeof claim>;

/** The same as JSON Schema, as it is sent; limits of numbers are left out, which not all endpoints know. */
export const answerSchema: Readonly<Record<string, unknown>> = plain(z.toJSONSchema(modelAnswer));

function plain(schema: unknown): Record<string, unknown> {
  const drop = new Set(['$schema', 'minimum', 'maximum']);
  return JSON.parse(JSON.stringify(schema, (key, value) => (drop.has(key) ? undefined : value))) as Record<
    string,
    unknown
  >;
}
