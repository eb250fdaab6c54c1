/** Which ties there are. */
import { z } from 'zod';
import { parameters } from '../../app/parameters.ts';
import { listTies, tiesView } from '../../app/ties/list-ties.ts';
import { after, builtIn, builtInAt, fitting, mostRows, next, notice, untrusted } from '../answers.ts';
import { tieInput, toFilter, whenInput } from '../inputs.ts';
import { shownTie, toShownTies } from '../tie-rows.ts';
import { tool } from '../tool.ts';

export const tiesTool = tool({
  title: 'List ties',
  description:
    'Who is tied to whom across borders: ties between regions (and their towns) of different countries, with where each stands and since when, and the newest words behind it. Filter by a region, a pair, a type, a case, a time. To learn which regions one is tied to at all, ask `regions` with tiedTo first. Cite a tie by its id, its words and its page.',
  input: z.strictObject({
    ...tieInput,
    find: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'Words that its parties, names or type must hold.' }),
    within: parameters.within,
    ...whenInput,
    after,
  }),
  output: z.object({
    notice: untrusted,
    total: tiesView.shape.total,
    items: z.array(shownTie),
    next,
    validAt: tiesView.shape.validAt,
    knownAt: tiesView.shape.knownAt,
    builtIn,
  }),
  async answer(asked, { after = 0, find, ...filter }) {
    const found = await listTies(asked.ports, toFilter(filter), {
      limit: mostRows,
      after,
      ...(find === undefined ? {} : { find }),
    });
    const { total, validAt, knownAt } = found;
    const shown = await toShownTies(asked, found.items, { validAt, knownAt: filter.knownAt && knownAt });
    const { rows, next: follows } = fitting(shown, after, found.next !== null);
    return {
      notice,
      total,
      items: rows,
      next: follows,
      validAt,
      knownAt,
      builtIn: await builtInAt(asked.ports, toFilter(filter)),
    };
  },
});
