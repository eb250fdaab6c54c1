/** A spell of days on which a tie stood or happened. */
/**
 * Days (since 1970) from one to another, both included. `certain` and `possible` say so of each of them; `whole` is an event that
 * certainly lies somewhere among them.
 */
export interface Spell {
  readonly from: number;
  readonly to: number;
  readonly how: 'certain' | 'possible' | 'whole';
}
