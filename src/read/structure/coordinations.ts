/**
 * The lists of a sentence: places in one slot (commas, "and", 、, slashes, lines with a dash), with those that the list is
 * said of. Whoever decides on ties pairs heads with members, and members with each other only where the sentence says so.
 */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import { englishLists } from './en/lists.ts';
import type { ListWords } from './list-words.ts';
import type { PartyMention } from './party-mention.ts';
import { russianLists } from './ru/lists.ts';
import { chineseLists } from './zh/lists.ts';

/** Places in one slot of a sentence; one alone where it is joined to others. */
export interface Coordination extends Span {
  readonly members: readonly PartyMention[];
  /** Whom the members are joined to, places in one slot too; empty where the sentence does not say. */
  readonly heads: readonly PartyMention[];
  /** True where the first head goes with the first member, the second with the second ("respectively"). */
  readonly inStep: boolean;
  /** True where the members are said to be tied with each other ("between A and B", «между собой»). */
  readonly mutual: boolean;
}

/** How two mentions of one sentence stand to each other. */
export type Standing =
  /** Head and member, two in step, or members tied with each other. */
  | 'joined'
  /** Two of one list that are only named side by side, or two out of step. */
  | 'apart'
  /** Each is joined to others: A and D of "A with B, C with D". */
  | 'crossed'
  /** Not in lists that have to do with each other. */
  | 'open';

/** What lies between two places of a list is no longer than this, in characters, brackets left out. */
const longestGap = 90;

const listWords: Readonly<Record<Language, ListWords>> = { en: englishLists, ru: russianLists, zh: chineseLists };

/** So much before a list is looked at. */
const longestLead = 48;

type Gap = 'also' | 'joins' | 'breaks';

/** The lists of a sentence from its mentions in order; the words that stand for places count as places. */
export function coordinationsIn(
  text: string,
  lang: Language,
  sentence: Span,
  mentions: readonly PartyMention[],
): readonly Coordination[] {
  const slots = slotsOf(mentions);
  if (slots.length === 0) return [];
  const words = listWords[lang];
  const gaps = slots.slice(1).map((slot, i) => gapBetween(text, slots[i]!, slot, words));
  const groups = groupsOf(slots, gaps);
  const said = text.slice(sentence.start, sentence.end);
  const says = {
    inStep: words.inStep.test(said),
    mutual: words.mutual.test(said),
    together: words.together.test(said),
  };
  const topics = mentions.filter((m) => m.how === 'topic' && m.antecedent?.rank === 0);
  const out: Coordination[] = [];
  for (const [i, { slots: own, joined }] of groups.entries()) {
    const members = own.flatMap((slot) => slot.mentions);
    const before = joined ? groups[i - 1]!.slots.flatMap((slot) => slot.mentions) : [];
    const isHead = groups[i + 1]?.joined === true;
    const isAbroad = (topic: PartyMention): boolean => members.every((m) => m.country !== topic.country);
    // A list that its sentence says of nobody is said of whom the text goes on about.
    const carried = before.length === 0 && !isHead && own.length > 1 ? topics.filter(isAbroad) : [];
    const heads = before.length > 0 ? before : carried;
    if (members.length < 2 && heads.length === 0) continue;
    const lead = text.slice(Math.max(sentence.start, own[0]!.start - longestLead), own[0]!.start);
    const asOne = says.together && heads.length === 0 && !isHead && !words.guests.test(lead);
    out.push({
      start: own[0]!.start,
      end: own.at(-1)!.end,
      members,
      heads,
      inStep: says.inStep && heads.length === members.length && heads.length > 1,
      mutual:
        own.some((slot) => areAbroad(slot.mentions)) ||
        (members.length > 1 && words.among.test(lead)) ||
        ((says.mutual || asOne) && areAbroad(members)) ||
        (heads.length === 0 && isPair(own, text)),
    });
  }
  return says.inStep ? withSteps(out) : out;
}

/** How two mentions stand to each other by the lists of their sentence. */
export function standingOf(lists: readonly Coordination[], a: PartyMention, b: PartyMention): Standing {
  let standing: Standing = 'open';
  for (const { members, heads, inStep, mutual } of lists) {
    const [i, j] = [members.indexOf(a), members.indexOf(b)];
    if (i >= 0 && j >= 0) {
      if (mutual) return 'joined';
      standing = 'apart';
      continue;
    }
    const [member, head] = i >= 0 ? [i, heads.indexOf(b)] : [j, heads.indexOf(a)];
    if (member < 0 || head < 0) continue;
    if (!inStep || member === head) return 'joined';
    standing = 'apart';
  }
  return standing === 'open' && isJoined(lists, a) && isJoined(lists, b) ? 'crossed' : standing;
}

