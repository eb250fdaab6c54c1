/** What became of the ties between two days of knowledge. */
import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import { tieChangeKinds, tieChanges } from '../../ties/tie-changes.ts';
import { answeredAt } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { day, instant } from '../model-schemas/edtf.ts';
import { tieState } from '../model-schemas/tie.ts';
import { inOrder } from '../order.ts';
import type { Ports } from '../ports.ts';
import { type TieFilter, toTieQuery } from './tie-query.ts';
import { tieOrder, tieRow, toTieRow } from './tie-row.ts';

/** A tie that was known otherwise before: what became of it, and its state on the day as known before and after. */
const changeView = z
  .object({
    kinds: z.array(z.enum(tieChangeKinds)),
    before: tieState.nullable(),
    after: tieState.nullable(),
    shipped: z.boolean().meta({ description: 'New, and all that bears it came with Amur.' }),
    tie: tieRow,
  })
  .meta({ id: 'TieChange', description: '`tie` is as known last; a lost one as known before.' });
export type ChangeView = Infer<typeof changeView>;

/** What became of the ties between two instants of knowledge. */
export const changesView = z
  .object({
    since: instant,
    until: instant,
    validAt: day,
    total: z.int().meta({ description: 'How many ties have changed; `items` may be some of them.' }),
    shipped: z.int().meta({ description: 'How many of them are new and came with Amur.' }),
    next: z.int().nullable().meta({ description: 'The `after` of the next page; null at the end.' }),
    items: z.array(changeView),
  })
  .meta({ id: 'TieChanges' });
export type ChangesView = Infer<typeof changesView>;

/** Two days (or instants) of knowledge, and the ties and the day to compare. */
export interface ChangeFilter extends Omit<TieFilter, 'knownAt' | 'within'> {
  readonly since: string;
  /** Now by default. */
  readonly until?: string;
}

/**
 * The ties that are known otherwise at `until` (now by default) than at `since`, all as they stood on the day `validAt`. A
 * day of knowledge means its end, as everywhere: what was recorded on the day `since` itself is not in it. `limit` of them after the first `after`: first what did not come with Amur,
 * then in the order of every list.
 */
export async function listChanges(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  { since, until, ...filter }: ChangeFilter,
  limit = Number.POSITIVE_INFINITY,
  after = 0,
): Promise<ChangesView> {
  const now = ports.now();
  const { knownAt: from = now } = toTieQuery(ports.gazetteer, now, { ...filter, knownAt: since });
  const later = toTieQuery(ports.gazetteer, now, { ...filter, knownAt: until });
  const to = await answeredAt(ports, later.knownAt);
  if (from > to && since === now.slice(0, 10)) {
    throw new InvalidInput(`"since" (${since}) is not over yet, and a day of knowledge means its end`, {
      hint: 'Give an earlier day, or an instant such as 2026-03-01T08:00:00Z.',
    });
  }
  if (from > to) {
    throw new InvalidInput(`"since" (${since}) is later than "until" (${until ?? 'now'})`, {
      hint: 'Changes are told from the earlier day of knowledge to the later one.',
    });
  }
  const { lists } = ports.ledger;
  const [was, is] = await Promise.all([lists.page({ ...later, knownAt: from }), lists.page(later)]);
  const changes = tieChanges(was.ties, is.ties);
  const fresh = changes.filter(({ kinds }) => kinds.includes('new')).map(({ tie }) => tie.id);
  const shipped = await lists.shipped(fresh);
  const order = inOrder<(typeof changes)[number]>(
    (a, b) => Number(shipped.has(a.tie.id)) - Number(shipped.has(b.tie.id)),
    (a, b) => tieOrder(a.tie, b.tie),
  );
  const shown = [...changes].sort(order).slice(after, after + limit);
  const items = shown.map((change) => ({
    kinds: change.kinds,
    before: change.before,
    after: change.after,
    shipped: shipped.has(change.tie.id),
    tie: toTieRow(ports.gazetteer, change.tie, change.after ?? change.before, { about: later.unit }),
  }));
  return {
    since: from,
    until: to,
    validAt: later.validAt,
    total: changes.length,
    shipped: shipped.size,
    next: after + limit < changes.length ? after + limit : null,
    items,
  };
}
