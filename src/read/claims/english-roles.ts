/**
 * What a place is in an English clause by the word before it: where one comes from, where one is, where one goes to, whom
 * one deals with. Two places in the same role stand side by side: "visitors from Hesse and Perm", "plants in Gujarat and
 * Kaluga" tie nobody, whatever the sentence is about.
 */

import type { PartyRef } from '../../model/place.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import { typesThatAre } from './type-traits.ts';

/** The role of a mention; `free` where none of these words stands before it. */
type Role = 'from' | 'in' | 'to' | 'with' | 'free';

const roles: Readonly<Record<string, Role>> = {
  from: 'from',
  in: 'in',
  at: 'in',
  near: 'in',
  across: 'in',
  outside: 'in',
  to: 'to',
  into: 'to',
  for: 'to',
  toward: 'to',
  towards: 'to',
  with: 'with',
};

/** What may stand between the preposition, or the mark of a list, and the name. */
const modifiers =
  "(?:(?:the|a|an|its|their|our|his|her|both|nearby|neighbou?ring|other|partner|sister|twin|distant|faraway|central|\\p{Ll}+ern|(?:north|south|east|west)\\p{L}*|(?:border|port|capital|coastal|island|chinese)|city|town|port|province|region|republic|state|prefecture|county|district|village|municipality|municipalities|cities|provinces|regions|states|prefectures|of|\\p{Lu}\\p{L}+['’]s?|\\p{Lu}\\p{L}+(?:an|ese|ish|ch|i|ic|ek|en|kh|yz|ai|sh))\\s){0,6}";
const preposition = new RegExp(
  `(?:^|[\\s(“"])([Ff]rom|[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Oo]utside|[Tt]o|[Ii]nto|[Ff]or|[Tt]owards?|[Ww]ith)\\s${modifiers}$`,
  'u',
);
const glue = new RegExp(
  `^(?:['’]s)?(?:\\s(?:[Pp]rovince|[Rr]egion|[Oo]blast|[Kk]rai|[Pp]refecture|[Ss]tate|[Cc]ounty|[Cc]ity|[Dd]istrict|[Tt]erritory|[Rr]epublic|[Aa]utonomous))*(?:\\s?\\([^()]*\\)|,\\s\\p{Lu}\\p{L}+(?=,|\\sand))?(?:,\\sand|,|\\sand|\\sor|,\\sor|,?\\sas\\swell\\sas|\\s&|\\sand\\sfrom|\\sand\\sin)\\s${modifiers}$`,
  'u',
);
/** Names further apart than this are no list. */
const longestGap = 60;

/** The role of each mention, which must be in order. */
function rolesOf(mentions: readonly PartyMention[], text: string): readonly Role[] {
  const out: Role[] = [];
  for (const [i, m] of mentions.entries()) {
    const before = mentions[i - 1];
    const own = preposition.exec(text.slice(Math.max(0, m.start - 70), m.start))?.[1]?.toLowerCase();
    if (own !== undefined) out.push(roles[own] ?? 'free');
    else out.push(before && isListed(text, before, m) ? out[i - 1]! : 'free');
  }
  return out;
}

const isListed = (text: string, a: PartyMention, b: PartyMention): boolean =>
  b.start - a.end <= longestGap && b.start > a.end && glue.test(text.slice(a.end, b.start));

/** True for a place that no preposition makes the origin, the aim or the place of something. */
export const isSubject = (mention: PartyMention, text: string): boolean => rolesOf([mention], text)[0] === 'free';

/** True for names that only marks of a list part: "Faro in Portugal and Volos in Greece". */
export function areListed(mentions: readonly PartyMention[], text: string): boolean {
  return mentions.every((m, i) => {
    const before = mentions[i - 1];
    return before === undefined || (before.end < m.start && betweenListed.test(text.slice(before.end, m.start)));
  });
}

const betweenListed = /^[^.;:]{0,30}?(?:,|\sand\s|\sor\s)[^.;:]{0,30}$/u;

/** "The road between Orenburg and Samara": what joins two places of one country ties no third place. */
function joinsOneCountry(parties: readonly PartyMention[], act: Act, text: string): boolean {
  if (!/between$|\sbetween\s/iu.test(text.slice(act.trigger.start, act.trigger.end + 9))) return false;
  const [a, b] = parties.filter((p) => p.start >= act.trigger.end && p.scale !== 'centre');
  return (
    a !== undefined &&
    b !== undefined &&
    a.country === b.country &&
    a.start - act.trigger.end < 40 &&
    isListed(text, a, b)
  );
}

/** "A buys from B", "A with B", "from A to B": how the role of a place and that of one after it join the two. */
function leads(first: Role, second: Role, a: PartyMention, b: PartyMention, text: string): boolean {
  if (first === 'free') return second !== 'free' && text.slice(a.end, b.start).length > shortestJoint;
  return first !== second && second !== 'free' && (second === 'to' || second === 'with' || first === 'with');
}

/** Between a subject and its partner there is at least a verb. */
const shortestJoint = 6;

/** The roles of the parties of an act, and what follows from them. */
export interface PartyRoles {
  /** True where all stand in one role. */
  readonly sideBySide: boolean;
  /** True where a preposition leads from one side to the other. */
  readonly joined: boolean;
  /** The one that stands in another role than all the others, who share one: their partner. */
  readonly lead: PartyMention | null;
  /** True for two in one role: they are listed beside each other and not tied to each other. */
  readonly apart: (a: PartyRef, b: PartyRef) => boolean;
}

/** Kinds that two may do together wherever they come from: "lawmakers from Utah and Alberta signed a protocol". */
const together = typesThatAre('from-anywhere');

/** The roles of the parties of an act. */
export function partyRoles(parties: readonly PartyMention[], act: Act, text: string): PartyRoles {
  const inOrder = parties.toSorted((a, b) => a.start - b.start);
  const told = rolesOf(inOrder, text);
  const first = told[0] ?? 'free';
  // A joint office has its seats in several places.
  const seats = first === 'in' && act.type === 'body' && act.trigger.strong;
  const byParty = new Map(inOrder.map((m, i) => [m.party, told[i]!]));
  const alone = inOrder.filter((_, i) => told.every((r, j) => j === i || r !== told[i]));
  const others = new Set(inOrder.flatMap((m, i) => (m === alone[0] ? [] : [told[i]!])));
  const pair =
    inOrder.length === 2 &&
    first === 'from' &&
    act.trigger.strong &&
    together.includes(act.type) &&
    inOrder[1]!.end <= act.trigger.start;
  return {
    sideBySide:
      joinsOneCountry(inOrder, act, text) || (first !== 'free' && !pair && !seats && told.every((r) => r === first)),
    joined: inOrder.some((a, i) =>
      inOrder.some((b, j) => a.country !== b.country && j > i && leads(told[i]!, told[j]!, a, b, text)),
    ),
    lead: alone.length === 1 && others.size === 1 && !others.has('free') ? alone[0]! : null,
    apart: (a, b) => !pair && !seats && byParty.get(a) !== 'free' && byParty.get(a) === byParty.get(b),
  };
}
