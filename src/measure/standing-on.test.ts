import { describe, expect, it } from 'vitest';
import { sampleTie } from './sample-tie.ts';
import { standsOn } from './standing-on.ts';

const of = (
  type: Parameters<typeof sampleTie>[0]['type'],
  ...steps: Parameters<typeof sampleTie>[0]['steps'][number][]
) => sampleTie({ id: 't', type, parties: ['CN-HL', 'RU-AMU'], steps });

describe('a tie stands on a day', () => {
  it('where it is signed or active, and not before, nor while that is only possible', () => {
    const tie = of('cooperation', { stage: 'active', day: '2019-06-01' });
    expect(standsOn(tie, '2019-05-31')).toBe(false);
    expect(standsOn(tie, '2019-06-01')).toBe(true);
    expect(standsOn(of('agreement', { stage: 'signed', bounds: ['2019-01-01', '2019-12-31'] }), '2019-06-01')).toBe(
      false,
    );
    expect(standsOn(of('twinning', { stage: 'announced', day: '1992-06-01' }), '1993-01-01')).toBe(false);
  });

  it('however long nothing is heard of it, whatever its type', () => {
    const on = (type: Parameters<typeof of>[0]) =>
      standsOn(of(type, { stage: 'active', day: '2016-12-24' }), '2024-12-31');
    for (const type of ['twinning', 'body', 'infrastructure', 'cooperation', 'mobility', 'investment'] as const)
      expect([type, on(type)]).toEqual([type, true]);
  });

  it('until it ends', () => {
    const bridge = of('infrastructure', { stage: 'active', day: '2016-12-24' }, { stage: 'ended', day: '2022-01-01' });
    expect(standsOn(bridge, '2021-12-31')).toBe(true);
    expect(standsOn(bridge, '2022-01-01')).toBe(false);
  });

  it('no longer than an interval that alone bears it', () => {
    const programme = sampleTie({
      id: 'p',
      type: 'agreement',
      parties: ['CN-HL', 'RU-AMU'],
      steps: [{ stage: 'active', date: '2009/2018', bounds: ['2009-01-01', '2018-12-31'] }],
    });
    expect(standsOn(programme, '2017-12-31')).toBe(true);
    expect(standsOn(programme, '2024-12-31')).toBe(false);
  });
});
