import { expect, it } from 'vitest';
import { explanationEnglish } from '../../app/documents/explanation-words.ts';
import { pointMeaning } from '../../app/documents/point-names.ts';
import { codebook } from '../../model/codebook.ts';
import why from '../i18n/en/why.json';

it('say on the page in English what the command line says', () => {
  const { entries } = Object;
  const defined = [...codebook.tieTypes, ...codebook.stages].map((word) => [`definition.${word.id}`, word.definition]);
  const points = entries(why).flatMap(([key]) => /^point\.(.+)$/.exec(key)?.[1] ?? []);
  expect(points.length).toBeGreaterThan(20);
  expect(why).toEqual({
    ...explanationEnglish,
    ...Object.fromEntries(points.map((name) => [`point.${name}`, pointMeaning(name)])),
    ...Object.fromEntries(defined),
  });
});
