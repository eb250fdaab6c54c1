import { describe, expect, it } from 'vitest';
import type { CodedText, CodedTie } from '../../model/coded-text.ts';
import { type Claim, type Reading, unscored } from '../../model/reading.ts';
import { compareText } from './compare-text.ts';
import { evaluationOf } from './evaluation.ts';
import { scoreOf, shareOf } from './score.ts';

const text = 'Harbin and Khabarovsk became sister cities in 1993. Their mayors met on Monday.';
const twins = 'Harbin and Khabarovsk became sister cities in 1993';
const met = 'Their mayors met on Monday.';

function coded(...ties: readonly Partial<CodedTie>[]): CodedText {
  const whole = ties.map(
    (tie): CodedTie => ({
      parties: ['CN-HL', 'RU-KHA'],
      type: 'twinning',
      stage: 'signed',
      date: '1993',
      modality: 'fact',
      evidence: twins,
      optional: false,
      accept: {},
      places: null,
      ...tie,
    }),
  );
  return { id: 't1', text, lang: 'en', regions: ['CN-HL', 'RU-KHA'], ties: whole };
}

function reading(...claims: readonly Partial<Claim>[]): Reading {
  const base: Claim = {
    id: 'clm_1',
    type: 'twinning',
    parties: ['CN-HL/Harbin', 'RU-KHA/Khabarovsk'],
    stage: 'signed',
    date: '1993',
    bounds: null,
    basis: 'stated',
    fields: [],
    speaker: null,
    modality: 'fact',
    likelihood: null,
    evidence: { start: 0, end: twins.length, quote: twins },
    citations: [],
    where: 'body',
    rule: 'en/twinning-clause',
    ...unscored,
  };
  return {
    id: 't1',
    lang: 'en',
    reader: '0',
    gazetteer: '0',
    codebook: '2',
    published: null,
    masthead: null,
    mentions: [],
    citations: [],
    claims: claims.map((claim) => ({ ...base, ...claim })),
    nonclaims: [],
    quotes: [],
    forecasts: [],
    problems: [],
  };
}

const same = (code: string): string => code;
const compare = (c: CodedText, r: Reading) => evaluationOf([compareText(c, r, same)]);

describe('a reading held against a coding', () => {
  it('agrees where all agrees', () => {
    const e = compare(coded({}), reading({}));
    expect(e.pairs).toMatchObject({ right: 1, extra: 0, missed: 0, f1: 1 });
    expect(e.ties.f1).toBe(1);
    for (const share of [e.stage, e.date, e.evidence, e.modality]) expect(shareOf(share)).toBe(1);
    expect(Object.values(e.errors).flat()).toEqual([]);
  });

  it('tells another type once, as that, with what was read', () => {
    const e = compare(coded({}), reading({ type: 'agreement' }));
    expect(e.pairs.f1).toBe(1);
    expect(e.ties).toMatchObject({ right: 0, extra: 1, missed: 1, f1: 0 });
    expect(e.errors.type).toMatchObject([{ pair: 'CN-HL~RU-KHA', wanted: 'twinning', got: 'agreement', quote: twins }]);
    expect(e.errors.missed.length + e.errors.extra.length).toBe(0);
  });

  it('tells what was missed and what nobody coded, with the rule at fault', () => {
    const visit = { type: 'visit', evidence: met, date: null } as const;
    const e = compare(coded(visit), reading({ parties: ['CN-HL', 'RU-PRI'] }));
    expect(e.errors.missed).toMatchObject([{ pair: 'CN-HL~RU-KHA', type: 'visit', quote: met }]);
    expect(e.errors.extra).toMatchObject([{ pair: 'CN-HL~RU-PRI', got: 'twinning', rule: 'en/twinning-clause' }]);
    expect(e.ties).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('neither asks for nor blames a tie that coders differed about', () => {
    expect(compare(coded({ optional: true }), reading({})).ties).toMatchObject({
      right: 0,
      extra: 0,
      missed: 0,
      f1: null,
    });
    expect(compare(coded({ optional: true }), reading()).ties).toMatchObject({ missed: 0 });
  });

  it('takes each accepted value, and dates without their marks of doubt', () => {
    const e = compare(coded({ accept: { stage: ['active', 'signed'] }, date: '1993~' }), reading({ stage: 'active' }));
    expect(shareOf(e.stage)).toBe(1);
    expect(shareOf(e.date)).toBe(1);
  });

  it('compares towns spelling aside, where they were coded', () => {
    const places = ['CN-HL/Hárbin ~ RU-KHA/Khabarovsk'];
    expect(shareOf(compare(coded({ places }), reading({})).city)).toBe(1);
    const e = compare(coded({ places }), reading({ parties: ['CN-HL', 'RU-KHA/Khabarovsk'] }));
    expect(e.errors.city).toMatchObject([{ wanted: places[0], got: 'CN-HL ~ RU-KHA/Khabarovsk' }]);
    expect(shareOf(compare(coded({}), reading({})).city)).toBeNull();
  });

  it('asks that three tenths of the words of both are the same', () => {
    const elsewhere = { start: text.length - met.length, end: text.length, quote: met };
    expect(compare(coded({}), reading({ evidence: elsewhere })).errors.evidence).toMatchObject([
      { wanted: twins, got: met },
    ]);
    const half = { start: 0, end: 25, quote: text.slice(0, 25) };
    expect(shareOf(compare(coded({}), reading({ evidence: half })).evidence)).toBe(1);
  });

  it('counts ties that are no plain fact by whether they are told as what they are', () => {
    const e = compare(coded({ modality: 'forecast' }), reading({ modality: 'attributed' }));
    expect(e.nonFact).toMatchObject({ right: 0, missed: 1, extra: 1 });
    expect(e.errors.modality).toMatchObject([{ wanted: 'forecast', got: 'attributed' }]);
  });

  it('sees a tie in a text that has none', () => {
    const e = compare({ ...coded(), ties: [] }, reading({}));
    expect([e.negatives, e.falseAlarms]).toEqual([1, 1]);
  });

  it('lets one long list weigh as ten ties', () => {
    const list = Array.from({ length: 20 }, (_, i) => ({ parties: ['CN-HL', `RU-${String(i).padStart(2, '0')}`] }));
    const e = compare(coded(...list), reading(...list.slice(0, 10)));
    expect(e.pairs).toMatchObject({ right: 5, missed: 5 });
  });
});

it('F1 of half right and two thirds found is 4/7', () => {
  expect(scoreOf({ right: 2, extra: 2, missed: 1 })).toMatchObject({ precision: 0.5, recall: 2 / 3, f1: 4 / 7 });
});
