/** How much is held: records by kind, and ties as every list counts them. */
import type { Counts } from '../../store/ports/counts.ts';
import type { Ports } from '../ports.ts';
import { toTieQuery } from '../ties/tie-query.ts';

/** The ties are those that had begun by today, reviewed and unreviewed: what a list without a filter holds. */
export async function heldCounts({
  ledger,
  gazetteer,
  now,
}: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>): Promise<Counts> {
  const [counts, { ties }] = await Promise.all([
    ledger.counts(),
    ledger.lists.totals(toTieQuery(gazetteer, now(), {})),
  ]);
  return { ...counts, ties };
}
