/** Which ties stood or happened within some days, and how certain that is. */
import type { Bounds } from '../model/edtf.ts';
import { spellWithin } from '../model/spell.ts';
import type { TieState } from '../model/tie.ts';
import { numberOf } from './moments.ts';
import { eachSpell, type Spelled } from './tie-spells.ts';

export type Certainty = TieState['certainty'];

/**
 * Whether a tie stood or happened on any day of a window (an open side is null): `certain` where it did by every reading of its
 * dates, `possible` where it may have, null where it did not. Never `certain` without being so; where only all dates read
 * together would make it certain, it says `possible`.
 */
export function stoodWithin(tie: Spelled, [first, last]: Bounds): Certainty | null {
  const from = first === null ? Number.NEGATIVE_INFINITY : numberOf(first);
  const to = last === null ? Number.POSITIVE_INFINITY : numberOf(last);
  let found: Certainty | null = null;
  eachSpell(tie, (since, until, how) => {
    const says = spellWithin(since, until, how, from, to);
    found = says ?? found;
    return says !== 'certain';
  });
  return found;
}
