/** What the scenario model begins with, and how it did on the cases. It is run where it is looked at, in the page or on the command line. */
import { z } from 'zod';
import { listOf } from '../lists.ts';
import { parameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { listReplays, replayCase, replayRow, replayView } from './replay-cases.ts';
import { startTie, tieStart } from './start-tie.ts';

const { knownAt } = parameters;

export const scenarioUseCases = {
  listReplays: useCase({
    summary: 'The cases that the model is replayed on, and how well it does beside “nobody ever restricts”',
    path: '/scenarios',
    tag: 'scenarios',
    input: z.strictObject({ knownAt }),
    output: listOf(replayRow),
    returns: 'By id',
    run: async (ports, known) => ({ items: await listReplays(ports, known) }),
  }),
  replayScenario: useCase({
    summary: 'The model held against the coded history of a case: fit, plain baseline, turning points, misses',
    path: '/scenarios/{id}/replay',
    tag: 'scenarios',
    input: z.strictObject({
      id: z.string().max(80).meta({ description: 'The id of a built-in case.', example: 'china-russia' }),
      knownAt,
    }),
    output: replayView,
    returns: 'The replay',
    problems: [404],
    run: (ports, { id, ...known }) => replayCase(ports, id, known),
  }),
  startScenario: useCase({
    summary: 'What a run of the model begins with for a pair: its names, and the push that its ties give',
    path: '/pairs/{pair}/scenario',
    tag: 'scenarios',
    input: z.strictObject({
      pair: z.string().max(80).meta({ description: 'The home region first.', example: 'RU-AMU~CN-HL' }),
      knownAt,
    }),
    output: tieStart,
    returns: 'The start',
    problems: [404],
    run: (ports, { pair, ...known }) => startTie(ports, pair, known),
  }),
} as const;
