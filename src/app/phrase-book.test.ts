import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, phraseBook, sayer } from './phrase-book.ts';

describe('a phrase book', () => {
  it('finds a sentence and what was put into it', () => {
    const book = phraseBook(['Nothing is held', 'No document {id} is held', '"{word}" is no {what}']);
    expect(book.find('Nothing is held')).toEqual({ phrase: 'Nothing is held', values: {} });
    expect(book.find('No document doc_1 is held')).toEqual({
      phrase: 'No document {id} is held',
      values: { id: 'doc_1' },
    });
    expect(book.find('"signd" is no stage')?.values).toEqual({ word: 'signd', what: 'stage' });
    expect(book.find('No claim clm_1 is held')).toBeNull();
  });

  it('takes the more exact of two that fit, and numbers alone where a number belongs', () => {
    const book = phraseBook(['influence of {unit}', 'influence of {unit} in {year#}', '{low#} to {high#}']);
    expect(book.find('influence of RU-SA in 2019')?.phrase).toBe('influence of {unit} in {year#}');
    expect(book.find('influence of RU-SA in brief')?.phrase).toBe('influence of {unit}');
    expect(book.find('0.25 to 0.8')?.values).toEqual({ low: '0.25', high: '0.8' });
    expect(book.find('Bridge to nowhere')).toBeNull();
  });

  it('finds whatever a sentence was filled with', () => {
    const phrase = 'The claim {id} stands from {start#} to {end#}: "{text}"';
    const book = phraseBook([phrase]);
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (id, start, end, text) => {
        const sentence = filled(phrase, { id, start: String(start), end: String(end), text });
        const found = book.find(sentence);
        expect(found && filled(found.phrase, found.values)).toBe(sentence);
      }),
    );
  });

  it('says what is put in too, writes numbers as the language does, and joined sentences one by one', () => {
    const say = sayer(
      {
        'dependence of j on i': 'зависимость j от i',
        '{means}, from {low} to {high}': '{means}, от {low} до {high}',
        'trade of {region}': 'торговля {region}',
        'too old': 'устарело',
      },
      { number: (text) => text.replace('.', ','), joint: '; ' },
    );
    expect(say('dependence of j on i, from 0.2 to 0.75')).toBe('зависимость j от i, от 0,2 до 0,75');
    expect(say('trade of RU-SA; too old')).toBe('торговля RU-SA; устарело');
    expect(say('and more; trade of RU-SA')).toBeNull();
    expect(say('something else')).toBeNull();
  });
});
