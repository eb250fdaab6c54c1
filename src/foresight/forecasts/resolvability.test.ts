import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../model/errors.ts';
import { type ForecastRecord, forecastRecord } from '../../model/forecast.ts';
import { toldLikelihood } from './likelihood-words.ts';
import { phrased } from './phrase.ts';
import { resolvability } from './resolvability.ts';
import { isVague } from './vague.ts';
import { wordedLikelihood } from './wording.ts';

const bridge: ForecastRecord = forecastRecord({
  statement: 'The railway bridge at Tongjiang opens in October 2019',
  question: {
    who: 'the railway bridge at Tongjiang',
    what: 'opens to trains',
    where: ['RU-YEV/Nizhneleninskoye', 'CN-HL/Tongjiang', 'CN-HL/Tongjiang'],
    by: '2019-10',
    source: 'reports of both railways',
  },
  likelihood: [0.8, 0.99],
  wording: null,
  author: 'a ministry',
  outlet: null,
  saidOn: '2019-03',
  address: null,
  claim: null,
  span: null,
  flags: ['unhedged'],
  condition: null,
  note: null,
});
const gapsOf = (record: ForecastRecord) => resolvability(record).gaps.map(({ gap, bars }) => (bars ? gap : `(${gap})`));

describe('a forecast', () => {
  it('can be judged where who, what, where, by when and by which source is told, and how likely', () => {
    expect(bridge.question.where).toEqual(['CN-HL/Tongjiang', 'RU-YEV/Nizhneleninskoye']);
    expect(resolvability(bridge)).toEqual({
      scorable: true,
      gaps: [{ gap: 'unhedged', bars: false }],
      lastDay: '2019-10-31',
    });
  });

  it('is told all that it lacks', () => {
    const bare = {
      ...bridge,
      question: { who: null, what: null, where: [], by: null, source: null },
      likelihood: null,
    };
    expect(gapsOf(bare)).toEqual(['who', 'what', 'where', 'by', 'source', 'likelihood', '(unhedged)']);
    const { question } = bridge;
    expect(gapsOf({ ...bridge, question: { ...question, by: '2019/..' } })).toContain('by-open');
    expect(gapsOf({ ...bridge, question: { ...question, by: '2018' } })).toContain('by-before-said');
    expect(gapsOf({ ...bridge, flags: ['conditional'] })).toEqual(['condition']);
    expect(gapsOf({ ...bridge, flags: ['conditional'], condition: 'if it is finished' })).toEqual(['(conditional)']);
    expect(gapsOf({ ...bridge, flags: ['no-deadline'] })).toEqual(['(no-deadline)']);
    expect(gapsOf({ ...bridge, question: { ...question, what: 'grows closer' }, flags: [] })).toEqual(['(vague)']);
  });

  it('that says "may" is never scored, whatever else it tells', () => {
    expect(resolvability({ ...bridge, likelihood: [0.05, 0.6] })).toMatchObject({ scorable: false });
    expect(toldLikelihood([0.05, 0.6], 'may')).toBe('may (5–60 %, no band: never a point)');
    expect(toldLikelihood([0.95, 0.99], null)).toBe('almost certain (95–99 %)');
    expect(toldLikelihood([0.3, 0.3], null)).toBe('30 %');
  });

  it('is put as a question with its gaps', () => {
    expect(phrased({ ...bridge.question, source: null }, ['Tongjiang'])).toBe(
      'the railway bridge at Tongjiang: opens to trains (Tongjiang), by 2019-10, according to [which source will tell]?',
    );
  });

  it('is refused where it contradicts itself', () => {
    expect(() => forecastRecord({ ...bridge, likelihood: [0.8, 0.2] })).toThrow(InvalidInput);
    expect(() => forecastRecord({ ...bridge, condition: 'if' })).toThrow(/not flagged/);
    expect(() => forecastRecord({ ...bridge, question: { ...bridge.question, by: 'soon' } })).toThrow(/EDTF/);
    expect(() => forecastRecord({ ...bridge, statement: ' ' })).toThrow(/statement/);
  });
});

describe('words of likelihood', () => {
  const of = (text: string, lang: 'en' | 'ru' | 'zh') => {
    const found = wordedLikelihood(text, lang);
    return found && `${found.wording} ${found.likelihood.join('–')}${found.unhedged ? ' unhedged' : ''}`;
  };

  it('are worth what the reader gives them, in three languages', () => {
    expect(of('it is almost certain that influence will far exceed it', 'en')).toBe('almost certain 0.95–0.99');
    expect(of('these structures may give additional impulse', 'en')).toBe('may 0.05–0.6');
    expect(of('some are certain to be alarmed', 'en')).toBe('certain to 0.9–0.99 unhedged');
    expect(of('Маловероятно, что мост откроют', 'ru')).toBe('Маловероятно 0.2–0.45');
    expect(of('大桥很可能在明年开通', 'zh')).toBe('很可能 0.8–0.95');
    expect(of('大桥可能明年开通', 'zh')).toBe('可能 0.05–0.6');
  });

  it('are judged where the reader leaves them open, and left open where nobody can', () => {
    expect(of('They will travel to China more often', 'en')).toBe('will 0.8–0.99 unhedged');
    expect(of('Мост будет открыт', 'ru')).toBe('будет 0.8–0.99 unhedged');
    expect(of('The history strongly suggests that they are going to go further', 'en')).toBe(
      'strongly suggests 0.6–0.85',
    );
    expect(of('Trade is expected to double', 'en')).toBeNull();
    expect(of('The mayor walks home', 'en')).toBeNull();
  });

  it('are moved by "very" and "not" where no list has them together', () => {
    expect(of('an opening is exceedingly probable next year, it will come', 'en')).toBe(
      'exceedingly probable 0.775–0.9',
    );
  });
});

it('what compares without a measure is vague', () => {
  expect(isVague('ties grow closer')).toBe(true);
  expect(isVague('trade grows above 5 billion US dollars')).toBe(false);
  expect(isVague('the bridge opens')).toBe(false);
  expect(isVague('влияние усилится')).toBe(true);
  expect(isVague('мост откроют')).toBe(false);
  expect(isVague('影响力增强')).toBe(true);
  expect(isVague('大桥开通')).toBe(false);
});