const isJoined = (lists: readonly Coordination[], mention: PartyMention): boolean =>
  lists.some(({ heads, members }) => heads.length > 0 && (heads.includes(mention) || members.includes(mention)));

/** Mentions with one span: a name, or one word that stands for several places ("both cities"). Less likely readings are left out. */
interface Slot extends Span {
  readonly mentions: readonly PartyMention[];
}

function slotsOf(mentions: readonly PartyMention[]): readonly Slot[] {
  const out: { start: number; end: number; mentions: PartyMention[] }[] = [];
  for (const mention of mentions) {
    // What points back within the sentence stands for a place that is in its slots already.
    if (mention.how === 'topic' || mention.antecedent?.sentences === 0 || (mention.antecedent?.rank ?? 0) > 0) continue;
    const last = out.at(-1);
    if (last && mention.start < last.end) {
      if (mention.start === last.start) last.mentions.push(mention);
    } else out.push({ start: mention.start, end: mention.end, mentions: [mention] });
  }
  return out;
}

function gapBetween(text: string, a: Slot, b: Slot, words: ListWords): Gap {
  // "San Jose (Yekaterinburg), San Diego (Vladivostok)": each with its partner in brackets.
  if (
    /^\s?[(（]$/u.test(text.slice(a.end, b.start)) &&
    /^[)）]/u.test(text.slice(b.end, b.end + 1)) &&
    arePartners(a, b)
  )
    return 'joins';
  const gap = text
    .slice(a.end, b.start)
    .replace(/^[)）]/u, '')
    .replace(/\s?(?:\([^()]*\)|（[^（）]*）)/gu, '');
  if (gap.length > longestGap || /\n[^\n]*\n/u.test(gap)) return 'breaks';
  // 与 joins two sides where they lie in two countries, and the members of a list where they lie in one.
  if (countryOf(a) !== countryOf(b) && words.joins.test(gap)) return 'joins';
  return words.also.test(gap) ? 'also' : 'breaks';
}

interface Group {
  readonly slots: readonly Slot[];
  /** True where it is joined to the group before. */
  readonly joined: boolean;
}

/**
 * Runs of places with nothing but list marks between them. "A with B and C, D with E": what is joined to somebody of its own behind it, and
 * lies where the last head lies, begins anew. An "and" or 与 between two lists of two countries joins the lists: 黑河、大庆与赤塔、布市.
 */
function groupsOf(slots: readonly Slot[], gaps: readonly Gap[]): readonly Group[] {
  const out: { slots: Slot[]; joined: boolean }[] = [{ slots: [slots[0]!], joined: false }];
  for (let i = 1; i < slots.length; i++) {
    const gap = gaps[i - 1]!;
    const slot = slots[i]!;
    const last = out.at(-1)!;
    const head = last.joined ? out.at(-2)! : null;
    const leads = gaps[i] === 'joins' && head !== null && countryOf(head.slots[0]!) === countryOf(slot);
    if (gap === 'also' && !leads) last.slots.push(slot);
    else out.push({ slots: [slot], joined: gap === 'joins' });
  }
  return out;
}

/** True for two of different countries, neither of them a country: "Harbin (China)" says where Harbin lies. */
const arePartners = (a: Slot, b: Slot): boolean =>
  countryOf(a) !== countryOf(b) && [a, b].every(({ mentions: [m] }) => m!.unit.includes('-'));

const countryOf = (slot: Slot): string => slot.mentions[0]!.country;

/** Two alone of two countries with an "and", no comma: "Heihe and Blagoveshchensk". */
const isPair = ([a, b, c]: readonly Slot[], text: string): boolean =>
  a !== undefined &&
  b !== undefined &&
  c === undefined &&
  countryOf(a) !== countryOf(b) &&
  !/[,;，、；]/u.test(text.slice(a.end, b.start));

const areAbroad = (members: readonly PartyMention[]): boolean => members.some((m) => m.country !== members[0]!.country);

/** Two lists of one length that stand apart run in step where the sentence says so: each member with its own head. */
function withSteps(lists: readonly Coordination[]): readonly Coordination[] {
  if (lists.some((list) => list.inStep)) return lists;
  const [first, second] = lists.filter((list) => list.members.length > 1);
  if (!first || !second || first.members.length !== second.members.length) return lists;
  return lists.map((list) => (list === second ? { ...list, heads: first.members, inStep: true } : list));
}
