import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../model/words.ts';
import { partsOf } from './parts.ts';

const forms = (text: string) => wordsOf(text).map(({ form }) => form);

describe('the words of a text', () => {
  it('are lower case, without stress and diacritics', () => {
    expect(forms('São Paulo’s Я́кутия, ЁЛКА и Хэйлунцзян-2')).toEqual([
      'sao',
      'paulo',
      's',
      'якутия',
      'елка',
      'и',
      'хэйлунцзян',
      '2',
    ]);
  });
  it('are pairs of characters in Chinese, the last one alone, traditional as simplified', () => {
    expect(forms('2019年黑龍江，州')).toEqual(['2019', '年黑', '黑龙', '龙江', '江', '州']);
  });
  it('stand where they are said to', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Б', ' ', '黑', '江', '😀', '-', '1', '𠀀') }), (text) => {
        let last = 0;
        for (const { start, end, form, han } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          if (han === undefined) last = end;
          expect(text.slice(start, end).toLowerCase()).toBe(form);
        }
      }),
    );
  });
});

describe('the parts of a document', () => {
  it('follow each other and keep every word', () => {
    const text = `😀 ${'word '.repeat(20_000)}`;
    const parts = partsOf('A title', text);
    expect(parts.map(({ part }) => part)).toEqual([0, 1, 2]);
    expect(parts.map(({ span_start }) => span_start)).toEqual([0, 2 + 8000 * 5, 2 + 16_000 * 5]);
    expect(parts.map(({ span_end }) => span_end)).toEqual([2 + 8000 * 5, 2 + 16_000 * 5, 2 + 20_000 * 5]);
    expect(parts.flatMap(({ body }) => body.split(' '))).toHaveLength(20_000);
  });
  it('are one where there is no word', () => {
    expect(partsOf('T', '…')).toEqual([{ part: 0, span_start: 0, span_end: 1, title: 't', body: '' }]);
  });
});
