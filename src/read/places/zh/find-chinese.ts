/** Names of places in Chinese text: listed names grown by the kind of unit after them, and one-character names in context. */
import weightsFile from '../../../../data/codebook/places/evidence-zh.json' with { type: 'json' };
import type { Gazetteer, NameHit } from '../../../gazetteer/gazetteer.ts';
import type { Place, PlaceLevel } from '../../../model/place.ts';
import { evidenceWeights, type WithEvidence, withEcho } from '../evidence-weights.ts';
import type { Found } from '../found.ts';
import { placeById, placeReferred } from '../place-memory.ts';
import {
  charactersAfter,
  charactersBefore,
  isActionWord,
  isCommonWord,
  isKindWord,
  isWord,
  organisationAfter,
  otherNames,
  otherNamesPattern,
  publicWords,
  relationWords,
  soundCharacters,
  surnames,
  titleWords,
} from './lexicon.ts';
import { shortNames } from './short-names.ts';
import { simplified } from './simplified.ts';

/** A name with its evidence: what the weights are fitted on. */
export interface JudgedChinese extends WithEvidence {
  readonly start: number;
  readonly end: number;
  readonly places: readonly string[];
  readonly levels: readonly PlaceLevel[] | null;
  readonly form: NameHit['form'];
}

const weights = evidenceWeights(weightsFile);

const isHan = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;
};

/** Kinds of units and waters that a name may be followed by, and the levels they call for. */
const kinds: readonly (readonly [RegExp, readonly PlaceLevel[]])[] = [
  [/^(?:自治区|特别行政区|边疆区|邊疆區|共和国|共和國)/, ['region', 'country']],
  [/^(?:自治州|自治县|地区(?![性])|盟(?!国|友|约|军|员))/, ['district', 'city', 'region']],
  [/^省(?!略|心|力|钱|事|悟)/, ['region']],
  [/^州(?!立|际)/, ['region', 'district']],
  [/^市(?!民|场|區|区|值|面|价|井|容)/, ['city', 'region', 'district']],
  [/^(?:县|縣)/, ['district', 'city']],
  [/^(?:区|區)(?!域|别|分|间|块|號|号)/, ['district', 'city', 'region']],
  [/^(?:镇|鎮|乡|鄉|村)(?!压|静|定|守|民|土|亲|落|里)/, ['city']],
  [/^(?:半岛|半島|群岛|群島|岛|島)(?!屿|国)/, ['relief', 'region', 'city', 'macro']],
  [/^(?:河|江|湖|海峡|海峽|湾|灣|运河|運河)(?!口|北|南|边|岸|畔|流|道|水|上|面|堤|西|东)/, ['water']],
  [/^(?:山|山脉|高原|平原|盆地|沙漠)(?!区|村|水|上|下|东|西|庄|城|河)/, ['relief', 'water']],
];

const countryLike = /[国國亚亞斯]$/u;

/** The name with the kind of unit after it, where one follows. */
function grown(text: string, hit: NameHit): { readonly end: number; readonly levels: readonly PlaceLevel[] | null } {
  const last = text[hit.end - 1]!;
  const after = text.slice(hit.end, hit.end + 5);
  for (const [pattern, levels] of kinds) {
    const match = pattern.exec(after);
    if (match === null) continue;
    // 韩国江原道: no river is called after a whole country.
    if (levels.includes('water') && countryLike.test(text.slice(hit.start, hit.end))) continue;
    // 北京市市长: the name has its kind already.
    if (match[0] === last) return { end: hit.end, levels };
    return { end: hit.end + match[0].length, levels };
  }
  // A name's own last character says its kind, but 黑龙江 and 香山 are units before they are waters and hills.
  const own =
    kinds.find(
      ([pattern, levels]) => !levels.includes('water') && !levels.includes('relief') && pattern.test(`${last}。`),
    )?.[1] ?? null;
  return { end: hit.end, levels: hit.end - hit.start > 2 ? own : null };
}

const bare = (name: string): string => name.replace(/(?:省|市|州|县|区|自治区|边疆区|共和国)$/, '');

/** Countries whose places have names in Chinese characters of their own. */
const hanNamed = new Set(['JP', 'KR', 'KP', 'TW', 'HK', 'MO', 'VN']);

