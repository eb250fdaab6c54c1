import { describe, expect, it } from 'vitest';
import { scenarioFrom, withScenario } from './address.ts';

describe('the address of a scenario', () => {
  it('names the pair with its home side first, the knobs that are set and the case', () => {
    const state = scenarioFrom([
      ['tie', 'CN-HL~RU-AMU'],
      ['power', '-1.5'],
      ['toleranceHome', '0.1'],
      ['replay', 'euroregions'],
    ]);
    expect(state).toEqual({
      home: 'CN-HL',
      partner: 'RU-AMU',
      set: { power: -1.5, toleranceHome: 0.1 },
      replay: 'euroregions',
    });
    expect(withScenario([['x', 'y']], state)).toEqual([
      ['tie', 'CN-HL~RU-AMU'],
      ['power', '-1.5'],
      ['toleranceHome', '0.1'],
      ['replay', 'euroregions'],
      ['x', 'y'],
    ]);
  });

  it('is without what cannot be read or lies beyond what a knob can be', () => {
    const state = scenarioFrom([
      ['tie', 'RU-AMU~'],
      ['power', '9'],
      ['push', ''],
      ['transfersHome', 'much'],
      ['replay', '../x'],
    ]);
    expect(state).toEqual({ home: 'RU-AMU', partner: 'CN-HL', set: {}, replay: null });
  });
});
