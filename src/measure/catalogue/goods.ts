/** What regions sell and buy, by group of goods: how well two complement each other, and what one has an advantage in. */

import { world } from '../../model/observation.ts';
import { countryOf } from '../../model/place.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { complementarity } from '../fit/complementarity.ts';
import { revealedAdvantage, symmetricAdvantage } from '../fit/revealed-advantage.ts';
import { type Measurement, measured, type Origin, type Stated, type Term } from '../measurement.ts';
import type { Figure, Observed } from '../observed.ts';

export const complementarityOfGoods: Stated = {
  measure: 'complementarity',
  version: '1',
  unit: 'of 100',
  formula: 'TC_ij = 100 · (1 − ½ Σ_g |m_gj − x_gi|), x: shares in the exports of i, m: in the imports of j',
  reference: 'Michaely (1996), World Bank Policy Research Working Paper 1583',
};

/** Exports of the first with imports of the second, and the other way. */
export function complementarityOfPair(context: MeasureContext, i: string, j: string): readonly Result[] {
  return [
    { of: `${i} → ${j}`, measurement: complementarityFrom(context, i, j) },
    { of: `${j} → ${i}`, measurement: complementarityFrom(context, j, i) },
  ];
}

/** Of one direction. Goods that no figure tells apart may fit or not: they open the interval. */
export function complementarityFrom({ observed, day }: MeasureContext, from: string, to: string): Measurement {
  const year = yearOf(day);
  const [sold, bought] = [goodsOf(observed, 'exports', from, year), goodsOf(observed, 'imports', to, year)];
  const missing = [sold, bought].flatMap(({ notes, shares }) => (shares.size === 0 ? notes : []));
  if (missing.length > 0) {
    return { ...complementarityOfGoods, value: null, interval: [0, 100], coverage: 0, terms: [], notes: missing };
  }
  const goods = [...new Set([...sold.shares.keys(), ...bought.shares.keys()])].sort();
  const common = goods.reduce(
    (sum, good) => sum + Math.min(sold.shares.get(good)?.share ?? 0, bought.shares.get(good)?.share ?? 0),
    0,
  );
  const coverage = Math.min(sold.coverage, bought.coverage);
  const whole = ({ shares, coverage: of }: Goods) =>
    new Map([...shares].map(([good, { share }]) => [good, share / of]));
  const value = complementarity(whole(sold), whole(bought));
  const interval = [100 * common, Math.min(100, 100 * (common + 2 - sold.coverage - bought.coverage))] as const;
  return {
    ...complementarityOfGoods,
    value: coverage < 0.5 ? null : Math.min(interval[1], Math.max(interval[0], value)),
    interval: coverage === 1 ? null : interval,
    coverage,
    terms: goods.flatMap((good): readonly Term[] => [
      share(`x_${good}`, `share of ${good} in the exports of ${from}`, sold.shares.get(good)),
      share(`m_${good}`, `share of ${good} in the imports of ${to}`, bought.shares.get(good)),
    ]),
    notes: [...sold.notes, ...bought.notes],
  };
}

function share(symbol: string, means: string, held: Share | undefined): Term {
  return { symbol, means, unit: '1', value: held?.share ?? 0, from: held?.from ?? [], how: 'observed', says: means };
}

interface Share {
  readonly share: number;
  readonly from: readonly Origin[];
}

/** Shares of all that is exported or imported; `coverage` is their sum. */
interface Goods {
  readonly shares: ReadonlyMap<string, Share>;
  readonly coverage: number;
  readonly notes: readonly string[];
}

/** Of figures that stay the same: a region is held against hundreds of others. */
const kept = new WeakMap<Observed, Map<string, Goods>>();

function goodsOf(observed: Observed, flow: 'exports' | 'imports', region: string, year: number): Goods {
  let own = kept.get(observed);
  if (own === undefined) kept.set(observed, (own = new Map()));
  const key = `${flow} ${region} ${year}`;
  let goods = own.get(key);
  if (goods === undefined) {
    if (own.size >= 20_000) own.clear();
    own.set(key, (goods = goodsFrom(observed, flow, region, year)));
  }
  return goods;
}

