/** Errors as answers give them. */
import { z } from 'zod';
import type { Infer } from './infer.ts';

/** An error, RFC 9457. */
export const problemDetails = z
  .object({
    type: z.string().meta({ example: 'urn:amur:problem:not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'One sentence in English.' }),
    code: z.string().optional().meta({
      description: 'Names the sentence (docs/formats/words.md lists them), whatever it is filled with.',
      example: 'the-gazetteer-holds-no-unit',
    }),
    values: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'What the sentence is filled with, by name.', example: { written: 'RU-XX' } }),
    instance: z.string().optional().meta({ description: 'The path asked for.' }),
    hint: z.string().optional().meta({ description: 'What can be done about it.' }),
    errors: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'body', 'header']),
          name: z.string().meta({ description: 'Parameter, or JSON pointer into the body.' }),
          detail: z.string(),
        }),
      )
      .optional(),
    items: z
      .array(z.unknown())
      .optional()
      .meta({ description: 'Where every file of an upload failed: the report per file.' }),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = Infer<typeof problemDetails>;
