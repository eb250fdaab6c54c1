import { expect, it } from 'vitest';
import { bareTools, handMade } from './hand-made.ts';
import { shippedModels } from './models.ts';
import { casesOf } from './scorer/cases.ts';
import { judgePairs } from './scorer/judge.ts';
import { isSureOfType, strictFrom } from './strict-from.ts';

const { ties, groups } = shippedModels();
const bars = { pair: 0.3, type: 0.3, strict: 0.6, strictCarried: 0.8, strictType: 0.3, strictStage: 0.5 };
const models = { ties: { ...ties, bars }, groups };

it('asks more of a claim whose parties its own sentence does not name', () => {
  const text = '{Linz=AT-4/Linz} met {Brest=BY-BR/Brest} on Monday. A second visit to {Turku=FI-19/Turku} follows.';
  const { cases } = casesOf(handMade(text, 'en'), bareTools.gazetteer)!;
  const from = (pair: string): number[] =>
    cases
      .filter((c) => c.pair === pair)
      .map((c) =>
        strictFrom(
          { sides: [c.a, c.b], best: { made: c, odds: 0, typeFeatures: null, saysTwins: false, types: new Map() } },
          models,
        ),
      );
  expect(from('AT-4~BY-BR')[0]).toBe(0.6);
  expect(from('AT-4~FI-19')).toEqual([0.8, 0.8]);
});

it('lets no act of several stand whose members another sentence names', () => {
  const text =
    '{Linz=AT-4/Linz}, {Brest=BY-BR/Brest} and {Turku=FI-19/Turku} met. The council of {Linz=AT-4/Linz} signed it.';
  const { cases } = casesOf(handMade(text, 'en'), bareTools.gazetteer)!;
  const act = { group: new Map(), act: new Map() };
  const sidesAt = (sentence: number) => cases.filter((c) => c.sentence === sentence).flatMap((c) => [c.a, c.b]);
  expect(strictFrom({ sides: sidesAt(0), best: act }, models)).toBe(groups.bars.strict);
  expect(strictFrom({ sides: sidesAt(1), best: act }, models)).toBe(1);
});

it('is sure of twins that a sentence of both names plainly', () => {
  const text = '{Linz=AT-4/Linz} and {Brest=BY-BR/Brest} are sister cities.';
  const { cases, facts } = casesOf(handMade(text, 'en'), bareTools.gazetteer)!;
  const pairs = judgePairs(cases, facts, ties);
  expect(pairs[0]).toMatchObject({ pair: 'AT-4~BY-BR', twins: pairs[0]!.clearest });
  const [best] = pairs[0]!.cases;
  const tie = { type: 'twinning', sentence: 0, sides: [best!.made.a, best!.made.b], chance: 1, best: best! } as const;
  expect(isSureOfType({ ...tie, best: { ...best!, types: new Map([['twinning', 0.1]]) } }, bars)).toBe(true);
  expect(
    isSureOfType({ ...tie, best: { ...best!, saysTwins: false, types: new Map([['twinning', 0.1]]) } }, bars),
  ).toBe(false);
});

it('takes a forum of sister cities for no twins', () => {
  const text = '{Linz=AT-4/Linz} and {Brest=BY-BR/Brest} held a forum of sister cities in May.';
  const { cases, facts } = casesOf(handMade(text, 'en'), bareTools.gazetteer)!;
  const [pair] = judgePairs(cases, facts, ties);
  expect(pair!.types.has('twinning')).toBe(false);
  expect(pair!.twins).toBe(0);
});

it('is sure of a type that is likely, or half so and three times as likely as any other', () => {
  const { cases } = casesOf(
    handMade('{Linz=AT-4/Linz} met {Brest=BY-BR/Brest} on Monday.', 'en'),
    bareTools.gazetteer,
  )!;
  const [made] = cases;
  const isSure = (visit: number, forum: number): boolean => {
    const types = new Map([
      ['visit', visit],
      ['forum', forum],
    ] as const);
    const best = { made: made!, odds: 0, typeFeatures: null, saysTwins: false, types };
    return isSureOfType({ type: 'visit', sentence: 0, sides: [made!.a, made!.b], chance: 1, best }, bars);
  };
  expect(isSure(0.3, 0.9)).toBe(true);
  expect(isSure(0.29, 0.1)).toBe(false);
  expect(isSure(0.2, 0.06)).toBe(true);
  expect(isSure(0.14, 0)).toBe(false);
});
