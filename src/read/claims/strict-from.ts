/**
 * From which chance on a claim is strict. Its own sentence says who is meant by name or by a word that points to one place alone; parties that only the topic or a
 * sentence before supplies are right more seldom, on pages above all, so that such a claim must be surer. The chance of what a group does together
 * is a product of two, and is right more often at the same number.
 */
import type { TieTold } from './decode.ts';
import type { ClaimModels } from './models.ts';
import { isToldHere, type Side } from './scorer/candidates.ts';

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
