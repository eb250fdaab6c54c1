/** A text made ready for the scorer: its sentences with their parties, and every pair that a sentence may tie, with what is seen of it. */
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { Draft } from '../../draft.ts';
import { toldOfOthers } from '../../structure/other-sides.ts';
import { partiesOfText } from '../../structure/parties-of-text.ts';
import { cuesOf } from '../lexicon/lexicon.ts';
import { type Scene, scenesOf } from '../scenes.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Features } from './log-linear.ts';
import { pairFeatures, sentenceFeatures } from './pair-features.ts';
import { type TextFacts, textFacts } from './text-facts.ts';

/** A candidate with what is seen of it. */
export interface Case extends Candidate {
  readonly features: Features;
}

export interface TextCases {
  readonly scenes: readonly Scene[];
  readonly facts: TextFacts;
  readonly cases: readonly Case[];
}

/** The cases of a draft whose places and speech are read; none where it names places of one country alone. */
export function casesOf(draft: Draft, gazetteer: Gazetteer): TextCases | null {
  const cues = cuesOf(draft.text, draft.lang);
  const ofOthers = toldOfOthers(draft);
  const parties = partiesOfText(draft, cues, gazetteer, ofOthers);
  if (new Set(parties.map((p) => p.country)).size < 2 || parties.every((p) => p.scale === 'centre')) return null;
  const scenes = scenesOf(draft, cues, parties, ofOthers);
  const facts = textFacts(scenes, draft);
  const cases = scenes.flatMap((_, i) => {
    const candidates = candidatesOf(facts, i);
    if (candidates.length === 0) return [];
    const ofSentence = sentenceFeatures(i, facts);
    return candidates.map((candidate) => ({ ...candidate, features: pairFeatures(candidate, facts, ofSentence) }));
  });
  return { scenes, facts, cases };
}
