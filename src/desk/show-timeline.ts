/** The time axis of the ties under a filter. */
import { type TimelineView, tieLane } from '../brief/timeline-view.ts';
import { InvalidInput } from '../model/errors.ts';
import { answeredAt } from './as-of.ts';
import { newestWithin } from './newest-ties.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** As many lanes as anybody reads, and a machine draws at once. */
const mostLanes = 2000;

/** The ties of a filter with their steps, whatever their state on its day; the `limit` with the newest activity. */
export async function timeline(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
  limit = 500,
): Promise<TimelineView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > mostLanes) {
    throw new InvalidInput(`A timeline holds 1 to ${mostLanes} ties, not ${limit}`);
  }
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  const all = await desk.ledger.lists.known(query);
  const { total, ties: newest } = newestWithin(all, query.within, limit);
  const steps = await desk.ledger.histories.steps(
    newest.map(({ id }) => id),
    query.knownAt,
  );
  return {
    lanes: newest.flatMap((tie) => {
      const own = steps.get(tie.id);
      return own === undefined ? [] : [tieLane(desk.gazetteer, tie, own, query.validAt)];
    }),
    total,
    validAt: query.validAt,
    knownAt: await answeredAt(desk, query.knownAt),
  };
}
