/**
 * Dates told in turn: 1986年和1999年先后同山形、德岛两县结好; "with Sakai in 1981 and with Kazan in 1988". Each partner of a list has the date
 * that stands in its place in the row.
 */
import type { PartyRef } from '../../model/place.ts';
import type { DateMention } from '../../model/reading.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import { within } from './scenes.ts';

const inTurn = /先后|先後|分别|分別|依次|相继|相繼|respectively|соответственно/u;

/** The date of each partner; null where the clause gives none in turn. */
export function datesInTurn(
  text: string,
  act: Act,
  parties: readonly PartyMention[],
  dates: readonly DateMention[],
): ReadonlyMap<PartyRef, DateMention> | null {
  const told = within(dates, act.clause);
  if (told.length < 2) return null;
  const here = within(parties, act.clause);
  for (const country of new Set(here.map((p) => p.country))) {
    const partners = here.filter((p) => p.country === country).sort((a, b) => a.start - b.start);
    const rest = here.length - partners.length;
    if (partners.length !== told.length || rest > 1) continue;
    if (inTurn.test(text.slice(act.clause.start, act.clause.end)) || alternate(partners, told))
      return new Map(partners.map((p, i) => [p.party, told[i]!]));
  }
  return null;
}

/** True for name, date, name, date, and for date, name, date, name. */
function alternate(partners: readonly PartyMention[], dates: readonly DateMention[]): boolean {
  const first = partners[0]!.start < dates[0]!.start ? partners : dates;
  const second = first === partners ? dates : partners;
  return first.every((one, i) => {
    const other = second[i]!;
    const next = first[i + 1];
    return one.end <= other.start && (next === undefined || other.end <= next.start);
  });
}
