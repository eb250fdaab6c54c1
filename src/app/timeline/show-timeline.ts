/** The time axis of the ties under a filter. */
import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import { answeredAt } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { day, instant } from '../model-schemas/edtf.ts';
import type { Ports } from '../ports.ts';
import type { TieFilter } from '../ties/tie-query.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { tieLane, toTieLane } from './tie-lane.ts';

/** The lanes of a filter. */
export const timelineView = z
  .object({
    lanes: z.array(tieLane).meta({ description: 'Reviewed ties first, each part by its newest activity.' }),
    total: z.int().meta({ description: 'How many ties there are, as in every list of the same filter.' }),
    later: z.int().meta({ description: 'How many more begin only after the day; they have lanes too.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Timeline' });
export type TimelineView = Infer<typeof timelineView>;

/** As many lanes as anybody reads, and a machine draws at once. */
const mostLanes = 2000;

/** The ties of a filter with their steps, whatever their state on its day; the first `limit`: reviewed ones first, then by newest activity. */
export async function showTimeline(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
  limit = 500,
): Promise<TimelineView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > mostLanes) {
    throw new InvalidInput(`A timeline holds 1 to ${mostLanes} ties, not ${limit}`);
  }
  const query = toTieQuery(ports.gazetteer, ports.now(), filter);
  const { lists, histories } = ports.ledger;
  const [{ total: all, ties }, { ties: total }] = await Promise.all([
    lists.page(query, { unbegun: true, limit }),
    lists.totals(query),
  ]);
  const known = await histories.of(
    ties.map(({ tie }) => tie.id),
    query.knownAt,
  );
  return {
    lanes: ties.flatMap((stated) => {
      const history = known.get(stated.tie.id);
      return history === undefined ? [] : [toTieLane(ports.gazetteer, stated, history, query.unit)];
    }),
    total,
    later: all - total,
    validAt: query.validAt,
    knownAt: await answeredAt(ports, query.knownAt),
  };
}
