/**
 * People stand for their place: after "Gavin Newsom, governor of California" the bare "Newsom" means California. Such a
 * mention is a party only where no place of its country is named beside it.
 */
import { countryOf, unitOf } from '../../model/place.ts';
import type { PersonMention } from '../../model/reading.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import type { PartyMention } from './party-mention.ts';
import { standingFor } from './standing-for.ts';

/** How far after a person was introduced a bare surname still means them, in characters. */
const reach = 4000;
/** How far from the name the place of the office may be named. */
const beside = 90;
const shortest = 3;

/** The parties of a text, in order, with the later mentions of officials by surname alone as parties for their places. */
export function withPeople(draft: Draft, named: readonly PartyMention[]): readonly PartyMention[] {
  const people = peopleAsParties(draft, named);
  return people.length === 0 ? named : [...named, ...people].sort((a, b) => a.start - b.start);
}

function peopleAsParties(draft: Draft, named: readonly PartyMention[]): PartyMention[] {
  const out: PartyMention[] = [];
  const known = new Map<string, PersonMention>();
  for (const person of draft.people) {
    const place = placeOf(person, named);
    const surname = person.name.split(/\s/u).at(-1) ?? '';
    if (!place || surname.length < shortest || known.has(surname)) continue;
    known.set(surname, person);
    const within = draft.text.slice(person.end, person.end + reach + surname.length - 1);
    for (let at = within.indexOf(surname); at >= 0; at = within.indexOf(surname, at + surname.length)) {
      const span = { start: person.end + at, end: person.end + at + surname.length };
      if (/\p{L}/u.test(draft.text[span.start - 1] ?? '') || /[\p{L}-]/u.test(draft.text[span.end] ?? '')) continue;
      if (startingIn(named, { start: span.start - 30, end: span.end }).some((p) => p.end > span.start)) continue;
      out.push({ ...standingFor(place, span, 'official'), person: true });
    }
  }
  return out;
}

/** The party a person speaks for, as it is named beside them: the city of a mayor, not only its region. */
function placeOf(person: PersonMention, named: readonly PartyMention[]): PartyMention | null {
  const unit = person.for;
  if (!unit) return null;
  const near = startingIn(named, { start: person.start - beside, end: person.end + beside }).filter(
    (p) => p.unit === unit && !p.adjective,
  );
  const place = near.sort((a, b) => Math.abs(a.start - person.start) - Math.abs(b.start - person.start))[0];
  if (place) return place;
  return {
    start: person.start,
    end: person.end,
    party: unit,
    unit: unitOf(unit),
    country: countryOf(unit),
    scale: unit.includes('-') ? 'region' : 'centre',
    how: 'official',
    venue: false,
    adjective: false,
    person: true,
  };
}
