/** What is answered about codings: agreement, differences, versions of the codebook. */
import { z } from 'zod';
import type { Difference, FoundByBoth } from '../../measure/agreement/agreement.ts';
import type { Kappa } from '../../measure/agreement/cohen-kappa.ts';
import type { CodedClaim, Coding } from '../../model/coding.ts';
import { codePoint } from '../model-schemas/code-points.ts';
import { instant } from '../model-schemas/edtf.ts';
import { evidenceValueShape, judgement } from '../model-schemas/evidence.ts';
import type { AgreementView, CodebookView } from '../views.ts';

const kappa: z.ZodType<Kappa> = z
  .object({ n: z.int(), observed: z.number().nullable(), kappa: z.number().nullable() })
  .meta({ id: 'Kappa', description: 'Null where there is nothing to tell apart.' });

const found: z.ZodType<FoundByBoth> = z
  .object({
    both: z.int(),
    onlyFirst: z.int(),
    onlySecond: z.int(),
    precision: z.number().nullable(),
    recall: z.number().nullable(),
    f1: z.number().nullable(),
  })
  .meta({ id: 'FoundByBoth' });

const codedClaim: z.ZodType<CodedClaim> = z
  .object({ ...evidenceValueShape, start: codePoint, end: codePoint, quote: z.string() })
  .meta({ id: 'CodedClaim' });

const heading = { id: z.string(), lang: z.string(), title: z.string(), published: z.string().optional() };

/** One text of a coder's list. */
export const textToCodeRow = z
  .object({
    ...heading,
    length: z.int().meta({ description: 'Characters of the text.' }),
    coded: z
      .object({ at: instant, ties: z.int() })
      .nullable()
      .meta({ description: 'By whoever asks; null where they have not.' }),
  })
  .meta({ id: 'TextToCode' });

const coding: z.ZodType<Coding> = z
  .object({
    id: z.string(),
    document: z.string(),
    coder: z.string(),
    codebook: z.string(),
    claims: z.array(codedClaim),
    recordedAt: instant,
  })
  .meta({ id: 'HeldCoding' });

/** A text with one's own coding. */
export const textToCodeView = z
  .object({
    ...heading,
    text: z.string(),
    mine: coding.nullable(),
  })
  .meta({ id: 'TextAndCoding' });

const differenceShape = {
  id: z.string(),
  document: z.string(),
  first: codedClaim.nullable(),
  second: codedClaim.nullable(),
  on: z.array(z.enum(['type', 'parties', 'stage', 'date', 'modality'])),
} satisfies Record<keyof Difference, z.ZodType>;

/** The agreement of two coders. */
export const agreementView: z.ZodType<AgreementView> = z
  .object({
    first: z.string(),
    second: z.string(),
    documents: z.int(),
    pairs: found,
    claims: found,
    type: kappa,
    stage: kappa,
    types: z.record(z.string(), kappa),
    stages: z.record(z.string(), kappa),
    differences: z.array(
      z
        .object({
          ...differenceShape,
          settled: judgement
            .nullable()
            .meta({ description: 'The judgement `settle` in force, with its id as target.' }),
        })
        .meta({ id: 'Difference' }),
    ),
  })
  .meta({ id: 'Agreement' });

const changedWord = z
  .object({
    kind: z.enum(['type', 'stage']),
    word: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'ChangedWord' });

/** The versions of the codebook. */
export const codebookVersions: z.ZodType<CodebookView> = z
  .object({
    versions: z.array(z.object({ version: z.string(), since: instant, changed: z.array(changedWord) })),
    recode: z.array(
      z
        .object({
          id: z.string(),
          kind: z.enum(['claim', 'fact', 'coding']),
          type: z.string(),
          stage: z.string(),
          at: instant,
          under: z.string(),
          changed: z.array(changedWord),
        })
        .meta({ id: 'ToRecode' }),
    ),
  })
  .meta({ id: 'CodebookVersions' });
