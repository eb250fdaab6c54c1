/** How lopsided some pairs of first-level units are, for pictures that show many at once. */

import { balancesOf } from '../measures/measure.ts';
import type { Lean } from '../network/network-types.ts';
import type { Desk, WhenFilter } from '../ports.ts';

/** The balance of each pair (`CN-HL~RU-AMU`), above 0 where the first has more. */
export async function leansOf(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  pairs: readonly string[],
  when: WhenFilter,
): Promise<ReadonlyMap<string, Lean>> {
  const balances = await balancesOf(
    desk,
    pairs.map((pair) => pair.split('~') as [string, string]),
    when,
  );
  return new Map(
    pairs.map((pair, i): [string, Lean] => {
      const { value, interval, coverage } = balances[i]!;
      return [pair, { value, interval, coverage }];
    }),
  );
}
