/** What is asked about notes and collections. */
import { z } from 'zod';
import { listOf } from '../lists.ts';
import { id, parameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { collectionView, listCollections, showCollection } from './collections.ts';
import { itemView, listItems } from './items.ts';

const { knownAt } = parameters;

export const annotationUseCases = {
  listItems: useCase({
    summary: 'Notes and what is in collections, newest first; of one thing, or all',
    path: '/items',
    tag: 'collections',
    input: z.strictObject({
      knownAt,
      about: z.string().max(2000).optional().meta({ description: 'A thing held, a region, a case.' }),
    }),
    output: listOf(itemView),
    returns: 'Those that are not withdrawn',
    problems: [404, 409],
    run: async (ports, filter) => ({ items: await listItems(ports, filter) }),
  }),
  listCollections: useCase({
    summary: 'Collections, by name, with what is in them',
    path: '/collections',
    tag: 'collections',
    input: z.strictObject({ knownAt }),
    output: listOf(collectionView),
    returns: 'Those that are not withdrawn',
    problems: [404, 409],
    run: async (ports, known) => ({ items: await listCollections(ports, known) }),
  }),
  getCollection: useCase({
    summary: 'One collection, by id or name, with what is in it',
    path: '/collections/{id}',
    tag: 'collections',
    input: z.strictObject({ id, knownAt }),
    output: collectionView,
    returns: 'The collection',
    problems: [404, 409],
    run: (ports, { id, ...known }) => showCollection(ports, id, known),
  }),
} as const;
