import { expect, it } from 'vitest';
import { wordsTold } from './words-told.ts';

const told = (text: string, names: readonly string[], lang: 'en' | 'zh'): readonly string[] => {
  const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  return [...wordsTold(text, { start: 0, end: text.length }, spans, lang)];
};

it('knows words by their first letters, without names, numbers and the shortest words', () => {
  expect(told('Linz agreed to an agreement with Brest in 2019.', ['Linz', 'Brest'], 'en')).toEqual(['agree', 'with']);
});

it('knows Chinese by pairs of characters, and pairs nothing across a name', () => {
  expect(told('黑河与海参崴签署协议', ['黑河', '海参崴'], 'zh')).toEqual(['签署', '署协', '协议']);
});
