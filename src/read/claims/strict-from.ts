/**
 * From which chance on a claim is strict. Its own sentence says who is meant by name or by a word that points to one place alone; parties that only the topic or a
 * sentence before supplies are right more seldom, on pages above all, so that such a claim must be surer. The chance of what a group does together
 * is a product of two, and is right more often at the same number; where another sentence supplies one of its members no chance is enough (of
 * their pairs .75 to .82 are right on folds, whatever the chance).
 */
import type { TieTold } from './decode.ts';
import type { ClaimModels } from './models.ts';
import { isCarried, isToldHere, type Side } from './scorer/candidates.ts';
import type { Bars } from './scorer/weights.ts';

/** No claim reaches it. */
const never = 1;

/** The chance from which a tie stands, 0 to 1; 1 where none is enough. */
export const strictFrom = (
  { sides, best }: Pick<TieTold, 'sides' | 'best'>,
  { ties, groups }: Pick<ClaimModels, 'ties' | 'groups'>,
): number =>
  'act' in best
    ? sides.some(isCarried)
      ? never
      : groups.bars.strict
    : sides.every((side) => isToldHere(side) && !isToldLater(side))
      ? ties.bars.strict
      : ties.bars.strictCarried;

/** "They", whose names only come after. */
const isToldLater = ({ mention: { antecedent } }: Side): boolean =>
  antecedent !== undefined && antecedent.sentences < 0;

/** A type this many times as likely as the next leaves no other, though its words are few. */
const farAhead = 3;

/** Whether the sentence of a tie tells of its type: likely enough by itself, half so and far before any other, or twins that it names plainly. What several do together is judged with its type. */
export function isSureOfType({ type, best }: TieTold, { strictType }: Bars): boolean {
  if ('act' in best || (type === 'twinning' && best.saysTwins)) return true;
  const own = best.types.get(type) ?? 0;
  const next = Math.max(0, ...[...best.types].map(([other, chance]) => (other === type ? 0 : chance)));
  return own >= strictType || (own >= strictType / 2 && own >= farAhead * next);
}
