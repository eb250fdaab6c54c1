/**
 * From which chance on a claim is strict. Its own sentence says who is meant by name or by a word that points to one place alone; parties that only the topic or a
 * sentence before supplies are right more seldom, on pages above all, so that such a claim must be surer. The chance of what a group does together
 * is a product of two, and is right more often at the same number.
 */
import type { TieTold } from './decode.ts';
import type { ClaimModels } from './models.ts';
import { isToldHere, type Side } from './scorer/candidates.ts';
import type { Bars } from './scorer/weights.ts';

export const strictFrom = (
  { sides, best }: Pick<TieTold, 'sides' | 'best'>,
  { ties, groups }: Pick<ClaimModels, 'ties' | 'groups'>,
): number =>
  'act' in best
    ? groups.bars.strict
    : sides.every((side) => isToldHere(side) && !isToldLater(side))
      ? ties.bars.strict
      : ties.bars.strictCarried;

/** "They", whose names only come after. */
const isToldLater = ({ mention: { antecedent } }: Side): boolean =>
  antecedent !== undefined && antecedent.sentences < 0;

/** A type this many times as likely as the next leaves no other, though its words are few. */
const farAhead = 3;

/** Whether the sentence of a tie tells of its type: likely enough by itself, or half so and far before any other. What several do together is judged with its type. */
export function isSureOfType({ type, best }: TieTold, { strictType }: Bars): boolean {
  if ('act' in best) return true;
  const own = best.types.get(type) ?? 0;
  const next = Math.max(0, ...[...best.types].map(([other, chance]) => (other === type ? 0 : chance)));
  return own >= strictType || (own >= strictType / 2 && own >= farAhead * next);
}
