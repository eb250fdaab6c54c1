/**
 * Who is tied to whom: from the parties in scope to the parties of each tie. Lists join every partner to the one head;
 * "A with B and C with D" joins in turn; a multilateral act is one tie with all its parties.
 */

import type { PartyRef } from '../../model/place.ts';
import type { TieType } from '../../model/tie-types.ts';
import { isNationalCapital } from '../structure/city-units.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { typesThatAre } from './type-traits.ts';

/** Kinds that one document or meeting founds with all its parties at once. */
const multilateral = typesThatAre('multilateral');

/** Kinds that regions of three countries found together. */
const founds = typesThatAre('founded-by-three');

/** Whether a mention gives way among others. */
type GivesWay = (mention: PartyMention, among: readonly PartyMention[]) => boolean;

/** A description points back only where the scope names no place of the same country. */
const isIdleRecall: GivesWay = (recall, among) =>
  recall.antecedent !== undefined &&
  among.some((m) => !m.antecedent && m.country === recall.country && m.scale !== 'centre');

/** A state that is named acts for itself only in its own capital. */
const isIdleVenue: GivesWay = (venue, among) => {
  if (!venue.venue) return false;
  for (const a of among)
    if (
      !a.venue &&
      a.country === venue.country &&
      (a.adjective || a.scale !== 'centre' || isNationalCapital(venue.unit))
    )
      return true;
  return false;
};

const isIdleCentre: GivesWay = (centre, among) => {
  if (centre.scale !== 'centre') return false;
  let country: string | null = null;
  for (const m of among) {
    if (m.scale === 'centre') continue;
    if (m.country === centre.country || (country !== null && country !== m.country)) return true;
    country = m.country;
  }
  return false;
};

/** An adjective gives way to any name of its country, an official's surname to any place of it. */
const isIdleAdjective: GivesWay = (mention, among) => {
  if (!mention.adjective && !mention.person) return false;
  for (const m of among)
    if (m.country === mention.country && !m.adjective && (!m.person || mention.adjective)) return true;
  return false;
};

/** A region gives way to its named cities; looked up, since a list may name hundreds of them. */
function withoutIdleRegions(among: readonly PartyMention[]): readonly PartyMention[] {
  let units: Set<string> | null = null;
  for (const m of among) if (m.scale === 'local' && !m.venue) (units ??= new Set()).add(m.unit);
  if (units === null) return among;
  const named = units;
  return among.filter((m) => m.scale !== 'region' || !named.has(m.unit));
}

/** The mentions without those that give way; the same list where none does, as mostly. */
function without(among: readonly PartyMention[], givesWay: GivesWay): readonly PartyMention[] {
  for (let i = 0; i < among.length; i++) {
    if (!givesWay(among[i]!, among)) continue;
    const left = among.slice(0, i);
    for (let j = i + 1; j < among.length; j++) if (!givesWay(among[j]!, among)) left.push(among[j]!);
    return left;
  }
  return among;
}

/** Each party once, where it is first named; the same list where none is named twice. */
function each(mentions: readonly PartyMention[]): readonly PartyMention[] {
  if (mentions.length === 2 && mentions[0]!.party !== mentions[1]!.party) return mentions;
  const seen = new Set<PartyRef>();
  for (const m of mentions) seen.add(m.party);
  return seen.size === mentions.length ? mentions : mentions.filter((m) => seen.delete(m.party));
}

/**
 * The parties that count in a scope: towns where people only meet give way to the parties of their country, a country to
 * its regions and to ties between regions, a region to its named cities; each once, in order.
 */
export function partiesInScope(mentions: readonly PartyMention[]): readonly PartyMention[] {
  if (mentions.length < 2) return mentions;
  let left = without(mentions, isIdleRecall);
  left = without(left, isIdleVenue);
  left = without(left, isIdleCentre);
  left = without(left, isIdleAdjective);
  return each(withoutIdleRegions(left));
}

