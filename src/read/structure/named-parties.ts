/**
 * The places of a text as possible parties of ties: regions, cities, countries, and adjectives that stand for a country
 * ("Chinese companies"). What only says where another place lies ("Jiangsu Province, China", 俄罗斯托木斯克州), where a
 * report was filed, or in which town people met, is marked and left aside.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import { countryOf, type PartyRef, unitOf } from '../../model/place.ts';
import type { PlaceMention } from '../../model/reading.ts';
import { isOutletName } from '../citations/citation-spans.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { inOrder, startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import { isSeatOfUnion } from '../places/government.ts';
import { bareCity, isHeadedByKind } from './bare-cities.ts';
import { isCityUnit } from './city-units.ts';
import { isDateline } from './dateline.ts';
import { englishNames } from './en/names.ts';
import type { NameRules } from './name-rules.ts';
import type { PartyMention } from './party-mention.ts';
import { russianNames } from './ru/names.ts';
import { chineseNames } from './zh/names.ts';

const nameRules: Readonly<Record<Language, NameRules>> = { en: englishNames, ru: russianNames, zh: chineseNames };

/** The places in the names of bodies that act for them; they stand for them where nothing nearer does. */
function inBodies(draft: Draft, names: PartyNames): PartyMention[] {
  const elsewhere = new Set(draft.places.flatMap((p) => (p.in === undefined ? [p.name] : [])));
  const out: PartyMention[] = [];
  for (const place of draft.places) {
    if (place.in !== 'name' || !place.region || place.level === 'country') continue;
    if (!nameRules[draft.lang].isInBody(draft.text, place, elsewhere)) continue;
    const mention = asParty(place, draft, names);
    if (mention) out.push({ ...mention, how: 'body', venue: false, adjective: true });
  }
  return out;
}

/** "Chen Hua (Heihe)": in brackets behind somebody, for whom the place is all that is said. */
const isBehindSomebody = (text: string, { start, end }: PlaceMention): boolean =>
  /[\p{L}»"”]\s?[(（]$/u.test(text.slice(Math.max(0, start - 3), start)) &&
  /^[)）,;，]/u.test(text.slice(end, end + 1));

/** True where a language goes on with an official by the surname alone. */
export const hasSurnames = (lang: Language): boolean => nameRules[lang].hasSurnames;

