/**
 * What a reader has in mind before each sentence: the places named so far, when each was named last, and which two were
 * last spoken of together. Goes through a text once; what it keeps is bounded, so that reading stays linear.
 */
import type { PartyRef } from '../../model/place.ts';
import type { PartyMention } from './party-mention.ts';

/** A place as it is in mind. */
export interface Known {
  /** Where it was named last. */
  readonly mention: PartyMention;
  /** The sentence of that. */
  readonly sentence: number;
  /** True where that sentence began with it, or named nobody else. */
  readonly led: boolean;
}

/** Two sides spoken of together. */
export interface Pair {
  readonly sides: readonly (readonly PartyMention[])[];
  readonly sentence: number;
}

/** What is in mind. */
export interface Mind {
  /** Latest last; each party once. */
  readonly known: readonly Known[];
  /** Latest last. */
  readonly pairs: readonly Pair[];
  /** Lists of places of two countries and more, three places or more, latest last. */
  readonly lists: readonly Pair[];
}

export const emptyMind: Mind = { known: [], pairs: [], lists: [] };

/** So much is kept. */
const most = { known: 24, pairs: 6, lists: 3, members: 14 } as const;

/** The mind after a sentence that named these. */
export function withSentence(mind: Mind, mentions: readonly PartyMention[], sentence: number): Mind {
  if (mentions.length === 0) return mind;
  const named = new Map<PartyRef, PartyMention>();
  for (const mention of mentions) if (!named.has(mention.party)) named.set(mention.party, mention);
  const own = [...named.values()];
  const first = own.find((m) => !m.venue) ?? own[0]!;
  const known = [
    ...mind.known.filter((k) => !named.has(k.mention.party)),
    ...own.map((mention) => ({ mention, sentence, led: mention === first })),
  ].slice(-most.known);
  const sides = sidesAmong(own);
  const pairs =
    sides === null ? refined(mind.pairs, own, sentence) : [...mind.pairs, { sides, sentence }].slice(-most.pairs);
  const local = own.filter((m) => m.scale !== 'centre');
  const isList = local.length > 2 && local.some((m) => m.country !== local[0]!.country);
  const lists = isList
    ? [...mind.lists, { sides: [local.slice(0, most.members)], sentence }].slice(-most.lists)
    : mind.lists;
  return { known, pairs, lists };
}

/** The places of a sentence as two sides; null where they are of one country, or of more than two. */
function sidesAmong(own: readonly PartyMention[]): readonly (readonly PartyMention[])[] | null {
  const local = own.filter((m) => m.scale !== 'centre');
  const of = local.length > 0 && local.some((m) => m.country !== local[0]!.country) ? local : own;
  const countries = [...new Set(of.map((m) => m.country))];
  if (countries.length !== 2 || local.length === 0) return null;
  return countries.map((country) => of.filter((m) => m.country === country).slice(0, 4));
}

/** The last two sides with one of them named anew: Astrakhan and Iran, then "the heads of Gilan and Mazandaran". */
function refined(pairs: readonly Pair[], own: readonly PartyMention[], sentence: number): readonly Pair[] {
  const last = pairs.at(-1);
  const country = own[0]!.country;
  if (!last || own.some((m) => m.country !== country || m.scale === 'centre' || m.adjective || m.venue)) return pairs;
  const at = last.sides.findIndex((side) => side[0]!.country === country);
  if (at < 0) return pairs;
  const sides = last.sides.map((side, i) => (i === at ? own.slice(0, 4) : side));
  return [...pairs, { sides, sentence }].slice(-most.pairs);
}
