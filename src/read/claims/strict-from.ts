/**
 * From which chance on a claim is strict. Its own sentence says who is meant by name or by a word that points to one place alone; parties that only the topic or a
 * sentence before supplies are right more seldom, on pages above all, so that such a claim must be surer. The chance of what a group does together
 * is a product of two, and is right more often at the same number.
 */
import type { TieTold } from './decode.ts';
import { shippedGroups } from './groups/weights.ts';
import { isToldHere } from './scorer/candidates.ts';
import type { Bars } from './scorer/weights.ts';

export const strictFrom = (
  { sides, best }: Pick<TieTold, 'sides' | 'best'>,
  { strict, strictCarried }: Bars,
): number => ('act' in best ? shippedGroups().bars.strict : sides.every(isToldHere) ? strict : strictCarried);
