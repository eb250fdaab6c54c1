/** Parties with their names in three languages. */

import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Language } from '../../model/languages.ts';
import { countryOf, type PartyRef, type Place, type PlaceNames, unitOf } from '../../model/place.ts';
import type { Infer } from '../infer.ts';

/** Names in the three languages that Amur speaks; what is missing is null. */
export const names = z
  .object({ en: z.string(), ru: z.string().nullable(), zh: z.string().nullable() } satisfies Record<
    Language,
    z.ZodType
  >)
  .meta({ id: 'Names' });
export type Names = Infer<typeof names>;

/** A party with its names, ready to show. */
export const partyView = z.object({ party: z.string(), unit: z.string(), country: z.string(), names }).meta({
  id: 'Party',
  example: {
    party: 'RU-SA',
    unit: 'RU-SA',
    country: 'RU',
    names: { en: 'Sakha Republic', ru: 'Республика Саха (Якутия)', zh: '萨哈共和国' },
  },
});
export type PartyView = Infer<typeof partyView>;

/** Names as the views carry them; what is missing is null, never a name in another language. */
export function toNames({ en, ru, zh }: PlaceNames): Names {
  return { en, ru: ru ?? null, zh: zh ?? null };
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
export function toPartyView(gazetteer: Gazetteer, party: PartyRef): PartyView {
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
  return {
    party,
    unit,
    country: countryOf(party),
    names: place === null ? { en: town ?? unit, ru: null, zh: null } : toNames(place.names),
  };
}
