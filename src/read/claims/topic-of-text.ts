/** Whether a text is about ties at all, or about accidents, matches, crimes or somebody's life. */
import { cuesOfKind, type Scene } from './scenes.ts';

/** So many sentences about other things, and so large a part of all, set the topic of a text. */
const fewestOther = 3;
const partOther = 0.4;

/** True for a text about floods, matches, crimes or somebody's life, where a word for a tie mostly means something else. */
export function isOffTopic(scenes: readonly Scene[]): boolean {
  const body = scenes.filter((s) => s.block === 'body' || s.block === 'headline');
  const other = body.filter((s) => cuesOfKind(s, 'barred').length > 0).length;
  return other >= fewestOther && other >= partOther * body.length;
}
