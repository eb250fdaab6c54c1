/** What is asked about things that may be one. */
import { z } from 'zod';
import { id, limitOf, pageAfter } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { listSame } from './same-things.ts';
import { sameDetail, sameView } from './same-view.ts';
import { showSame } from './show-same.ts';

const listed = (what: string, example: string) =>
  z
    .array(z.string())
    .optional()
    .meta({ description: `${what}, joined by commas.`, example });

export const sameUseCases = {
  listSame: useCase({
    summary: 'Things that may be one, with scores and reasons, best first',
    path: '/same',
    tag: 'same',
    input: z.strictObject({
      limit: limitOf('How many of them.', 100),
      kind: listed('Kinds of things', 'person,body'),
      state: listed('`open` (the default), `merged`, `different`, `unsure`', 'open,unsure'),
      after: pageAfter,
    }),
    output: sameView,
    returns: 'The candidates',
    problems: [404],
    run: listSame,
  }),
  getSame: useCase({
    summary: 'One candidate with its two sides',
    path: '/same/{id}',
    tag: 'same',
    input: z.strictObject({ id }),
    output: sameDetail,
    returns: 'The candidate',
    problems: [404],
    run: (ports, { id }) => showSame(ports, id),
  }),
} as const;