/** True where a scope can bear a tie: two countries, at least one of them by a region or city. */
export function canTie(parties: readonly PartyMention[]): boolean {
  let abroad = false;
  let local = false;
  for (const p of parties) {
    abroad ||= p.country !== parties[0]!.country;
    local ||= p.scale !== 'centre';
  }
  return abroad && local;
}

/**
 * The parties of each tie. `head` is the place the text is about, which leads where several countries meet, unless the
 * sentence itself says who the partner of the others is (`lead`).
 */
export function pairUp(
  parties: readonly PartyMention[],
  type: TieType,
  head: PartyRef | null,
  text: string,
  lead: PartyMention | null = null,
): PartyRef[][] {
  if (!canTie(parties)) return [];
  const inTurn = alternating(parties, text);
  if (inTurn) return inTurn;
  const countries = [...new Set(parties.map((p) => p.country))];
  if (countries.length === 2) {
    const [a, b] = countries.map((c) => parties.filter((p) => p.country === c));
    return cross(a!, b!, type);
  }
  const each = partneredOneByOne(parties, text);
  if (!each && founds.includes(type) && parties.every((p) => p.scale !== 'centre'))
    return [parties.map((p) => p.party)];
  const leader =
    parties.find((p) => p.scale !== 'centre' && owner.test(text.slice(p.end, p.end + 24))) ??
    lead ??
    parties.find((p) => p.party === head) ??
    parties.find((p) => p.scale !== 'centre')!;
  const own = parties.filter((p) => p.country === leader.country);
  const others = parties.filter((p) => p.country !== leader.country);
  return cross(own, others, 'twinning');
}

function cross(a: readonly PartyMention[], b: readonly PartyMention[], type: TieType): PartyRef[][] {
  const bearable = (x: PartyMention, y: PartyMention): boolean => x.scale !== 'centre' || y.scale !== 'centre';
  const many = type === 'body' ? a.length + b.length > 2 : a.length > 1 && b.length > 1;
  if (many && multilateral.includes(type)) return [[...a, ...b].map((p) => p.party)];
  return a.flatMap((x) => b.filter((y) => bearable(x, y)).map((y) => [x.party, y.party]));
}

/** "Agreements with Tokat and with Rocha", «с Токатом и с Рочей»: a partner behind each preposition. */
function partneredOneByOne(parties: readonly PartyMention[], text: string): boolean {
  return (
    parties.filter((p) =>
      /(?:^|\s)(?:with|со?)\s(?:\p{Ll}+\s){0,2}$/iu.test(text.slice(Math.max(0, p.start - 36), p.start)),
    ).length > 1
  );
}

/** "Pskov's sister city": the one whose partners are listed. */
const owner = /^(?:['’]s (?:first |other |new )?(?:sister|twin|partner|friend)|市?的(?:国际)?(?:姊妹|姐妹|友好|友城))/u;
const together = /(?:^|\s)(?:and|with|to|that of|и|с|со)\s|[-–—与與和同跟]|^['’]s sister/u;

/**
 * "Turku and Tianjin, Vaasa and Varna", "A with B and C with D": names joined two by two, each pair of two countries,
 * with commas or an "and" between the pairs.
 */
function alternating(parties: readonly PartyMention[], text: string): PartyRef[][] | null {
  if (parties.length < 4 || parties.length % 2 !== 0 || parties.some((p) => p.scale === 'centre')) return null;
  const pairs: PartyRef[][] = [];
  for (let i = 0; i < parties.length; i += 2) {
    const [x, y] = [parties[i]!, parties[i + 1]!];
    if (x.country === y.country) return null;
    const gap = text.slice(Math.min(x.end, y.end), Math.max(x.start, y.start));
    if (gap.length > 80 || /[,，、;；]/u.test(gap) || !together.test(gap)) return null;
    pairs.push([x.party, y.party]);
  }
  return pairs;
}
