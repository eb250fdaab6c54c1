/**
 * Measures the measures, each figure with its goal (bench/README.md tells the method).
 *
 *   npm run bench:measure -- [--json] [--shared ../shared]
 */
import { parseArgs } from 'node:util';
import { balanceOfPair } from '../src/measure/catalogue/influence.ts';
import type { MeasureContext } from '../src/measure/context.ts';
import { capacityOf } from '../src/measure/influence/capacity.ts';
import { lopsidedness } from '../src/measure/influence/lopsidedness.ts';
import { rankStability } from '../src/measure/influence/rank-stability.ts';
import type { CountedTie } from '../src/measure/influence/tie-counts.ts';
import { bandwidthParts, dependenceParts, equalWeights, type Parts } from '../src/measure/influence/weights.ts';
import { observedIn } from '../src/measure/observed.ts';
import { chanceOf } from '../src/model/chance.ts';
import { atMost, type Figure, told } from './ledger/figure.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const regions = 200;
const years = 30;
const chance = chanceOf(2026);
const parts = <K extends string>(names: readonly K[]): Parts<K> =>
  Object.fromEntries(names.map((name) => [name, chance() < 0.2 ? null : chance()])) as Parts<K>;

/** The middle of five runs, in seconds. */
function seconds(work: () => void): number {
  const taken = Array.from({ length: 5 }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  });
  return taken.sort((a, b) => a - b)[2]!;
}

/** Parts of every pair of a year, made once: what is timed is the measure. */
const pairs = Array.from({ length: (regions * (regions - 1)) / 2 }, () => ({
  bandwidth: parts(bandwidthParts),
  jOnI: parts(dependenceParts),
  iOnJ: parts(dependenceParts),
}));

function allPairs(): Figure {
  let sum = 0;
  const took = seconds(() => {
    for (let year = 0; year < years; year++) {
      for (const pair of pairs) {
        const there = capacityOf({ bandwidth: pair.bandwidth, dependence: pair.jOnI }, equalWeights);
        const back = capacityOf({ bandwidth: pair.bandwidth, dependence: pair.iOnJ }, equalWeights);
        sum += (there.value ?? 0) - (back.value ?? 0) + (lopsidedness(pair).value ?? 0);
      }
    }
  });
  if (!Number.isFinite(sum)) throw new Error('a pair has no number');
  return atMost(
    2,
    took,
    's',
    `${pairs.length} pairs of ${regions} regions, ${years} years: both capacities and the balance, with intervals`,
  );
}

function draws(): Figure {
  const some = pairs.slice(0, 1000);
  const took = seconds(() => {
    rankStability(some, (pair, weights) => lopsidedness(pair, weights).value, equalWeights, 1000, chanceOf(1));
  });
  return atMost(5, took, 's', `rank stability of ${some.length} pairs over 1,000 draws of weights`);
}

/** From ties to the balance of a pair: the parts are counted anew for each. */
function fromTies(): Figure {
  const units = Array.from({ length: 40 }, (_, n) => (n % 2 ? `RU-${n}` : `CN-${n}`));
  const types = ['twinning', 'agreement', 'visit', 'infrastructure', 'trade', 'investment'] as const;
  const counted: readonly CountedTie[] = Array.from({ length: 2000 }, (_, n) => ({
    id: `tie_${n}`,
    type: types[Math.floor(chance() * types.length)]!,
    units: [units[Math.floor(chance() * 20) * 2]!, units[Math.floor(chance() * 20) * 2 + 1]!].sort(),
    weight: 1,
    times: 1,
    level: 1,
    scope: 0.5,
  }));
  const context: MeasureContext = {
    ties: [],
    counted,
    observed: observedIn([]),
    day: '2020-12-31',
    weights: equalWeights,
    draws: 0,
    chance: () => chanceOf(1),
    observedOnly: false,
    kilometres: () => null,
  };
  const took = seconds(() => {
    for (let n = 0; n < 400; n++)
      balanceOfPair(context, units[(n % 20) * 2]!, units[(Math.floor(n / 20) % 20) * 2 + 1]!);
  });
  return told(took, 's', '400 pairs among 40 regions with 2,000 ties, parts counted from the ties');
}

const figures: Readonly<Record<string, Figure>> = {
  'ric-all-pairs': allPairs(),
  'weights-1000-draws': draws(),
  'ric-from-ties': fromTies(),
};
if (values.json) console.log(JSON.stringify(figures));
else console.table(figures);
