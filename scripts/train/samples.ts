/** Everything that is learnt from coded texts, ready to be fitted on all of them or on some. */
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { KeptClaimModels } from '../../src/read/claims/models.ts';
import { fitPhases, type PhaseSample, phaseSamples } from './fit-phases.ts';
import { fitTies, type TieSample, tieSample } from './fit-ties.ts';
import { type CodedText, foldsOf } from './gold.ts';
import { loneSentences } from './lone-sentences.ts';
import { draftOf } from './training-texts.ts';

/** What a sentence that stands alone counts, against a whole text. */
const weightOfLone = 0.2;

export interface TextSample {
  readonly ties: TieSample;
  readonly phases: readonly PhaseSample[];
}

export function samplesOf(texts: readonly CodedText[], gazetteer: Gazetteer): readonly TextSample[] {
  const foldOf = foldsOf(texts);
  return texts.flatMap((text, i) => {
    const fold = foldOf[i]!;
    const draft = draftOf(text, gazetteer);
    const ties = tieSample(text, fold, draft, gazetteer);
    const lone = loneSentences(text, ties.facts).map((each): TextSample => {
      const own = tieSample(each, fold, draftOf(each, gazetteer), gazetteer);
      return { ties: { ...own, weight: weightOfLone * own.weight }, phases: [] };
    });
    return [{ ties, phases: phaseSamples(text, draft, gazetteer) }, ...lone];
  });
}

/** All models that claims are read by. The same samples give the same models. */
export const fitAll = (samples: readonly TextSample[]): KeptClaimModels => ({
  ...fitTies(samples.map((s) => s.ties)),
  phases: fitPhases(samples.flatMap((s) => s.phases)),
});