function goodsFrom(observed: Observed, flow: 'exports' | 'imports', region: string, year: number): Goods {
  const held = [...observed.goods(flow, region, year)].filter(
    (each): each is [string, Figure & { value: number }] => each[1].value !== null,
  );
  const sum = held.reduce((so, [, { value }]) => so + value, 0);
  if (sum === 0) {
    const say = `Not held: ${flow} of ${region} by group of goods, ${year} or within 3 years; “amur import observations” takes them from a table, with the indicator written as ${flow}/HS27.`;
    return { shares: new Map(), coverage: 0, notes: [say] };
  }
  const total = observed.of(flow, region, year);
  const whole = Math.max(total.value ?? 0, sum);
  const notes = new Set(held.flatMap(([, figure]) => figure.notes));
  if (total.value === null)
    notes.add(`All ${flow} of ${region} are not held: the groups of goods held are taken for all.`);
  else if (sum < whole) notes.add(`The groups of goods held are ${percent(sum / whole)} of the ${flow} of ${region}.`);
  return {
    shares: new Map(held.map(([good, { value, from }]) => [good, { share: value / whole, from }])),
    coverage: sum / whole,
    notes: [...notes],
  };
}

/** RCA and RSCA of each group of goods that the region exports, greatest first; against the world, or else its own country. */
export function advantageOfRegion({ observed, day }: MeasureContext, region: string): readonly Result[] {
  const year = yearOf(day);
  const sold = observed.goods('exports', region, year);
  const against = [world, countryOf(region)].find((each) => observed.goods('exports', each, year).size > 0) ?? world;
  const theirs = observed.goods('exports', against, year);
  const [all, allTheirs] = [total(observed, region, year, sold), total(observed, against, year, theirs)];
  const goods = sold.size === 0 ? ['any group of goods'] : [...sold.keys()];
  const note =
    against === world ? [] : [`Set against the exports of ${against}: those of the world by goods are not held.`];
  const absent = (of: string): Figure => ({
    value: null,
    from: [],
    notes: [
      `Not held: exports of ${of} by group of goods, ${year} or within 3 years; “amur import observations” takes them from a table, with the indicator written as exports/HS27${of === world ? `, the world as ${world}` : ''}.`,
    ],
  });
  return goods
    .flatMap((good) => {
      const given = {
        x_gj: sold.get(good) ?? absent(region),
        X_j: all,
        x_gw: theirs.get(good) ?? absent(against),
        X_w: allTheirs,
      };
      const notes = [...new Set([...note, ...Object.values(given).flatMap((figure) => figure.notes)])];
      const [rca, rsca] = [revealedAdvantage, symmetricAdvantage].map((formula) => ({
        of: `${region}, ${good}`,
        measurement: measured(formula, given, notes),
      }));
      return [{ rca: rca!, rsca: rsca!, value: rca!.measurement.value ?? -1, good }];
    })
    .sort((a, b) => b.value - a.value || (a.good < b.good ? -1 : 1))
    .flatMap(({ rca, rsca }) => [rca, rsca]);
}

/** All exports as told, or the sum of the groups held. */
function total(observed: Observed, region: string, year: number, goods: ReadonlyMap<string, Figure>): Figure {
  const told = observed.of('exports', region, year);
  const held = [...goods.values()].filter((each) => each.value !== null);
  if (told.value !== null || held.length === 0) return told;
  return {
    value: held.reduce((sum, { value }) => sum + value!, 0),
    from: held.flatMap(({ from }) => from),
    notes: [`All exports of ${region} are not held: the groups of goods held are taken for all.`],
  };
}

function percent(value: number): string {
  return `${Number((100 * value).toPrecision(3))} %`;
}
