/** What requests carry: parameters and bodies as zod schemas, and what they mean to the use cases. */
import { z } from 'zod';
import type { KnownFilter } from '../app/as-of.ts';
import type { EvidenceEdit } from '../app/review/evidence-edit.ts';
import type { JudgeOptions } from '../app/review/judge.ts';
import { judgementActs, settlements } from '../model/evidence.ts';
import { milestones } from '../model/milestones.ts';

/** Some words or a code. */
export const textParam = z.string().max(2000).optional();

/** Yes or no. */
export const flagParam = z.enum(['true', 'false']).optional();

const when = {
  validAt: textParam.meta({
    description: 'The day it was so, YYYY-MM-DD; default today.',
    example: '2019-06-17',
  }),
  knownAt: textParam.meta({
    description: 'What was known at the end of this day, or at this instant in UTC; default now.',
    example: '2025-01-31',
  }),
};

/** The day of knowledge. */
export const knownQuery = z.strictObject({ knownAt: when.knownAt });

/** Days of validity and of knowledge. */
export const whenQuery = z.strictObject(when);

/** The id of a thing held. */
export const idParam = z.strictObject({
  id: z.string().max(200).meta({ description: 'Its id, or as much of the beginning as no other id has.' }),
});

/** A region, by its code. */
export const regionParam = z.strictObject({
  region: z
    .string()
    .max(200)
    .meta({ description: 'ISO 3166-2, or a country; of a brief also a pair.', example: 'RU-SA' }),
});

/** A text sent as JSON. */
export const textBody = z
  .strictObject({
    text: z.string().min(1),
    title: z.string().max(1000).optional(),
    outlet: z.string().max(1000).optional().meta({ description: 'The newspaper, agency or body that published it.' }),
    author: z.string().max(1000).optional().meta({ description: 'Several are parted by "; ".' }),
    published: z.string().max(200).optional().meta({ description: 'EDTF', example: '2023-06-16' }),
    url: z.string().max(2000).optional(),
  })
  .meta({ id: 'TextToAdd' });

/** What is said of a held document; what is left out stays as it is. */
export const descriptionBody = z
  .strictObject({
    outlet: z
      .string()
      .max(1000)
      .nullish()
      .meta({ description: 'Who published it, by name; null or empty for none that is known.' }),
    author: z
      .string()
      .max(1000)
      .nullish()
      .meta({ description: 'Several are parted by "; "; null or empty for none that is known.' }),
    title: z.string().max(1000).optional(),
    published: z.string().max(200).optional().meta({ description: 'EDTF', example: '2023-06-16' }),
    reason: z.string().max(2000).nullish(),
  })
  .meta({ id: 'DescriptionToGive' });

/** Where a held document came from. */
export const originBody = z
  .strictObject({ url: z.string().min(1).max(2000).meta({ example: 'https://www.example.org/news/2023/06/16/' }) })
  .meta({ id: 'AddressOfDocument' });

/** A page or file to fetch and add. */
export const addressBody = z
  .strictObject({
    address: z.string().min(1).max(2000).meta({ example: 'https://www.example.org/news/2023/06/16/' }),
    title: z.string().max(1000).optional(),
    outlet: z.string().max(1000).optional().meta({ description: 'The newspaper, agency or body that published it.' }),
    author: z.string().max(1000).optional().meta({ description: 'Several are parted by "; ".' }),
    published: z.string().max(200).optional().meta({ description: 'EDTF', example: '2023-06-16' }),
  })
  .meta({ id: 'AddressToAdd' });

/** A judgement to make. */
export const judgementBody = z
  .strictObject({
    act: z.enum(judgementActs),
    target: z.string().max(2000).meta({
      description:
        'A claim or a fact; for `undo`, a judgement; for `merge` and `split`, a document, a tie, a town (`CN-HL/Harbin`), `body:NAME` or `person:NAME`.',
    }),
    reason: z.string().max(2000).nullish(),
    edit: z
      .strictObject({
        type: z.string().max(100).optional(),
        parties: z.array(z.string().max(200)).max(100).optional(),
        stage: z.string().max(100).optional(),
        date: z.string().max(200).nullish().meta({ description: 'EDTF; null for none.' }),
        fields: z.array(z.string().max(100)).max(100).optional(),
        modality: z.string().max(100).optional(),
        body: z.string().max(2000).nullish(),
        milestone: z
          .enum([...milestones, ''])
          .nullish()
          .meta({ description: 'Of what is built: how far it came then; null or empty for none.' }),
      })
      .optional()
      .meta({ description: 'For `edit`: the values to put; what is left out stays.' }),
    into: z
      .string()
      .max(2000)
      .optional()
      .meta({ description: 'For `merge`: what the target is; for `split` of two things: what it is not.' }),
    grade: z
      .string()
      .max(20)
      .optional()
      .meta({ description: 'For `grade`: A to F for an outlet (`site:host`), 1 to 6 for a claim or a fact.' }),
    settle: z.enum(settlements).optional().meta({ description: 'For `settle`: which of the two codings is right.' }),
    apart: z
      .string()
      .max(2000)
      .optional()
      .meta({ description: 'For `split` of a claim or a fact: what tells the other tie apart.' }),
  })
  .meta({ id: 'JudgementToMake' });

/** Which language model reads, and whether the text may be sent to it. */
export const modelReadingBody = z
  .strictObject({
    model: z.string().min(1).max(40).meta({ description: 'The name under which it is set.' }),
    sendTexts: z.boolean().optional().meta({
      description: 'Allows that text, title and date of the document leave the machine of the server for the model.',
    }),
  })
  .meta({ id: 'ModelReadingToMake' });

/** The answer to a question about a claim that now reads otherwise. */
export const answerBody = z
  .strictObject({
    answer: z.enum(['carry', 'keep']).meta({
      description:
        '`carry`: the decision holds for what is read now; `keep`: as it was made, and what is read now is not it.',
    }),
  })
  .meta({ id: 'RereadAnswer' });

/** What one coder found in one document (docs/formats/coding.md); its fields are checked where it is taken. */
export const codingBody = z
  .looseObject({
    id: z.string().max(200).meta({ description: 'The document.' }),
    ties: z.array(z.unknown()).max(10_000),
    coder: z.string().trim().max(200).optional().meta({ description: 'Default: the user.' }),
  })
  .meta({ id: 'Coding' });

/** A judgement to take back. */
export const undoBody = z
  .strictObject({
    target: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'A judgement; default the newest of the user that stands.' }),
  })
  .meta({ id: 'JudgementToUndo' });

/** The day of knowledge asked for; an empty parameter counts as absent, as in a link with a blank field. */
export function toKnown({ knownAt }: z.infer<typeof knownQuery>): KnownFilter {
  return knownAt ? { knownAt } : {};
}

/** What goes with a judgement; a field given as undefined counts as left out. */
export function toJudgeOptions({
  reason,
  edit,
  into,
  apart,
  grade,
  settle,
}: z.infer<typeof judgementBody>): JudgeOptions {
  const given = Object.entries(edit ?? {}).filter(([, value]) => value !== undefined);
  return {
    ...(reason ? { reason } : {}),
    ...(edit ? { edit: Object.fromEntries(given) as EvidenceEdit } : {}),
    ...(into ? { into } : {}),
    ...(apart ? { apart } : {}),
    ...(grade ? { grade } : {}),
    ...(settle ? { settle } : {}),
  };
}
