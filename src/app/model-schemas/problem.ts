/** What a reading says of its gaps, as answers carry it. */
import { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import type { ShapeOf } from '../infer.ts';
import { codePoint } from './code-points.ts';

/** What a reading or a record says about its own gaps. */
export const problem: z.ZodType<Problem> = z
  .object({
    code: z.enum([
      'no-publication-date',
      'unresolved-party',
      'contradictory-dates',
      'unsupported-language',
      'no-text-layer',
      'replaced-characters',
      'decoded-as',
      'unanchored',
      'truncated',
      'empty',
    ]),
    message: z.string(),
    start: codePoint.exactOptional(),
    end: codePoint.exactOptional(),
  } satisfies ShapeOf<Problem>)
  .meta({ id: 'ReadingProblem' });
