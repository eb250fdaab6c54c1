import { expect, test } from 'vitest';
import type { TieType } from '../../model/tie-types.ts';
import { tiesTold } from './decode.ts';
import { bareTools, handMade } from './hand-made.ts';
import { casesOf } from './scorer/cases.ts';
import type { JudgedCase, JudgedPair } from './scorer/judge.ts';
import type { PairKey } from './scorer/pair-key.ts';

const bars = { pair: 0.5, type: 0.4, strict: 0.8, strictCarried: 0.9, strictType: 0.3, strictStage: 0.5 };

/** How likely each pair is made, its one type and how likely that is, sentence by sentence; other pairs are not tied. */
type Chances = Readonly<Record<PairKey, readonly [number, TieType, ...number[]]>>;

/** The ties of a text as "type a ~ b (chance) in sentence", where its pairs are as likely as is said. */
function ties(marked: string, chances: Chances): readonly string[] {
  const { cases } = casesOf(handMade(marked, 'en'), bareTools.gazetteer)!;
  const pairs: JudgedPair[] = [...new Set(cases.map((c) => c.pair))].map((pair) => {
    const [chance, type, ...bySentence] = chances[pair] ?? [0.1, 'cooperation'];
    const judged = cases.flatMap((made): JudgedCase[] =>
      made.pair === pair
        ? [
            {
              made,
              odds: 0,
              typeFeatures: null,
              saysTwins: false,
              types: new Map([[type, bySentence[made.sentence] ?? 0]]),
            },
          ]
        : [],
    );
    const types = new Map([[type, Math.max(0, ...bySentence)]]);
    return { pair, chance, clearest: chance, types, twins: 0, cases: judged };
  });
  return tiesTold(pairs, bars).map(
    (t) => `${t.type} ${t.sides.map((s) => s.mention.unit).join(' ~ ')} (${t.chance}) in ${t.sentence}`,
  );
}

const three = '{Linz=AT-4/Linz}, {Brest=BY-BR/Brest} and {Turku=FI-19/Turku} signed it.';

test('a document of several is one tie where all their pairs are told, as likely as the least of them', () => {
  expect(
    ties(three, {
      'AT-4~BY-BR': [0.9, 'agreement', 0.9],
      'AT-4~FI-19': [0.8, 'agreement', 0.9],
      'BY-BR~FI-19': [0.7, 'agreement', 0.9],
    }),
  ).toEqual(['agreement AT-4 ~ BY-BR ~ FI-19 (0.7) in 0']);
});

test('two of one country need no pair of their own', () => {
  expect(
    ties('{Karelia=RU-KR}, {Kainuu=FI-05} and {North Karelia=FI-13} founded it.', {
      'FI-05~RU-KR': [0.9, 'body', 0.9],
      'FI-13~RU-KR': [0.8, 'body', 0.9],
    }),
  ).toEqual(['body RU-KR ~ FI-05 ~ FI-13 (0.8) in 0']);
});

test('partners whose pair is not told have a tie each with the head, none among themselves', () => {
  const list = '{Linz=AT-4/Linz} signed it with {Brest=BY-BR/Brest} and {Turku=FI-19/Turku}.';
  expect(ties(list, { 'AT-4~BY-BR': [0.9, 'agreement', 0.9], 'AT-4~FI-19': [0.8, 'agreement', 0.9] })).toEqual([
    'agreement AT-4 ~ BY-BR (0.9) in 0',
    'agreement AT-4 ~ FI-19 (0.8) in 0',
  ]);
});

test('twins are tied two by two, also where all pairs are told', () => {
  expect(
    ties(three, {
      'AT-4~BY-BR': [0.9, 'twinning', 0.9],
      'AT-4~FI-19': [0.9, 'twinning', 0.8],
      'BY-BR~FI-19': [0.9, 'twinning', 0.7],
    }),
  ).toHaveLength(3);
});

test('a pair below the bar is no tie', () => {
  expect(ties(three, { 'AT-4~BY-BR': [0.45, 'agreement', 0.9] })).toEqual([]);
});

test('a second sentence tells of a tie again where it does so nearly as clearly', () => {
  const twice = '{Linz=AT-4/Linz} signed it with {Brest=BY-BR/Brest}. {Linz=AT-4/Linz} thanked {Brest=BY-BR/Brest}.';
  expect(ties(twice, { 'AT-4~BY-BR': [0.9, 'agreement', 0.9, 0.8] })).toEqual([
    'agreement AT-4 ~ BY-BR (0.9) in 0',
    'agreement AT-4 ~ BY-BR (0.9) in 1',
  ]);
  expect(ties(twice, { 'AT-4~BY-BR': [0.9, 'agreement', 0.9, 0.5] })).toEqual(['agreement AT-4 ~ BY-BR (0.9) in 0']);
  expect(ties(twice, { 'AT-4~BY-BR': [0.9, 'agreement', 0.5, 0.9] })).toEqual(['agreement AT-4 ~ BY-BR (0.9) in 1']);
});

test('a state is no partner beside a part of it that the same sentence ties', () => {
  expect(
    ties('{Linz=AT-4/Linz} signed it with {Brest=BY-BR/Brest}, {Belarus=BY}.', {
      'AT-4~BY-BR': [0.9, 'agreement', 0.9],
      'AT-4~BY': [0.8, 'agreement', 0.9],
    }),
  ).toEqual(['agreement AT-4 ~ BY-BR (0.9) in 0']);
});
