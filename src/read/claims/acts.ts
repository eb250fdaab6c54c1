/** The acts of a sentence: which kinds of tie its words name, clause by clause, and the decisions against ties that it tells. */
import type { Act } from './act.ts';
import { decisionOf } from './decisions.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { kindsNamed, wordsForTies } from './words-for-ties.ts';

/** The acts of a scene, in the order of its clauses. */
export function actsOf(scene: Scene, text: string): readonly Act[] {
  const words = wordsForTies(scene, text);
  if (words.length === 0) return [];
  const limits = cuesOfKind(scene, 'restriction');
  const acts: Act[] = [];
  for (const clause of scene.clauses) {
    const here = within(words, clause);
    if (here.length === 0) continue;
    const kinds = kindsNamed(here, scene, text);
    const decision = decisionOf(kinds, limits, here, scene, clause, text);
    if (decision) acts.push({ ...decision, clause });
    for (const [type, trigger] of kinds) acts.push({ type, trigger, clause, limit: null });
  }
  return acts;
}
