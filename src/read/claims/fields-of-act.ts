/** The fields an act is about: the codebook's seventeen, by the words of its clause. */
import { fields as order } from '../../model/codebook.ts';
import type { Act } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';

/** Fields named in the clause of an act, else in its sentence, in the codebook's order. */
export function fieldsOfAct(act: Act, scene: Scene): string[] {
  const all = cuesOfKind(scene, 'field');
  const inClause = within(all, act.clause);
  return inOrder(inClause.length > 0 ? inClause : all);
}

function inOrder(cues: readonly Cue[]): string[] {
  if (cues.length === 0) return [];
  const values = new Set(cues.map((c) => c.value));
  return order.filter((f) => values.has(f));
}
