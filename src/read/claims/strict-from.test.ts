import { expect, it } from 'vitest';
import { bareTools, handMade } from './hand-made.ts';
import { shippedModels } from './models.ts';
import { casesOf } from './scorer/cases.ts';
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
        strictFrom({ sides: [c.a, c.b], best: { made: c, odds: 0, typeFeatures: null, types: new Map() } }, models),
      );
  expect(from('AT-4~BY-BR')[0]).toBe(0.6);
  expect(from('AT-4~FI-19')).toEqual([0.8, 0.8]);
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
    const best = { made: made!, odds: 0, typeFeatures: null, types };
    return isSureOfType({ type: 'visit', sentence: 0, sides: [made!.a, made!.b], chance: 1, best }, bars);
  };
  expect(isSure(0.3, 0.9)).toBe(true);
  expect(isSure(0.29, 0.1)).toBe(false);
  expect(isSure(0.2, 0.06)).toBe(true);
  expect(isSure(0.14, 0)).toBe(false);
});
