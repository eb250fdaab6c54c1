/** Why a claim was read, in the language of the page. */
import type { ExplanationWords } from '../../app/documents/explanation-words.ts';
import { featureText } from '../../app/documents/feature-words.ts';
import type { Stage } from '../../model/stages.ts';
import { t, tIfKnown } from '../i18n/t.ts';
import { stageWord, term, typeWord } from '../terms.ts';

/** The words of an explanation; `why` has its sentences, the features and the codebook's definitions. */
export const whyWords: ExplanationWords = {
  say: (key, values = {}) => t(`why.${key}`, values),
  type: typeWord,
  stage: (type, id) => stageWord(type, id as Stage),
  modality: (id) => tIfKnown(`terms.modality.${id}`) ?? id,
  mood: (id) => term('mood', id),
  feature: (name) =>
    featureText(name, {
      sentence: (key, value) => tIfKnown(`why.feature.${key}`, { value }),
      word: (key) => tIfKnown(`why.word.${key}`),
      type: typeWord,
    }),
  definition: (id) => tIfKnown(`why.definition.${id}`),
};
