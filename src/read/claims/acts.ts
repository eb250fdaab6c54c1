/** The acts of a sentence: which kinds of tie its words name, clause by clause. */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { Act } from './act.ts';
import { actGoneOnWith } from './acts-gone-on-with.ts';
import { decisionOf } from './decisions.ts';
import { hintedAct, hintsInClauses } from './hinted-acts.ts';
import { leaveMostSpecific } from './most-specific.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { kindsNamed, wordsForTies } from './words-for-ties.ts';

/**
 * The acts of a scene, in the order of its clauses. A clause that names two sides but no act goes on with the act before
 * it: "Turku became the sister of Tianjin, and Vaasa that of Varna".
 */
export function actsOf(scene: Scene, text: string, lang: Language): readonly Act[] {
  const words = wordsForTies(scene, text);
  const hints = hintsInClauses(lang);
  if (words.length === 0 && !(hints && cuesOfKind(scene, 'hint').length > 0)) return none;
  const limits = cuesOfKind(scene, 'restriction');
  const acts: Act[] = [];
  for (const clause of scene.clauses) {
    if (isHeading(text, clause, scene)) continue;
    const here = within(words, clause);
    if (here.length === 0) {
      const before = acts.at(-1);
      const act =
        (before && actGoneOnWith(before, scene, clause, text)) ?? (hints && hintedAct(scene, clause, lang, limits));
      if (act) acts.push(act);
      continue;
    }
    const kinds = kindsNamed(here, scene, text);
    if (kinds.size === 0) continue;
    const complete = canTie(partiesInScope(within(scene.parties, clause)));
    const decision = decisionOf(kinds, limits, here, scene, clause, text);
    if (decision) acts.push({ ...decision, clause, complete });
    leaveMostSpecific(kinds, acts, complete, scene, clause, text);
    for (const [type, trigger] of kinds) acts.push({ type, trigger, clause, limit: null, complete });
    const hinted = hints && kinds.size === 0 && !decision ? hintedAct(scene, clause, lang, limits) : null;
    if (hinted) acts.push(hinted);
  }
  return withoutPapersOfTwins(acts);
}

const none: readonly never[] = [];

/** 【…】 heads what follows, which tells it. */
const isHeading = (text: string, clause: Span, scene: Scene): boolean =>
  text[clause.start] === '【' && text[clause.end - 1] === '】' && clause.end < scene.end;

/** The document that makes places twins is no second tie. */
function withoutPapersOfTwins(acts: readonly Act[]): readonly Act[] {
  const twinned = acts.some((a) => a.type === 'twinning' && a.limit === null);
  return twinned ? acts.filter((a) => a.type !== 'agreement' || a.trigger.end === a.trigger.start) : acts;
}
