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
  expect(feature('shape: one with a list, slots: 5 or more')).toBe(
    'how the two stand among the places of the sentence: one beside a list, places: 5 or more',
  );
  expect(feature('the only place here, the other 2, no clear word')).toBe(
    'one is the only place of the sentence, the other is of two sentences before, no clear word for a tie',
  );
  expect(feature('clear-word')).toBe('clear-word');
});
