/**
 * What two places do with each other where no word names a kind of tie: "Tambov eats apples from Gansu", "Iowa treats
 * patients from Oaxaca". Words for goods, money, people and roads hint at a kind. They count only in a clause that says
 * nothing clearer and joins its places by a preposition.
 */

import type { Span } from '../../model/anchor.ts';
import type { TieType } from '../../model/codebook.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';

/** Among kinds that as many words hint at, the one named first here is meant. */
const order: readonly TieType[] = [
  'twinning',
  'agreement',
  'assistance',
  'investment',
  'infrastructure',
  'exchange',
  'trade',
  'forum',
  'visit',
  'body',
  'cooperation',
];

/** The kind that most words of a clause hint at, with the first of them; null where none does. */
function hintOf(scene: Scene, clause: Span): Cue | null {
  const hints = within(cuesOfKind(scene, 'hint'), clause);
  if (hints.length === 0) return null;
  const count = (type: string): number => hints.filter((h) => h.value === type).length;
  let best: TieType | null = null;
  for (const type of order) if (count(type) > (best === null ? 0 : count(best))) best = type;
  return hints.find((h) => h.value === best) ?? null;
}

/** An act that words only hint at. */
interface HintedAct {
  readonly type: TieType;
  readonly trigger: Cue;
  readonly clause: Span;
  readonly limit: Cue | null;
  readonly complete: true;
  readonly faint: true;
}

/** An act that the words of a clause with two sides only hint at; a decision beside it limits it. */
export function hintedAct(scene: Scene, clause: Span, limits: readonly Cue[]): HintedAct | null {
  const trigger = hintOf(scene, clause);
  if (!trigger || !canTie(partiesInScope(within(scene.parties, clause)))) return null;
  const limit = within(limits, clause)[0] ?? null;
  return {
    type: limit ? 'restriction' : (trigger.value as TieType),
    trigger,
    clause,
    limit,
    complete: true,
    faint: true,
  };
}
