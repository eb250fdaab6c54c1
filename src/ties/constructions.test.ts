import { describe, expect, it } from 'vitest';
import type { Evidence } from '../model/evidence.ts';
import type { Tie } from '../model/tie.ts';
import { deriveTies } from './derive-ties.ts';
import { blagoveshchensk, heihe, said } from './evidence-for-tests.ts';
import { identitiesOf } from './identities.ts';

const built = (
  stage: 'proposed' | 'active' | 'ended',
  date: string,
  body: string | null,
  other: Partial<Evidence> = {},
) => said(stage, date, { type: 'infrastructure', body, ...other });
const ties = (...evidence: readonly Evidence[]): readonly Tie[] =>
  deriveTies(evidence)
    .map(({ tie }) => tie)
    .filter(({ type }) => type === 'infrastructure')
    .sort((a, b) => ((a.apart ?? '') < (b.apart ?? '') ? -1 : 1));
const told = (all: readonly Tie[]) => all.map(({ apart, steps }) => [apart, ...steps.map(({ date }) => date)]);

describe('constructions of one pair', () => {
  const bridge = built('active', '2022-06-10', 'Road bridge');
  const cableCar = built('active', '2019-07', 'cable car');

  it('are ties of their own where the evidence names them, whatever the case and spacing of the name', () => {
    const all = ties(bridge, cableCar, built('proposed', '1995', 'road  bridge'));
    expect(told(all)).toEqual([
      ['Road bridge', '1995', '2022-06-10'],
      ['cable car', '2019-07'],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
    expect(all.map(({ mayBe }) => mayBe)).toEqual([undefined, undefined]);
    expect(all.map(({ parties }) => parties.join())).toEqual([0, 1].map(() => [heihe, blagoveshchensk].join()));
  });

  it('are one tie where none is named, or one alone', () => {
    expect(told(ties(built('active', '2016', null), built('active', '2022', null)))).toEqual([
      [undefined, '2016', '2022'],
    ]);
    const all = ties(bridge, built('active', '2016', null));
    expect(told(all)).toEqual([['Road bridge', '2016', '2022-06-10']]);
    // Its name tells which tie it is, with and without the others.
    expect(all[0]?.id).toBe(ties(bridge)[0]?.id);
  });

  it('leave open which of them is meant where evidence names none, and say so', () => {
    const all = ties(bridge, cableCar, built('active', '2016', null));
    expect(told(all)).toEqual([
      [undefined, '2016'],
      ['Road bridge', '2022-06-10'],
      ['cable car', '2019-07'],
    ]);
    expect(all.map(({ mayBe }) => mayBe)).toEqual([['Road bridge', 'cable car'], undefined, undefined]);
  });

  it('end and are suspended each by itself', () => {
    const [first, second] = ties(bridge, cableCar, built('ended', '2025', 'cable car'));
    expect(first?.steps.map(({ stage }) => stage)).toEqual(['active']);
    expect(second?.steps.map(({ stage }) => stage)).toEqual(['active', 'ended']);
  });

  it('are not told apart by what is rejected; it stands beside the tie that is left', () => {
    const rejected = built('active', '2019-07', 'cable car', { review: 'rejected' });
    const unnamed = built('active', '2016', null);
    expect(told(ties(bridge, rejected, unnamed))).toEqual([['Road bridge', '2016', '2022-06-10']]);
    expect(deriveTies([bridge, rejected])[0]?.evidence).toContain(rejected.id);
  });

  it('are told apart by a reviewer as well, who has the last word on a piece of evidence', () => {
    const put = built('active', '2020', 'Road bridge', { apart: 'Cable Car' });
    expect(told(ties(bridge, cableCar, put))).toEqual([
      ['Cable Car', '2019-07', '2020'],
      ['Road bridge', '2022-06-10'],
    ]);
    // The rest is not what a reviewer has told apart from it.
    const rest = ties(built('active', '2016', null), built('active', '2020', null, { apart: 'cable car' }));
    expect(told(rest)).toEqual([
      [undefined, '2016'],
      ['cable car', '2020'],
    ]);
    expect(rest[0]?.mayBe).toBeUndefined();
  });

  it('are one where a reviewer holds them to be one', () => {
    const key = [heihe, blagoveshchensk].sort().join('~');
    const of = (name: string) => ({ type: 'infrastructure', key: `${key} ⁂ ${name}` }) as const;
    const [a, b] = ties(bridge, built('active', '2023', '公路大桥'), built('active', '2016', null)).filter(
      (t) => t.apart,
    );
    const same = identitiesOf([
      {
        ...{ id: 'jdg_1', act: 'merge', target: b!.id, into: a!.id, by: 'tester', reason: null },
        ...{ at: '2026-01-02T00:00:00.000Z', revision: 1, ties: [of('公路大桥'), of('road bridge')] },
      },
    ]);
    const all = deriveTies([bridge, built('active', '2023', '公路大桥'), built('active', '2016', null)], same);
    expect(told(all.map(({ tie }) => tie))).toEqual([['Road bridge', '2016', '2022-06-10', '2023']]);
  });

  it('of more than two parties go by their name whoever the parties are', () => {
    const many = { parties: ['CN-HL', 'RU-AMU', 'RU-YEV'] } as const;
    const [pipeline, ...more] = ties(
      built('active', '2019-12-02', 'Pipeline', many),
      built('active', '2024', 'Pipeline', { parties: [...many.parties, 'RU-KHA'] }),
    );
    expect(more).toEqual([]);
    expect(pipeline).toMatchObject({ body: 'Pipeline' });
    expect(pipeline?.apart).toBeUndefined();
  });
});
