/** Names of places in Chinese text: listed names grown by the kind of unit after them, and one-character names in context. */
import weightsFile from '../../../../data/codebook/places/evidence-zh.json' with { type: 'json' };
import type { Gazetteer, NameHit } from '../../../gazetteer/gazetteer.ts';
import type { Place, PlaceLevel } from '../../../model/place.ts';
import {
  chanceOf,
  type Evidenced,
  EvidenceList,
  sumsInContext,
  type WithEvidence,
  weightsOf,
} from '../evidence-weights.ts';
import type { Found } from '../found.ts';
import { placeById, placeReferred, placesNamed } from '../place-memory.ts';
import { isHan } from './characters.ts';
import { addEvidence, chineseEvidence } from './evidence.ts';
import { isCommonWord, isKindWord, isLongerWord, otherNames } from './lexicon.ts';
import { gapToOrganisation } from './organisation.ts';
import { shortNames } from './short-names.ts';
import { simplified } from './simplified.ts';
import { grown } from './unit-kinds.ts';

/** A name with its evidence: what the weights are fitted on. */
export interface JudgedChinese extends WithEvidence {
  readonly start: number;
  readonly end: number;
  readonly places: readonly string[];
  readonly levels: readonly PlaceLevel[] | null;
  readonly form: NameHit['form'];
}

/** What joins a name to another of its kind. */
export const joiner = /^[与與和同跟至、—–-]$|^——$/u;

const weights = weightsOf(chineseEvidence, weightsFile);
const kind = chineseEvidence.number;

const waterAfter =
  /^(?:大桥|公路桥|铁路桥|界河|流域|沿岸|航道|水位|干流|上游|中游|下游|江段|河段|畔|两岸|江面|河面|水系|入海|支流|主航道|浮冰|冰封)/;
const waterBefore = /(?:横跨|跨|横渡|沿着|沿|渡|隔|界河|河流)$/;

/** True where the words beside a name speak of a river or a lake. */
const speaksOfWater = (text: string, start: number, end: number): boolean =>
  waterAfter.test(text.slice(end, end + 4)) || waterBefore.test(text.slice(Math.max(0, start - 2), start));

/** The names of our own list, by their first characters. */
const otherByFirst = new Map<number, string[]>();
for (const name of otherNames.keys()) {
  const first = name.charCodeAt(0);
  otherByFirst.set(first, [...(otherByFirst.get(first) ?? []), name]);
}
/** 1 for what one of them begins with: every character of a text is asked for. */
const beginsOther = new Uint8Array(0x10000);
for (const first of otherByFirst.keys()) beginsOther[first] = 1;

/** Kinds of units at the end of listed names. */
const unitEnd = /[市县省州府郡区]$/u;
const shortestBare = 2;

const bareLists = new WeakMap<readonly string[], readonly string[]>();

/** The places of a name with its kind, and after them those of the name without it: 万荣县 is in Shanxi and in Laos. */
function withBareName(hit: NameHit, text: string, gazetteer: Gazetteer): NameHit {
  const name = text.slice(hit.start, hit.end);
  if (name.length <= shortestBare || !unitEnd.test(name)) return hit;
  let places = bareLists.get(hit.places);
  if (places === undefined) {
    const bare = placesNamed(gazetteer, name.slice(0, -1)).filter(
      ({ id, level }) => (level === 'city' || level === 'district' || level === 'region') && !hit.places.includes(id),
    );
    places = [...hit.places, ...bare.map(({ id }) => id)];
    bareLists.set(hit.places, places);
  }
  return { ...hit, places };
}

