/** What is asked about blind coding and the codebook. */
import { z } from 'zod';
import { codebook } from '../../model/codebook.ts';
import { listOf } from '../lists.ts';
import { codebookView } from '../model-schemas/codebook.ts';
import { useCase } from '../use-case.ts';
import { blindText, drawTexts } from './code-documents.ts';
import { agreementView, coderRow, listCoders, showAgreement } from './show-agreement.ts';
import { codebookVersions, showCodebooks } from './show-codebooks.ts';

export const codingUseCases = {
  getCodebook: useCase({
    summary: 'The vocabularies with their definitions',
    path: '/codebook',
    tag: 'about',
    input: z.strictObject({}),
    output: codebookView,
    returns: 'Types, stages, fields, kinds of case events',
    run: async () => codebook,
  }),
  listCodebookVersions: useCase({
    summary: 'The versions of the codebook, and what is to be coded again',
    path: '/codebook/versions',
    tag: 'coding',
    input: z.strictObject({}),
    output: codebookVersions,
    returns: 'Oldest first',
    run: showCodebooks,
  }),
  drawTexts: useCase({
    summary: 'Texts to code blind: without what was read or coded in them',
    path: '/coding/texts',
    tag: 'coding',
    input: z.strictObject({
      sample: z.int().min(1).optional().meta({ description: 'How many texts.', example: 20 }),
      seed: z.string().max(2000).optional().meta({ description: 'The same words draw the same texts.' }),
    }),
    output: listOf(blindText),
    returns: 'The texts, in the form in which codings go back',
    run: async (ports, which) => ({ items: await drawTexts(ports, which) }),
  }),
  listCoders: useCase({
    summary: 'Who has coded how many documents',
    path: '/codings',
    tag: 'coding',
    input: z.strictObject({}),
    output: listOf(coderRow),
    returns: 'By name',
    run: async (ports) => ({ items: await listCoders(ports) }),
  }),
  getAgreement: useCase({
    summary: 'How far two coders agree, and where they do not',
    path: '/agreement',
    tag: 'coding',
    input: z.strictObject({
      first: z
        .string()
        .max(2000)
        .meta({ description: 'A coder; `reader` for the newest readings, `reviewed` for what reviewers accepted.' }),
      second: z.string().max(2000).meta({ description: 'Another one; at least one of the two is a person.' }),
    }),
    output: agreementView,
    returns: 'On the documents that both have coded',
    problems: [404],
    run: (ports, { first, second }) => showAgreement(ports, first, second),
  }),
} as const;
