import { expect, test } from 'vitest';
import { bandOf, turnShares } from './bands.ts';
import { drawnValues, drawRuns } from './draws.ts';
import { outputNames } from './outputs.ts';
import { judgedRanges, middleOf } from './parameters.ts';
import { referenceCaseNames, referenceCases } from './reference-cases-for-tests.ts';
import numbers from './reference-numbers.json' with { type: 'json' };
import { simulate } from './simulate.ts';

const middle = middleOf(judgedRanges);

test.each(referenceCaseNames)('%s: every number of the reference program to 1e-9', (name) => {
  const { inputs, initial, grid } = referenceCases[name];
  const run = simulate(middle, inputs, initial, grid);
  const rows: readonly (readonly number[])[] = numbers.cases[name];
  expect(rows.length).toBe(grid.until - grid.from + 1);
  const worst = rows.flatMap(([year, ...values], i) => {
    expect(run.years[i]).toBe(year);
    return values.map((value, place) => Math.abs(value - run.values[outputNames[place]!][i]!));
  });
  expect(worst).toHaveLength(rows.length * 9);
  expect(Math.max(...worst)).toBeLessThan(1e-9);
  expect(run.worstSum).toBeLessThan(1e-12);
});

/**
 * 2,000 draws at dt 0.1, as the research note has them. The standard error of such a share is up to 0.011 on either side: with
 * another generator a difference of 0.03 is rare but not ruled out, and with this seed it is not met.
 */
function drawnOf(name: (typeof referenceCaseNames)[number], until?: number) {
  const { inputs, initial, grid } = referenceCases[name];
  return drawRuns(1, 2000, judgedRanges, inputs, initial, { ...grid, until: until ?? grid.until, stepsPerYear: 10 });
}

function share(values: ArrayLike<boolean>): number {
  return Array.from(values).filter(Boolean).length / values.length;
}

test('Soviet bloc: shares of draws as in the table of the research note, within 0.03', () => {
  const draws = drawnOf('soviet-bloc', 2000);
  const at = (year: number, output: 'netStock' | 'attachmentHome') => drawnValues(draws, output, year - 1965);
  expect(at(1980, 'netStock').every((net) => net < 0)).toBe(true);
  const [in1986, in1991] = [at(1986, 'netStock'), at(1991, 'netStock')];
  expect(share(Array.from(in1991, (net, i) => net > in1986[i]!))).toBe(1);
  const [a1980, a1991] = [at(1980, 'attachmentHome'), at(1991, 'attachmentHome')];
  expect(share(Array.from(a1991, (a, i) => a < a1980[i]!))).toBe(1);
  const stock = turnShares(draws).find(({ turn }) => turn === 'stockToPartner')!;
  expect(Math.abs(stock.by[1991 - 1965]! - 0.18)).toBeLessThan(0.03);
  expect(Math.abs(stock.by[1995 - 1965]! - 0.999)).toBeLessThan(0.03);
  // Median lag of the stock behind the flow: 4.8 years there, by whole years of the stock; here within the year.
  const flow = turnShares(draws).find(({ turn }) => turn === 'leverageToPartner')!;
  expect(stock.when[2]! - flow.when[2]!).toBeGreaterThan(3.8);
  expect(stock.when[2]! - flow.when[2]!).toBeLessThan(5);
  expect(draws.worstSum).toBeLessThan(1e-12);
});

test('Euroregions: a hump in every draw, and the tie ends in four of five', () => {
  const draws = drawnOf('euroregions');
  const years = draws.years.length;
  const stocks = Array.from({ length: years }, (_, year) => drawnValues(draws, 'stockHome', year));
  const humps = Array.from({ length: draws.count }, (_, draw) => {
    const one = stocks.map((values) => values[draw]!);
    const most = Math.max(...one);
    const top = one.indexOf(most);
    return top > 0 && top < years - 1 && one[years - 1]! < 0.8 * most;
  });
  expect(share(humps)).toBeGreaterThan(0.97);
  expect(Math.abs(share(Array.from(drawnValues(draws, 'bandwidth', years - 1), (b) => b < 0.1)) - 0.79)).toBeLessThan(
    0.03,
  );
});

test('China and Russia: the partner leads in 2026, the tie stays open, the centre may react', () => {
  const draws = drawnOf('china-russia');
  expect(drawnValues(draws, 'netStock', 2026 - 1988).every((net) => net > 0)).toBe(true);
  expect(drawnValues(draws, 'bandwidth', 2026 - 1988).every((b) => b > 0.3)).toBe(true);
  const reactedBy = (until: number): number => {
    const most = new Float64Array(draws.count);
    for (let year = 0; year <= until - 1988; year++)
      for (const [draw, c] of drawnValues(draws, 'restrictionHome', year).entries())
        most[draw] = Math.max(most[draw]!, c);
    return share(Array.from(most, (c) => c > 0.1));
  };
  for (const [year, expected] of [
    [2026, 0.18],
    [2030, 0.34],
    [2035, 0.4],
  ] as const)
    expect(Math.abs(reactedBy(year) - expected)).toBeLessThan(0.03);
});

test('the band of the draws holds the middle run', () => {
  const { inputs, initial, grid } = referenceCases['china-russia'];
  const band = bandOf(drawnOf('china-russia'), 'netStock');
  const run = simulate(middle, inputs, initial, { ...grid, stepsPerYear: 10 });
  const inside = run.values.netStock.filter(
    (net, year) => net >= band.quantiles[0]![year]! && net <= band.quantiles[4]![year]!,
  );
  expect(inside.length).toBe(run.years.length);
});
