/**
 * Which pairs of places a sentence may tie: two that it names; one that it names with one of up to three sentences
 * before, of its section, of what stands over it, of the title, or the one the text is about; two that the sentences before name, where it goes on about them.
 */
import type { PartyRef } from '../../../model/place.ts';
import { canBeTied, type PairKey, pairKey } from './pair-key.ts';
import type { PlaceTold } from './sentence-facts.ts';
import type { TextFacts } from './text-facts.ts';

/** So many sentences back a place is still in reach. */
const reach = 3;
/** Places of a sentence's surroundings beyond this number are not paired all with all. */
const mostUnits = 40;

/** A title with more names than these says of none that all is about it. */
const mostTitled = 3;

/** Where a place was found: so many sentences of its section back (0 to 3), in the opening or the heading of the section, in the title, as what the text is about, or as the first of all. */
export type Where = 0 | 1 | 2 | 3 | 'opening' | 'title' | 'head' | 'start';

const order: Readonly<Record<string, number>> = { 0: 0, 1: 1, 2: 2, 3: 3, opening: 5, title: 6, head: 7, start: 8 };

/** A place of a candidate. */
export interface Side extends PlaceTold {
  readonly where: Where;
  /** The party: of a region the town of it that acts, where its sentence names just one. */
  readonly party: PartyRef;
}

export interface Candidate {
  readonly pair: PairKey;
  /** The number of its sentence. */
  readonly sentence: number;
  /** The side whose unit is first in the key, and the other. */
  readonly a: Side;
  readonly b: Side;
  /** The nearer of the two, and the further, by where they were found. */
  readonly nearer: Where;
  readonly further: Where;
}

/** The candidates of a sentence. */
export function candidatesOf(facts: TextFacts, sentence: number): Candidate[] {
  const pool = new Map<string, Side>();
  const add = (i: number, where: Where): void => {
    const { places } = facts.sentences[i]!;
    for (const place of places)
      if (!pool.has(place.mention.unit)) pool.set(place.mention.unit, sideOf(place, where, places));
  };
  const { before, over, ofText } = facts.around[sentence]!;
  add(sentence, 0);
  for (const [i, back] of before.entries()) add(back, (i + 1) as Where);
  for (const heading of over) add(heading, 'opening');
  const addUnit = (unit: string | null, where: Where): void => {
    if (unit === null || pool.has(unit)) return;
    const told = facts.sentences[facts.first.get(unit) ?? 0]?.places.find((p) => p.mention.unit === unit);
    if (told) pool.set(unit, sideOf(told, where, []));
  };
  // What the title names is meant by all that stands under it.
  if (facts.titled.size <= mostTitled && !facts.sentences[sentence]!.scene.ofOthers)
    for (const unit of facts.titled) addUnit(unit, 'title');
  if (ofText) {
    addUnit(facts.head, 'head');
    addUnit([...facts.first.keys()][0] ?? null, 'start');
  }
  const units = [...pool.keys()];
  const all = units.length <= mostUnits;
  const out: Candidate[] = [];
  for (const [i, u] of units.entries()) {
    for (const v of all || i === 0 ? units.slice(i + 1) : []) {
      if (!canBeTied(u, v)) continue;
      const [first, second] = u < v ? [u, v] : [v, u];
      const [a, b] = closest(facts, sentence, pool.get(first)!, pool.get(second)!);
      const [nearer, further] = order[a.where]! <= order[b.where]! ? [a.where, b.where] : [b.where, a.where];
      if (inReach(nearer, further)) out.push({ pair: pairKey(u, v), sentence, a, b, nearer, further });
    }
  }
  return out;
}

/** One of two must stand in the sentence itself, unless both stand in the one before it or together further back. */
const inReach = (nearer: Where, further: Where): boolean =>
  nearer === 0 || (order[nearer]! <= reach && (order[further]! <= 1 || nearer === further));

/**
 * Of units told several times in the sentence, the mentions that say most plainly who is meant, and of these the closest to each other. Two readings of one word
 * ("the city": the one or the other) are no two parties.
 */
function closest(facts: TextFacts, sentence: number, a: Side, b: Side): readonly [Side, Side] {
  if (a.where !== 0 || b.where !== 0) return [a, b];
  const { places } = facts.sentences[sentence]!;
  let best: readonly [Side, Side] = [a, b];
  let least = Number.POSITIVE_INFINITY;
  for (const [i, p] of places.entries()) {
    if (p.mention.unit !== a.mention.unit) continue;
    for (const [j, q] of places.entries()) {
      if (q.mention.unit !== b.mention.unit) continue;
      const sides = [sideOf(p, 0, places), sideOf(q, 0, places)] as const;
      if (areReadingsOfOneWord(p, q)) continue;
      // Who is meant plainly goes before a stand-in, and both before the town where people only met.
      const unsaid = sides.filter((side) => !isToldHere(side)).length;
      const venues = sides.filter((side) => side.mention.venue).length;
      const cost = (unsaid + venues) * 1e6 + Math.abs(i - j) * 1000 + Math.abs(p.mention.start - q.mention.start);
      if (cost < least) [best, least] = [sides, cost];
    }
  }
  return best;
}

const areReadingsOfOneWord = ({ mention: p }: PlaceTold, { mention: q }: PlaceTold): boolean =>
  p.start === q.start && (p.antecedent?.rank ?? 0) !== (q.antecedent?.rank ?? 0);

function sideOf(place: PlaceTold, where: Where, places: readonly PlaceTold[]): Side {
  const { unit, scale, party } = place.mention;
  if (scale !== 'region') return { ...place, where, party };
  const towns = new Set(
    places.flatMap(({ mention: m }) =>
      m.unit === unit && m.scale === 'local' && !m.venue && !m.adjective ? [m.party] : [],
    ),
  );
  return { ...place, where, party: towns.size === 1 ? [...towns][0]! : party };
}

/** True where the sentence itself says who is meant: by name, or by a word that points to one place alone. */
export function isToldHere({ where, mention: { how, antecedent } }: Side): boolean {
  if (where !== 0 || how === 'topic') return false;
  return antecedent === undefined || (antecedent.rank === 0 && antecedent.rivals === 0);
}

/** True where a party comes from another sentence: by no word of this one, or by one that points to what another has named. */
export const isCarried = ({ where, mention: { antecedent } }: Side): boolean =>
  antecedent ? antecedent.sentences !== 0 : where !== 0;