/** Every place and adjective that can be a party, in order. */
export function partyMentions(draft: Draft, cues: readonly Cue[], gazetteer: Gazetteer): PartyMention[] {
  const places = draft.places.filter((p) => p.in === undefined);
  const out: PartyMention[] = [];
  const names = newPartyNames(gazetteer);
  const rules = nameRules[draft.lang];
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const before = places[i - 1];
    const after = places[i + 1];
    if (isDateline(draft, place) || namesOutlet(place.text, names)) continue;
    if ((before && saysWhere(draft.text, place, before)) || (after && saysWhere(draft.text, place, after))) continue;
    if (rules.isAside(draft.text, place, before)) continue;
    const mention = asParty(place, draft, names);
    if (!mention) continue;
    const told = isBehindSomebody(draft.text, place) ? { ...mention, how: 'brackets' as const } : mention;
    out.push(rules.isOrigin(draft.text, place) ? { ...told, adjective: true } : told);
  }
  out.push(...inBodies(draft, names));
  const nouns = inOrder(out.slice());
  for (const found of rules.byAdjective(draft, cues, gazetteer)) {
    if (startingIn(nouns, { start: found.start - 60, end: found.end }).some((p) => p.end > found.start)) continue;
    const { region, level, names: known } = found.place;
    if (!region) continue;
    const of = level === 'city' ? cityParty(region, known.en, names) : partyOf(region, 'region', names);
    out.push({ ...mentionOf(found, of, false), how: found.how });
  }
  const named = inOrder(out.slice());
  for (const cue of cues) {
    if (cue.kind !== 'demonym') continue;
    const around = startingIn(named, { start: cue.start - 60, end: cue.end });
    if (around.some((p) => p.end > cue.start)) continue;
    // "joined us", "to polish": adjectives of countries have capitals, where a language has them for names.
    if (!rules.isAdjective(draft.text, cue)) continue;
    // "Chinese-Russian", «российско-китайский»: two states at once, no party.
    if (/[-–]/u.test(draft.text[cue.start - 1] ?? '') || /[-–]/u.test(draft.text[cue.end] ?? '')) continue;
    out.push({
      start: cue.start,
      end: cue.end,
      party: cue.value,
      unit: cue.value,
      country: countryOf(cue.value),
      scale: cue.value.includes('-') ? 'region' : 'centre',
      how: 'adjective',
      venue: false,
      adjective: true,
    });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Where a place lies, as a party: the part of a mention that its place alone decides. */
type Party = Pick<PartyMention, 'party' | 'unit' | 'country' | 'scale'>;

/** The places of one text as parties; each is worked out once, since a text names the same few again and again. */
interface PartyNames {
  readonly gazetteer: Gazetteer;
  readonly parties: Readonly<Record<Party['scale'], Map<PartyRef, Party>>>;
  /** By unit and name of a city, which may be the unit itself. */
  readonly cities: Map<string, Party>;
  readonly unitNames: Map<string, string>;
  readonly outlets: Map<string, boolean>;
  /** The cities that lands larger than a region are named for; null where none is meant. */
  readonly ofLands: Map<string, Party | null>;
  /** The regions that the text names; told when first asked for. */
  regions: ReadonlySet<string | null> | null;
}

const newPartyNames = (gazetteer: Gazetteer): PartyNames => ({
  gazetteer,
  parties: { centre: new Map(), region: new Map(), local: new Map() },
  cities: new Map(),
  unitNames: new Map(),
  outlets: new Map(),
  ofLands: new Map(),
  regions: null,
});

function asParty(place: PlaceMention, draft: Draft, names: PartyNames): PartyMention | null {
  if (place.sense === 'government' && isSeatOfUnion(place)) return null;
  if (place.sense === 'government' || place.level === 'country')
    return place.country ? mentionOf(place, partyOf(place.country, 'centre', names), false) : null;
  if (place.level === 'macro') {
    const city = cityOfThatName(place.text, draft, names);
    return city && mentionOf(place, city, nameRules[draft.lang].isVenue(draft.text, place));
  }
  const { region, level } = place;
  if (!region || (level !== 'region' && level !== 'city' && level !== 'district')) return null;
  if (level === 'city' && isHeadedByKind(draft.text, place))
    return mentionOf(place, partyOf(region, 'region', names), false);
  if (level !== 'region')
    return mentionOf(place, cityParty(region, place.name, names), nameRules[draft.lang].isVenue(draft.text, place));
  // A city that is a first-level unit itself (Shanghai, Moscow) is the region.
  const isUnit = isCityUnit(region, place.name, unitName(region, names));
  const bare = isUnit ? null : bareCity(draft.text, place, names.gazetteer);
  return bare === null
    ? mentionOf(place, partyOf(region, 'region', names), isUnit && nameRules[draft.lang].isVenue(draft.text, place))
    : mentionOf(place, partyOf(`${region}/${bare}`, 'local', names), nameRules[draft.lang].isVenue(draft.text, place));
}

/** Written out, since a copy of a span with more fields is the slowest of objects. */
const mentionOf = ({ start, end }: Span, of: Party, venue: boolean): PartyMention => ({
  start,
  end,
  party: of.party,
  unit: of.unit,
  country: of.country,
  scale: of.scale,
  how: 'named',
  venue,
  adjective: false,
});

function partyOf(party: PartyRef, scale: Party['scale'], { parties }: PartyNames): Party {
  let known = parties[scale].get(party);
  if (!known) parties[scale].set(party, (known = { party, unit: unitOf(party), country: countryOf(party), scale }));
  return known;
}

function cityParty(region: string, city: string, names: PartyNames): Party {
  const party = `${region}/${city}`;
  let known = names.cities.get(party);
  if (!known) {
    const unit = isCityUnit(region, city, unitName(region, names));
    names.cities.set(party, (known = unit ? partyOf(region, 'region', names) : partyOf(party, 'local', names)));
  }
  return known;
}

function unitName(code: string, { gazetteer, unitNames }: PartyNames): string {
  let name = unitNames.get(code);
  if (name === undefined) unitNames.set(code, (name = gazetteer.region(code)?.names.en ?? ''));
  return name;
}

/** True where a place's name is an agency's or a paper's: "/TASS/", also where a village has that name. */
function namesOutlet(name: string, { outlets }: PartyNames): boolean {
  let known = outlets.get(name);
  if (known === undefined) outlets.set(name, (known = isOutletName(name)));
  return known;
}

/** «Маньчжурия» beside a region that borders on the city's own is the city, not the land it is called after. */
function cityOfThatName(name: string, draft: Draft, names: PartyNames): Party | null {
  const known = names.ofLands.get(name);
  if (known !== undefined) return known;
  const { gazetteer } = names;
  const told = (names.regions ??= new Set(draft.places.map((p) => p.region)));
  const borders = (region: string | null): boolean =>
    region !== null && gazetteer.region(region)?.neighbours.some((n) => told.has(n)) === true;
  const city = gazetteer
    .scan(name)
    .flatMap((hit) => hit.places)
    .map((id) => gazetteer.place(id))
    .find((p) => p?.level === 'city' && borders(p.region));
  const party = city?.region ? cityParty(city.region, city.names.en, names) : null;
  names.ofLands.set(name, party);
  return party;
}

const rank = { country: 0, region: 1, city: 2, district: 2 } as const;
/** What may stand between a place and the one that holds it; an "and" or "with" would make it a second party. */
const joined =
  /^(?:['’]s?|[\s,，(（)）的「«"“]|in|of|the|from|a|province|provinces|region|prefecture|district|districts|county|city|town|village|autonomous|central|northern|southern|eastern|western|capital|border|state|island|coast|провинци\p{L}*|город\p{L}*|в|во|столиц\p{L}*|област\p{L}*|уезд\p{L}*|центр\p{L}*|автономн\p{L}*|район\p{L}*|порт|首府|省|市|辖|所辖|境内|联邦|联邦主体|西部|东部|北部|南部|驻)*$/u;

/** True where `place` only says in which country or region its neighbour lies. */
function saysWhere(text: string, place: PlaceMention, neighbour: PlaceMention): boolean {
  if (!place.country || place.country !== neighbour.country || place.sense || neighbour.sense) return false;
  const own = rank[place.level as keyof typeof rank];
  const other = rank[neighbour.level as keyof typeof rank];
  if (own === undefined || other === undefined || own >= other) return false;
  if (own === 1 && place.region !== neighbour.region) return false;
  const from = Math.min(place.end, neighbour.end);
  const to = Math.max(place.start, neighbour.start);
  if (to - from > 40) return false;
  const gap = text.slice(from, to).toLowerCase();
  return !gap.includes('\n') && joined.test(gap);
}
