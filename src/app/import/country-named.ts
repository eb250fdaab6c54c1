/** Countries as other people's lists name them: "England, United Kingdom", "Georgia (country)", "Réunion, France". */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CountryCode, RegionCode } from '../../model/place.ts';

/** What the words for a country mean. */
export interface NamedCountry {
  /** More than one where the name alone does not tell ("Congo"); none where it is no country's. */
  readonly codes: readonly CountryCode[];
  /** The region that the words name too (`Lower Saxony, Germany`, `Scotland`); null where they name none. */
  readonly region: RegionCode | null;
}

/** Names that the gazetteer does not list as a country's. Misspellings are not among them: these are for people to mend. */
const otherNames: ReadonlyMap<string, readonly CountryCode[]> = new Map([
  ['Republic of Ireland', ['IE']],
  ['Northern Cyprus', ['CY']],
  ['West Bank', ['PS']],
  ['Occupied Palestinian Territory', ['PS']],
  ['Surinam', ['SR']],
  ['Federated States of Micronesia', ['FM']],
  ['Bosnia and Hercegovina', ['BA']],
]);

function plainly(gazetteer: Gazetteer, name: string): NamedCountry {
  const other = otherNames.get(name);
  if (other) return { codes: other, region: null };
  if (/^[A-Z]{2}$/.test(name) && gazetteer.country(name)) return { codes: [name], region: null };
  const found = gazetteer.named(name);
  const countries = found.filter(({ level }) => level === 'country').flatMap(({ country }) => country ?? []);
  if (countries.length > 0) return { codes: [...new Set(countries)], region: null };
  // England, Scotland: units of a state that lists give in the place of the state.
  const [unit, another] = found.filter(({ level }) => level === 'region');
  return unit?.country && !another ? { codes: [unit.country], region: unit.region } : { codes: [], region: null };
}

/** The country or countries that some words mean. */
export function countryNamed(gazetteer: Gazetteer, words: string): NamedCountry {
  const name = words.replace(/\s*\((?:country|state|nation)\)$/i, '').trim();
  const whole = name === '' ? null : plainly(gazetteer, name);
  if (whole && whole.codes.length > 0) return whole;
  const comma = name.lastIndexOf(',');
  if (comma < 0) return { codes: [], region: null };
  const { codes } = plainly(gazetteer, name.slice(comma + 1).trim());
  const part = gazetteer
    .named(name.slice(0, comma).trim())
    .find(({ level, country }) => level === 'region' && country !== null && codes.includes(country));
  return { codes, region: part?.region ?? null };
}