const size = (place: Place, name: string): string => {
  if (place.level === 'region') {
    const own = place.names.zh !== undefined && bare(simplified(place.names.zh)) === bare(simplified(name));
    const where = place.country === 'CN' ? 'cn' : hanNamed.has(place.country ?? '') ? 'han' : 'abroad';
    return `level-region-${where}${own ? '' : name.length > 3 ? '-alias-long' : '-alias'}`;
  }
  if (place.level !== 'city') return `level-${place.level}`;
  if (place.population >= 1_000_000) return 'people-1m';
  if (place.population >= 200_000) return 'people-200k';
  if (place.population >= 50_000) return 'people-50k';
  return name.length > 2 && place.country === 'CN' ? 'people-few-long' : 'people-few';
};

function evidenceOf(
  text: string,
  hit: NameHit,
  end: number,
  place: Place,
  inside: boolean,
  mismatch: boolean,
  alsoCity: boolean,
  afterName: boolean,
): readonly string[] {
  const { start } = hit;
  const name = text.slice(start, hit.end);
  const town = place.level === 'city' || place.level === 'district';
  const out = ['bias', size(place, name), `length-${Math.min(hit.end - start, 4)}`];
  if (place.level === 'city' && place.country !== 'CN') out.push('town-abroad');
  if (end > hit.end) out.push('kind-after');
  else if (name.length > 2 && /[省市州县縣区區国國府道]$/.test(name)) out.push('kind-in-name');
  const plain = simplified(name);
  if (isCommonWord(plain)) out.push(end > hit.end ? 'common-word-kind' : 'common-word');
  if (isActionWord(plain)) out.push('action-word');
  if (town && name.length > 3 && [...name].every((c) => soundCharacters.has(c))) out.push('sound-name');
  if (place.level === 'region' && alsoCity) out.push('also-city');
  if (inside) out.push('inside-longer');
  if (otherNames.has(name)) out.push('listed-name');
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (!isHan(text, start - 1)) out.push(before === '·' ? 'dot-before' : 'edge-before');
  else if (afterName || charactersBefore.has(before)) out.push('usual-before');
  else out.push(surnames.has(before) ? 'surname-before' : 'other-before');
  if (!isHan(text, end)) out.push(after === '·' ? 'dot-after' : 'edge-after');
  else if (charactersAfter.has(after)) out.push('usual-after');
  else out.push('other-after');
  if (!afterName && isHan(text, start - 1) && isWord(before + name[0]!) && !isWord((text[start - 2] ?? '') + before))
    out.push('cuts-before');
  if (isHan(text, end) && isWord(text[end - 1]! + after) && !isWord(after + (text[end + 1] ?? '')))
    out.push('cuts-after');
  if (town && !afterName && soundCharacters.has(before)) out.push('sound-before');
  if (town && soundCharacters.has(after)) out.push('sound-after');
  if (surnames.has(name[0]!) && town && name.length <= 3) out.push('like-person');
  if (mismatch) out.push('kind-mismatch');
  const rest = text.slice(end, end + 24);
  if (/^(?:时间|時間)/.test(rest)) out.push('clock-time');
  if (/^(?:\d|[０-９])/.test(rest) || /^[日月]?电|^電/.test(rest)) out.push('dateline');
  if (titleWords.test(rest)) out.push(town ? 'title-after-town' : 'title-after-unit');
  if (organisationAfter.test(rest)) out.push(publicWords.test(rest) ? 'public-body' : 'organisation');
  else if (publicWords.test(rest)) out.push('public-word');
  return out;
}

const waterAfter =
  /^(?:大桥|公路桥|铁路桥|界河|流域|沿岸|航道|水位|干流|上游|中游|下游|江段|河段|畔|两岸|江面|河面|水系|入海|支流|主航道|浮冰|冰封)/;
const waterBefore = /(?:横跨|跨|横渡|沿着|沿|渡|隔|界河|河流)$/;

/** True where the words beside a name speak of a river or a lake. */
const speaksOfWater = (text: string, start: number, end: number): boolean =>
  waterAfter.test(text.slice(end, end + 4)) || waterBefore.test(text.slice(Math.max(0, start - 2), start));

