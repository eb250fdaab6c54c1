/** Places as people write them: by code, or by a name in any language. The one rule for all commands, fields and parameters. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { InvalidInput } from '../../model/errors.ts';
import { countryOf, type PartyRef, type Place, unitOf } from '../../model/place.ts';
import { partyOfPlace } from '../import/resolve-town.ts';
import { byText } from '../order.ts';
import { nearRegions } from '../regions/near-regions.ts';
import { placeOfUnit } from '../ties/party-view.ts';

/** Of towns of one name, one that has so many times the people of the next is the one that is meant. */
const farLarger = 5;
/** Places that a question lists. */
const mostListed = 8;

/** The code of a unit or a country as it is today; null for what is no code. */
export function unitOfCode(gazetteer: Gazetteer, written: string): string | null {
  const code = written.toUpperCase();
  const place = placeOfUnit(gazetteer, code);
  return place === null ? null : place.level === 'region' ? (place.region ?? code) : code;
}

/** A party by its code, a town with its unit (`CN-HL/Heihe`) included; null for what is no code. */
function partyOfCode(gazetteer: Gazetteer, written: string): PartyRef | null {
  const unit = unitOf(written);
  const code = unitOfCode(gazetteer, unit);
  if (code === null || unit === written) return code;
  return `${code}${written.slice(unit.length)}`;
}

const people = (places: readonly Place[]): number => places.reduce((sum, { population }) => sum + population, 0);

/** Whether one of a place's own names is the one written, and not merely a name that it is called by as well. */
function bears({ names: { en, ru, zh, local } }: Place, name: string): boolean {
  const plain = name.toLowerCase();
  return [en, ru, zh, local].some((own) => own?.toLowerCase() === plain);
}

/** Units and countries of a name: those that bear it themselves before those that are called so as well; a country before its own units. */
function unitsNamed(gazetteer: Gazetteer, name: string): readonly Place[] {
  const all = gazetteer.named(name).filter(({ level }) => level === 'region' || level === 'country');
  const own = all.filter((place) => bears(place, name));
  const found = own.length > 0 ? own : all;
  const states = new Set(found.flatMap(({ level, country }) => (level === 'country' ? [country] : [])));
  return found.filter(({ level, country }) => level === 'country' || !states.has(country));
}

/**
 * The places that a name can mean. A unit or a country goes before the towns of its name, unless a town elsewhere has more
 * people than it; of towns alone one that is far larger than the others is meant.
 */
function placesNamed(gazetteer: Gazetteer, name: string): readonly Place[] {
  const units = unitsNamed(gazetteer, name);
  const countries = new Set(units.map(({ country }) => country));
  const towns = gazetteer
    .named(name)
    .filter(({ level }) => level === 'city' || level === 'district')
    .sort((a, b) => b.population - a.population);
  if (units.length > 0) {
    const larger = towns.filter((town) => town.population > people(units) && !countries.has(town.country));
    return [...units, ...larger];
  }
  const [first, second] = towns;
  return first !== undefined && first.population >= farLarger * (second?.population ?? 0) && first.population > 0
    ? [first]
    : towns;
}

/** The parties that a name can mean, each once, with the place of each. */
function partiesNamed(gazetteer: Gazetteer, name: string): ReadonlyMap<PartyRef, Place> {
  const found = new Map<PartyRef, Place>();
  for (const place of placesNamed(gazetteer, name)) {
    const party = partyOfPlace(gazetteer, place);
    if (party !== null && !found.has(party)) found.set(party, place);
  }
  return found;
}

/** Asks which of several places of one name is meant. */
function whichOne(gazetteer: Gazetteer, written: string, found: ReadonlyMap<string, Place>): InvalidInput {
  const listed = [...found].slice(0, mostListed).map(([code, { names, country }]) => {
    const unit = unitOf(code);
    const within = unit === code ? country : unit;
    const name = within === null || within === code ? null : (placeOfUnit(gazetteer, within)?.names.en ?? null);
    return `${code} (${names.en}${name === null ? '' : `, ${name}`})`;
  });
  const more = found.size > mostListed ? ', …' : '';
  return new InvalidInput(`"${written.slice(0, 40)}" names ${found.size} places: ${listed.join(', ')}${more}`, {
    hint: 'Write the code of the one that is meant.',
    candidates: [...found.keys()],
  });
}

