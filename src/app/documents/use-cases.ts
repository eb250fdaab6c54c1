/** What is asked about documents and outlets. */
import { z } from 'zod';
import { listOf } from '../lists.ts';
import { id, limitOf, pageAfter, parameters } from '../parameters.ts';
import { listSources, outletRow, outletView, showSource } from '../sources/list-sources.ts';
import { useCase } from '../use-case.ts';
import { documentsPage, listDocuments } from './list-documents.ts';
import { duplicatesView, listDuplicates } from './list-duplicates.ts';
import { searchDocuments, searchView } from './search-documents.ts';
import { documentView, showDocument } from './show-document.ts';

const { knownAt } = parameters;
const text = z.string().max(2000);

export const documentUseCases = {
  listDocuments: useCase({
    summary: 'Documents, newest first, by pages',
    path: '/documents',
    tag: 'documents',
    input: z.strictObject({
      limit: limitOf('How many of them.', 50, { min: 1, max: 500 }),
      after: pageAfter,
      knownAt,
    }),
    output: documentsPage,
    returns: 'A page; a Link header leads to the next',
    problems: [404],
    run: listDocuments,
  }),
  getDocument: useCase({
    summary: 'A document with its text, mentions and claims',
    path: '/documents/{id}',
    tag: 'documents',
    input: z.strictObject({ id, knownAt }),
    output: documentView,
    returns: 'The document',
    problems: [404],
    run: (ports, { id, ...known }) => showDocument(ports, id, known),
  }),
  searchDocuments: useCase({
    summary: 'Documents by their words, with the passages that have them',
    path: '/search',
    tag: 'documents',
    input: z.strictObject({
      words: text.meta({
        description: 'Words that must all be there, "a phrase" in quotes, -word for what must not.',
        example: '"sister cities" Якутия',
      }),
      lang: text.optional().meta({ description: 'BCP 47', example: 'ru' }),
      from: text.optional().meta({ description: 'Published then or later, EDTF.', example: '2019-06' }),
      to: text.optional().meta({ description: 'Published then or earlier, EDTF.', example: '2019' }),
      region: text.optional().meta({ description: 'A region or country that the text names.', example: 'RU-SA' }),
      knownAt,
      limit: limitOf('Default 20.', undefined, { min: 1, max: 100 }),
    }),
    output: searchView,
    returns: 'What was found, best first',
    run: (ports, { words, ...filter }) => searchDocuments(ports, words, filter),
  }),
  listDuplicates: useCase({
    summary: 'Documents that copy or quote one another, with how much and why',
    path: '/duplicates',
    tag: 'documents',
    input: z.strictObject({ limit: limitOf('How many of them.', 100), knownAt }),
    output: duplicatesView,
    returns: 'Pairs, those that have most in common first',
    run: listDuplicates,
  }),
  listSources: useCase({
    summary: 'Outlets with what is held of each and how reliable people hold it to be',
    path: '/sources',
    tag: 'documents',
    input: z.strictObject({ knownAt }),
    output: listOf(outletRow),
    returns: 'Those with most documents first',
    run: async (ports, known) => ({ items: await listSources(ports, known) }),
  }),
  getSource: useCase({
    summary: 'One outlet with every grade it was given',
    path: '/sources/{id}',
    tag: 'documents',
    input: z.strictObject({ id, knownAt }),
    output: outletView,
    returns: 'The outlet, its grades newest first',
    problems: [404],
    run: (ports, { id, ...known }) => showSource(ports, id, known),
  }),
} as const;
