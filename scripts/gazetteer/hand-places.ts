/** Places that are made by hand alone: macro-regions, unions of states, vanished units, waters, mountains. */
import type { DraftPlace } from './draft-place.ts';
import type { HandBorderPlace, HandFeature, HandHistorical, HandMacro } from './hand.ts';
import { formed, namesOf } from './name-list.ts';
import { adjectiveHeadRu } from './name-variants.ts';
import type { RegionDraft } from './regions.ts';
import { adjectiveForms } from './russian-adjectives.ts';

/** Weights among places of the same name: a macro-region comes before towns, a river before small ones. */
const macroWeight = 5e7;
const historicalWeight = 2e6;
const natureWeight = 1e6;
const borderWeight = 1000;

const unplaced = { local: '', country: null, region: null, geonames: 0, population: 0 } as const;

/** A macro-region, its point the middle of its members where none is given. */
export function macroPlace(
  macro: HandMacro,
  regions: readonly RegionDraft[],
  countries: ReadonlyMap<string, { readonly lat: number; readonly lon: number }>,
): DraftPlace {
  const points = macro.members.flatMap((code) => {
    const region = regions.find((candidate) => candidate.code === code);
    if (region?.lat != null && region.lon != null) return [{ lat: region.lat, lon: region.lon }];
    return countries.get(code) ?? [];
  });
  const middle = (key: 'lat' | 'lon') => points.reduce((sum, point) => sum + point[key], 0) / (points.length || 1);
  return {
    ...unplaced,
    id: macro.id,
    level: macro.level ?? 'macro',
    en: macro.en,
    ru: macro.ru,
    zh: macro.zh,
    country: macro.country ?? null,
    lat: macro.lat ?? middle('lat'),
    lon: macro.lon ?? middle('lon'),
    weight: macroWeight,
    names: [
      ...namesOf([macro.en, macro.ru, macro.zh, ...(macro.names ?? [])]),
      ...formed(macro.abbreviations ?? [], 'abbreviation'),
      ...formed((macro.adjectives ?? []).flatMap(adjectiveForms), 'adjective'),
    ],
    detail: { id: macro.id, members: macro.members, ...(macro.wikidata ? { wikidata: macro.wikidata } : {}) },
  };
}

/** A vanished unit. */
export function historicalPlace(unit: HandHistorical): DraftPlace {
  const head = adjectiveHeadRu(unit.ru);
  return {
    ...unplaced,
    id: unit.id,
    level: 'historical',
    en: unit.en,
    ru: unit.ru,
    zh: unit.zh,
    country: unit.country,
    lat: unit.lat,
    lon: unit.lon,
    weight: historicalWeight,
    names: [
      ...namesOf([unit.en, unit.ru, unit.zh, ...(unit.names ?? [])]),
      ...formed(unit.abbreviations ?? [], 'abbreviation'),
      ...formed(head ? adjectiveForms(head) : [], 'adjective'),
    ],
    detail: {
      id: unit.id,
      valid: unit.valid,
      successors: unit.successors,
      ...(unit.wikidata ? { wikidata: unit.wikidata } : {}),
    },
  };
}

/** A water or a mountain. */
export function naturePlace(feature: HandFeature, level: 'water' | 'relief'): DraftPlace {
  return {
    ...unplaced,
    id: feature.id,
    level,
    en: feature.en,
    ru: feature.ru,
    zh: feature.zh,
    lat: feature.lat,
    lon: feature.lon,
    weight: natureWeight,
    names: namesOf([feature.en, feature.ru, feature.zh, ...(feature.names ?? [])]),
    detail: { id: feature.id },
  };
}

/** A crossing or village at a border. */
export function borderPlace(place: HandBorderPlace): DraftPlace {
  return {
    ...unplaced,
    id: place.id,
    level: 'city',
    en: place.en,
    ru: place.ru,
    zh: place.zh,
    country: place.region.slice(0, 2),
    region: place.region,
    lat: place.lat,
    lon: place.lon,
    weight: borderWeight,
    names: namesOf([place.en, place.ru, place.zh, ...(place.names ?? [])]),
    detail: { id: place.id },
  };
}
