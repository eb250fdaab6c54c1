/**
 * How the parties of an act stand to each other in a Russian sentence: joined by a preposition («с Харбином», «между», «из
 * Твери в Лодзь», «Тверь — Лодзь»), or only side by side («скрипач из Лодзи, клоун из Твери»). Names side by side
 * are guests, origins, or places where the same happens; they need more than that to be tied.
 */
import type { PartyMention } from '../structure/party-mention.ts';

/** How two sides stand to each other; null where the sentence does not show it. */
export type Sides = 'joined' | 'guests' | 'placed' | 'side-by-side' | null;

type Role = 'with' | 'between' | 'from' | 'in' | 'to' | 'bare';

/** So far before a name its preposition may stand, in UTF-16 units. */
const reach = 64;
/** What may stand between a preposition and a name: words of kind and adjectives, for «с» also offices and bodies. */
const preposition =
  /^(?:.*[\s(«„"“—–])?(со?|между|из|изо|от|во?|на|для|ко?|через)\s((?:\p{Ll}[\p{Ll}-]*\s){0,4})(?:\p{Lu}[\p{L}-]*(?:ом|ем|ой|ей|ым|им)\s){0,3}[«„"“]?$/isu;
/** «С делегацией из Харбина», «с коллегами из Бреста». */
const withThose = /(?:^|\s)со?\s(?:\p{Ll}+\s){1,3}$/iu;
const kinds =
  /^(?:(?:\p{Ll}+(?:ого|его|ому|ему|ой|ей|ом|ем|ый|ий|ая|ую|ых|их|ым|им|ыми|ими)|город\p{Ll}*|области?|областью|кра[йяюем]+|провинци\p{Ll}+|районе?|района|район|уезда?|уезде|префектур\p{Ll}+|республик\p{Ll}+|штате?|штата|аймака?|аймаке|порта?|порте|региона?|регионе|столиц\p{Ll}+|воеводств\p{Ll}+|округа?|округе|посёлк\p{Ll}+|поселк\p{Ll}+|село|села|селе)\s)*$/u;
const roles: Readonly<Record<string, Role>> = {
  с: 'with',
  со: 'with',
  между: 'between',
  из: 'from',
  изо: 'from',
  от: 'from',
  в: 'in',
  во: 'in',
  на: 'in',
  для: 'to',
  к: 'to',
  ко: 'to',
  через: 'in',
};

function roleOf(party: PartyMention, text: string): Role {
  const match = preposition.exec(text.slice(Math.max(0, party.start - reach), party.start));
  if (!match) return 'bare';
  const role = roles[match[1]!.toLowerCase()] ?? 'bare';
  if (role === 'with' || role === 'between') return role;
  if (!kinds.test(match[2]!)) return 'bare';
  if (
    role === 'from' &&
    withThose.test(text.slice(Math.max(0, party.start - reach), party.start - match[1]!.length - match[2]!.length - 1))
  )
    return 'with';
  if (role !== 'in') return role;
  return party.venue || isAt(match[2]!, text.slice(party.start, party.end)) ? 'in' : 'to';
}

/** «В провинции», «в Тверской области», not «в провинцию», «в Лодзь». */
const isAt = (words: string, name: string): boolean =>
  words === ''
    ? /(?:[еи]|ой|ом|ем|ых|их|ах|ях)(?=\s|$)/u.test(name)
    : !/(?:ую|юю|ию|ь|од|ай|ку|зд|он|ат)\s$/u.test(words);

const coordinated = /^(?:\s?,\s|\s(?:и|или|а также)\s)[\p{Ll}\s-]{0,30}$/u;
const dash = /^\s?[-–—]\s?$/u;

/** «Тверь сеет лён, польская Лодзь его прядёт»: each name begins a part of the sentence that tells of it alone. */
const isSubject = (party: PartyMention, before: PartyMention | undefined, text: string): boolean =>
  begins.test(text.slice(Math.max(0, party.start - 40), party.start)) &&
  (before === undefined || text.slice(before.end, party.start).length > shortestPart);
const begins =
  /(?:^|[.!?…;:,»\n—–])\s?(?:(?:а|зато|но|и|тогда как|в то время как)\s)?(?:\p{L}+[сц]к(?:ий|ая|ое|ие)\s)?$/iu;
const shortestPart = 16;

/** «Мост связал Тарту и Псков»: a verb that joins what follows. */
const binds = /(?:^|\s)(?:связ|свяж|соедин|объедин|сблиз|сдруж|породн)\p{Ll}+\s(?:[\p{Ll}«][\p{L}«»-]*\s){0,5}[«„"]?$/u;

/** How the parties of an act stand to each other. */
export function sidesOf(parties: readonly PartyMention[], text: string): Sides {
  const first = parties[0];
  if (first === undefined || parties.every((p) => p.country === first.country)) return null;
  const found: Role[] = [];
  const ordered = parties.toSorted((a, b) => a.start - b.start);
  for (const [i, party] of ordered.entries()) {
    const before = ordered[i - 1];
    const gap = before ? text.slice(before.end, party.start) : '';
    if (before && before.country !== party.country && dash.test(gap)) return 'joined';
    const role = roleOf(party, text);
    found.push(role === 'bare' && before && coordinated.test(gap) ? found[i - 1]! : role);
  }
  // Guests from several countries at a third place's festival.
  const guests = ordered.filter((_, i) => found[i] === 'from');
  if (new Set(guests.map((p) => p.country)).size > 1 && guests.length === ordered.length - 1) return 'guests';
  if (binds.test(text.slice(Math.max(0, ordered[0]!.start - reach), ordered[0]!.start))) return 'joined';
  if (found.includes('with') || found.includes('between')) return 'joined';
  if (found.includes('to') && found.some((r) => r !== 'to')) return 'joined';
  if (found.every((r) => r === 'from') || found.every((r) => r === 'in')) return 'side-by-side';
  if (found.every((r) => r === 'bare') && ordered.every((p, i) => isSubject(p, ordered[i - 1], text)))
    return 'side-by-side';
  // «Ткачи из-под Твери держат лавку в Лодзи»: one acts where the other is.
  if (ordered.length === 2 && found[0] === 'bare' && found[1] === 'in') return 'placed';
  const list = ordered.slice(1).every((p, i) => coordinated.test(text.slice(ordered[i]!.end, p.start)));
  return ordered.length > 2 && list && found.every((r) => r === 'bare') ? 'side-by-side' : null;
}
