import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputNames } from '../../foresight/air/inputs.ts';
import type { Intervention } from '../../foresight/air/interventions.ts';
import { outputNames } from '../../foresight/air/outputs.ts';
import { parameterNames } from '../../foresight/air/parameters.ts';
import { decodeState, defaultState, queryText } from '../view-state.ts';
import { isChanged, type LabState, labFrom, labTabs, plainLab, withLab } from './lab-state.ts';

const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100 + 0);
const someOf = <K extends string>(names: readonly K[], values: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(fc.constantFrom(...names))
    .chain((chosen) => fc.tuple(...chosen.map((name) => values.map((value) => [name, value] as const))))
    .map((pairs) => Object.fromEntries(pairs) as Partial<Record<K, number>>);
const change: fc.Arbitrary<Intervention> = fc
  .record({
    input: fc.constantFrom(...inputNames),
    how: fc.constantFrom('set' as const, 'add' as const, 'times' as const),
    value: decimal(-10, 10),
    from: decimal(1900, 2100),
    over: decimal(0, 30),
    more: fc.option(decimal(1, 50), { nil: undefined }),
  })
  .map(({ more, ...rest }) => (more === undefined ? rest : { ...rest, until: rest.from + more }));
const lab: fc.Arbitrary<LabState> = fc.record({
  fixed: someOf(parameterNames, decimal(0, 10)),
  places: someOf(inputNames, decimal(-1, 1)),
  changes: fc.array(change, { maxLength: 5 }),
  year: fc.option(fc.integer({ min: 1900, max: 2100 })),
  outcome: fc.option(fc.constantFrom(...outputNames)),
  tab: fc.constantFrom(...labTabs),
  beside: fc.boolean(),
});

describe('what a reader has changed in a scenario', () => {
  it('comes back from the address as it went in, and leaves other keys alone', () => {
    fc.assert(
      fc.property(lab, (state) => {
        const query = queryText({ ...defaultState, other: withLab([['utm', 'x']], state) });
        const back = decodeState(new URLSearchParams(query)).other;
        expect(labFrom(back)).toEqual(state);
        expect(back).toContainEqual(['utm', 'x']);
      }),
    );
  });

  it('reads as a person would write it', () => {
    const state: LabState = {
      ...plainLab,
      fixed: { uptake: 0.62 },
      places: { power: -0.4 },
      changes: [
        { input: 'orderHome', how: 'set', value: 1, from: 2028, over: 0 },
        { input: 'push', how: 'add', value: 0.2, from: 2027.5, over: 2, until: 2040 },
      ],
      year: 2035,
    };
    expect(queryText({ ...defaultState, other: withLab([], state) })).toBe(
      '?fix=uptake:0.62,power:-0.4&do=orderHome:set:1:2028:0,push:add:0.2:2027.5:2:2040&y=2035',
    );
    expect(queryText({ ...defaultState, other: withLab([], plainLab) })).toBe('');
  });

  it('drops what means nothing', () => {
    const read = labFrom([
      ['fix', 'uptake:lots,charm:0.5,power:3,decay:0.1'],
      ['do', 'push:double:2:2028:0,push:add:0.2,push:add:0.2:2028:0:2020,orderHome:set:1:2028:0'],
      ['y', 'soon'],
      ['of', 'happiness'],
    ]);
    expect(read).toEqual({
      ...plainLab,
      fixed: { decay: 0.1 },
      changes: [{ input: 'orderHome', how: 'set', value: 1, from: 2028, over: 0 }],
    });
    expect(isChanged(plainLab)).toBe(false);
    const looking: LabState = { ...plainLab, year: 2030, tab: 'replay' };
    expect(isChanged(looking)).toBe(false);
    expect(isChanged(read)).toBe(true);
  });
});
