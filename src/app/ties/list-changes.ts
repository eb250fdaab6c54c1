/** What became of the ties between two days of knowledge. */

import { InvalidInput } from '../../model/errors.ts';
import { tieChanges } from '../../ties/tie-changes.ts';
import { answeredAt } from '../as-of.ts';
import type { ChangeFilter, Desk } from '../ports.ts';
import type { ChangesView } from '../views.ts';
import { tieQuery } from './tie-query.ts';
import { tieOrder, tieRow } from './tie-row.ts';

/**
 * The ties that are known otherwise at `until` (now by default) than at `since`, all as they stood on the day `validAt`. A
 * day of knowledge means its end, as everywhere: what was recorded on the day `since` itself is not in it. `limit` of them after the first `after`, newest activity first.
 */
export async function listChanges(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  { since, until, ...filter }: ChangeFilter,
  limit = Number.POSITIVE_INFINITY,
  after = 0,
): Promise<ChangesView> {
  const now = desk.now();
  const { knownAt: from = now } = tieQuery(desk.gazetteer, now, { ...filter, knownAt: since });
  const later = tieQuery(desk.gazetteer, now, { ...filter, knownAt: until });
  const to = await answeredAt(desk, later.knownAt);
  if (from > to) {
    throw new InvalidInput(`"since" (${since}) is later than "until" (${until ?? 'now'})`, {
      hint: 'Changes are told from the earlier day of knowledge to the later one.',
    });
  }
  const { lists } = desk.ledger;
  const [was, is] = await Promise.all([lists.page({ ...later, knownAt: from }), lists.page(later)]);
  const changes = tieChanges(was.ties, is.ties);
  const shown = [...changes].sort((a, b) => tieOrder(a.tie, b.tie)).slice(after, after + limit);
  const items = shown.map((change) => ({
    kinds: change.kinds,
    before: change.before,
    after: change.after,
    tie: tieRow(desk.gazetteer, change.tie, change.after ?? change.before),
  }));
  return {
    since: from,
    until: to,
    validAt: later.validAt,
    total: changes.length,
    next: after + limit < changes.length ? after + limit : null,
    items,
  };
}
