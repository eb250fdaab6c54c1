/** The words that say it: the parts of the sentence from the first to the last of trigger, parties and stage. */
import type { Span } from '../../model/anchor.ts';
import type { Act } from './acts.ts';
import type { PartyMention } from './party-mentions.ts';
import type { Scene } from './scenes.ts';

/** Shorter sentences are quoted whole. */
const whole = 90;

/** The evidence of an act: clauses that hold the trigger and those parties that stand in the same sentence. */
export function evidenceOfAct(act: Act, scene: Scene, parties: readonly PartyMention[], text: string): Span {
  if (scene.end - scene.start <= whole) return { start: scene.start, end: scene.end };
  const needed: Span[] = [act.trigger, ...(act.limit ? [act.limit] : [])];
  for (const p of parties) if (p.start >= scene.start && p.end <= scene.end) needed.push(p);
  const from = Math.min(...needed.map((n) => n.start));
  const to = Math.max(...needed.map((n) => n.end));
  const touched = scene.clauses.filter((c) => c.end > from && c.start < to);
  let start = touched[0]?.start ?? scene.start;
  let end = touched.at(-1)?.end ?? scene.end;
  while (start < end && /[\s,;:，；：、—–«“"-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,;:，；：、—–-]/u.test(text[end - 1]!)) end--;
  return { start, end };
}
