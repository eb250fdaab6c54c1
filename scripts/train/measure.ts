/** Precision, recall and F1 of pairs and ties as the scorer of the corpora counts them: a text weighs at most ten. */
import type { TieType } from '../../src/model/tie-types.ts';
import type { PairKey } from '../../src/read/claims/scorer/pair-key.ts';
import type { CodedText } from './gold.ts';

export type TieKey = `${PairKey} ${TieType}`;

export class Tally {
  private pairs = { right: 0, wrong: 0, missed: 0 };
  private ties = { right: 0, wrong: 0, missed: 0 };
  private none = { texts: 0, tied: 0 };

  add(text: CodedText, found: ReadonlySet<TieKey>): void {
    const required = new Map<TieKey, { readonly pair: PairKey; readonly types: Set<TieType> }>();
    const allowed = new Map<PairKey, Set<TieType>>();
    const requiredPairs = new Set<PairKey>();
    for (const tie of text.ties)
      for (const pair of tie.pairs) {
        allowed.set(pair, new Set([...(allowed.get(pair) ?? []), ...tie.types]));
        if (!tie.required) continue;
        requiredPairs.add(pair);
        const key: TieKey = `${pair} ${tie.type}`;
        required.set(key, { pair, types: new Set([...(required.get(key)?.types ?? []), ...tie.types]) });
      }
    const foundPairs = new Set([...found].map((key) => key.split(' ')[0] as PairKey));
    const w = Math.min(1, 10 / Math.max(1, requiredPairs.size));
    for (const pair of requiredPairs)
      if (foundPairs.has(pair)) this.pairs.right += w;
      else this.pairs.missed += w;
    for (const pair of foundPairs) if (!allowed.has(pair)) this.pairs.wrong += w;
    const v = Math.min(1, 10 / Math.max(1, required.size));
    for (const { pair, types } of required.values())
      if ([...types].some((type) => found.has(`${pair} ${type}`))) this.ties.right += v;
      else this.ties.missed += v;
    for (const key of found) {
      const [pair, type] = key.split(' ') as [PairKey, TieType];
      if (!allowed.get(pair)?.has(type)) this.ties.wrong += v;
    }
    if (text.ties.length === 0) {
      this.none.texts++;
      if (found.size > 0) this.none.tied++;
    }
  }

  /** "pairs .60 (.70/.53) ties .44 (.50/.39), 5 of 20 without a tie got one". */
  line(): string {
    const part = ({ right, wrong, missed }: typeof this.pairs): string => {
      const [p, r] = [right / Math.max(1e-9, right + wrong), right / Math.max(1e-9, right + missed)];
      return `${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)} (${p.toFixed(2)}/${r.toFixed(2)})`;
    };
    return `pairs ${part(this.pairs)} ties ${part(this.ties)}, ${this.none.tied} of ${this.none.texts} without a tie got one`;
  }
}
