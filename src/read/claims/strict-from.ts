/**
 * From which chance on a claim is strict. Its own sentence says who is meant by name or by a word that points to one place alone; parties that only the topic or a
 * sentence before supplies are right more seldom, on pages above all, so that such a claim must be surer.
 */
import { isToldHere, type Side } from './scorer/candidates.ts';
import type { Bars } from './scorer/weights.ts';

export const strictFrom = (sides: readonly Side[], { strict, strictCarried, strictSeveral }: Bars): number =>
  sides.length > 2 ? strictSeveral : sides.every(isToldHere) ? strict : strictCarried;
