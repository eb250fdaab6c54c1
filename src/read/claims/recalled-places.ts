/**
 * Descriptions that stand for a place named before: «край», «республика», «областные власти», «губернатор», «китайская
 * делегация». What kind of unit the word is tells which side is meant: a krai is never in China, a province never in
 * Russia. Only for Russian so far.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { CountryCode } from '../../model/place.ts';
import type { PlaceMention } from '../../model/reading.ts';
import type { Draft } from '../draft.ts';
import { isCityUnitCode } from '../structure/city-units.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { standingFor } from '../structure/standing-for.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { firstFrom, startingIn } from './sorted-spans.ts';

/** So far back a description may point, in UTF-16 units. */
const reach = 1200;
/** So far back a people points: «китайские гости». */
const peopleReach = 700;

/** The kinds of unit, as the gazetteer names them, that each word fits; any for those left out. */
const kinds: Readonly<Record<string, ReadonlySet<string>>> = {
  krai: new Set(['krai']),
  republic: new Set(['republic', 'autonomous republic']),
  oblast: new Set(['oblast', 'autonomous oblast', 'region']),
  province: new Set(['province', 'autonomous region', 'special self-governing province', 'municipality']),
  prefecture: new Set(['prefecture', 'urban prefecture', 'circuit']),
};
const side = /^\s(?:делегаци|сторон|гост|коллег|партн[её]р|визит[её]р|соседи|соседя)/u;
const people = /[цн](?:ы|ев|ам|ами|ах|е)$/u;
const kindWord =
  /^[\s,]*(?:провинци|област|кра[йяею]|республик|город|район|регион|префектур|штат|воеводств|округ|аймак|автономн|уезд|муниципал|\p{Lu})/u;

/** The parties of a text, in order, with those that descriptions point back to. */
export function withRecalled(
  draft: Draft,
  cues: readonly Cue[],
  parties: readonly PartyMention[],
  gazetteer: Gazetteer,
): readonly PartyMention[] {
  if (draft.lang !== 'ru' || parties.length === 0) return parties;
  const named = parties.filter((p) => !p.adjective);
  const recalled = recalledPlaces(draft, cues, named, gazetteer);
  if (recalled.length === 0) return parties;
  // «Китайская делегация» is the region that the delegation is from, no longer its state.
  const at = new Set(recalled.map((p) => p.start));
  return [...parties.filter((p) => !p.adjective || !at.has(p.start)), ...recalled].sort((a, b) => a.start - b.start);
}

/** The cues without those words for a kind of place that belong to a name: «область» in «Амурская область». */
export function pointingCues(
  lang: Draft['lang'],
  cues: readonly Cue[],
  parties: readonly PartyMention[],
): readonly Cue[] {
  if (lang !== 'ru') return cues;
  const pointing = new Set(parties.filter((p) => p.recalled).map((p) => p.start));
  return cues.filter((c) => c.kind !== 'here' || pointing.has(c.start));
}

function recalledPlaces(
  draft: Draft,
  cues: readonly Cue[],
  named: readonly PartyMention[],
  gazetteer: Gazetteer,
): PartyMention[] {
  const { text } = draft;
  const local = named.filter((p) => p.scale !== 'centre' && !p.venue);
  const home = local.find((p) => p.scale === 'region');
  const out: PartyMention[] = [];
  for (const cue of cues) {
    if (cue.kind === 'demonym') {
      const word = text.slice(cue.start, cue.end);
      if (/[-–]/u.test(text[cue.start - 1] ?? '')) continue;
      if (!side.test(text.slice(cue.end, cue.end + 12)) && !people.test(word)) continue;
      const meant = latest(local, cue.start, peopleReach, (p) => p.country === cue.value);
      if (meant) out.push(standingFor(meant, cue, 'description'));
      continue;
    }
    if (cue.kind !== 'here' || besidePlace(cue, draft.places, text)) continue;
    const elsewhere = countriesAround(named, cue, draft.sentences);
    const isOfKind = (p: PartyMention): boolean =>
      p.scale !== 'centre' &&
      (cue.value === 'city'
        ? p.scale === 'local' || isCityUnitCode(p.unit)
        : (kinds[cue.value]?.has(gazetteer.region(p.unit)?.kind ?? '') ?? true));
    const fits = (p: PartyMention): boolean => !elsewhere.has(p.country) && isOfKind(p);
    const meant =
      (cue.value === 'region' && home && home.start < cue.start && fits(home) ? home : null) ??
      latest(local, cue.start, reach, (p) => (cue.value === 'city' || p.scale === 'region') && fits(p)) ??
      (cue.value === 'city' ? null : latest(local, cue.start, reach, fits));
    if (!meant || (meant !== home && isNamedBeside(named, cue, draft.sentences, isOfKind))) continue;
    const asRegion = cue.value !== 'city' && meant.scale === 'local';
    out.push({
      ...standingFor(meant, cue, 'description'),
      ...(asRegion ? { party: meant.unit, scale: 'region' as const } : {}),
      venue: cue.value === 'city' && /(?:^|\s)в\s$/iu.test(text.slice(Math.max(0, cue.start - 3), cue.start)),
    });
  }
  return out;
}

/** The last mention before an index, no further back than `within`, that is meant. */
function latest(
  named: readonly PartyMention[],
  index: number,
  within: number,
  isMeant: (p: PartyMention) => boolean,
): PartyMention | null {
  for (let i = firstFrom(named, index) - 1; i >= 0; i--) {
    const mention = named[i]!;
    if (mention.end < index - within) return null;
    if (mention.end <= index && isMeant(mention)) return mention;
  }
  return null;
}

/** Countries that the sentence around a description names by a place: the description means another. */
function countriesAround(
  named: readonly PartyMention[],
  cue: Cue,
  sentences: readonly Span[],
): ReadonlySet<CountryCode> {
  const sentence = sentences[firstFrom(sentences, cue.start + 1) - 1];
  if (!sentence) return new Set();
  return new Set(
    startingIn(named, sentence)
      .filter((p) => p.scale !== 'centre')
      .map((p) => p.country),
  );
}

/** True where its sentence has named one of the kind before: «в Тавастии довольны: провинция ждёт гостей». */
function isNamedBeside(
  named: readonly PartyMention[],
  cue: Cue,
  sentences: readonly Span[],
  isOfKind: (p: PartyMention) => boolean,
): boolean {
  const sentence = sentences[firstFrom(sentences, cue.start + 1) - 1];
  if (!sentence || cue.value === 'region') return false;
  const scale = cue.value === 'city' ? 'local' : 'region';
  return startingIn(named, { start: sentence.start, end: cue.start }).some((p) => p.scale === scale && isOfKind(p));
}

/** True where the word belongs to a name («Амурская область», «провинция Хунань») or is none («в области культуры»). */
function besidePlace(cue: Cue, places: readonly PlaceMention[], text: string): boolean {
  const after = text.slice(cue.end, cue.end + 16);
  if (kindWord.test(after) && !/^\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(text.slice(cue.end, cue.end + 30))) return true;
  if (
    /^област/iu.test(text.slice(cue.start, cue.end)) &&
    /\s[вВ]\s$/u.test(` ${text.slice(Math.max(0, cue.start - 3), cue.start)}`)
  )
    if (/^\s\p{Ll}/u.test(after)) return true;
  const near = startingIn(places, { start: cue.start - 60, end: cue.end + 3 });
  return near.some((p) => p.end >= cue.start - 2);
}
