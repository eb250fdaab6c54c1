/**
 * From judged pairs to ties: which pairs of one sentence and type are one tie. A document or meeting of several is one tie with all its
 * parties where every pair of theirs is tied; separate partners are one tie a pair.
 */
import { countryOf } from '../../model/place.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { JudgedAct } from './groups/group.ts';
import { isToldHere, type Side } from './scorer/candidates.ts';
import { type JudgedCase, type JudgedPair, typesClaimed } from './scorer/judge.ts';
import { type PairKey, pairKey } from './scorer/pair-key.ts';
import type { Bars } from './scorer/weights.ts';
import { typesThatAre } from './type-traits.ts';

/** A tie that a sentence tells of. */
export interface TieTold {
  readonly type: TieType;
  /** The number of the sentence. */
  readonly sentence: number;
  /** Its parties, in the order in which they stand. */
  readonly sides: readonly Side[];
  /** The chance that it is right, 0 to 1: of its least likely pair. */
  readonly chance: number;
  /** The case that speaks for it most; of what several do together what was seen of them all. */
  readonly best: JudgedCase | JudgedAct;
}

/** Kinds that one document, meeting or regime has with all its parties at once. */
const ofSeveral = typesThatAre('multilateral');
/** Another sentence tells of the same again where its own chance is so large a part of the largest. */
const againFrom = 0.7;

/** What the chance of a sentence counts, against others, that does not itself say who is meant. */
const toldElsewhere = 0.6;

/** One pair with one type at one sentence. */
interface Told {
  readonly pair: PairKey;
  readonly type: TieType;
  readonly chance: number;
  readonly at: JudgedCase;
}

/** The ties of a text, sentence by sentence. */
export function tiesTold(
  pairs: readonly JudgedPair[],
  bars: Bars,
  ofGroups: readonly TieTold[] = [],
): readonly TieTold[] {
  const bySentence = new Map<string, Told[]>();
  for (const judged of pairs) {
    for (const type of typesClaimed(judged, bars)) {
      if (ofGroups.some((g) => g.type === type && isWithin(judged.pair, g))) continue;
      for (const [i, at] of sentencesOf(judged, type, bars).entries()) {
        // Whoever is told of again by a sentence that does not name them is less sure, and makes no tie with those that it names.
        const again = i > 0 && !saysWho(at);
        const key = `${at.made.sentence} ${type} ${again}`;
        const chance = chanceOfType(judged, type) * (again ? toldElsewhere : 1);
        const told: Told = { pair: judged.pair, type, chance, at };
        bySentence.set(key, [...(bySentence.get(key) ?? []), told]);
      }
    }
  }
  return [...bySentence.values()]
    .map(mostSpecific)
    .flatMap((told) =>
      ofSeveral.includes(told[0]!.type) ? together(told) : partnersOfOne(told).map((t) => tieOf([t])),
    )
    .concat(ofGroups)
    .sort((a, b) => a.sentence - b.sentence);
}

/** True for a pair of which both are parties of a tie. */
const isWithin = (pair: PairKey, { sides }: TieTold): boolean =>
  pair.split('~').every((unit) => sides.some((s) => s.mention.unit === unit));

/**
 * The chance of a pair with a type: that of the pair for its likeliest type, less for another, by how much less likely that is. The types share the
 * chance of the pair among them, so that the chance of one alone would say too little.
 */
function chanceOfType({ clearest, types, twins }: JudgedPair, type: TieType): number {
  const most = Math.max(...types.values());
  const chance = most > 0 ? (clearest * types.get(type)!) / most : 0;
  return type === 'twinning' ? Math.max(chance, twins) : chance;
}

/**
 * The sentences that tell of a type of a pair: the likeliest, and others that do so nearly as clearly. One that itself says who is meant goes before one that goes on
 * about them, unless it is much less likely.
 */
function sentencesOf({ cases }: JudgedPair, type: TieType, { type: bar }: Bars): readonly JudgedCase[] {
  const worth = (c: JudgedCase): number => c.types.get(type)! * (saysWho(c) ? 1 : toldElsewhere);
  const ranked = cases.filter((c) => c.types.has(type)).sort((a, b) => worth(b) - worth(a));
  const most = ranked[0]?.types.get(type) ?? 0;
  return ranked.filter((c, i) => i === 0 || (c.types.get(type)! >= bar && c.types.get(type)! >= againFrom * most));
}

const saysWho = ({ made: { a, b } }: JudgedCase): boolean => isToldHere(a) && isToldHere(b);

/** Without pairs with a state where the same sentence ties the same place with a part of that state: "Guangdong and Cebu, Philippines". */
function mostSpecific(told: readonly Told[]): readonly Told[] {
  const finer = new Set(
    told.flatMap(({ pair }) => {
      const [a, b] = pair.split('~') as [string, string];
      return [
        ...(a.includes('-') ? [pairKey(countryOf(a), b)] : []),
        ...(b.includes('-') ? [pairKey(a, countryOf(b))] : []),
      ];
    }),
  );
  return told.filter(({ pair }) => !finer.has(pair));
}

/** Without pairs of two that are each more likely tied to the same third: partners of one are none of each other ("Omsk is twinned with Pavlodar and Łódź"). */
const partnersOfOne = (told: readonly Told[]): readonly Told[] =>
  told.filter(({ pair, chance }) => {
    const [u, v] = pair.split('~') as [string, string];
    const likelier = told.filter((t) => t.chance > chance).map((t) => t.pair.split('~'));
    const partnersOf = (unit: string): readonly string[] =>
      likelier.flatMap((p) => (p.includes(unit) ? p.filter((q) => q !== unit) : []));
    return !partnersOf(u).some((w) => partnersOf(v).includes(w));
  });

/** The pairs of one type in one sentence as few ties: each takes up every party whose pairs with those it has are all told. */
function together(told: readonly Told[]): TieTold[] {
  const left = new Map(told.map((t) => [t.pair, t]));
  const out: TieTold[] = [];
  for (const first of [...told].sort((a, b) => b.chance - a.chance)) {
    if (!left.has(first.pair)) continue;
    const units = first.pair.split('~');
    const own = [first];
    for (const unit of new Set(told.flatMap((t) => t.pair.split('~')))) {
      if (units.includes(unit)) continue;
      const wanted = units.filter((u) => countryOf(u) !== countryOf(unit)).map((u) => pairKey(u, unit));
      const all = wanted.flatMap((key) => told.find((t) => t.pair === key) ?? []);
      if (wanted.length === 0 || all.length < wanted.length) continue;
      units.push(unit);
      own.push(...all);
    }
    for (const { pair } of own) left.delete(pair);
    out.push(tieOf(own));
  }
  return out;
}

function tieOf(told: readonly Told[]): TieTold {
  const best = told.toSorted((a, b) => b.chance - a.chance)[0]!;
  const sides = new Map<string, Side>();
  for (const { at } of [best, ...told])
    for (const side of [at.made.a, at.made.b]) if (!sides.has(side.mention.unit)) sides.set(side.mention.unit, side);
  return {
    type: best.type,
    sentence: best.at.made.sentence,
    sides: [...sides.values()].sort((a, b) => a.mention.start - b.mention.start),
    chance: Math.min(...told.map((t) => t.chance)),
    best: best.at,
  };
}
