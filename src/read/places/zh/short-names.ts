/**
 * One-character names of countries and provinces, which are also everyday characters: taken only where what stands beside
 * them says so (中俄两国, 驻华, 粤港澳, 俄方, 美军).
 */
import type { EvidenceList } from '../evidence-weights.ts';
import { characterBits } from './characters.ts';
import { chineseEvidence } from './evidence.ts';
import {
  alsoCountries,
  commonSurnames,
  isNotShort,
  isPair,
  knownPairs,
  peopleWords,
  relationWords,
  shortCountries,
  shortProvinces,
  shortVerbs,
  sidesOf,
  soundCharacters,
  visitVerbs,
} from './lexicon.ts';
import { gapToOrganisation } from './organisation.ts';

export interface ShortName {
  readonly start: number;
  readonly of: string;
  /** Where its evidence begins and ends. */
  readonly from: number;
  readonly to: number;
}

const isHan = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0x3400 && unit <= 0x9fff;
};

const kind = chineseEvidence.number;

/** Characters that mean much else besides. */
const everyday = '中日法德加新南西比老马以土意和希云青宁甘川深白罗非亚台波吉塔巴广';

/** What a character tells here; every character of a text is asked for. */
const told = { country: 1, province: 2, everyday: 4, verb: 8 } as const;
const short = told.country | told.province;
const characters = characterBits(shortCountries.keys(), shortProvinces.keys(), everyday, shortVerbs);

const isShort = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && (characters[text.charCodeAt(index)]! & short) !== 0;

/** True for a character of the script that is no word before a name: the one after it is the end of a longer name. */
const isName = (text: string, index: number): boolean =>
  index >= 0 && isHan(text, index) && (characters[text.charCodeAt(index)]! & told.verb) === 0;

/** The day of a date (6月1日美军), 越来越, 出港. */
const isOtherWord = (text: string, index: number): boolean =>
  (text[index] === '日' && /[\d０-９一二三四五六七八九十]/.test(text[index - 1] ?? '')) ||
  (text[index] === '越' && text[index - 1] === '来') ||
  (text[index] === '港' && /[出进靠到]/.test(text[index - 1] ?? '') && !/[人澳商资台]/.test(text[index + 1] ?? '')) ||
  // 以英、西、法文: by means of, unless it is one of a pair.
  (text[index] === '以' && isShort(text, index + 1) && !knownPairs.has(text.slice(index, index + 2)));

/** 天津港: the port of the town before. */
const isPort = (text: string, index: number, covered: Uint8Array): boolean =>
  text[index] === '港' && index > 0 && covered[index - 1] === 1;

const longestRun = 6;

const runs = [kind['short-run-1'], kind['short-run-2'], kind['short-run-3']] as const;
/** By what stands before: nothing of the script, a verb, another word; and the same for a character by itself. */
const edges = [kind['edge-before'], kind['verb-before'], kind['word-before']] as const;
const edgesAlone = [kind['edge-before-alone'], kind['verb-before-alone'], kind['word-before-alone']] as const;

/** What the longer names of a text tell. */
export interface LongerNames {
  /** 1 for their characters. */
  readonly covered: Uint8Array;
  /** The country of the one that starts at an index. */
  readonly countryAt: ReadonlyMap<number, string>;
  /** The countries and regions of which one is named. */
  readonly unitsTold: ReadonlySet<string>;
}

/** The country of a character: the first of those it stands for that the text names, else the usual one. */
function countryOf(character: string, { unitsTold }: LongerNames): string | undefined {
  const usual = shortCountries.get(character);
  if (usual === undefined || unitsTold.has(usual)) return usual;
  return alsoCountries.get(character)?.find((code) => unitsTold.has(code)) ?? usual;
}

/** The one-character names of a text with their evidence. */
export function shortNames(text: string, longer: LongerNames, evidence: EvidenceList): readonly ShortName[] {
  const { covered } = longer;
  const out: ShortName[] = [];
  const { length } = text;
  let i = 0;
  while (i < length) {
    if (
      (characters[text.charCodeAt(i)]! & short) === 0 ||
      covered[i] === 1 ||
      isNotShort(text, i) ||
      isOtherWord(text, i) ||
      isPort(text, i, covered)
    ) {
      i++;
      continue;
    }
    let countries = 0;
    let provinces = 0;
    let end = i;
    for (; end < length && end - i < longestRun && covered[end] === 0; end++) {
      const bits = characters[text.charCodeAt(end)]!;
      if ((bits & short) === 0 || (end > i && isNotShort(text, end))) break;
      if (bits & told.country) countries++;
      if (bits & told.province) provinces++;
    }
    readRun(text, i, end, end - i > 1 && provinces === end - i && countries < end - i, longer, evidence, out);
    i = end;
  }
  return out;
}

