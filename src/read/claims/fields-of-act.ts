/** The fields an act is about: the codebook's seventeen, by the words of its clause. */
import { fields as order } from '../../model/codebook.ts';
import type { Act } from './acts.ts';
import { type Scene, within } from './scenes.ts';

/** Fields named in the clause of an act, else in its sentence, in the codebook's order. */
export function fieldsOfAct(act: Act, scene: Scene): string[] {
  const named = (cues: Scene['cues']): string[] => {
    const values = new Set(cues.filter((c) => c.kind === 'field').map((c) => c.value));
    return order.filter((f) => values.has(f));
  };
  const inClause = named(within(scene.cues, act.clause));
  return inClause.length > 0 ? inClause : named(scene.cues);
}