/** The hits, and names of our own list where no longer one starts. */
function withOtherNames(text: string, hits: readonly NameHit[], gazetteer: Gazetteer): readonly NameHit[] {
  const ends = new Map(hits.map((hit) => [hit.start, hit.end]));
  const more: NameHit[] = [];
  for (const match of text.matchAll(otherNamesPattern)) {
    const place = placeReferred(gazetteer, otherNames.get(match[0])!);
    const end = match.index + match[0].length;
    if (place === null || (ends.get(match.index) ?? 0) >= end) continue;
    more.push({ start: match.index, end, places: [place.id], form: 'listed', forms: ['listed'] });
  }
  return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Every listed name with its evidence, and the one-character names. */
export function judgeChinese(text: string, gazetteer: Gazetteer): readonly JudgedChinese[] {
  const hits = withOtherNames(
    text,
    gazetteer.scan(text).filter((hit) => isHan(text, hit.start)),
    gazetteer,
  );
  const judged: JudgedChinese[] = [];
  const covered = new Uint8Array(text.length + 1);
  let reach = 0;
  for (const hit of hits) {
    if (hit.end - hit.start < 2 || isKindWord(text.slice(hit.start, hit.end))) continue;
    const place = hit.places[0] === undefined ? null : placeById(gazetteer, hit.places[0]);
    if (place === null) continue;
    // 中欧班列 joins China and Europe; only elsewhere is 中欧 Central Europe.
    if (
      hit.end - hit.start === 2 &&
      text[hit.start] === '中' &&
      place.level === 'macro' &&
      relationWords.test(text.slice(hit.end, hit.end + 3))
    )
      continue;
    const own = grown(text, hit);
    const { end } = own;
    const wet =
      own.levels === null && speaksOfWater(text, hit.start, end) && hit.places.some((id) => id.startsWith('water:'));
    const levels: readonly PlaceLevel[] | null = wet ? ['water'] : own.levels;
    const mismatch =
      levels !== null &&
      end > hit.end &&
      !hit.places.slice(0, 8).some((id) => levels.includes(placeById(gazetteer, id)?.level ?? 'macro'));
    const alsoCity = hit.places.slice(1, 4).some((id) => (placeById(gazetteer, id)?.population ?? 0) >= 200_000);
    // 意大利米兰: a name that begins where another ends lies in it.
    const afterName = hit.start === reach && reach > 0;
    const evidence = evidenceOf(text, hit, end, place, hit.start < reach, mismatch, alsoCity, afterName);
    judged.push({
      start: hit.start,
      end,
      places: hit.places,
      levels,
      form: hit.form,
      key: text.slice(hit.start, hit.end),
      evidence,
    });
    if (weights.sum(evidence) > 0 || evidence.includes('organisation') || evidence.includes('level-supranational')) {
      reach = Math.max(reach, end);
      covered.fill(1, hit.start, end);
    }
  }
  for (const { start, of, evidence } of shortNames(text, (index) => covered[index] === 1)) {
    const place = placeReferred(gazetteer, of);
    if (place === null) continue;
    judged.push({
      start,
      end: start + 1,
      places: [place.id],
      levels: null,
      form: 'abbreviation',
      key: `${text[start]}`,
      evidence,
    });
  }
  return judged.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The Chinese names that are held to be places; names inside those of organisations are marked. */
export function findChinese(text: string, gazetteer: Gazetteer): readonly Found[] {
  const kept: Found[] = [];
  for (const one of withEcho(judgeChinese(text, gazetteer), weights)) {
    const sure = weights.chance(one.evidence);
    const organisation = one.evidence.includes('organisation') || one.evidence.includes('level-supranational');
    if (sure < 0.55 && !organisation) continue;
    const last = kept.at(-1);
    if (last !== undefined && one.start < last.end) continue;
    kept.push({
      start: one.start,
      end: one.end,
      places: one.places,
      form: one.form,
      sure: organisation ? Math.max(sure, 0.5) : sure,
      ...(one.levels === null ? {} : { levels: one.levels }),
      ...(organisation && sure < 0.55 ? { in: 'name' as const } : {}),
    });
  }
  return kept;
}
