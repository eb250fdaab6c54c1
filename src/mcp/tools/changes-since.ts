/** What is known otherwise since a day. */
import { z } from 'zod';
import { changesView, listChanges } from '../../app/ties/list-changes.ts';
import { after, fitting, mostRows, next, notice, untrusted } from '../answers.ts';
import { tieInput, toFilter } from '../inputs.ts';
import { shownTie, toShownTies } from '../tie-rows.ts';
import { tool } from '../tool.ts';

const said = changesView.shape;
const change = said.items.element.shape;

export const changesSinceTool = tool({
  title: 'List changes',
  description:
    'What is known of ties that was not known on a day: new ties, new stages, lost ones; what came with Amur is told apart and stands last. Use it for "what is new". It tells when the ledger came to know a thing, not when it happened: for that, ask `ties` with within.',
  input: z.strictObject({
    since: z.string().min(1).max(40).meta({ description: 'The end of this day, YYYY-MM-DD, or an instant in UTC.' }),
    until: z.string().min(1).max(40).optional().meta({ description: 'The same; now by default.' }),
    ...tieInput,
    after,
  }),
  output: z.object({
    notice: untrusted,
    since: said.since,
    until: said.until,
    total: said.total,
    shipped: said.shipped,
    items: z.array(
      z.object({
        kinds: change.kinds,
        before: change.before,
        after: change.after,
        shipped: change.shipped,
        tie: shownTie,
      }),
    ),
    next,
  }),
  async answer(asked, { since, until, after: from = 0, ...filter }) {
    const query = { ...toFilter(filter), since, ...(until === undefined ? {} : { until }) };
    const found = await listChanges(asked.ports, query, mostRows, from);
    const ties = await toShownTies(
      asked,
      found.items.map(({ tie }) => tie),
      { validAt: found.validAt, knownAt: until && found.until },
    );
    const items = found.items.map(({ kinds, before, after, shipped }, i) => ({
      kinds,
      before,
      after,
      shipped,
      tie: ties[i]!,
    }));
    const { rows, next: follows } = fitting(items, from, found.next !== null);
    return {
      notice,
      since: found.since,
      until: found.until,
      total: found.total,
      shipped: found.shipped,
      items: rows,
      next: follows,
    };
  },
});
