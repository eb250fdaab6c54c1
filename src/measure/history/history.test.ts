import { describe, expect, it } from 'vitest';
import { sampleTie } from '../sample-tie.ts';
import { activityOf } from './activity.ts';
import { quasiStateOf } from './quasi-state.ts';

describe('activity of a region', () => {
  const ties = [
    sampleTie({
      id: 't1',
      type: 'visit',
      parties: ['CN-HL', 'RU-SA'],
      steps: [{ stage: 'signed', day: '2019-06-15' }],
    }),
    sampleTie({
      id: 't2',
      type: 'agreement',
      parties: ['JP-01', 'RU-SA'],
      steps: [{ stage: 'signed', day: '2019-09-01' }],
    }),
    sampleTie({
      id: 't3',
      type: 'visit',
      parties: ['CN-HL', 'RU-AMU'],
      steps: [{ stage: 'signed', day: '2019-06-15' }],
    }),
  ];

  it('counts dated steps of a year by type and by the partner’s country', () => {
    expect(activityOf(ties, 'RU-SA', 2019)).toEqual({
      year: 2019,
      total: 2,
      byType: { agreement: { steps: 1, ties: ['t2'] }, visit: { steps: 1, ties: ['t1'] } },
      byCountry: { CN: { steps: 1, ties: ['t1'] }, JP: { steps: 1, ties: ['t2'] } },
      ties: ['t1', 't2'],
    });
    expect(activityOf(ties, 'RU-SA', 2018).total).toBe(0);
  });

  it('leaves out what may have been in another year', () => {
    const vague = sampleTie({
      id: 't4',
      type: 'visit',
      parties: ['CN-HL', 'RU-SA'],
      steps: [{ stage: 'signed', bounds: ['2018-12-01', '2019-01-31'] }],
    });
    expect(activityOf([vague], 'RU-SA', 2019).total).toBe(0);
  });

  it('adds up to a composite of which every part is shown', () => {
    const { value, parts } = quasiStateOf(ties, 'RU-SA', '2019-12-31');
    expect(parts.partners.count).toBe(1); // the visit does not stand
    expect(parts.instruments.count).toBe(1);
    expect(parts.acts.count).toBe(2);
    // ln(1 + 1/2) / ln(11), ln(1 + 1/3) / ln(11), 0, 0, ln(1 + 2/2.4) / ln(11)
    const expected = (Math.log(1.5) + Math.log(4 / 3) + Math.log(1 + 2 / 2.4)) / Math.log(11) / 5;
    expect(value).toBeCloseTo(expected, 12);
  });
});
