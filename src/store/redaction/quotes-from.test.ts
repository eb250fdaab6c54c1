import { describe, expect, it } from 'vitest';
import { quoteFinder, withoutQuotes } from './quotes-from.ts';

const text = 'Harbin and Khabarovsk signed a twinning agreement on 12 June 1993. 黑龙江省与阿穆尔州签署合作协议。';
const quotes = quoteFinder(text);

describe('a note that quotes a text', () => {
  it.each([
    ['It says: “signed a twinning agreement on”, which is doubtful', true],
    ['KHABAROVSK signed, a twinning... agreement', true],
    ['so heißt es dort: 黑龙江省与阿穆尔州', true],
    ['a twinning agreement was signed by Harbin', false],
    ['signed a twinning agreement', false],
    ['黑龙江省与阿', false],
    ['', false],
  ])('%s: %s', (note, expected) => {
    expect(quotes(note)).toBe(expected);
  });

  it('loses these words wherever they stand in a record', () => {
    const record = {
      note: 'signed a twinning agreement on',
      tags: ['kept', { deep: '黑龙江省与阿穆尔州签署' }],
      n: 1,
      no: null,
    };
    expect(withoutQuotes(record, quotes)).toEqual({
      note: '[redacted]',
      tags: ['kept', { deep: '[redacted]' }],
      n: 1,
      no: null,
    });
    const clean = { note: 'kept', list: [1, 'two'] };
    expect(withoutQuotes(clean, quotes)).toBe(clean);
  });
});
