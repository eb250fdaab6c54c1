import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NetworkRegion, type NetworkTie, simulateTogether } from './many-ties.ts';
import { judgedRanges, middleOf } from './parameters.ts';
import { referenceCaseNames, referenceCases } from './reference-cases-for-tests.ts';
import { simulate } from './simulate.ts';

const middle = middleOf(judgedRanges);

test.each(referenceCaseNames)('%s: two regions and one tie are the model of one tie to the last bit', (name) => {
  const { inputs, initial, grid } = referenceCases[name];
  const regions: readonly NetworkRegion[] = [
    { id: 'r', centre: 'C', transfers: inputs.transfersHome, attachment: initial.attachmentHome },
    { id: 'p', centre: 'F', transfers: inputs.transfersPartner, attachment: initial.attachmentPartner },
  ];
  const together = simulateTogether(middle, regions, [{ home: 0, partner: 1, inputs, initial }], 0.1, grid);
  const alone = simulate(middle, inputs, initial, grid).values;
  expect(together.regions[0]!.attachment).toEqual(alone.attachmentHome);
  expect(together.regions[1]!.stock).toEqual(alone.stockPartner);
  expect(together.ties[0]!.bandwidth).toEqual(alone.bandwidth);
  expect(together.ties[0]!.restrictionHome).toEqual(alone.restrictionHome);
  expect(together.ties[0]!.netStock).toEqual(alone.netStock);
});

const { inputs, initial, grid: long } = referenceCases['china-russia'];
const grid = { ...long, until: 2010 };
const home = (id: string): NetworkRegion => ({ id, centre: 'RU', transfers: inputs.transfersHome, attachment: 0.8 });
const partner = (id: string): NetworkRegion => ({
  id,
  centre: 'CN',
  transfers: inputs.transfersPartner,
  attachment: 0.9,
});
const tie = (a: number, b: number): NetworkTie => ({ home: a, partner: b, inputs, initial });

test('the shares of every region add up to 1 within 1e-12, whatever the ties and the spill-over', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 6, selector: ([a, b]) => `${a}${b}` }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (pairs, spillover) => {
        const regions = ['A', 'B', 'C'].map(home).concat(['X', 'Y', 'Z'].map(partner));
        const run = simulateTogether(
          middle,
          regions,
          pairs.map(([a, b]) => tie(a, 3 + b)),
          spillover,
          grid,
        );
        expect(run.worstSum).toBeLessThan(1e-12);
        for (const { attachment, own, stock } of run.regions)
          for (const share of [...attachment, ...own, ...stock]) {
            expect(share).toBeGreaterThanOrEqual(-1e-15);
            expect(share).toBeLessThanOrEqual(1 + 1e-12);
          }
      },
    ),
    { numRuns: 25 },
  );
});

test('two ties take more than one, and a neighbour without a tie hears of it only where there is spill-over', () => {
  const regions = [home('A'), home('B'), partner('X'), partner('Y')];
  const last = grid.until - grid.from;
  const stocks = (ties: readonly NetworkTie[], spillover: number): readonly number[] =>
    simulateTogether(middle, regions, ties, spillover, grid).regions.map(({ stock }) => stock[last]!);
  const [one, two] = [stocks([tie(0, 2)], 0), stocks([tie(0, 2), tie(0, 3)], 0)];
  expect(two[0]!).toBeGreaterThan(one[0]!);
  expect(one[1]).toBe(0);
  const heard = stocks([tie(0, 2)], 0.2);
  expect(heard[1]!).toBeGreaterThan(0);
  expect(heard[1]!).toBeLessThan(heard[0]!);
  expect(heard[0]!).toBeLessThan(one[0]!);
});

test('what is no network is refused', () => {
  expect(() => simulateTogether(middle, [home('A'), home('B')], [tie(0, 1)], 0, grid)).toThrow(
    /A and B cannot be tied so/,
  );
  expect(() => simulateTogether(middle, [home('A'), partner('X')], [tie(0, 1)], 2, grid)).toThrow(/spill-over of 2/);
  const full = { ...home('A'), attachment: 1 };
  expect(() => simulateTogether(middle, [full, partner('X')], [tie(0, 1)], 0, grid)).toThrow(/more than 1/);
});
