import { describe, expect, it } from 'vitest';
import type { NearMiss, Why, WhyCue } from '../../model/why.ts';
import { explanationOf, lackOf } from './explanation.ts';

const cue = (role: WhyCue['role'], text: string, value: string, more: Partial<WhyCue> = {}): WhyCue => ({
  role,
  start: 0,
  end: [...text].length,
  text,
  value,
  found: 'clause',
  ...more,
});
const why = (cues: readonly WhyCue[], points: Why['points'] = {}): Why => ({ cues, points, bar: 2 });
const claim = {
  type: 'twinning',
  stage: 'signed',
  date: null,
  modality: 'fact',
  speaker: null,
  score: null,
  strict: true,
};
const reasonsOf = (...args: Parameters<typeof explanationOf>): Record<string, string> =>
  Object.fromEntries(explanationOf(...args).reasons.map(({ about, says }) => [about, says]));

describe('explanationOf', () => {
  it('says which word gave type and stage, with the definitions of the codebook', () => {
    const cues = [cue('stage', 'became', 'signed'), cue('trigger', 'sister cities', 'twinning', { as: 'clear' })];
    const view = explanationOf(
      claim,
      why(cues, {
        'a tie: same clause': 1.5,
        'a tie: all else': -0.25,
        'twinning: clear word: twinning': 1.2,
        'twinning: left, before: sister': 0.3,
      }),
    );
    expect(view.reasons[0]).toEqual({
      about: 'type',
      value: 'twinning',
      says: '“sister cities” names it.',
      definition: 'Sister, twin, friendship or partner status of the places, also a proposal of one.',
    });
    expect(view.reasons[2]).toMatchObject({ about: 'stage', value: 'signed', says: '“became” says so.' });
    expect(view.weighed.map(({ says, weights }) => [says, ...weights.map((each) => each.says)])).toEqual([
      ['That the two are tied: 1.25; 2 are needed.', 'the two stand in one clause', 'all else together'],
      [
        'That its type is twinning: 1.5.',
        'a clear word for twinning',
        'before the first of the two, a word about sister cities',
      ],
    ]);
    expect(view.cues.map(({ name, says }) => `${name}: ${says}`)).toEqual([
      'stage: says how far it has come: signed (in the same clause)',
      'kind: names the kind twinning by itself',
    ]);
  });

  it('tells the usual stage from a stage that a word says, and one that the kind turned', () => {
    expect(reasonsOf({ ...claim, stage: 'active' }, why([])).stage).toBe(
      'No word says how far it has come: this is the usual stage of twinning.',
    );
    expect(reasonsOf({ ...claim, stage: 'active' }, why([cue('stage', 'helped', 'signed')])).stage).toBe(
      '“helped” would say signed; of twinning without a word that founds it that is active.',
    );
  });

  it('names the decision that limits a tie', () => {
    const cues = [cue('limit', 'suspended', 'suspended'), cue('trigger', 'twinning', 'twinning')];
    const reasons = reasonsOf({ ...claim, type: 'restriction', stage: 'suspended' }, why(cues));
    expect(reasons.type).toBe('“suspended” limits the twinning that “twinning” names.');
    expect(reasons.stage).toBe('“suspended” says so.');
  });

  it('says where a party was taken from, and what points there', () => {
    const cues = [cue('party', 'Jilin', 'CN-JL', { found: 'before' }), cue('pointer', '双方', 'both-sides')];
    expect(reasonsOf(claim, why(cues)).parties).toBe('“Jilin”: named before and kept in mind; “双方” points there.');
    const meant = [cue('party', 'the city', 'CN-JL/Jilin', { as: 'stand-in' }), cue('party', 'Omsk', 'RU-OMS/Omsk')];
    expect(reasonsOf(claim, why(meant)).parties).toBe('“the city”: stands for what is named elsewhere.');
  });

  it('says how sure the reader is, and whether that is enough', () => {
    const scored = (score: number | null, strict: boolean, strictFrom?: number) =>
      explanationOf({ ...claim, score, strict }, { ...why([]), ...(strictFrom === undefined ? {} : { strictFrom }) })
        .surety;
    expect(scored(0.875, true, 0.62)).toBe(
      'The reader is 88 % sure that the text says so: the claim stands. Claims stand from 62 % on.',
    );
    expect(scored(0.875, false, 0.62)).toBe(
      'The reader is 88 % sure that the text says so: the claim is only possible. It is not sure enough of its type, or of how far it has come.',
    );
    expect(scored(0.875, false, 1)).toBe(
      'The reader is 88 % sure that the text says so: the claim is only possible. Another sentence names some of those who act together here: such a claim never stands by itself.',
    );
    expect(scored(0.41, false)).toBe('The reader is 41 % sure that the text says so: the claim is only possible.');
    expect(scored(null, true, 0.62)).toBeNull();
  });

  it('says that what is announced without a day is dated as its text is', () => {
    const announced = { ...claim, stage: 'announced', date: '2019-06' } as const;
    expect(reasonsOf(announced, why([])).date).toBe(
      'The text gives no date for it; what is announced is dated as the text is, whose month is inferred from what it cites.',
    );
  });

  it('says what makes a claim count as no tie', () => {
    const said = { ...claim, polarity: 'negated', mood: null } as const;
    expect(reasonsOf(said, why([cue('negation', 'not', 'negated')])).counted).toBe(
      '“not” makes it denied: it counts as no tie.',
    );
    expect(reasonsOf(claim, why([]))).not.toHaveProperty('counted');
  });
});

describe('lackOf', () => {
  const miss = (over: Partial<NearMiss>): NearMiss => ({
    type: 'trade',
    parties: ['CN-HL', 'RU'],
    missing: 'support',
    rule: 'en/trade-memory',
    evidence: { start: 0, end: 5, quote: 'Goods' },
    why: why([], { 'a tie: same clause': 1.5, 'a tie: cue: barred': -0.5, 'trade: about: goods': 2 }),
    ...over,
  });

  it('says what its odds lack, and what spoke against it', () => {
    expect(lackOf(miss({}))).toBe(
      'It has 1, and 2 are needed. Against it: a word of this kind in the sentence: another topic.',
    );
  });

  it('names the side that is there where the other is missing', () => {
    expect(lackOf(miss({ missing: 'party', parties: ['CN-HL'] }))).toMatch(/^Only CN-HL was found/);
    expect(lackOf(miss({ missing: 'party', parties: ['CN', 'RU'] }))).toBe(
      'Only CN and RU were found, and a tie needs a place below the state.',
    );
    expect(lackOf(miss({ missing: 'party', parties: [] }))).toMatch(/^No place was found/);
  });
});