/** True where every two that stand together are told of together again and again: 中美, 港澳台. */
function isKnownRun(text: string, start: number, end: number): boolean {
  for (let k = start; k + 1 < end; k++) if (!knownPairs.has(text.slice(k, k + 2))) return false;
  return true;
}

/** The evidence of each character of a run of one-character names. */
function readRun(
  text: string,
  start: number,
  end: number,
  asProvinces: boolean,
  longer: LongerNames,
  evidence: EvidenceList,
  out: ShortName[],
): void {
  const run = end - start;
  const hanBefore = isHan(text, start - 1);
  const hanAfter = isHan(text, end);
  const before = hanBefore ? text.charCodeAt(start - 1) : 0;
  const after = hanAfter ? text.charCodeAt(end) : 0;
  const edge = !hanBefore ? 0 : characters[before]! & told.verb ? 1 : 2;
  const people = peopleWords.at(text, end);
  // 访华 and 台商 are words themselves.
  const cutsBefore = edge === 2 && isPair(before, text.charCodeAt(start));
  const cutsAfter = hanAfter && !people && isPair(text.charCodeAt(end - 1), after);
  // 王沪宁 is a person.
  const known = run > 1 && !(edge === 2 && commonSurnames.has(text[start - 1]!)) && isKnownRun(text, start, end);
  // 同奥尔特加, 鲁哈尼: the beginning of a foreign name.
  const foreign =
    !known &&
    ((hanAfter && soundCharacters.has(text[end - 1]!) && soundCharacters.has(text[end]!)) ||
      (edge === 2 && soundCharacters.has(text[start]!) && soundCharacters.has(text[start - 1]!)));
  const relation = relationWords.at(text, end);
  const organisation = gapToOrganisation(text, end) >= 0;
  const begins = text.charCodeAt(start);
  const visits = edge === 1 && !cutsAfter && visitVerbs.has(text[start - 1]!);
  for (let k = start; k < end; k++) {
    const character = text[k]!;
    const bits = characters[text.charCodeAt(k)]!;
    const country = countryOf(character, longer);
    const beside = run === 2 ? sidesOf.get(text.slice(start, end))?.[k - start] : undefined;
    const of = beside ?? (asProvinces || country === undefined ? shortProvinces.get(character)! : country);
    const from = evidence.length;
    evidence.push(kind.bias);
    evidence.push(runs[Math.min(run, 3) - 1]!);
    evidence.push(edges[edge]);
    evidence.push(country === undefined ? kind['short-province'] : kind['short-country']);
    if (bits & told.everyday) evidence.push(run > 1 ? kind['everyday-2'] : kind['everyday-1']);
    if (asProvinces) evidence.push(kind['all-provinces']);
    // 中 needs no telling in a Chinese text.
    if (of !== 'CN') evidence.push(longer.unitsTold.has(of) ? kind['short-told'] : kind['short-untold']);
    if (relation) evidence.push(run > 1 ? kind['relation-after-run'] : kind['relation-after-one']);
    if (after === side) evidence.push(kind['side-after']);
    if (cutsBefore) evidence.push(k === start ? kind['cuts-before'] : kind['run-cuts']);
    if (cutsAfter) evidence.push(k === end - 1 ? kind['cuts-after'] : kind['run-cuts']);
    if (k === end - 1 && people) evidence.push(kind['people-after']);
    if (known) evidence.push(kind['known-run']);
    if (!hanAfter) evidence.push(kind['edge-after']);
    if (organisation) evidence.push(kind['short-organisation']);
    if (run > 1 && begins === china) evidence.push(kind['begins-with-china']);
    if (run === 2 && isPair(begins, text.charCodeAt(end - 1))) evidence.push(kind['run-is-word']);
    // 对俄滨海边疆区, 美加州.
    if (k === end - 1 && country !== undefined && longer.countryAt.get(end) === country)
      evidence.push(kind['before-own-place']);
    if (run === 1) {
      const listed =
        (text[k + 1] === '、' && isShort(text, k + 2)) ||
        // 王沪宁、韩正: what stands before must be one character too.
        (text[k - 1] === '、' && isShort(text, k - 2) && !isName(text, k - 3));
      if (listed) evidence.push(kind['in-list']);
      evidence.push(edgesAlone[edge]);
      if (visits) evidence.push(kind['visit-before']);
    }
    if (foreign) evidence.push(kind['short-sound']);
    if (run > 1 && edge === 2 && !relation && !known) evidence.push(kind['run-in-word']);
    out.push({ start: k, of, from, to: evidence.length });
  }
}

/** 方 and 中. */
const side = 0x65b9;
const china = 0x4e2d;
