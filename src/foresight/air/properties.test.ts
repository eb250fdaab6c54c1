/** The properties of the model that the research note asks for (A6, 1 to 9), over inputs and parameters of any kind. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawRuns } from './draws.ts';
import { constant, type InputName, type Inputs, inputNames, type Series } from './inputs.ts';
import type { InitialState, OutputName } from './outputs.ts';
import { outputNames } from './outputs.ts';
import { judgedRanges, middleOf, type Parameters, parameterNames } from './parameters.ts';
import { referenceCaseNames, referenceCases } from './reference-cases-for-tests.ts';
import { restPoint, turningPower } from './rest-point.ts';
import { simulate } from './simulate.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const parameters: fc.Arbitrary<Parameters> = fc.tuple(...parameterNames.map(() => share)).map(
  (places) =>
    Object.fromEntries(
      parameterNames.map((name, i) => {
        const [low, high] = judgedRanges[name];
        return [name, low + (high - low) * places[i]!];
      }),
    ) as unknown as Parameters,
);

function seriesOf(values: fc.Arbitrary<number>): fc.Arbitrary<Series> {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: 30 }), values), { minLength: 1, maxLength: 5 })
    .map((points) => points.sort(([a], [b]) => a - b).map(([at, value]) => ({ at, value })));
}
const inputs: fc.Arbitrary<Inputs> = fc
  .tuple(...inputNames.map((name) => seriesOf(name === 'power' ? fc.double({ min: -3, max: 3, noNaN: true }) : share)))
  .map((all) => Object.fromEntries(inputNames.map((name, i) => [name, all[i]!])) as unknown as Inputs);
const initial: fc.Arbitrary<InitialState> = fc
  .tuple(share, share, share, share, share, share, share)
  .map(([a, s, a2, s2, b, c, c2]) => ({
    attachmentHome: a,
    stockHome: (1 - a) * s,
    attachmentPartner: a2,
    stockPartner: (1 - a2) * s2,
    bandwidth: b,
    restrictionHome: c,
    restrictionPartner: c2,
  }));

const grid = { from: 0, until: 30, stepsPerYear: 20 };
const middle = middleOf(judgedRanges);
const start: InitialState = {
  attachmentHome: 0.6,
  stockHome: 0.1,
  attachmentPartner: 0.6,
  stockPartner: 0.1,
  bandwidth: 0.4,
  restrictionHome: 0,
  restrictionPartner: 0,
};
function constants(values: Partial<Record<InputName, number>>): Inputs {
  return Object.fromEntries(inputNames.map((name) => [name, constant(values[name] ?? 0)])) as unknown as Inputs;
}

test('1: the shares of a side add up to 1 within 1e-12 and all states stay from 0 to 1', () => {
  fc.assert(
    fc.property(parameters, inputs, initial, (p, given, from) => {
      const run = simulate(p, given, from, grid);
      expect(run.worstSum).toBeLessThan(1e-12);
      for (const name of outputNames.slice(0, 9))
        for (const value of run.values[name]) {
          expect(value).toBeGreaterThanOrEqual(-1e-15);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
    }),
  );
});

test('2: net leverage is 0 at π* = ln(d_p/d_r)/κ, below it the home side leads, above it the partner’s', () => {
  const dependence = fc.double({ min: 0.05, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      parameters,
      dependence,
      dependence,
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      (p, home, partner, by) => {
        const turn = turningPower(p, home, partner);
        const leverageAt = (power: number): number =>
          simulate(p, constants({ power, dependenceHome: home, dependencePartner: partner }), start, {
            ...grid,
            until: 1,
          }).values.netLeverage[0]!;
        expect(Math.abs(leverageAt(turn))).toBeLessThan(1e-15);
        expect(leverageAt(turn - by)).toBeLessThan(0);
        expect(leverageAt(turn + by)).toBeGreaterThan(0);
      },
    ),
  );
  // As the reference program prints it: d_p 0.3, d_r 0.6, κ 1.65.
  expect(turningPower(middle, 0.6, 0.3)).toBeCloseTo(-0.4200892003393608, 15);
});

test('3: with constant inputs and no restriction a side comes to rest where the closed form says', () => {
  const given = { bandwidth: 0.6, power: 1, dependence: 0.5, transfers: 1 };
  const rest = restPoint(middle, given);
  expect(rest.attachment).toBeCloseTo(0.5805849151531152, 14);
  expect(rest.stock).toBeCloseTo(0.21040451539176347, 14);
  const run = simulate(
    middle,
    constants({ power: 1, push: 0.6, transfersHome: 1, dependenceHome: 0.5 }),
    { ...start, bandwidth: 0.6 },
    { ...grid, until: 400 },
  );
  const last = (name: OutputName): number => run.values[name][400]!;
  expect(Math.abs(last('attachmentHome') - rest.attachment)).toBeLessThan(1e-13);
  expect(Math.abs(last('stockHome') - rest.stock)).toBeLessThan(1e-13);
  expect(Math.abs(last('ownHome') - rest.own)).toBeLessThan(1e-13);
});

test('4: without a tie the stock fades by (1 − δ dt) a step, e^(−δt) in the limit, and the centre wins', () => {
  const from = { ...start, stockHome: 0.3, bandwidth: 0 };
  const given = constants({ power: 2, transfersHome: 1, dependenceHome: 0.5 });
  const run = simulate(middle, given, from, { ...grid, until: 100, stepsPerYear: 100 });
  expect(run.values.stockHome[20]!).toBeCloseTo(0.3 * (1 - middle.decay / 100) ** 2000, 14);
  expect(Math.abs(run.values.stockHome[20]! / (0.3 * Math.exp(-middle.decay * 20)) - 1)).toBeLessThan(0.002);
  expect(run.values.attachmentHome[100]!).toBeGreaterThan(0.9999);
});

const swapped: Readonly<Record<OutputName, readonly [OutputName, 1 | -1]>> = {
  attachmentHome: ['attachmentPartner', 1],
  stockHome: ['stockPartner', 1],
  ownHome: ['ownPartner', 1],
  attachmentPartner: ['attachmentHome', 1],
  stockPartner: ['stockHome', 1],
  ownPartner: ['ownHome', 1],
  bandwidth: ['bandwidth', 1],
  restrictionHome: ['restrictionPartner', 1],
  restrictionPartner: ['restrictionHome', 1],
  netStock: ['netStock', -1],
  netLeverage: ['netLeverage', -1],
  exitPressureHome: ['exitPressurePartner', 1],
  exitPressurePartner: ['exitPressureHome', 1],
};

test('5: swapping the sides swaps the states to the last bit', () => {
  fc.assert(
    fc.property(parameters, inputs, initial, (p, given, from) => {
      const other = {
        ...Object.fromEntries(
          inputNames.map((name) => [
            name.endsWith('Home')
              ? name.replace('Home', 'Partner')
              : name.endsWith('Partner')
                ? name.replace('Partner', 'Home')
                : name,
            given[name],
          ]),
        ),
        power: given.power.map(({ at, value }) => ({ at, value: -value })),
      } as unknown as Inputs;
      const one = simulate(p, given, from, grid);
      const two = simulate(
        p,
        other,
        {
          attachmentHome: from.attachmentPartner,
          stockHome: from.stockPartner,
          attachmentPartner: from.attachmentHome,
          stockPartner: from.stockHome,
          bandwidth: from.bandwidth,
          restrictionHome: from.restrictionPartner,
          restrictionPartner: from.restrictionHome,
        },
        grid,
      );
      for (const name of outputNames) {
        const [twin, sign] = swapped[name];
        expect(Array.from(two.values[twin], (value) => sign * value + 0)).toEqual(
          Array.from(one.values[name], (value) => value + 0),
        );
      }
      expect(two.turns.stockToHome).toBe(one.turns.stockToPartner);
      expect(two.turns.leverageToPartner).toBe(one.turns.leverageToHome);
    }),
  );
});

test('5: equal sides at equal power keep a net stock of exactly 0', () => {
  const given = constants({
    push: 0.7,
    capacityHome: 1,
    capacityPartner: 1,
    transfersHome: 0.5,
    transfersPartner: 0.5,
    dependenceHome: 0.4,
    dependencePartner: 0.4,
  });
  const run = simulate(middle, given, start, grid);
  expect(run.values.netStock.every((net) => net === 0)).toBe(true);
  expect(run.values.stockHome[30]).not.toBe(run.values.stockHome[0]);
});

test('6: the stock at rest rises with relative power on the home side and falls on the partner’s', () => {
  fc.assert(
    fc.property(parameters, fc.double({ min: -3, max: 2.9, noNaN: true }), (p, power) => {
      const stockAt = (at: number): number =>
        restPoint(p, { bandwidth: 0.6, power: at, dependence: 0.5, transfers: 1 }).stock;
      expect(stockAt(power + 0.1)).toBeGreaterThan(stockAt(power));
      expect(stockAt(-power - 0.1)).toBeLessThan(stockAt(-power));
    }),
  );
});

test('7: in the set of China and Russia a reaction of the centre never helps the outsider', () => {
  const { inputs: given, initial: from, grid: years } = referenceCases['china-russia'];
  const without = { ...given, capacityHome: constant(0) };
  fc.assert(
    fc.property(parameters, (p) => {
      const [reacting, quiet] = [simulate(p, given, from, years), simulate(p, without, from, years)];
      reacting.values.stockHome.forEach((stock, i) => {
        expect(stock).toBeLessThanOrEqual(quiet.values.stockHome[i]! + 1e-9);
      });
    }),
  );
});

test('8: no alarm as long as the net stock is within what is tolerated', () => {
  fc.assert(
    fc.property(parameters, inputs, initial, (p, given, from) => {
      const tolerant = { ...given, toleranceHome: constant(1) };
      const run = simulate(p, tolerant, { ...from, restrictionHome: 0 }, grid);
      expect(run.values.restrictionHome.every((c) => c === 0)).toBe(true);
    }),
  );
  const { inputs: given, initial: from, grid: years } = referenceCases['soviet-bloc'];
  const run = simulate(middle, given, from, years);
  expect(run.values.netStock.slice(0, 26).every((net) => net <= 0.1)).toBe(true);
  expect(run.values.restrictionHome.slice(0, 26).every((c) => c === 0)).toBe(true);
});

test('9: the same seed gives the same bytes, another seed others', () => {
  const { inputs: given, initial: from, grid: years } = referenceCases['china-russia'];
  const draw = (seed: number) => drawRuns(seed, 50, judgedRanges, given, from, { ...years, stepsPerYear: 10 });
  expect(draw(7)).toEqual(draw(7));
  expect(draw(8).rows).not.toEqual(draw(7).rows);
});

test.each(referenceCaseNames)('9: %s: the error is of first order in dt', (name) => {
  const { inputs: given, initial: from, grid: years } = referenceCases[name];
  const stocksAt = (stepsPerYear: number): Float64Array =>
    simulate(middle, given, from, { ...years, stepsPerYear }).values.stockHome;
  const fine = stocksAt(1000);
  const worstAt = (stepsPerYear: number): number =>
    Math.max(...stocksAt(stepsPerYear).map((stock, year) => Math.abs(stock - fine[year]!)));
  // (1/20 − 1/1000) / (1/40 − 1/1000) = 2.04 for an error that is proportional to dt.
  const ratio = worstAt(20) / worstAt(40);
  expect(ratio).toBeGreaterThan(1.9);
  expect(ratio).toBeLessThan(2.2);
});
