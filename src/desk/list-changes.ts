/** What became of the ties between two days of knowledge. */
import { tieOrder, tieRow } from '../brief/tie-row.ts';
import type { ChangesView } from '../brief/views.ts';
import { numberOf } from '../ledger/moments.ts';
import type { TieChange } from '../ledger/tie-changes.ts';
import { InvalidInput } from '../model/errors.ts';
import type { ChangeFilter, Desk } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/**
 * The ties that are known otherwise at `until` (now by default) than at `since`, all as they stood on the day `validAt`. A
 * day of knowledge means its end, as everywhere: what was recorded on the day `since` itself is not in it. The first `limit` of them, newest activity first.
 */
export async function listChanges(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  { since, until, ...filter }: ChangeFilter,
  limit = Number.POSITIVE_INFINITY,
): Promise<ChangesView> {
  const now = desk.now();
  const before = tieQuery(desk.gazetteer, now, { ...filter, knownAt: since });
  const after = tieQuery(desk.gazetteer, now, { ...filter, ...(until === undefined ? {} : { knownAt: until }) });
  if (before.knownAt > after.knownAt) {
    throw new InvalidInput(`"since" (${since}) is later than "until" (${until ?? 'now'})`, {
      hint: 'Changes are told from the earlier day of knowledge to the later one.',
    });
  }
  const changes = await desk.ledger.lists.changes(after, before.knownAt);
  const shown = newest(changes, limit);
  const items = shown.map((change) => ({
    kinds: change.kinds,
    before: change.before,
    after: change.after,
    tie: tieRow(desk.gazetteer, change.tie, change.after ?? change.before),
  }));
  return {
    since: before.knownAt,
    until: after.knownAt,
    validAt: after.validAt,
    total: changes.length,
    items,
  };
}

/** The first of some changes in the order of the tie table; only what may be among them is put in order. */
function newest(changes: readonly TieChange[], limit: number): readonly TieChange[] {
  const order = (some: readonly TieChange[]) => [...some].sort((a, b) => tieOrder(a.tie, b.tie)).slice(0, limit);
  if (changes.length <= limit) return order(changes);
  const last = ({ tie }: TieChange): number => (tie.last === null ? Number.NEGATIVE_INFINITY : numberOf(tie.last));
  const least = Float64Array.from(changes, last).sort().at(-limit)!;
  return order(changes.filter((change) => last(change) >= least));
}
