/** What coders wrote, as answers carry it. */
import { z } from 'zod';
import type { CodedClaim } from '../../model/coding.ts';
import type { ShapeOf } from '../infer.ts';
import { codePoint } from './code-points.ts';
import { evidenceValueShape } from './evidence.ts';

/** One claim as a coder writes it. */
export const codedClaim: z.ZodType<CodedClaim> = z
  .object({
    ...evidenceValueShape,
    start: codePoint,
    end: codePoint,
    quote: z.string(),
  } satisfies ShapeOf<CodedClaim>)
  .meta({ id: 'CodedClaim' });
