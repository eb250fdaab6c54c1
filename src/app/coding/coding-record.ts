/** The shape in which a coder writes what a text says, one object a document (docs/formats/coding.md). */
import { z } from 'zod';
import { fields, modalities } from '../../model/codebook.ts';
import { isEdtf } from '../../model/edtf.ts';
import { stages } from '../../model/stages.ts';
import { tieTypes } from '../../model/tie-types.ts';

const date = z.string().refine(isEdtf, 'is not a date that Amur can bound (write EDTF, as in 2019-06)');

const words = <T extends string>(list: readonly T[]) => z.enum(list as readonly [T, ...T[]]);

const tie = z.object({
  parties: z.array(z.string().trim().min(1).max(200)).min(2, 'needs two places or more').max(100),
  type: words(tieTypes),
  stage: words(stages),
  date: date.nullish(),
  modality: words(modalities).default('fact'),
  evidence: z.string().min(1).max(20_000),
  /** Where the evidence begins, in code points; needed only where the text has it more than once. */
  start: z.int().min(0).optional(),
  fields: z.array(z.enum(fields as readonly [string, ...string[]])).default([]),
  body: z.string().trim().min(1).max(2000).nullish(),
});

/** What one coder finds in one document; what was handed out with it comes back untouched and is not looked at. */
export const codingRecord = z.object({
  id: z.string().max(200),
  text: z.string().optional(),
  ties: z.array(tie, 'is needed: a list, empty where the text has no tie').max(10_000),
});

export type CodingRecord = z.infer<typeof codingRecord>;
