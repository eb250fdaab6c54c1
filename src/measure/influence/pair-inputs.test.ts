import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation } from '../../model/observation.ts';
import type { Tie } from '../../model/tie.ts';
import { observedIn } from '../observed.ts';
import { sampleTie } from '../sample-tie.ts';
import { capacityOf } from './capacity.ts';
import { pairInputs, valuesOf } from './pair-inputs.ts';
import { countedTies } from './tie-counts.ts';
import { weighted } from './weighted.ts';
import { equalWeights } from './weights.ts';

const day = '2020-12-31';
const types = [
  'twinning',
  'agreement',
  'body',
  'cooperation',
  'visit',
  'forum',
  'trade',
  'investment',
  'infrastructure',
] as const;
const units = ['CN-HL', 'CN-GD', 'RU-AMU', 'RU-SA', 'JP-01'];
const tie = (
  id: number,
  type: (typeof types)[number],
  parties: readonly string[],
  fields: readonly string[] = [],
): Tie => sampleTie({ id: `t${id}`, type, parties, fields, steps: [{ stage: 'active', day: '2020-06-01' }] });
const one = fc
  .tuple(fc.constantFrom(...types), fc.subarray(units, { minLength: 2 }), fc.integer({ min: 0, max: 5 }))
  .filter(([, parties]) => new Set(parties.map((party) => party.slice(0, 2))).size > 1)
  .map(
    ([type, parties, n]) =>
      (id: number) =>
        tie(id, type, parties, ['a', 'b', 'c', 'd', 'e'].slice(0, n)),
  );
const some = fc.array(one, { maxLength: 12 }).map((makes) => makes.map((make, id) => make(id)));
const bandwidth = (ties: readonly Tie[], i: string, j: string, observations = observedIn([])) =>
  pairInputs(i, j, 2020, countedTies(ties, day), observations);
const sum = (ties: readonly Tie[], i: string, j: string) =>
  weighted(valuesOf(bandwidth(ties, i, j).bandwidth), equalWeights.bandwidth);

const source = { label: 'a yearbook', address: null };
const trade = (region: string, counterpart: string | null, value: number) =>
  observation({ indicator: 'trade', region, counterpart, year: 2020, value, unit: 'USD', source, note: null });

describe('the bandwidth of a pair', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 1, max: 1e10, noNaN: true }), fc.boolean(), (ties, amount, held) => {
        const figures = observedIn(held ? [trade('RU-AMU', 'CN-HL', amount)] : []);
        const there = bandwidth(ties, 'CN-HL', 'RU-AMU', figures).bandwidth;
        expect(bandwidth(ties, 'RU-AMU', 'CN-HL', figures).bandwidth).toEqual(there);
      }),
    );
  });

  it('is never less for another tie', () => {
    fc.assert(
      fc.property(some, one, (ties, make) => {
        const [before, after] = [sum(ties, 'CN-HL', 'RU-AMU'), sum([...ties, make(99)], 'CN-HL', 'RU-AMU')];
        expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-12);
        expect(after.mean ?? 0).toBeGreaterThanOrEqual((before.mean ?? 0) - 1e-12);
      }),
    );
  });

  it('is not known, rather than nothing, where nothing of the pair is held', () => {
    expect(valuesOf(bandwidth([], 'CN-HL', 'RU-AMU').bandwidth)).toEqual({
      economic: null,
      institutional: null,
      people: null,
      infrastructure: null,
    });
    const twins = bandwidth([tie(1, 'twinning', ['CN-HL', 'RU-AMU'])], 'CN-HL', 'RU-AMU').bandwidth;
    expect(twins.economic).toMatchObject({ value: 0, how: 'counted' });
    expect(twins.institutional.value).toBeCloseTo(Math.log(1.25) / Math.log(11), 12);
  });

  it('is not known between a region and its own centre, whose ties are not held', () => {
    const commission = tie(1, 'body', ['CN', 'CN-HL', 'RU', 'RU-AMU']);
    const { bandwidth: with1, jOnI } = bandwidth([commission], 'CN', 'CN-HL');
    expect(Object.values(valuesOf(with1))).toEqual([null, null, null, null]);
    expect(jOnI.trade.says).toBe('ties within one country are not held, nor is a figure');
  });

  it('counts each of several visits, and of a council of twenty a nineteenth', () => {
    const visits = sampleTie({
      id: 'v',
      type: 'visit',
      parties: ['CN-HL', 'RU-AMU'],
      steps: ['2020-02-01', '2020-05-01', '2020-08-01', '2018-01-01'].map((at) => ({ stage: 'active', day: at })),
    });
    const { people } = bandwidth([visits], 'CN-HL', 'RU-AMU').bandwidth;
    expect(people.value).toBeCloseTo(Math.log(4) / Math.log(25), 12);
    const members = [
      ...Array.from({ length: 13 }, (_, n) => `RU-${n}`),
      'RU-AMU',
      'CN-HL',
      'CN-0',
      'CN-1',
      'CN-2',
      'CN-3',
      'CN-4',
    ];
    const { institutional } = bandwidth([tie(1, 'body', members)], 'CN-HL', 'RU-AMU').bandwidth;
    expect(institutional.value).toBeCloseTo(Math.log1p(0.25 / 19) / Math.log(11), 12);
  });
});

