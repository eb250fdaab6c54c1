/**
 * Words that stand for a region or a city in Russian without being its name: «амурские власти», «харбинская делегация»,
 * «астраханцы», «Оренбургской области и соседней Актюбинской». An adjective counts only beside a word for a body or for
 * people (the lexicon's `bodies`), or where it heads a unit named before: «амурский тигр» ties nobody. A name right
 * behind the adjective of its country is that country's («сербский Ниш»), however short or rare it is.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/anchor.ts';
import type { Place } from '../../model/place.ts';
import type { Draft } from '../draft.ts';
import { isNationalCapital } from './city-units.ts';
import type { Cue } from './lexicon/cue-trie.ts';

/** A place that an adjective or a name of inhabitants stands for. */
export interface PlaceByAdjective extends Span {
  readonly place: Place;
}

const adjectiveBefore =
  /(?<![\p{L}-])(\p{L}{2,}[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими))\s(?:(?:\p{Ll}+(?:ый|ий|ой|ая|ое|ые|ие|ого|его|ых|их|ым|им|ую|ой|ей|ом|ем|ыми|ими)\s)|(?:\p{Ll}+[\s-]){0,1})?$/u;
const ofInhabitants =
  'ц(?:ы|ев|ам|ами|ах)|чан(?:е|ам|ами|ах)?|[ая]н(?:е|ам|ами|ах)|щин(?:а|ы|е|у|ой)|чин(?:а|ы|е|у|ой)';
// Endings are looked for first and the word they end after that: every other word is passed over.
const inhabitants = new RegExp(
  `(?=(?:${ofInhabitants})(?!\\p{L}))(?<=(?<![\\p{L}-])(\\p{L}{3,}))(?:${ofInhabitants})`,
  'gu',
);
/** A town with fewer people than this is meant only where the text names it too. */
const wellKnown = 80_000;
/** How far before a word for a body its adjective may stand. */
const reach = 40;
/** «…области и соседней Актюбинской», «тремя регионами: Тульской, Калужской»: no noun follows the adjective. */
const headless =
  /[сц]к(?:ая|ой|ую)(?=[.,;:)—»]|\s(?:и|в|во|на|с|со|по|из|за|для|к|от|—|–)\s|\s\p{Ll}+(?:ли|ла|ет|ют|ит|ят|ут|ат|ась|ись)(?!\p{L}))(?<=(?<![\p{L}-])(\p{Lu}\p{Ll}+[сц]к..))/gu;
/** «Харбинская Longbei Foods», «кубанская «Заря»»: a firm of the place. */
const firmBehind =
  /[сц]к(?:ая|ий|ое|ие|ого|ой|ому|ую|им|ом|их|ими)(?=\s(?:[A-Z]|«\p{Lu}))(?<=(?<![\p{L}-])(\p{L}{2,}[сц]к\p{Ll}{2,3}))/gu;
/** A unit of the same kind is named or counted nearby. */
const unitNearby = /(?:област|регион|губерни|воеводств)/u;
const nearby = 130;
/** «Сербский город Ниш»: words between an adjective of a country and a name. */
const towardsName =
  /^\s(?:(?:город\p{L}*|провинци\p{L}*|област\p{L}*|уезд\p{L}*|префектур\p{L}*|коммун\p{L}*|департамент\p{L}*|штат\p{L}*|региона?|региону|аймак\p{L}*|воеводств\p{L}*|столичн\p{L}*|портов\p{L}*)\s){0,2}(?=\p{Lu}\p{Ll})/u;
const smallest = 4_000;
const longestName = 40;

/** Every such adjective of the text, in order. */
export function placesByAdjective(draft: Draft, cues: readonly Cue[], gazetteer: Gazetteer): PlaceByAdjective[] {
  if (draft.lang !== 'ru') return [];
  const { text } = draft;
  const told = new Set(draft.places.map((p) => p.region));
  const known = new Map<string, Place | null>();
  const placeOf = (adjective: string): Place | null => {
    const word = adjective.toLowerCase();
    let place = known.get(word);
    if (place === undefined) known.set(word, (place = meantBy(word, told, gazetteer)));
    return place;
  };
  const out: PlaceByAdjective[] = [];
  for (const cue of cues) {
    if (cue.kind !== 'bodies') continue;
    const from = Math.max(0, cue.start - reach);
    const match = adjectiveBefore.exec(text.slice(from, cue.start));
    const place = match ? placeOf(match[1]!) : null;
    if (!match || !place) continue;
    const start = from + match.index;
    if (out.at(-1)?.start !== start) out.push({ start, end: start + match[1]!.length, place });
  }
  for (const match of text.matchAll(headless)) {
    const { start } = wordOf(match);
    const around = text.slice(Math.max(0, start - nearby), start + nearby);
    const place = unitNearby.test(around) ? placeOf(match[1]!) : null;
    if (place?.level === 'region') out.push({ ...wordOf(match), place });
  }
  for (const match of text.matchAll(firmBehind)) {
    const place = placeOf(match[1]!);
    if (place) out.push({ ...wordOf(match), place });
  }
  for (const cue of cues) {
    if (cue.kind !== 'demonym') continue;
    const gap = towardsName.exec(text.slice(cue.end, cue.end + longestName));
    if (!gap) continue;
    const start = cue.end + gap[0].length;
    const hit = gazetteer.scan(text.slice(start, start + longestName)).find((h) => h.start === 0);
    const place = hit?.places.map((id) => gazetteer.place(id)).find((p) => isIn(p, cue.value));
    if (hit && place) out.push({ start, end: start + hit.end, place });
  }
  for (const match of text.matchAll(inhabitants)) {
    const place = adjectivesOf(match[1]!)
      .map(placeOf)
      .find((p) => p !== null);
    if (place) out.push({ start: match.index - match[1]!.length, end: match.index + match[0].length, place });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** The word whose ending was found. */
function wordOf({ 0: ending, 1: word, index }: RegExpMatchArray & { readonly index: number }): Span {
  const end = index + ending.length;
  return { start: end - word!.length, end };
}

const isIn = (place: Place | null, country: string): place is Place =>
  place?.country === country &&
  place.region !== null &&
  (place.level === 'region' || (place.level === 'city' && place.population >= smallest));

/** What adjective the inhabitants of a place go with: рязанцы, рязанский; петербуржцы, петербургский. */
function adjectivesOf(stem: string): string[] {
  const hard = stem.replace(/ж$/u, 'г');
  return hard === stem ? [`${stem}ский`] : [`${hard}ский`, `${stem}ский`];
}

/** The region or city of an adjective: one that the text names, else a region or a large city. */
function meantBy(word: string, told: ReadonlySet<string | null>, gazetteer: Gazetteer): Place | null {
  const hit = gazetteer.scan(word).find((h) => h.start === 0 && h.end === word.length);
  if (!hit) return null;
  const places = hit.places
    .filter((_, i) => hit.forms[i] === 'adjective')
    .map((id) => gazetteer.place(id))
    .filter((p): p is Place => p !== null && (p.level === 'region' || p.level === 'city') && p.region !== null);
  const named = places.find((p) => told.has(p.region));
  if (named) return named;
  const first = places[0];
  if (!first || isNationalCapital(first.region ?? '')) return null;
  return first.level === 'region' || first.population >= wellKnown ? first : null;
}
