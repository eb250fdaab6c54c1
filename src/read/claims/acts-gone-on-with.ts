/** Clauses that name no act of their own and go on with the one before: "… and Vaasa that of Varna", "… but keeps the one with Dalian". */

import type { Span } from '../../model/code-points.ts';
import { type Act, kindMeant } from './act.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { typesThatAre } from './type-traits.ts';
import { isChinese } from './words-for-ties.ts';

/** Kinds that a clause with two sides alone goes on with. */
const elliptic = typesThatAre('elliptic');
/** Chinese characters that a clause may have besides its names and still go on with the act before it. */
const mostBesides = 6;
const another = /(?:^|\s)(?:the one|the ones|one|those|that)\s(?:with|between)\s(?=[\p{Lu}t])/u;

/** The act of a clause that has no word for one and goes on with the act before it; null where it says something else. */
export function actGoneOnWith(before: Act, scene: Scene, clause: Span, text: string): Act | null {
  const named = within(scene.parties, clause);
  const again = named.length === 0 || isChinese(text, clause) ? null : sameKindAgain(before, clause, text);
  if (again) return { ...again, limit: null, complete: canTie(partiesInScope(named)) };
  if (!before.complete || !elliptic.includes(before.type)) return null;
  if (hasOwnVerb(scene, clause, text) || !saysNoMore(scene, clause, text) || !canTie(partiesInScope(named)))
    return null;
  const trigger = { ...before.trigger, start: clause.start, end: clause.start };
  return { ...before, trigger, clause, said: before.said ?? before };
}

/** "… but keeps the one with Shanghai": a word that stands for the kind of tie named just before. */
function sameKindAgain(before: Act, clause: Span, text: string): Pick<Act, 'type' | 'trigger' | 'clause'> | null {
  const match = another.exec(text.slice(clause.start, clause.end));
  if (!match) return null;
  const type = kindMeant(before);
  const start = clause.start + match.index;
  const trigger = { ...before.trigger, start, end: start + match[0].length, value: type, strong: true };
  return { type, trigger, clause };
}

/** A clause with a verb of its own says something else; Chinese words for what stands are also no verbs. */
const hasOwnVerb = (scene: Scene, clause: Span, text: string): boolean =>
  within(cuesOfKind(scene, 'stage'), clause).some((c) => c.value !== 'active' || !isChinese(text, c));

/** True where a clause holds little more than names; other languages have verbs to tell that by. */
function saysNoMore(scene: Scene, clause: Span, text: string): boolean {
  if (!isChinese(text, clause)) return true;
  if (text.slice(clause.start, clause.end).includes('、')) return true;
  const named = within(scene.parties, clause).reduce((sum, p) => sum + p.end - p.start, 0);
  return clause.end - clause.start - named <= mostBesides;
}
