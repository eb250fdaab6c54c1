import { describe, expect, it } from 'vitest';
import { asksFor, compile } from '../../../scripts/messages/compile.ts';
import { spokenOf } from './languages.ts';
import { asParts, asText } from './message.ts';

const ties = compile('{n, plural, one {# связь} few {# связи} many {# связей} other {# связи}}');
const inWords = (source: string, values = {}): string => asText(compile(source), values, 'en');

describe('a message', () => {
  it('takes the plural form of its language', () => {
    const told = [0, 1, 2, 5, 11, 21, 22, 1.5].map((n) => asText(ties, { n }, 'ru'));
    expect(told).toEqual([
      '0 связей',
      '1 связь',
      '2 связи',
      '5 связей',
      '11 связей',
      '21 связь',
      '22 связи',
      '1,5 связи',
    ]);
  });

  it('writes numbers as its language does', () => {
    const message = compile('{n, number}');
    expect(asText(message, { n: 1234567.5 }, 'en')).toBe('1,234,567.5');
    expect(asText(message, { n: 1234567.5 }, 'ru')).toBe('1\u00a0234\u00a0567,5');
    expect(inWords('{n, number, percent}', { n: 0.25 })).toBe('25%');
    expect(inWords('{n, number, ::.00}', { n: 0.5 })).toBe('0.50');
    expect(inWords('{year}', { year: 2019 })).toBe('2019');
  });

  it('chooses by exact number, by offset and by word', () => {
    const more = '{n, plural, offset:1 =0 {nobody} =1 {you} one {you and # more} other {you and # more}}';
    expect([0, 1, 2, 1001].map((n) => inWords(more, { n }))).toEqual([
      'nobody',
      'you',
      'you and 1 more',
      'you and 1,000 more',
    ]);
    expect(inWords('{who, select, centre {the centre} other {a region}}', { who: 'centre' })).toBe('the centre');
    expect(inWords('{who, select, centre {the centre} other {a region}}', { who: 'else' })).toBe('a region');
    expect(inWords('{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 22 })).toBe('22nd');
  });

  it('writes days, and what is none as it stands', () => {
    expect(inWords('{day, date, long}', { day: '2019-06-07T12:00:00Z' })).toBe('7 June 2019');
    expect(inWords('{day, date, long}', { day: 'soon' })).toBe('soon');
  });

  it('keeps words in tags apart, never what is put in', () => {
    const message = compile('Is <code>amur start</code> running, {name}?');
    expect(asParts(message, { name: '<b>Anna</b>' }, 'en')).toEqual([
      'Is ',
      { tag: 'code', text: 'amur start' },
      ' running, <b>Anna</b>?',
    ]);
    expect(asText(message, { name: 'Anna' }, 'en')).toBe('Is amur start running, Anna?');
  });

  it('says what it asks for', () => {
    expect(asksFor(compile('<b>{a}</b> {n, plural, one {#} other {{c, number}}}'))).toEqual([
      '<b>',
      'a:text',
      'c:number',
      'n:plural',
    ]);
    expect(() => compile('{n, plural, one {#}}')).toThrow();
    expect(() => compile('{n, number, dozens}')).toThrow('dozens');
  });
});

describe('the language at first', () => {
  it('is the first of the browser’s that the page speaks', () => {
    expect(spokenOf(['pl', 'zh-TW', 'ru'])).toBe('zh');
    expect(spokenOf(['ru-RU', 'en'])).toBe('ru');
    expect(spokenOf(['pl', 'de-AT'])).toBe('en');
  });
});
