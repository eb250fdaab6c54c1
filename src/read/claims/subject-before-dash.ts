/** «Курган и Петропавловск — соглашение о побратимстве»: a Russian sentence without a verb has its subject before a dash. */

import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import { partiesInScope } from './pairing.ts';
import { type Scene, within } from './scenes.ts';

/** What a subject of two names has besides the names, in characters: «и», «с», a dash. */
const nameless = 10;

/** The places that alone stand between the last comma and the dash before an act's clause. */
export function subjectBeforeDash(
  act: Act,
  scene: Scene,
  named: readonly PartyMention[],
  text: string,
): readonly PartyMention[] {
  const previous = scene.clauses[scene.clauses.indexOf(act.clause) - 1];
  if (!previous || !/[–—-]\s$/u.test(text.slice(previous.start, previous.end))) return [];
  const start = Math.max(previous.start, text.lastIndexOf(', ', previous.end) + 2);
  const subject = within(named, { start, end: previous.end });
  const words = subject.reduce((left, p) => left - (p.end - p.start), previous.end - start);
  return words <= nameless ? partiesInScope(subject) : [];
}
