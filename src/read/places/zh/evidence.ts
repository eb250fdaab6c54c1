/**
 * What stands around a Chinese name for and against a place; the weights are data (data/codebook/places/evidence-zh.json).
 * No evidence looks at which name it is.
 */
import type { Place } from '../../../model/place.ts';
import { type EvidenceList, evidenceKinds } from '../evidence-weights.ts';
import { levelEvidence } from '../level-evidence.ts';
import { characterBits, isHan, wordsAfter } from './characters.ts';
import {
  charactersAfter,
  charactersBefore,
  isActionWord,
  isCommonWord,
  isPair,
  otherNames,
  publicWords,
  soundCharacters,
  surnames,
  teamWords,
  thingWords,
  titleBeforeWords,
  titleWords,
} from './lexicon.ts';
import { gapToOrganisation } from './organisation.ts';
import { simplified } from './simplified.ts';

/** The kinds of evidence for Chinese names, those of one character (short-names.ts) among them. */
export const chineseEvidence = evidenceKinds(
  [
    'bias',
    'people-1m',
    'people-200k',
    'people-50k',
    'people-few',
    'people-unknown',
    'people-few-long',
    'level-region',
    'level-region-cn',
    'level-region-cn-alias',
    'level-region-cn-alias-long',
    'level-region-han',
    'level-region-han-alias',
    'level-region-han-alias-long',
    'level-region-abroad',
    'level-region-abroad-alias',
    'level-region-abroad-alias-long',
    'level-country',
    'level-macro',
    'level-supranational',
    'level-historical',
    'level-water',
    'level-relief',
    'level-district',
    'length-2',
    'length-3',
    'length-4',
    'town-abroad',
    'kind-after',
    'kind-in-name',
    'kind-in-long-name',
    'kind-mismatch',
    'common-word',
    'common-word-kind',
    'action-word',
    'also-city',
    'inside-longer',
    'listed-name',
    'sound-name',
    'crossing-after',
    'edge-before',
    'dot-before',
    'usual-before',
    'surname-before',
    'other-before',
    'edge-after',
    'dot-after',
    'usual-after',
    'other-after',
    'cuts-before',
    'cuts-after',
    'like-person',
    'clock-time',
    'dateline',
    'organisation',
    'public-body',
    'public-word',
    'short-run-1',
    'short-run-2',
    'short-run-3',
    'verb-before',
    'word-before',
    'edge-before-alone',
    'verb-before-alone',
    'word-before-alone',
    'short-province',
    'short-country',
    'everyday-1',
    'everyday-2',
    'all-provinces',
    'relation-after-one',
    'relation-after-run',
    'side-after',
    'run-cuts',
    'people-after',
    'short-organisation',
    'begins-with-china',
    'run-is-word',
    'in-list',
    'run-in-word',
    'before-own-place',
    'in-unit-before',
    'function-first',
    'known-run',
    'short-sound',
    'visit-before',
    'office-after',
    'added',
    'thing-after',
    'team-after',
    'water-told',
    'people-few-sound',
    'division',
    'after-title-mark',
    'ship-quoted',
    'sound-before-country',
    'sound-after-country',
    'short-told',
    'short-untold',
  ],
  ['title-after', 'title-before', 'sound-before', 'sound-after'],
);

/** Border crossings and ports are called after their town, however small: 抚远口岸. */
const crossings = wordsAfter(
  '口岸 公路口岸 铁路口岸 水运口岸 边境口岸 客运口岸 航空口岸 铁路桥 公路桥 机场 机场口岸'.split(' '),
);

/** 抵达哈尔滨: 达 is the end of a verb here, no sound of a longer name. */
const arrives = (text: string, start: number): boolean =>
  text[start - 1] === '达' || text[start - 1] === '達' ? /[抵到直通送运飞開开]/u.test(text[start - 2] ?? '') : false;

/** Who is at the head of a unit: 黑河市长. */
const offices = wordsAfter(
  '省长 市长 州长 县长 区长 镇长 乡长 副省长 副市长 副州长 副县长 代省长 代市长 知事 总督'.split(' '),
);

const kind = chineseEvidence.number;
const ofLevel = levelEvidence(chineseEvidence);

/** What a character beside a name, or its first or last, tells. */
const told = { before: 1, after: 2, surname: 4, sound: 8, unit: 16, function: 32 } as const;
const characters = characterBits(
  charactersBefore,
  charactersAfter,
  surnames,
  soundCharacters,
  '省市州县縣区區国國府道',
  '同和与及向将对为从由把被在是的',
);

/** Places whose names are cut out of longer foreign ones: towns, and short names of units abroad. */
const isSound = (place: Place, length: number): boolean =>
  place.level === 'city' ||
  place.level === 'district' ||
  (place.level === 'region' && place.country !== 'CN' && length < 4);

/** Places whose names are given names too. */
const isPersonal = ({ level }: Place): boolean => level === 'city' || level === 'district' || level === 'region';

