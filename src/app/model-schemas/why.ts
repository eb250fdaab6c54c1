/** Why a claim was read, as answers carry it. */
import { z } from 'zod';
import { type Why, type WhyCue, whyNotes } from '../../model/why.ts';
import type { ShapeOf } from '../infer.ts';
import { spanShape } from './code-points.ts';

/** The words behind a claim and the points for and against it. */
export const why: z.ZodType<Why> = z
  .object({
    cues: z.array(
      z.object({
        role: z.enum([
          'trigger',
          'limit',
          'stage',
          'party',
          'date',
          'hedge',
          'negation',
          'mood',
          'speaker',
          'pointer',
          'barred',
        ]),
        ...spanShape,
        value: z.string().meta({ description: 'What it stands for: a type, stage, party, date, likelihood, speaker.' }),
        found: z
          .enum(['clause', 'sentence', 'before', 'after'])
          .meta({ description: 'Where it stands, seen from the act.' }),
        as: z.enum(['clear', 'vague', 'adjective', 'official', 'stand-in']).exactOptional(),
      } satisfies ShapeOf<WhyCue>),
    ),
    points: z.record(z.string(), z.number()).meta({ description: 'By name; they are added up.' }),
    bar: z.number().meta({ description: 'What the sum had to reach.' }),
    strictFrom: z.number().exactOptional().meta({ description: 'The score from which a claim stands.' }),
    notes: z.array(z.enum(whyNotes)).exactOptional().meta({
      description: 'Of a claim that a language model read: what a person should look at.',
    }),
  } satisfies ShapeOf<Why>)
  .meta({ id: 'Why', description: 'The words behind a claim and the points for and against it.' });
