/** Parties with their names in three languages, and the places that they mean. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { countryOf, type PartyRef, type Place, type PlaceNames, unitOf } from '../../model/place.ts';
import type { PartyView } from '../views.ts';

/** Names as the views carry them; what is missing is null, never a name in another language. */
export function namesView(names: PlaceNames): PartyView['names'] {
  return { en: names.en, ru: names.ru ?? null, zh: names.zh ?? null };
}

/** The place a unit stands for: a region (also by a superseded code), a country, a vanished unit; null where unknown. */
export function placeOfUnit(gazetteer: Gazetteer, unit: string): Place | null {
  if (unit.startsWith('X-')) return gazetteer.historical(unit);
  if (!unit.includes('-')) return gazetteer.country(unit);
  const region = gazetteer.region(unit);
  if (region !== null) return region;
  const current = gazetteer.currentCode(unit);
  return current === null ? null : gazetteer.region(current);
}

/** The town or district of a party, by its English name within its unit: the most populous where several bear it. */
function townOf(gazetteer: Gazetteer, unit: string, town: string): Place | null {
  const current = placeOfUnit(gazetteer, unit)?.region ?? unit;
  let best: Place | null = null;
  for (const place of gazetteer.named(town)) {
    if (place.region !== current || (place.level !== 'city' && place.level !== 'district')) continue;
    const better = best === null || place.population > best.population;
    if (better || (place.population === best?.population && place.id < best.id)) best = place;
  }
  return best;
}

/** The place that a party means; null where the gazetteer knows none. */
export function placeOfParty(gazetteer: Gazetteer, party: PartyRef): Place | null {
  const unit = unitOf(party);
  const town = party.length > unit.length ? party.slice(unit.length + 1) : null;
  return town === null ? placeOfUnit(gazetteer, unit) : townOf(gazetteer, unit, town);
}

const views = new WeakMap<Gazetteer, Map<PartyRef, PartyView>>();

/** A party with its names; one that the gazetteer does not know keeps the words of its code. A gazetteer never changes. */
export function partyView(gazetteer: Gazetteer, party: PartyRef): PartyView {
  let held = views.get(gazetteer);
  if (held === undefined) views.set(gazetteer, (held = new Map()));
  let view = held.get(party);
  if (view === undefined) held.set(party, (view = namedParty(gazetteer, party)));
  return view;
}

function namedParty(gazetteer: Gazetteer, party: PartyRef): PartyView {
  const unit = unitOf(party);
  const town = party.length > unit.length ? party.slice(unit.length + 1) : null;
  const place = placeOfParty(gazetteer, party);
  const names = place === null ? { en: town ?? unit, ru: null, zh: null } : namesView(place.names);
  return { party, unit, country: countryOf(party), names };
}