/** Titles that stand before the names of people, by their last character. */
const titlesBefore = new Map<number, readonly string[]>();
const endsTitle = new Uint8Array(0x10000);
for (const title of titleBeforeWords) {
  const last = title.charCodeAt(title.length - 1);
  titlesBefore.set(last, [...(titlesBefore.get(last) ?? []), title]);
  endsTitle[last] = 1;
}

/** True right after a title: 总统卡斯特罗. */
function isTitleBefore(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1);
  return endsTitle[last] === 1 && titlesBefore.get(last)!.some((title) => text.startsWith(title, start - title.length));
}

const longKinds: readonly string[] = ['自治区', '边疆区', '共和国'];

/** A name without the kind of unit at its end. */
function bare(name: string): string {
  for (const long of longKinds) if (name.endsWith(long)) return name.slice(0, -long.length);
  return '省市州县区'.includes(name.slice(-1)) ? name.slice(0, -1) : name;
}

/** Countries whose places have names in Chinese characters of their own. */
const hanNamed = new Set(['JP', 'KR', 'KP', 'TW', 'HK', 'MO', 'VN']);

function regionSize(place: Place, name: string): number {
  const { zh } = place.names;
  const own = zh !== undefined && (zh === name || bare(simplified(zh)) === bare(simplified(name)));
  const long = name.length > 3;
  if (place.country === 'CN') {
    if (own) return kind['level-region-cn'];
    return long ? kind['level-region-cn-alias-long'] : kind['level-region-cn-alias'];
  }
  if (hanNamed.has(place.country ?? '')) {
    if (own) return kind['level-region-han'];
    return long ? kind['level-region-han-alias-long'] : kind['level-region-han-alias'];
  }
  if (own) return kind['level-region-abroad'];
  return long ? kind['level-region-abroad-alias-long'] : kind['level-region-abroad-alias'];
}

function size(place: Place, name: string): number {
  if (place.level === 'region') return regionSize(place, name);
  if (place.level !== 'city') return ofLevel[place.level];
  // Nobody counted those who live at a crossing, but it is known.
  if (place.id.startsWith('border:')) return kind['people-50k'];
  if (place.population >= 1_000_000) return kind['people-1m'];
  if (place.population >= 200_000) return kind['people-200k'];
  if (place.population >= 50_000) return kind['people-50k'];
  if (name.length > 2 && place.country === 'CN') return kind['people-few-long'];
  // A long name that is spelt by its sound is seldom a word.
  if (name.length > 3 && place.country !== 'CN') return kind['people-few-sound'];
  return place.population === 0 ? kind['people-unknown'] : kind['people-few'];
}

/** A Chinese name to be judged. */
export interface NamedChinese {
  readonly start: number;
  /** The end of the listed name, and with the kind of unit after it. */
  readonly listedEnd: number;
  readonly end: number;
  readonly name: string;
  readonly place: Place;
  /** True inside a longer name. */
  readonly inside: boolean;
  /** True where another name ends right before it. */
  readonly afterName: boolean;
  /** True where that name is of a unit in which it lies: 蒙古国扎门乌德. */
  readonly inUnitBefore: boolean;
  /** True where no bearer of the name is of the kind named after it. */
  readonly mismatch: boolean;
  /** True where a great town bears the name too. */
  readonly alsoCity: boolean;
  /** True for a county or a city by law whose people nobody counted. */
  readonly division: boolean;
}

const isDigit = (unit: number): boolean => (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);

/** True for characters that write foreign sounds and no others. */
function isAllSound(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((characters[text.charCodeAt(i)]! & told.sound) === 0) return false;
  return true;
}

const longestShip = 6;

/** True for a name that begins a quoted name of a ship or a train: “阿曼荣耀”轮. */
function isShip(text: string, end: number): boolean {
  const closes = text.indexOf('”', end);
  return closes >= 0 && closes - end <= longestShip && '轮号'.includes(text[closes + 1] ?? '，');
}

/** True before 电 and 日电, 月电 (and 電): the place of a dateline. */
function isWire(text: string, end: number, unit: number): boolean {
  if (unit === 0x7535 || unit === 0x96fb) return true;
  return (unit === 0x65e5 || unit === 0x6708) && text.charCodeAt(end + 1) === 0x7535;
}

/** True for words of the dictionary, and for small towns called by a frequent word of two characters. */
const isWord = (name: string, { population }: Place): boolean =>
  isCommonWord(name) ||
  isActionWord(name) ||
  (population < 1000 && name.length === 2 && isPair(name.charCodeAt(0), name.charCodeAt(1)));

