/** What is asked about ties. */
import { z } from 'zod';
import { tieColumns } from '../../model/tie-sort.ts';
import { id, limitOf, parameters, rowsAfter, tieParameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { countTiesByYear, tiesByYear } from './count-ties-by-year.ts';
import { changesView, listChanges } from './list-changes.ts';
import { conflictsView, listConflicts } from './list-conflicts.ts';
import { listTies, tiesView } from './list-ties.ts';
import { showTie, tieView } from './show-tie.ts';

const { validAt, knownAt } = parameters;
const since = z.string().max(2000).meta({
  description: 'What was known at the end of this day, or at this instant in UTC.',
  example: '2025-01-31',
});

export const tieUseCases = {
  listTies: useCase({
    summary: 'The table of ties, by pages',
    path: '/ties',
    tag: 'ties',
    input: z.strictObject({
      ...parameters,
      limit: limitOf('1 to 2000; 200 by default.', 200),
      after: rowsAfter,
      sort: z
        .string()
        .regex(new RegExp(`^-?(${tieColumns.join('|')})$`), 'is no column of the table')
        .optional()
        .meta({
          description: `A column (${tieColumns.join(', ')}), with "-" before it for descending.`,
          example: '-last',
        }),
      find: z
        .string()
        .max(2000)
        .optional()
        .meta({ description: 'Words that a row must hold: names in any language, codes, type, stage, body.' }),
    }),
    output: tiesView,
    returns: 'A page of the ties that had begun on the day; a Link header leads to the next',
    run: (ports, { limit, after, sort, find, ...filter }) => {
      const column = tieColumns.find((each) => each === sort?.replace(/^-/, ''));
      return listTies(ports, filter, {
        ...(limit === undefined ? {} : { limit }),
        ...(after === undefined ? {} : { after }),
        ...(column === undefined ? {} : { sort: { column, descending: sort!.startsWith('-') } }),
        ...(find === undefined ? {} : { find }),
      });
    },
  }),
  getTie: useCase({
    summary: 'One tie with its history and evidence',
    path: '/ties/{id}',
    tag: 'ties',
    input: z.strictObject({
      id,
      validAt,
      knownAt,
      limit: limitOf('How many pieces of evidence; the earliest 200 by default.'),
    }),
    output: tieView,
    returns: 'The tie',
    problems: [404],
    run: (ports, { id, limit = 200, ...when }) => showTie(ports, id, when, limit),
  }),
  getTiesByYear: useCase({
    summary: 'How many ties stood or happened in each year',
    path: '/years',
    tag: 'ties',
    input: z.strictObject({ knownAt, ...tieParameters }),
    output: tiesByYear,
    returns: 'Every year from the first with a tie to this one',
    run: countTiesByYear,
  }),
  listConflicts: useCase({
    summary: 'Ties on which sources have come to disagree since some day',
    path: '/conflicts',
    tag: 'ties',
    input: z.strictObject({ since, limit: limitOf('How many of them; 20 by default.') }),
    output: conflictsView,
    returns: 'Newest activity first; 20 unless limit says more',
    run: (ports, { since, limit }) => listConflicts(ports, since, limit),
  }),
  listChanges: useCase({
    summary: 'What became of the ties between two days of knowledge',
    path: '/changes',
    tag: 'ties',
    input: z.strictObject({
      validAt,
      ...tieParameters,
      since,
      until: z.string().max(2000).optional().meta({
        description: 'The later day or instant of knowledge; default now.',
        example: '2025-03-01',
      }),
      limit: limitOf('How many of them; 500 by default.'),
      after: rowsAfter,
    }),
    output: changesView,
    returns: 'Ties that are known otherwise: what came with Amur last, else in the order of every list',
    run: (ports, { limit = 500, after = 0, ...filter }) => listChanges(ports, filter, limit, after),
  }),
} as const;
