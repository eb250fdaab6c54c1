/** What is asked about cases. */
import { z } from 'zod';
import { compareCases } from '../compare/compare-cases.ts';
import { mechanismView } from '../compare/mechanism-view.ts';
import { listOf } from '../lists.ts';
import { id, limitOf, parameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { caseEventView } from './case-event-view.ts';
import { caseRow } from './case-row.ts';
import { caseView } from './case-view.ts';
import { listCaseEvents, listCases } from './list-cases.ts';
import { showCase } from './show-case.ts';

const { validAt, knownAt } = parameters;

export const caseUseCases = {
  listCases: useCase({
    summary: 'The cases held',
    path: '/cases',
    tag: 'cases',
    input: z.strictObject({ knownAt }),
    output: listOf(caseRow),
    returns: 'The cases, by id',
    run: async (ports, known) => ({ items: await listCases(ports, known) }),
  }),
  compareCases: useCase({
    summary: 'Cases side by side: asymmetry, direct structures, turn, the centre’s reaction, outcome',
    path: '/cases/mechanism',
    tag: 'cases',
    input: z.strictObject({
      validAt,
      knownAt,
      cases: z.array(z.string().max(500)).meta({
        description: 'Up to four cases, joined by commas.',
        example: 'soviet-bloc,euroregions,china-russia',
      }),
    }),
    output: mechanismView,
    returns: 'The chain of each, in the order asked for',
    problems: [404],
    run: (ports, { cases, ...when }) => compareCases(ports, cases, when),
  }),
  listCaseEvents: useCase({
    summary: 'The dated events of a case',
    path: '/cases/{id}/events',
    tag: 'cases',
    input: z.strictObject({ id, knownAt }),
    output: listOf(caseEventView),
    returns: 'The events, by date',
    problems: [404],
    run: async (ports, { id, ...known }) => ({ items: await listCaseEvents(ports, id, known) }),
  }),
  getCase: useCase({
    summary: 'All of one case: facts, events, the ties they bear, sources, regions',
    path: '/cases/{id}',
    tag: 'cases',
    input: z.strictObject({
      id,
      validAt,
      knownAt,
      limit: limitOf('How many ties, 1 to 2000; 200 by default.', 200),
    }),
    output: caseView,
    returns: 'The case; its map is that of `/map?case=`',
    problems: [404],
    run: (ports, { id, limit, ...when }) => showCase(ports, id, when, limit),
  }),
} as const;
