/**
 * Words that stand for a region or a city in Russian without being its name: «амурские власти», «харбинская делегация»,
 * «астраханцы», «Оренбургской области и соседней Актюбинской». An adjective counts only beside a word for a body or for
 * people (the lexicon's `bodies`), or where it heads a unit named before: «амурский тигр» ties nobody. A name right
 * behind the adjective of its country is that country's («сербский Ниш»), however short or rare it is.
 */
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { Span } from '../../../model/code-points.ts';
import type { Place } from '../../../model/place.ts';
import type { Cue } from '../../claims/lexicon/cue-trie.ts';
import { startingIn } from '../../claims/sorted-spans.ts';
import type { Draft } from '../../draft.ts';
import type { PlaceByAdjective } from '../name-rules.ts';
import { placeOfAdjective } from './adjectives-of-places.ts';
import { unitOfAdjective } from './elided-heads.ts';
import { inhabitantsIn } from './inhabitants.ts';

const adjectiveBefore =
  /(?<![\p{L}-])([\p{L}-]{2,}[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими))\s(?:(?:\p{Ll}+(?:ый|ий|ой|ая|ое|ые|ие|ого|его|ых|их|ым|им|ую|ой|ей|ом|ем|ыми|ими)\s){1,2}|(?:\p{Ll}+[\s-]){0,1})?$/u;
/** «Вятские печники», «рижских ювелиров»: people of a trade, told by how the word for it is made. */
const trades =
  /[сц]к(?:ие|их|им|ими)(?=\s(?:\p{Ll}+(?:ые|ие|ых|их|ым|им|ыми|ими)\s)?\p{Ll}{2,}(?:(?:ник|щик|чик)(?:и|ов|ам|ами|ах)|тел(?:и|ей|ям|ями|ях)|(?:ист|лог|граф|вед|вод|ент|ант|ер|ор)(?:ы|ов|ам|ами|ах)|ар(?:и|ей|ям|ями|ях)|(?:ян|ин)(?:е|ам|ами|ах)|ц(?:ы|ев|ам|ами|ах))(?!\p{L}))(?<=(?<![\p{L}-])([\p{L}-]{2,}[сц]к\p{Ll}{2,3}))/gu;
/** Any adjective: of a place that the text names elsewhere it need not stand beside a body. */
const anywhere =
  /[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими)(?![\p{L}-])(?<=(?<![\p{L}-])([\p{L}-]{2,}[сц]к\p{Ll}{2,3}))/gu;
/** How far before a word for a body its adjective may stand. */
const reach = 60;
/** «…области и соседней Актюбинской», «тремя регионами: Тульской, Калужской»: no noun follows the adjective. */
const headless =
  /[сц]к(?:ая|ой|ую)(?=[.,;:)—»]|\s(?:и|в|во|на|с|со|у|по|из|за|для|к|от|—|–)\s|\s\p{Ll}+(?:ли|ла|ет|ют|ит|ят|ут|ат|ась|ись)(?!\p{L}))(?<=(?<![\p{L}-])(\p{Lu}\p{Ll}+[сц]к..))/gu;
/** «Харбинская Longbei Foods», «кубанская «Заря»»: a firm of the place. */
const firmBehind =
  /[сц]к(?:ая|ий|ое|ие|ого|ой|ому|ую|им|ом|их|ими)(?=\s(?:[A-Z]|«\p{Lu}))(?<=(?<![\p{L}-])([\p{L}-]{2,}[сц]к\p{Ll}{2,3}))/gu;
/** A unit of the same kind is named or counted nearby. */
const unitNearby = /(?:област|обл\.|регион|губерни|воеводств|провинци|кра[йея]|республик)/u;
const nearby = 130;
/** «Сербский город Ниш»: words between an adjective of a country and a name. */
const towardsName =
  /^\s(?:(?:город\p{L}*|провинци\p{L}*|област\p{L}*|уезд\p{L}*|префектур\p{L}*|коммун\p{L}*|департамент\p{L}*|штат\p{L}*|региона?|региону|аймак\p{L}*|воеводств\p{L}*|столичн\p{L}*|портов\p{L}*)\s){0,2}(?=\p{Lu}\p{Ll})/u;
const smallest = 4_000;
const longestName = 40;

/** Every such adjective of the text, in order. */
export function placesByAdjective(draft: Draft, cues: readonly Cue[], gazetteer: Gazetteer): PlaceByAdjective[] {
  const { text } = draft;
  const told = new Set<string | null>(draft.places.flatMap((p) => [p.region, p.country]));
  const known = new Map<string, Place | null>();
  const placeOf = (adjective: string): Place | null => {
    const word = adjective.toLowerCase();
    let place = known.get(word);
    if (place === undefined) known.set(word, (place = placeOfAdjective(word, told, gazetteer)));
    return place;
  };
  const named = new Set<string | null>(draft.places.flatMap((p) => (p.in === undefined && p.region ? [p.region] : [])));
  const out: PlaceByAdjective[] = [];
  for (const cue of cues) {
    if (cue.kind !== 'bodies') continue;
    const from = Math.max(0, cue.start - reach);
    const match = adjectiveBefore.exec(text.slice(from, cue.start));
    const place = match ? placeOf(match[1]!) : null;
    if (!match || !place) continue;
    const start = from + match.index;
    if (out.at(-1)?.start !== start) out.push({ start, end: start + match[1]!.length, place, how: 'adjective' });
  }
  for (const match of text.matchAll(anywhere)) {
    const place = placeOf(match[1]!);
    if (place && named.has(place.region)) out.push({ ...wordOf(match), place, how: 'adjective' });
  }
  for (const match of text.matchAll(trades)) {
    const place = placeOf(match[1]!);
    if (place) out.push({ ...wordOf(match), place, how: 'inhabitants' });
  }
  for (const match of text.matchAll(headless)) {
    const { start } = wordOf(match);
    const around = text.slice(Math.max(0, start - nearby), start + nearby);
    const place = unitNearby.test(around) ? unitOfAdjective(match[1]!, told, gazetteer) : null;
    if (place) out.push({ ...wordOf(match), place, how: 'named' });
  }
  for (const match of text.matchAll(firmBehind)) {
    const place = placeOf(match[1]!);
    if (place) out.push({ ...wordOf(match), place, how: 'body' });
  }
  for (const cue of cues) {
    if (cue.kind !== 'demonym') continue;
    const gap = towardsName.exec(text.slice(cue.end, cue.end + longestName));
    if (!gap) continue;
    const start = cue.end + gap[0].length;
    const hit = gazetteer.scan(text.slice(start, start + longestName)).find((h) => h.start === 0);
    const place = hit?.places.map((id) => gazetteer.place(id)).find((p) => isIn(p, cue.value));
    if (hit && place) out.push({ start, end: start + hit.end, place, how: 'named' });
  }
  const peoples = cues.filter((c) => c.kind === 'demonym');
  for (const people of inhabitantsIn(text)) {
    // A people of a country before the people of a town whose name sounds like it.
    if (startingIn(peoples, { start: people.start, end: people.start + 1 }).length > 0) continue;
    const place = people.adjectives.map(placeOf).find((p) => p !== null);
    if (place) out.push({ start: people.start, end: people.end, place, how: 'inhabitants' });
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
