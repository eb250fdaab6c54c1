/** The places that may act together: those that a text names, or a brief of it, with how they are named. */
import { countryOf } from '../../../model/place.ts';
import type { TieType } from '../../../model/tie-types.ts';
import type { Draft } from '../../draft.ts';
import type { JudgedPair } from '../scorer/judge.ts';
import type { Features } from '../scorer/log-linear.ts';
import { type PairKey, pairKey } from '../scorer/pair-key.ts';
import type { PlaceTold } from '../scorer/sentence-facts.ts';
import type { TextFacts } from '../scorer/text-facts.ts';

/** A place that may belong to a group, with all that the group's sentences say of it by name. */
export interface Member {
  readonly unit: string;
  /** Where it is named, with the number of the sentence, in order. */
  readonly told: readonly { readonly place: PlaceTold; readonly sentence: number }[];
}

/** A text, or one brief of it, as far as several places may act together in it. */
export interface Group {
  readonly facts: TextFacts;
  /** The numbers of its sentences, in order. */
  readonly sentences: readonly number[];
  readonly members: readonly Member[];
  readonly countries: number;
  /** The chance of each of its pairs to be tied at all. */
  readonly chances: ReadonlyMap<PairKey, number>;
  /** What its sentences are about, by classes of words. */
  readonly about: ReadonlySet<string>;
  /** The sentences that have a clear word for a type, in order. */
  readonly worded: ReadonlyMap<TieType, readonly number[]>;
}

/** An act of a group, by what was seen of the group and of the act. */
export interface JudgedAct {
  readonly group: Features;
  readonly act: Features;
}

/** A group has at least so many places; where a text names more than so many, it is not looked at as one. */
export const fewestMembers = 3;
const mostMembers = 40;

/** The groups of a text whose pairs are judged: of each brief its own, and one of all else. */
export function groupsOf(
  facts: TextFacts,
  pairs: readonly JudgedPair[],
  { sections }: Pick<Draft, 'sections'>,
): readonly Group[] {
  const stretches = new Map<number, number[]>();
  for (const [i, { scene }] of facts.sentences.entries()) {
    const key = sections[scene.section]?.kind === 'brief' ? scene.section : -1;
    stretches.set(key, [...(stretches.get(key) ?? []), i]);
  }
  const chances = new Map(pairs.map((p) => [p.pair, p.chance]));
  return [...stretches.values()].flatMap((sentences) => {
    const members = membersIn(sentences, facts);
    const countries = new Set(members.map((m) => countryOf(m.unit))).size;
    const isOne =
      members.length >= fewestMembers &&
      members.length <= mostMembers &&
      countries >= 2 &&
      members.some((m) => m.unit.includes('-'));
    return isOne ? [{ facts, sentences, members, countries, chances, ...wordsIn(sentences, facts) }] : [];
  });
}

function wordsIn(sentences: readonly number[], facts: TextFacts): Pick<Group, 'about' | 'worded'> {
  const about = new Set<string>();
  const worded = new Map<TieType, number[]>();
  for (const i of sentences) {
    const { classNames, clear } = facts.sentences[i]!;
    for (const name of classNames) about.add(name);
    for (const type of clear) worded.set(type, [...(worded.get(type) ?? []), i]);
  }
  return { about, worded };
}

function membersIn(sentences: readonly number[], facts: TextFacts): readonly Member[] {
  const told = new Map<string, { place: PlaceTold; sentence: number }[]>();
  for (const sentence of sentences)
    for (const place of facts.sentences[sentence]!.places) {
      const { unit, how, antecedent } = place.mention;
      if (antecedent !== undefined || how === 'topic') continue;
      const known = told.get(unit);
      if (known) known.push({ place, sentence });
      else told.set(unit, [{ place, sentence }]);
    }
  return [...told].map(([unit, of]) => ({ unit, told: of }));
}

/** The chance of a pair of a group; 0 where no sentence could tie the two. */
export const chanceIn = ({ chances }: Group, u: string, v: string): number => chances.get(pairKey(u, v)) ?? 0;
