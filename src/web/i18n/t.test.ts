import { afterAll, describe, expect, it } from 'vitest';
import english from './en.ts';
import russian from './ru.ts';
import { speak, t, tIfKnown, tParts } from './t.ts';
import chinese from './zh.ts';

describe('a message', () => {
  // Other tests of this process speak English.
  afterAll(() => speak('en', english));

  it('takes the plural form of its language, and numbers as it writes them', () => {
    speak('ru', russian);
    expect([0, 1, 2, 5, 11, 21, 22, 1.5, 12345].map((n) => t('count.ties', { n }))).toEqual([
      '0 связей',
      '1 связь',
      '2 связи',
      '5 связей',
      '11 связей',
      '21 связь',
      '22 связи',
      '1,5 связи',
      '12\u00a0345 связей',
    ]);
    speak('zh', chinese);
    expect(t('count.ties', { n: 12345 })).toBe('12,345项关系');
    speak('en', english);
    expect([1, 2, 12345].map((n) => t('count.ties', { n }))).toEqual(['1 tie', '2 ties', '12,345 ties']);
  });

  it('keeps words in tags apart, never what is put in', () => {
    speak('en', english);
    expect(tParts('app.silent', {}, ['b', 'code'])).toContainEqual({ tag: 'code', text: 'amur start' });
    expect(tParts('cases.thin.text', { text: '<b>few</b> records' }, ['b'])).toEqual([
      { tag: 'b', text: 'Thin:' },
      ' <b>few</b> records',
    ]);
    expect(tParts('start.steps.find', {}, ['b', 'kbd'])[0]).toEqual({ tag: 'b', text: 'Find anything with Ctrl K.' });
  });

  it('is its name where there is none, and nothing where data gave the name', () => {
    speak('en', { 'terms.stage.signed': 'signed' });
    expect(t('count.ties', { n: 1 })).toBe('count.ties');
    expect(tIfKnown('terms.stage.signed')).toBe('signed');
    expect(tIfKnown('terms.stage.unheard')).toBeNull();
  });
});