describe('the dependence on a partner', () => {
  it('sums to 1 over all partners, those in a tie of many included', () => {
    fc.assert(
      fc.property(some, (ties) => {
        const partners = units.filter((unit) => !unit.startsWith('RU'));
        const parts = partners.map((unit) => bandwidth(ties, unit, 'RU-AMU').jOnI);
        for (const part of ['trade', 'investment', 'route', 'visitors'] as const) {
          const values = parts.map((each) => each[part].value);
          if (values.every((value) => value === null)) continue;
          expect(values.reduce<number>((so, value) => so + value!, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('on one of whom nothing is held is what the ties with others leave', () => {
    fc.assert(
      fc.property(some, (ties) => {
        const counted = countedTies(ties, day);
        const [first, second] = ['KR-26', 'MN-1'].map((unit) =>
          pairInputs(unit, 'RU-AMU', 2020, counted, observedIn([])),
        );
        expect(second!.jOnI).toEqual(first!.jOnI);
        // With a figure of the pair the same is worked out the long way.
        const crossings = observation({
          indicator: 'crossings',
          region: 'RU-AMU',
          counterpart: 'KR-26',
          year: 2020,
          value: 1,
          unit: 'persons',
          source,
          note: null,
        });
        expect(pairInputs('KR-26', 'RU-AMU', 2020, counted, observedIn([crossings])).jOnI).toEqual(first!.jOnI);
      }),
    );
  });

  it('stays where every trade figure is scaled alike, and what the pair has to say grows', () => {
    const amount = fc.double({ min: 1e6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, fc.double({ min: 0.01, max: 100, noNaN: true }), (own, his, rest, by) => {
        const at = (factor: number) =>
          bandwidth(
            [],
            'CN-HL',
            'RU-AMU',
            observedIn([
              trade('RU-AMU', 'CN-HL', own * factor),
              trade('RU-AMU', null, (own + rest) * factor),
              trade('CN-HL', null, (own + his) * factor),
            ]),
          );
        const [before, after] = [at(1), at(by)];
        expect(after.jOnI.trade.value).toBeCloseTo(before.jOnI.trade.value!, 9);
        expect(after.iOnJ.trade.value).toBeCloseTo(before.iOnJ.trade.value!, 9);
        const more = after.bandwidth.economic.value! - before.bandwidth.economic.value!;
        expect(more * Math.log(by)).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('is of equal sides equal: no net influence', () => {
    const figures = observedIn([trade('RU-AMU', 'CN-HL', 5), trade('RU-AMU', null, 20), trade('CN-HL', null, 20)]);
    const { bandwidth: links, jOnI, iOnJ } = bandwidth([], 'CN-HL', 'RU-AMU', figures);
    const on = (dependence: typeof jOnI) =>
      capacityOf({ bandwidth: valuesOf(links), dependence: valuesOf(dependence) }).interval;
    expect(on(jOnI)).toEqual(on(iOnJ));
  });
});
