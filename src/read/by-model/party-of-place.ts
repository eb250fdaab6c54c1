/**
 * A place that a language model names, as a party: by what Amur itself read at those words, else by its English name in the country
 * that the model gives, else by the model's code. What the model says against Amur's own reading is told, and not followed.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { PartyRef, Place } from '../../model/place.ts';
import type { Mention, PlaceMention } from '../../model/reading.ts';
import { isCityUnit } from '../structure/city-units.ts';
import type { ModelPlace } from './answer.ts';

/** A place as a party: how it was found, and whether Amur reads another place at its words. */
export interface PartyOfPlace {
  readonly party: PartyRef;
  readonly by: 'mention' | 'name' | 'code';
  readonly inDoubt: boolean;
}

/** Null where nothing of it is known. `at` is where its words stand, in code points. */
export function partyOfPlace(
  place: ModelPlace,
  at: readonly Span[],
  { mentions, gazetteer }: { readonly mentions: readonly Mention[]; readonly gazetteer: Gazetteer },
): PartyOfPlace | null {
  const country = place.country.trim().toUpperCase();
  const unit = unitCode(gazetteer, place.code);
  const read = mentionAt(mentions, at);
  const mentioned = read && partyOfMention(read, place, gazetteer, country);
  if (mentioned) {
    const [readUnit] = mentioned.split('/');
    const other = !mentioned.startsWith(country) || (place.level !== 'country' && unit !== null && unit !== readUnit);
    return { party: mentioned, by: 'mention', inDoubt: other };
  }
  if (place.level === 'country') {
    return gazetteer.country(country) === null ? null : { party: country, by: 'name', inDoubt: false };
  }
  const named = byName(place, { country, unit, gazetteer });
  if (named) return { party: named, by: 'name', inDoubt: false };
  if (unit === null || !unit.startsWith(`${country}-`)) return null;
  const town = place.level === 'city' && place.name.trim() !== '' && !place.name.includes('/');
  return { party: town ? cityParty(unit, place.name.trim(), gazetteer) : unit, by: 'code', inDoubt: false };
}

/** A code of a first-level unit as it is today; null for none. */
function unitCode(gazetteer: Gazetteer, code: string | null): string | null {
  if (code === null) return null;
  const written = code.trim().toUpperCase();
  return gazetteer.region(written) === null ? gazetteer.currentCode(written) : written;
}

/** What was read at the words: a mention that they cover, the longest first. */
function mentionAt(mentions: readonly Mention[], at: readonly Span[]): PlaceMention | null {
  const found = mentions.filter(
    (m): m is PlaceMention =>
      m.kind === 'place' && at.some(({ start, end }) => m.start < end && start < m.end) && (m.country ?? null) !== null,
  );
  const length = ({ start, end }: Span): number => end - start;
  return found.toSorted((a, b) => length(b) - length(a) || a.start - b.start)[0] ?? null;
}

function partyOfMention(
  { region, country, level, name }: PlaceMention,
  place: ModelPlace,
  gazetteer: Gazetteer,
  given: string,
): PartyRef | null {
  if (place.level === 'country' || level === 'country') {
    // A country where the model means a part of it: that is found by its name.
    return country !== null && place.level === 'country' ? country : null;
  }
  if (region === null) return null;
  // Of one unit: whether the town or the unit is meant is the model's reading.
  if (place.level === 'region') return region;
  const town = level === 'city' || level === 'district' ? name : given === country ? place.name.trim() : name;
  return town === '' || town.includes('/') ? region : cityParty(region, town, gazetteer);
}

function cityParty(unit: string, town: string, gazetteer: Gazetteer): PartyRef {
  const own = gazetteer.region(unit)?.names.en ?? '';
  return isCityUnit(unit, town, own) ? unit : `${unit}/${town}`;
}

function byName(
  { name, words, level }: ModelPlace,
  {
    country,
    unit,
    gazetteer,
  }: { readonly country: string; readonly unit: string | null; readonly gazetteer: Gazetteer },
): PartyRef | null {
  const wanted = (p: Place): boolean =>
    p.country === country && (level === 'region' ? p.level === 'region' : p.level === 'city' || p.level === 'district');
  const found = [...gazetteer.named(name), ...gazetteer.named(words)].filter(wanted);
  const inUnit = unit === null ? found : found.filter((p) => p.region === unit);
  const [first] = inUnit.toSorted((a, b) => b.population - a.population);
  if (first?.region == null) return null;
  return level === 'region' ? first.region : cityParty(first.region, first.names.en, gazetteer);
}