/** Adds the kinds of evidence that a name has. */
export function addEvidence(text: string, named: NamedChinese, out: EvidenceList): void {
  const { start, listedEnd, end, name, place, afterName } = named;
  const town = place.level === 'city' || place.level === 'district';
  const length = listedEnd - start;
  out.push(kind.bias);
  out.push(named.division ? kind.division : size(place, name));
  out.push(length > 3 ? kind['length-4'] : length > 2 ? kind['length-3'] : kind['length-2']);
  // Whoever added a place of their own expects to find it.
  if (place.id.startsWith('own:')) out.push(kind.added);
  const grew = end > listedEnd;
  if (place.level === 'city' && place.country !== 'CN') out.push(kind['town-abroad']);
  if (grew) out.push(kind['kind-after']);
  else if (length > 2 && characters[text.charCodeAt(end - 1)]! & told.unit)
    out.push(length > 3 ? kind['kind-in-long-name'] : kind['kind-in-name']);
  const plain = simplified(name);
  if (isCommonWord(plain)) out.push(grew ? kind['common-word-kind'] : kind['common-word']);
  if (isActionWord(plain) || isActionWord(bare(plain))) out.push(kind['action-word']);
  if (town && length > 3 && isAllSound(text, start, listedEnd)) out.push(kind['sound-name']);
  if (named.alsoCity && place.level === 'region') out.push(kind['also-city']);
  if (named.inside) out.push(kind['inside-longer']);
  if (otherNames.has(name)) out.push(kind['listed-name']);
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const after = end < text.length ? text.charCodeAt(end) : 0;
  const bitsBefore = characters[before]!;
  const bitsAfter = characters[after]!;
  const hanBefore = isHan(text, start - 1);
  const hanAfter = isHan(text, end);
  // The dot parts the names of foreigners; after a town at home it parts items.
  const dotted = place.country !== 'CN';
  if (!hanBefore) out.push(before === 0xb7 && dotted ? kind['dot-before'] : kind['edge-before']);
  else if (afterName || bitsBefore & told.before) out.push(kind['usual-before']);
  // Given names have two characters at most.
  else
    out.push(
      length < 3 && isPersonal(place) && bitsBefore & told.surname ? kind['surname-before'] : kind['other-before'],
    );
  if (!hanAfter) out.push(after === 0xb7 && dotted ? kind['dot-after'] : kind['edge-after']);
  else out.push(bitsAfter & told.after ? kind['usual-after'] : kind['other-after']);
  const first = text.charCodeAt(start);
  if (!afterName && hanBefore && isPair(before, first) && !(start > 1 && isPair(text.charCodeAt(start - 2), before)))
    out.push(kind['cuts-before']);
  if (
    hanAfter &&
    isPair(text.charCodeAt(end - 1), after) &&
    !(end + 1 < text.length && isPair(after, text.charCodeAt(end + 1)))
  )
    out.push(kind['cuts-after']);
  // 阿尔巴尼斯 is one name: what is left of a foreign word beside this one says that it is a part.
  const loose = town ? 0 : 1;
  if (place.level === 'country') {
    if (hanBefore && bitsBefore & told.sound) out.push(kind['sound-before-country']);
    if (hanAfter && bitsAfter & told.sound) out.push(kind['sound-after-country']);
  }
  if (isSound(place, length)) {
    if (!named.inUnitBefore && bitsBefore & told.sound && !arrives(text, start)) out.push(kind['sound-before'] + loose);
    // 博胶省特区: what ends with its kind is whole.
    const whole = grew || (length > 2 && (characters[text.charCodeAt(end - 1)]! & told.unit) !== 0);
    if (bitsAfter & told.sound && !whole) out.push(kind['sound-after'] + loose);
  }
  // 中国青年 is no town: everyday words gain nothing.
  if (named.inUnitBefore && !isWord(plain, place)) out.push(kind['in-unit-before']);
  else if (hanBefore && place.country !== 'CN' && isTitleBefore(text, start)) out.push(kind['title-before'] + loose);
  if (place.country !== 'CN' && length < 4 && hanBefore && characters[first]! & told.function)
    out.push(kind['function-first']);
  if (town && length <= 3 && characters[first]! & told.surname) out.push(kind['like-person']);
  if (named.mismatch) out.push(kind['kind-mismatch']);
  if (crossings.at(text, end)) out.push(kind['crossing-after']);
  if (text.startsWith('时间', end) || text.startsWith('時間', end)) out.push(kind['clock-time']);
  if (isDigit(after) || isWire(text, end, after)) out.push(kind.dateline);
  if (offices.at(text, end)) out.push(kind['office-after']);
  else if (titleWords.at(text, end)) out.push(kind['title-after'] + loose);
  if (thingWords.at(text, end)) out.push(kind['thing-after']);
  else if (teamWords.at(text, end)) out.push(kind['team-after']);
  if (before === 0x300a) out.push(kind['after-title-mark']);
  if (before === 0x201c && isShip(text, end)) out.push(kind['ship-quoted']);
  const isPublic = publicWords.at(text, end);
  if (gapToOrganisation(text, end) >= 0) out.push(isPublic ? kind['public-body'] : kind.organisation);
  else if (isPublic) out.push(kind['public-word']);
}
