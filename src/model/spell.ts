/** A spell of days on which a tie stood or happened, and what it says of a window of days. */
import type { TieState } from './tie.ts';

/**
 * Days (since 1970) from one to another, both included. `certain` and `possible` say so of each of them; `whole` is an event that
 * certainly lies somewhere among them.
 */
export interface Spell {
  readonly from: number;
  readonly to: number;
  readonly how: 'certain' | 'possible' | 'whole';
}

/**
 * What a spell from `since` to `until` says of the days from one to another, an open side infinite: `certain` where the tie stood or
 * happened among them by every reading of its dates, `possible` where it may have, null where it says nothing of them.
 */
export function spellWithin(
  since: number,
  until: number,
  how: Spell['how'],
  from: number,
  to: number,
): TieState['certainty'] | null {
  if (since > to || until < from) return null;
  return how === 'certain' || (how === 'whole' && since >= from && until <= to) ? 'certain' : 'possible';
}
