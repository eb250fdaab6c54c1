import { expect, it } from 'vitest';
import { explanationEnglish } from '../../app/documents/explanation-words.ts';
import { featureEnglish, featureWordsEnglish } from '../../app/documents/feature-words.ts';
import { codebook } from '../../model/codebook.ts';
import why from '../i18n/en/why.json';

it('say on the page in English what the command line says', () => {
  const { entries } = Object;
  const defined = [...codebook.tieTypes, ...codebook.stages].map((word) => [`definition.${word.id}`, word.definition]);
  expect(why).toEqual({
    ...explanationEnglish,
    ...Object.fromEntries(entries(featureEnglish).map(([name, says]) => [`feature.${name}`, says])),
    ...Object.fromEntries(entries(featureWordsEnglish).map(([word, says]) => [`word.${word}`, says])),
    ...Object.fromEntries(defined),
  });
});