/** The hits, and names of our own list where no longer one starts. */
function withOtherNames(text: string, hits: readonly NameHit[], gazetteer: Gazetteer): readonly NameHit[] {
  const more: NameHit[] = [];
  let next = 0;
  for (let start = 0; start < text.length; start++) {
    const first = text.charCodeAt(start);
    if (beginsOther[first] === 0) continue;
    const name = otherByFirst.get(first)!.find((each) => text.startsWith(each, start));
    if (name === undefined) continue;
    const end = start + name.length;
    while (next < hits.length && hits[next]!.start < start) next++;
    const longer = next < hits.length && hits[next]!.start === start && hits[next]!.end >= end;
    const place = longer ? null : placeReferred(gazetteer, otherNames.get(name)!);
    if (place !== null) more.push({ start, end, places: [place.id], form: 'listed', forms: ['listed'] });
    start = end - 1;
  }
  return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What is asked of the places of a name; a text repeats its names, so it is told once for each. */
interface Bearers {
  /** The likeliest; null where the gazetteer holds none. */
  readonly place: Place | null;
  readonly water: boolean;
  /** Whether another of the likeliest is a great town. */
  readonly alsoCity: boolean;
  /** Levels of the likeliest. */
  readonly levels: readonly PlaceLevel[];
  /** The countries and regions that the likeliest lie in. */
  readonly units: ReadonlySet<string>;
  /** True for a town that is a county or a city by law, whose people nobody counted. */
  readonly division: boolean;
}

/** True where the gazetteer knows the town as 伊宁市 or 延寿县 too. */
function isDivision({ id, country, names: { zh } }: Place, gazetteer: Gazetteer): boolean {
  if (country !== 'CN' || zh === undefined) return false;
  return ['市', '县', '旗'].some((kindOf) => placesNamed(gazetteer, zh + kindOf).some((place) => place.id === id));
}

function unitsOf(places: readonly string[], gazetteer: Gazetteer): ReadonlySet<string> {
  const units = new Set<string>();
  for (const id of places.slice(0, 8)) {
    const place = placeById(gazetteer, id);
    if (place === null) continue;
    if (place.country !== null && place.country !== id) units.add(place.country);
    if (place.region !== null && place.region !== id) units.add(place.region);
  }
  return units;
}

function bearersOf(places: readonly string[], gazetteer: Gazetteer): Bearers {
  const first = places[0] === undefined ? null : placeById(gazetteer, places[0]);
  // 罗马 is the town before the province about it.
  const town = first?.level === 'district' ? places.slice(1, 4).flatMap((id) => placeById(gazetteer, id) ?? []) : [];
  const place = town.find(({ level, population }) => level === 'city' && population >= 50_000) ?? first;
  return {
    place,
    division: place?.level === 'city' && place.population === 0 && isDivision(place, gazetteer),
    water: places.some((id) => id.startsWith('water:')),
    alsoCity: places.slice(1, 4).some((id) => (placeById(gazetteer, id)?.population ?? 0) >= 200_000),
    levels: places.slice(0, 8).map((id) => placeById(gazetteer, id)?.level ?? 'macro'),
    units: unitsOf(places, gazetteer),
  };
}

/** True between a kind of unit and the word for who is at its head. */
const isOffice = (text: string, index: number): boolean =>
  text[index] === '长' && '省市州县区镇乡'.includes(text[index - 1]!);

const waterLists = new WeakMap<readonly string[], readonly string[]>();

/** The waters among the meanings of a name; one list for each list, by which names are told to be the same. */
function watersOf(places: readonly string[]): readonly string[] {
  let waters = waterLists.get(places);
  if (waters === undefined) {
    waters = places.filter((id) => id.startsWith('water:'));
    waterLists.set(places, waters);
  }
  return waters;
}

const isWide = ({ level }: Place): boolean => level === 'water' || level === 'relief' || level === 'macro';

const hasLevel = (bearers: Bearers, levels: readonly PlaceLevel[] | null): boolean =>
  levels === null || bearers.levels.some((level) => levels.includes(level));

/** True for words for kinds of units, and names that a longer word swallows: 天安门. */
const isNoPlace = (text: string, start: number, end: number): boolean =>
  isLongerWord(text, start) || isKindWord(text.slice(start, end));

/** Every listed name with its evidence, and the one-character names. */
export function judgeChinese(original: string, gazetteer: Gazetteer): Evidenced<JudgedChinese> {
  // The lists of words are in simplified characters.
  const text = simplified(original);
  const listed = gazetteer
    .scan(original)
    .filter(({ start, end }) => end - start > 1 && isHan(text, start) && !isNoPlace(text, start, end));
  const hits = withOtherNames(
    text,
    listed.map((hit) => withBareName(hit, text, gazetteer)),
    gazetteer,
  );
  const begins = new Uint8Array(text.length + 1);
  for (const { start } of hits) begins[start] = 1;
  const unitEnding = new Map<number, Place>();
  const told = new Map<readonly string[], Bearers>();
  const judged: JudgedChinese[] = [];
  const evidence = new EvidenceList();
  const covered = new Uint8Array(text.length + 1);
  const countryAt = new Map<number, string>();
  /** The countries and regions of which the text names a place in full. */
  const unitsTold = new Set<string>();
  let reach = 0;
  for (let i = 0; i < hits.length; i++) {
    const { start, end: hitEnd, places, form } = hits[i]!;
    // 黑河市长 is the head of 黑河, 大连市长海县 a county.
    const listedEnd = hitEnd - start > 2 && isOffice(text, hitEnd) && begins[hitEnd] === 0 ? hitEnd - 1 : hitEnd;
    const name = text.slice(start, listedEnd);
    let bearers = told.get(places);
    if (bearers === undefined) {
      bearers = bearersOf(places, gazetteer);
      told.set(places, bearers);
    }
    const { place, alsoCity, division } = bearers;
    if (place === null) continue;
    // 中欧班列 joins China and Europe; Central Europe is 中欧国家, 中欧地区.
    if (name === '中欧' && !/^(?:国家|地区|各国|诸国|平原)/.test(text.slice(listedEnd, listedEnd + 2))) continue;
    const grownName = grown(text, start, listedEnd, begins);
    // 洞庭湖区 is the lake's, 东北地区 a land.
    const own =
      isWide(place) && (grownName.end === listedEnd || !hasLevel(bearers, grownName.levels))
        ? { end: listedEnd, levels: null }
        : grownName;
    const { end } = own;
    const wet = bearers.water && own.levels === null && speaksOfWater(text, start, end);
    const levels: readonly PlaceLevel[] | null = wet ? ['water'] : own.levels;
    const mismatch = levels !== null && end > listedEnd && !hasLevel(bearers, levels);
    // 阿穆尔湾 is a bay, and no part of the oblast.
    if (mismatch && levels[0] === 'water') continue;
    const inside = start < reach;
    // 意大利米兰: a name that begins where another ends lies in it.
    const afterName = start === reach && reach > 0;
    const unit = unitEnding.get(start);
    const inUnitBefore = unit !== undefined && bearers.units.has(unit.id);
    const named = { start, listedEnd, end, name, place, inside, afterName, inUnitBefore, mismatch, alsoCity, division };
    const from = evidence.length;
    addEvidence(text, named, evidence);
    if (wet) evidence.push(kind['water-told']);
    const to = evidence.length;
    judged.push({
      start,
      end,
      places: levels !== null && levels[0] === 'water' && bearers.water ? watersOf(places) : places,
      levels,
      form,
      key: name,
      from,
      to,
    });
    if (
      evidence.sum(from, to, weights) > 0 ||
      isOrganisation(evidence, from, to) ||
      evidence.has(kind['thing-after'], from, to)
    ) {
      if (end > reach) reach = end;
      if (place.country !== null && place.level !== 'country') countryAt.set(start, place.country);
      if (place.country !== null) unitsTold.add(place.country);
      if (place.region !== null) unitsTold.add(place.region);
      if (!inside && (place.level === 'country' || place.level === 'region')) unitEnding.set(end, place);
      for (let at = start; at < end; at++) covered[at] = 1;
    }
  }
  const referred = new Map<string, readonly string[] | null>();
  for (const { start, of, from, to } of shortNames(text, { covered, countryAt, unitsTold }, evidence)) {
    let places = referred.get(of);
    if (places === undefined) {
      const place = placeReferred(gazetteer, of);
      places = place === null ? null : [place.id];
      referred.set(of, places);
    }
    if (places === null) continue;
    judged.push({ start, end: start + 1, places, levels: null, form: 'abbreviation', key: text[start]!, from, to });
  }
  return { names: judged.sort((a, b) => a.start - b.start || b.end - a.end), evidence };
}

/** True for names that go on as that of an organisation, and of unions of states. */
const isOrganisation = (evidence: EvidenceList, from: number, to: number): boolean =>
  evidence.has(kind.organisation, from, to) || evidence.has(kind['level-supranational'], from, to);

/** True for an everyday word: one of the dictionary, or of bodies and policies, that small towns are called by. */
const isWord = (name: string, evidence: EvidenceList, from: number, to: number): boolean =>
  isCommonWord(name) || evidence.has(kind['action-word'], from, to) || evidence.has(kind['people-few'], from, to);

/** The Chinese names that are held to be places; names inside those of organisations are marked. */
export function findChinese(text: string, gazetteer: Gazetteer): readonly Found[] {
  const judged = judgeChinese(text, gazetteer);
  const sums = sumsInContext(judged, weights, { text, gazetteer, joiner });
  const { names, evidence } = judged;
  const taken: Weighed[] = [];
  for (let i = 0; i < names.length; i++) {
    const { start, end, places, form, levels, from, to } = names[i]!;
    const sure = chanceOf(sums[i]!);
    const organisation = isOrganisation(evidence, from, to);
    if (sure < 0.55 && !organisation) continue;
    // Everyday words in the names of organisations (联合国, 民主党) are no places.
    if (sure < 0.55 && isWord(simplified(text.slice(start, end)), evidence, from, to)) continue;
    const found: { -readonly [Key in keyof Found]: Found[Key] } = {
      start,
      end,
      places,
      form,
      sure: organisation ? Math.max(sure, 0.5) : sure,
    };
    if (levels !== null) found.levels = levels;
    if (isPeople(text, end) && placeById(gazetteer, places[0]!)?.level === 'country') found.adjective = true;
    // 北京时间 is a clock.
    if (
      (organisation && (sure < 0.55 || isShortlyOrganisation(text, end, sure))) ||
      evidence.has(kind['clock-time'], from, to)
    )
      found.in = 'name';
    // One long name weighs more than two short ones in its place.
    taken.push({ found, weight: 4 * (end - start - 1) + Math.max(0, sums[i]!) });
  }
  return heaviest(taken);
}

/** 俄罗斯人, 日本籍: the people of a country, and not the country. */
const isPeople = (text: string, end: number): boolean =>
  text[end] === '籍' ||
  text[end] === '裔' ||
  (text[end] === '人' && !/^人[民口大员士才工均数力们]/u.test(text.slice(end, end + 2)));

/** Right before the word for an organisation a name must be surer than this to be a place by itself: 北京饭店. */
const surelyPlace = 0.95;
const shortGap = 3;

function isShortlyOrganisation(text: string, end: number, sure: number): boolean {
  const gap = sure < surelyPlace ? gapToOrganisation(text, end) : -1;
  return gap >= 0 && gap <= shortGap;
}

/** A name with its weight against those that it overlaps. */
interface Weighed {
  readonly found: Found;
  readonly weight: number;
}

/**
 * The names that do not overlap and weigh most together: 黄河内蒙古段 is 黄河 and 内蒙古.
 * The list is in the order of the text.
 */
function heaviest(names: readonly Weighed[]): readonly Found[] {
  const count = names.length;
  const best = new Float64Array(count + 1);
  const nexts = new Int32Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const { found, weight } = names[i]!;
    let next = i + 1;
    while (next < count && names[next]!.found.start < found.end) next++;
    nexts[i] = next;
    best[i] = Math.max(best[i + 1]!, weight + best[next]!);
  }
  const kept: Found[] = [];
  for (let i = 0; i < count; ) {
    const { found, weight } = names[i]!;
    if (weight + best[nexts[i]!]! >= best[i + 1]!) {
      kept.push(found);
      i = nexts[i]!;
    } else i++;
  }
  return kept;
}
