/** How well what one side sells fits what the other buys. */
import { InvalidInput } from '../../model/errors.ts';

/** Shares of goods in exports or imports, by code of the good; they sum to 1. */
export type GoodsShares = ReadonlyMap<string, number>;

/**
 * Michaely's index, `TC = 100 · (1 − ½ Σ |m − x|)`: 0 where j sells nothing that k buys, 100 where the shares are the same.
 * Directional: j's exports against k's imports (Michaely 1996, World Bank Policy Research Working Paper 1583).
 */
export function complementarity(exportsOfJ: GoodsShares, importsOfK: GoodsShares): number {
  for (const shares of [exportsOfJ, importsOfK]) {
    const sum = [...shares.values()].reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-6) throw new InvalidInput(`Shares of goods sum to 1; these sum to ${sum}.`);
  }
  const goods = new Set([...exportsOfJ.keys(), ...importsOfK.keys()]);
  const apart = [...goods].reduce(
    (sum, good) => sum + Math.abs((importsOfK.get(good) ?? 0) - (exportsOfJ.get(good) ?? 0)),
    0,
  );
  return 100 * (1 - apart / 2);
}
