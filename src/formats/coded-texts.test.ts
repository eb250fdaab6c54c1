import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../model/errors.ts';
import { parseCodedTexts } from './coded-texts.ts';

const tie = { parties: ['CN-HL/Harbin', 'RU-KHA'], type: 'twinning', stage: 'active', evidence: 'are twins' };
const line = (over: object = {}, tieOver: object = {}): string =>
  JSON.stringify({ id: 'a', text: 'Harbin and Khabarovsk are twins.', ties: [{ ...tie, ...tieOver }], ...over });

const fault = (content: string): InvalidInput => {
  try {
    parseCodedTexts(content, 'mine.jsonl');
  } catch (error) {
    if (error instanceof InvalidInput) return error;
  }
  throw new Error('taken');
};

describe('coded texts', () => {
  it('fills in what need not be written', () => {
    expect(parseCodedTexts(`\n${line()}\n`, 'mine.jsonl')).toEqual([
      {
        id: 'a',
        text: 'Harbin and Khabarovsk are twins.',
        regions: null,
        ties: [{ ...tie, date: null, modality: 'fact', optional: false, accept: {}, places: null }],
      },
    ]);
  });

  it('keeps what was coded beside the ties', () => {
    const accept = { date: ['1993', null], stage: ['active', 'signed'] };
    const [text] = parseCodedTexts(
      line({ lang: 'en', regions: [{ code: 'CN-HL' }, 'RU-KHA'] }, { accept, optional: true, date: '1993' }),
      'mine.jsonl',
    );
    expect(text).toMatchObject({
      lang: 'en',
      regions: ['CN-HL', 'RU-KHA'],
      ties: [{ accept, optional: true, date: '1993' }],
    });
  });

  it.each([
    ['', 'mine.jsonl holds no coded text.'],
    ['{', 'mine.jsonl: Line 1 is not JSON.'],
    [line({ ties: undefined }), 'mine.jsonl, line 1 has no list "ties"'],
    [line({}, { type: 'friendship' }), 'mine.jsonl, line 1, tie 1: "friendship" is no type.'],
    [line({}, { stage: 'begun' }), '"begun" is no stage.'],
    [line({}, { date: '17 June' }), '"17 June" is no EDTF date.'],
    [line({}, { parties: ['CN-HL', 'CN-JL'] }), 'CN-HL, CN-JL is not two countries.'],
    [line({}, { parties: ['Harbin', 'RU-KHA'] }), '"Harbin" is no party.'],
    [line({}, { evidence: 'are sisters' }), 'its evidence does not stand in the text: "are sisters"'],
    [`${line()}\n${line()}`, 'mine.jsonl has two texts with the id "a".'],
  ])('says what is wrong and where: %#', (content, message) => {
    const error = fault(content);
    expect(error.message).toContain(message);
    expect(error.hint).toBeTruthy();
  });
});
