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

  it('are ties of their own by what their names say, whatever the case, the order and the language', () => {
    const all = ties(bridge, cableCar, built('proposed', '1995', 'road  bridge'), built('active', '2016', '公路大桥'));
    expect(told(all)).toEqual([
      ['Road bridge', '1995', '2016', '2022-06-10'],
      ['cable car', '2019-07'],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
    expect(all.map(({ parties }) => parties.join())).toEqual([0, 1].map(() => [heihe, blagoveshchensk].join()));
    expect(all[0]?.alsoNamed).toContain('公路大桥');
  });

  it('are named as what most weighs names them, and in the languages in which we hold the name', () => {
    const claim = built('active', '2022', 'Сила Сибири');
    const fact = built('active', '2019', 'Power of Siberia gas pipeline', { review: 'accepted' });
    expect(ties(claim, fact)).toMatchObject([
      {
        apart: 'Power of Siberia gas pipeline',
        alsoNamed: ['Power of Siberia pipeline', 'Газопровод «Сила Сибири»', '“西伯利亚力量”天然气管道', 'Сила Сибири'],
      },
    ]);
  });

  it('are one tie where none is named, apart from what is: nothing joins but equal names', () => {
    expect(told(ties(built('active', '2016', null), built('active', '2022', 'bridge')))).toEqual([
      [undefined, '2016', '2022'],
    ]);
    expect(told(ties(bridge, built('active', '2016', null), built('active', '2017', 'мост')))).toEqual([
      [undefined, '2016', '2017'],
      ['Road bridge', '2022-06-10'],
    ]);
  });

  it('are told apart on investment too: a plant, a park', () => {
    const put = (date: string, body: string | null) => said('active', date, { type: 'investment', body });
    const all = deriveTies([put('2019', 'Baikal bottling plant'), put('2020', 'plant'), put('2021', null)]);
    expect(all.map(({ tie }) => [tie.apart, tie.steps.length]).sort()).toEqual([
      [undefined, 2],
      ['Baikal bottling plant', 1],
    ]);
  });

  it('end and are suspended each by itself', () => {
    const [first, second] = ties(bridge, cableCar, built('ended', '2025', 'cable car'));
    expect(first?.steps.map(({ stage }) => stage)).toEqual(['active']);
    expect(second?.steps.map(({ stage }) => stage)).toEqual(['active', 'ended']);
  });

  it('have what is rejected beside them', () => {
    const rejected = built('active', '2019-07', 'road bridge', { review: 'rejected' });
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
  });

  it('are one where a reviewer holds them to be one', () => {
    const key = [heihe, blagoveshchensk].sort().join('~');
    const of = (name: string) => ({ type: 'infrastructure', key: `${key} ⁂ ${name}` }) as const;
    const other = built('active', '2023', 'Friendship bridge');
    const [b, a] = ties(bridge, other);
    const same = identitiesOf([
      {
        ...{ id: 'jdg_1', act: 'merge', target: b!.id, into: a!.id, by: 'tester', reason: null },
        // As it was kept before names were compared by what they say.
        ...{ at: '2026-01-02T00:00:00.000Z', revision: 1, ties: [of('friendship bridge'), of('the road bridge')] },
      },
    ]);
    const all = deriveTies([bridge, other], same);
    expect(told(all.map(({ tie }) => tie))).toEqual([['Friendship bridge', '2022-06-10', '2023']]);
    expect(all[0]?.tie.alsoNamed).toEqual(['Road bridge']);
  });

  it('of more than two parties go by their name whoever the parties are', () => {
    const many = { parties: ['CN-HL', 'RU-AMU', 'RU-YEV'] } as const;
    const [line, ...more] = ties(
      built('active', '2019-12-02', 'Power line Amur–Heihe', many),
      built('active', '2024', 'power line Amur–Heihe', { parties: [...many.parties, 'RU-KHA'] }),
    );
    expect(more).toEqual([]);
    expect(line).toMatchObject({ body: 'Power line Amur–Heihe' });
    expect(line?.apart).toBeUndefined();
  });
});

describe('bodies', () => {
  const body = (date: string, name: string, parties = [heihe, blagoveshchensk]) =>
    said('signed', date, { type: 'body', body: name, parties });
  const all = (...evidence: readonly Evidence[]) => deriveTies(evidence).map(({ tie }) => tie);

  it('go by the names we hold in several languages', () => {
    const [tie, ...more] = all(
      body('1998', 'Euroregion Baltic', ['PL-28', 'RU-KGD']),
      body('1998-02', 'Еврорегион «Балтика»', ['RU-KGD', 'SE-G']),
    );
    expect(more).toEqual([]);
    expect(tie).toMatchObject({ body: 'Euroregion Baltic', parties: ['PL-28', 'RU-KGD', 'SE-G'] });
    expect(tie?.alsoNamed).toEqual(['Еврорегион Балтика', '波罗的海欧洲区域']);
  });

  it('of which no more is said than their kind are those of their parties', () => {
    const elsewhere = ['CN-HL/Fuyuan', 'RU-KHA/Khabarovsk'];
    const found = all(
      body('2001', 'joint commission'),
      body('2002', 'Joint Commission'),
      body('2003', 'joint commission', elsewhere),
    );
    expect(
      found.map(({ body: name, apart, parties, steps }) => [name, apart, parties.join(), steps.length]).sort(),
    ).toEqual([
      [null, undefined, 'CN-HL/Fuyuan,RU-KHA/Khabarovsk', 1],
      [null, undefined, 'CN-HL/Heihe,RU-AMU/Blagoveshchensk', 1],
    ]);
  });
});
