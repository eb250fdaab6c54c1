/** What is seen of a type of tie, for a pair at a sentence: all that is seen of the pair, how likely it is tied at all, and words for the type near by. */
import type { TieType } from '../../../model/tie-types.ts';
import type { Candidate } from './candidates.ts';
import type { Features } from './log-linear.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import type { TextFacts } from './text-facts.ts';

/** The features of a candidate for its types; the models of the types weigh them, one a type. `odds` are those of the pair. */
export function typeFeatures(candidate: Candidate, pair: Features, odds: number, facts: TextFacts): Features {
  const out = new Map(pair);
  out.set('odds of a tie', odds);
  const at = candidate.sentence;
  around('before', facts.sentences[at - 1], out);
  around('after', facts.sentences[at + 1], out);
  for (const type of facts.clear) out.set(`clear word in the text: ${type}`, 1);
  return out;
}

function around(where: string, sentence: SentenceFacts | undefined, out: Map<string, number>): void {
  if (!sentence) return;
  for (const type of sentence.clear as ReadonlySet<TieType>) out.set(`clear word ${where}: ${type}`, 1);
  for (const type of sentence.vague as ReadonlySet<TieType>) out.set(`vague word ${where}: ${type}`, 1);
}
