/** Codings as answers carry them. */
import { z } from 'zod';
import type { CodedClaim, Coding } from '../../model/coding.ts';
import type { ShapeOf } from '../infer.ts';
import { codePoint } from './code-points.ts';
import { instant } from './edtf.ts';
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

/** What one coder finds in one document. */
export const coding: z.ZodType<Coding> = z
  .object({
    id: z.string(),
    document: z.string(),
    coder: z.string(),
    codebook: z.string(),
    claims: z.array(codedClaim),
    recordedAt: instant,
  } satisfies ShapeOf<Coding>)
  .meta({ id: 'HeldCoding' });
