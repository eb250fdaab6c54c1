/** How lopsided some pairs of first-level units are, for pictures that show many at once. */

import type { WhenFilter } from '../as-of.ts';
import { balancesOf } from '../measures/measure.ts';
import type { Ports } from '../ports.ts';
import type { Lean } from './arc.ts';

/** The balance of each pair (`CN-HL~RU-AMU`), above 0 where the first has more. */
export async function leansOf(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  pairs: readonly string[],
  when: WhenFilter,
): Promise<ReadonlyMap<string, Lean>> {
  const ends = pairs.map((pair) => pair.split('~') as [string, string]);
  const balances = await balancesOf(ports, ends, when);
  return new Map(
    pairs.map((pair, i): [string, Lean] => {
      const { value, interval, coverage } = balances[i]!;
      return [pair, { value, interval, coverage }];
    }),
  );
}
