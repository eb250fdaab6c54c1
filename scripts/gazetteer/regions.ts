/** First-level units of today's ISO 3166-2 with names, ids, point and the Natural Earth shapes they are made of. */

import type { Codes, Hand } from './hand.ts';
import { adjectiveHeadRu, bareEn, bareRu, bareZh, isListable, plainLatin, scriptOf } from './name-variants.ts';
import type { NaturalEarthUnit } from './natural-earth.ts';

export interface IsoSubdivision {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

export interface RegionDraft {
  readonly code: string;
  readonly country: string;
  en: string;
  ru: string;
  zh: string;
  local: string;
  readonly kind: string;
  readonly geonames: number;
  readonly wikidata: string;
  lat: number | null;
  lon: number | null;
  readonly names: readonly string[];
  readonly minorNames: readonly string[];
  readonly shapes: readonly NaturalEarthUnit[];
}

/** The codes of the first level, sorted. */
export function firstLevelCodes(iso: readonly IsoSubdivision[], codes: Codes): readonly string[] {
  const not = new Set([...codes.notUnits, ...codes.superseded]);
  const found = iso
    .filter(({ code, parent }) => {
      const country = code.slice(0, 2);
      if (not.has(code)) return false;
      const tops = codes.tops[country];
      if (tops) return tops.includes(code);
      const top = parent.length === 2;
      return codes.secondAsFirst.includes(country) ? !top : top;
    })
    .map(({ code }) => code);
  return [...new Set([...found, ...codes.successors])].sort();
}

function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** Today's first-level code of a Natural Earth unit; null if it has none. */
export function codeFinder(iso: readonly IsoSubdivision[], firstLevel: ReadonlySet<string>, codes: Codes) {
  const parents = new Map(iso.map(({ code, parent }) => [code, parent]));
  const byName = new Map(
    iso
      .filter(({ code }) => firstLevel.has(code))
      .map(({ code, name }) => [`${code.slice(0, 2)} ${foldName(name)}`, code]),
  );
  return (unit: NaturalEarthUnit): string | null => {
    const { iso_3166_2: code, gn_a1_code: a1, geonunit, name, name_en } = unit.properties;
    const country = code.slice(0, 2);
    const whole = codes.wholes[country];
    if (whole) return whole;
    const byUnit = codes.byUnit[country]?.[geonunit];
    if (byUnit) return byUnit;
    const byGeoNames = a1 ? codes.byGeoNames[a1] : undefined;
    if (byGeoNames) return byGeoNames;
    const recoded = codes.recode[code];
    if (recoded !== undefined) return recoded;
    for (let at: string | undefined = code; at; at = codes.belongs[at] ?? parents.get(at)) {
      if (firstLevel.has(at)) return at;
    }
    for (const candidate of [name, name_en]) {
      const found = candidate ? byName.get(`${country} ${foldName(candidate)}`) : undefined;
      if (found) return found;
    }
    return null;
  };
}

/** Countries whose units have the wrong alternative names in Natural Earth (Sakha there is also "Chukotka"). */
const distrusted = new Set(['RU', 'CN', 'BY', 'UA', 'KZ']);

const kindWords: Readonly<Record<string, string>> = { 'Administrative State': 'state', Provincia: 'province' };

function kindOf(unit: NaturalEarthUnit | undefined, nameRu: string, nameZh: string): string {
  const russian: readonly (readonly [RegExp, string])[] = [
    [/автономная область/iu, 'autonomous oblast'],
    [/автономный округ/iu, 'autonomous okrug'],
    [/область/iu, 'oblast'],
    [/край/iu, 'krai'],
    [/республика/iu, 'republic'],
  ];
  const country = unit?.properties.iso_3166_2.slice(0, 2);
  if (country === 'RU') return russian.find(([pattern]) => pattern.test(nameRu))?.[1] ?? 'republic';
  if (country === 'CN') {
    if (nameZh.endsWith('自治区')) return 'autonomous region';
    return nameZh.endsWith('市') ? 'municipality' : 'province';
  }
  const word = unit?.properties.type_en?.split('|')[0] ?? '';
  return kindWords[word] ?? (word ? word.toLowerCase() : 'region');
}

/** All first-level units. */
export function draftRegions(
  iso: readonly IsoSubdivision[],
  units: readonly NaturalEarthUnit[],
  cldr: Readonly<Record<string, string>>,
  simplify: (text: string) => string,
  hand: Hand,
  codeOf: (unit: NaturalEarthUnit) => string | null,
): readonly RegionDraft[] {
  const firstLevel = new Set(firstLevelCodes(iso, hand.codes));
  const shapes = new Map<string, NaturalEarthUnit[]>();
  for (const unit of units) {
    const code = codeOf(unit);
    if (code) shapes.set(code, [...(shapes.get(code) ?? []), unit]);
  }
  const isoNames = new Map(iso.map(({ code, name }) => [code, name]));
  return [...firstLevel].sort().map((code) => {
    const country = code.slice(0, 2);
    const own = shapes.get(code) ?? [];
    const only =
      own.length === 1
        ? own[0]?.properties
        : own.find((unit) => unit.properties.iso_3166_2 === code && unit.properties.gn_level === 1)?.properties;
    const added = hand.units[code] ?? {};
    const isoName = (isoNames.get(code) ?? '').replace(/ \(.*\)$/, '').replace(/[¹²³*]/g, '');
    const english = country === 'IR' ? undefined : cldr[code.toLowerCase().replace('-', '')]?.replace(/[¹²³]/g, '');
    const en = added.en ?? only?.name_en ?? english ?? isoName;
    const ru = added.ru ?? only?.name_ru ?? '';
    const zh = simplify(added.zh ?? only?.name_zh ?? '');
    // Where the hand names a unit, it does so because the source has it wrong or under an older name.
    const renamed = added.en !== undefined && added.ru !== undefined;
    const listed = [en, ru, zh, added.local, isoName, english];
    if (!renamed)
      listed.push(...[only?.name, only?.gn_name, only?.name_zht, only?.name_ru].map((name) => name ?? undefined));
    if (!distrusted.has(country) && !renamed) {
      // Among the alternatives stand postal and press abbreviations, which are listed by hand.
      const alternatives = [only?.name_alt, only?.name_local].flatMap((names) => (names ?? '').split('|'));
      listed.push(...alternatives.filter((name) => !name.endsWith('.') && !/^\p{Lu}{1,4}$/u.test(name)));
    }
    const kind = added.kind ?? kindOf(only ? own[0] : undefined, ru, zh);
    const clean = listed.filter((name): name is string => Boolean(name)).map((name) => plainLatin(name.trim()));
    const bare = clean.flatMap((name) => {
      const found =
        scriptOf(name) === 'latin' ? bareEn(name) : scriptOf(name) === 'cyrillic' ? bareRu(name) : bareZh(name);
      return found ? [found] : [];
    });
    const typed = typedNames(en, ru, zh, kind, country);
    // 哈巴罗夫斯克 is the town, 哈巴罗夫斯克边疆区 the krai; 萨哈 is the republic.
    const minorNames = adjectiveHeadRu(ru) ? bare.filter((name) => scriptOf(name) === 'han') : [];
    const names = [...new Set([...clean, ...bare, ...typed])].filter(
      (name) => scriptOf(name) && isListable(name) && !minorNames.includes(name),
    );
    const local = added.local ?? (only?.name_local ?? '').split('|')[0] ?? '';
    return {
      code,
      country,
      en,
      ru,
      zh,
      local: scriptOf(local) ? '' : local,
      kind,
      geonames: added.geonames ?? (only && only.gn_id > 0 ? only.gn_id : 0),
      wikidata: added.wikidata ?? only?.wikidataid ?? '',
      lat: added.lat ?? only?.latitude ?? null,
      lon: added.lon ?? only?.longitude ?? null,
      names,
      minorNames,
      shapes: own,
    };
  });
}

const titled = (text: string): string => text.replace(/(^| )\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Countries whose regions are called oblasts in English, officially or by habit, besides Russia. */
const oblasts = new Set(['UA', 'BY', 'KZ', 'KG', 'TJ', 'UZ', 'BG']);

/** The type word after or before the name, where sources give the name bare. */
function typedNames(en: string, ru: string, zh: string, kind: string, country: string): readonly string[] {
  const typed: string[] = [];
  const bare = bareEn(en) ?? en;
  if (kind !== 'region' && !en.toLowerCase().includes(kind))
    typed.push(`${bare} ${titled(kind)}`, `${titled(kind)} of ${bare}`);
  // Almaty Region is not the city of Almaty.
  if (!/city|municipality/.test(kind)) {
    typed.push(`${bare} Region`, `${bare} Province`);
    if (oblasts.has(country)) typed.push(`${bare} Oblast`);
  }
  if (
    country === 'US' ||
    country === 'IN' ||
    country === 'AU' ||
    country === 'NG' ||
    country === 'MX' ||
    country === 'BR'
  ) {
    typed.push(`State of ${bare}`, `${bare} State`);
  }
  if (country === 'CN' && zh && !/[省市区]$/u.test(zh)) typed.push(`${zh}省`);
  if (ru && /^Республика /u.test(ru)) typed.push(ru.replace(/^Республика /u, ''));
  return typed;
}