function didYouMean(gazetteer: Gazetteer, written: string): string {
  const near = nearRegions(gazetteer, written).map(({ region, names }) => `${region} (${names.en})`);
  return near.length > 0
    ? `Did you mean ${near.join(', ')}?`
    : 'Write a name in English, Russian or Chinese, an ISO 3166-2 code such as RU-SA, or a country such as RU.';
}

/**
 * The code of the unit or country that is meant, as it is today: by code, or by name; of a town, its unit. Throws InvalidInput
 * for what is neither, and for a name of several.
 */
export function knownUnit(gazetteer: Gazetteer, written: string): string {
  const name = written.trim();
  const code = unitOfCode(gazetteer, unitOf(name));
  if (code !== null) return code;
  const parties = partiesNamed(gazetteer, name);
  const units = new Set([...parties.keys()].map(unitOf));
  const [unit] = units;
  if (units.size === 1 && unit !== undefined) return unit;
  if (units.size > 1) throw whichOne(gazetteer, name, parties);
  throw new InvalidInput(`"${name.slice(0, 40)}" is no first-level unit and no country that the gazetteer holds`, {
    hint: didYouMean(gazetteer, name),
  });
}

/** The party that is meant: a unit, a country, or a town with its unit, by code or by name. */
export function knownParty(gazetteer: Gazetteer, written: string): PartyRef {
  const name = written.trim();
  const code = partyOfCode(gazetteer, name);
  if (code !== null) return code;
  const parties = partiesNamed(gazetteer, name);
  const [party] = parties.keys();
  if (parties.size === 1 && party !== undefined) return party;
  if (parties.size > 1) throw whichOne(gazetteer, name, parties);
  throw new InvalidInput(`"${name.slice(0, 60)}" is no region, town or country that the gazetteer holds`, {
    hint: didYouMean(gazetteer, name),
  });
}

/** The code of the country that is meant, by code or by name; throws InvalidInput where none or several are. */
export function knownCountry(gazetteer: Gazetteer, written: string): string {
  const name = written.trim();
  const code = name.toUpperCase();
  if (gazetteer.country(code) !== null) return code;
  const named = gazetteer.named(name).filter(({ level }) => level === 'country');
  const found = new Map(named.flatMap((place) => (place.country === null ? [] : [[place.country, place] as const])));
  const [country] = found.keys();
  if (found.size === 1 && country !== undefined) return country;
  if (found.size > 1) throw whichOne(gazetteer, name, found);
  throw new InvalidInput(`"${name.slice(0, 40)}" is no country that the gazetteer holds`, {
    hint: 'Write its name, or an ISO 3166-1 code of two letters, as in RU.',
  });
}

/** A thing that people name beside others: a place by its name becomes its code; ids, codes and all else stay as they are. */
export function placeOrElse(gazetteer: Gazetteer, written: string): string {
  const name = written.trim();
  if (/^[a-z]+[_:]/i.test(name) || unitOfCode(gazetteer, unitOf(name)) !== null) return name;
  const parties = partiesNamed(gazetteer, name);
  const [party] = parties.keys();
  if (parties.size > 1) throw whichOne(gazetteer, name, parties);
  return party ?? name;
}

/** The two units of a pair in the order in which they were written; throws InvalidInput where there are not two of two countries. */
export function unitsOfPair(gazetteer: Gazetteer, written: string): readonly [string, string] {
  const ends = written.split('~').map((end) => end.trim());
  const [a, b] = ends;
  if (ends.length !== 2 || a === undefined || b === undefined || a === '' || b === '') {
    throw new InvalidInput(`"${written.slice(0, 60)}" is no pair`, {
      hint: 'Write two codes or names joined by a tilde, as in CN-GD~RU-SA.',
    });
  }
  const units = [knownUnit(gazetteer, a), knownUnit(gazetteer, b)] as const;
  if (countryOf(units[0]) !== countryOf(units[1])) return units;
  throw new InvalidInput(
    `${[...units].sort(byText).join(' and ')} belong to one country; ties join units of different countries`,
  );
}

/** A pair with its units sorted, as ties are filtered by it. */
export function knownPair(gazetteer: Gazetteer, written: string): string {
  return [...unitsOfPair(gazetteer, written)].sort(byText).join('~');
}
