/** Which of several figures for one cell is taken: a rule that is told with the value, so that no difference is settled in silence. */
import { inBaseUnit, type Observation } from '../model/observation.ts';

/** A figure with who brought it and when, where it comes from the ledger. */
export type Given = Observation & { readonly by?: string; readonly recordedAt?: string };

/** Who signs what ships with Amur. */
const shipped = 'amur';

/** The figure taken, those of another value in the order of the rule, and why the first goes before the second. */
export interface Choice {
  readonly first: Given;
  readonly others: readonly Given[];
  readonly because: string;
}

interface Reason {
  readonly why: string;
  readonly compare: (a: Given, b: Given) => number;
}

const reasons: readonly Reason[] = [
  {
    why: 'brought by somebody here rather than shipped with Amur',
    compare: (a, b) => Number(a.by === shipped) - Number(b.by === shipped),
  },
  {
    why: 'printed rather than computed',
    compare: (a, b) => Number(a.computed !== undefined) - Number(b.computed !== undefined),
  },
  {
    // A figure whose date of publication nobody gave comes last.
    why: 'published last',
    compare: (a, b) => order(b.source.published ?? '', a.source.published ?? ''),
  },
  {
    why: 'recorded last',
    compare: (a, b) => order(b.recordedAt ?? '', a.recordedAt ?? ''),
  },
  { why: 'by its id, nothing else telling them apart', compare: (a, b) => order(a.id, b.id) },
];

/** Takes one of at least one figure of the same thing and year: the same figures give the same choice in any order. */
export function firstOf(figures: readonly Given[]): Choice {
  const byRule = [...figures].sort((a, b) => {
    for (const { compare } of reasons) {
      const way = compare(a, b);
      if (way !== 0) return way;
    }
    return 0;
  });
  const first = byRule[0]!;
  const others = byRule.filter((each) => different(each, first));
  const second = others[0];
  const reason = second === undefined ? undefined : reasons.find(({ compare }) => compare(first, second) !== 0);
  return { first, others, because: reason?.why ?? '' };
}

/** The same in another size of unit is the same. */
function different(a: Observation, b: Observation): boolean {
  const [x, y] = [inBaseUnit(a), inBaseUnit(b)];
  return x.currency !== y.currency || Math.abs(x.value - y.value) > 1e-9 * Math.max(x.value, y.value);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
