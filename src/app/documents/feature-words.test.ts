import { expect, it } from 'vitest';
import weights from '../../../data/codebook/weights/ties.json' with { type: 'json' };
import { explainedInEnglish } from './explanation-words.ts';

const { feature } = explainedInEnglish;

it('says each feature that the reader weighs in words', () => {
  const names = [weights.pair, ...Object.values(weights.types)].flatMap((model) => Object.keys(model.weights));
  expect(names.length).toBeGreaterThan(1000);
  expect([...new Set(names)].filter((name) => feature(name) === name)).toEqual([]);
});

it('puts what follows the colon into the sentence, and leaves unknown names as they are', () => {
  expect(feature('found: 0 and head sentences back')).toBe('one place is what the text is about');
  expect(feature('clear word in the text: visit')).toBe('somewhere in the text, a clear word for visit');
  expect(feature('slots: between … and')).toBe('the words before the two: between … and');
  expect(feature('cue: barred')).toBe('a word of this kind in the sentence: another topic');
  expect(feature('clear-word')).toBe('clear-word');
});
