/**
 * Whether two names can be one body's: an Euroregion, commission or council under names in two languages, in a shorter form,
 * by its initials, or misspelled. Words that are known are compared by meaning, others by sound; where each name has a word
 * of weight that the other lacks, they are two bodies.
 */
import { type BodyWord, bodyWords, wordsAgree } from './body-words.ts';
import type { NameBlocks } from './name-blocks.ts';

/** A body's name ready to be compared with many. */
export interface BodyName {
  readonly name: string;
  readonly script: 'han' | 'cyrillic' | 'latin';
  readonly words: readonly BodyWord[];
  /** The name where it is an abbreviation ("BEAC"), else null. */
  readonly abbreviation: string | null;
  /** What it could be abbreviated to. */
  readonly initials: readonly string[];
}

/** What two names of bodies have in common. */
export interface BodiesAlike {
  /** 0 to 1, by the names alone. */
  readonly score: number;
  readonly by: 'words' | 'part' | 'initials';
  readonly reason: string;
}

const weights: Readonly<Record<BodyWord['is'], number>> = { kind: 1, aside: 0.3, topic: 1.5, place: 2, name: 2.5 };
const weightOf = (words: readonly BodyWord[]): number => words.reduce((sum, { is }) => sum + weights[is], 0);
/** A word of this weight tells one body from another. */
const telling = 1.5;
/** What the words in common must weigh, kinds aside. */
const fewest = 2;

/** Takes a name apart. */
export function bodyName(name: string): BodyName {
  const plain = name.replace(/\s+/gu, ' ').trim();
  const script = /\p{Script=Han}/u.test(plain) ? 'han' : /\p{Script=Cyrillic}/u.test(plain) ? 'cyrillic' : 'latin';
  const words = plain.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const of = (some: readonly string[]): string => some.map((word) => word[0]!.toUpperCase()).join('');
  const initials = words.length < 3 ? [] : [of(words), of(words.filter((word) => word.length > 3))];
  return {
    name: plain,
    script,
    words: bodyWords(plain),
    abbreviation: /^\p{Lu}{3,7}$/u.test(plain) ? plain : null,
    initials: [...new Set(initials)].filter((each) => each.length > 2),
  };
}

/** What two names have in common; null where they are two bodies', or too little is said. */
export function bodiesAlike(a: BodyName, b: BodyName): BodiesAlike | null {
  for (const [short, long] of [
    [a, b],
    [b, a],
  ] as const) {
    if (short.abbreviation !== null && long.initials.includes(short.abbreviation))
      return { score: 0.7, by: 'initials', reason: `${short.name} are the initials of the other name` };
  }
  const [inA, inB] = [covered(a, b), covered(b, a)];
  const lacks = (name: BodyName, found: readonly Covered[]): readonly BodyWord[] =>
    name.words.filter((_, i) => found[i]!.fit === 0);
  const [onlyA, onlyB] = [lacks(a, inA), lacks(b, inB)];
  const tells = (words: readonly BodyWord[]): boolean => words.some(({ is }) => weights[is] >= telling);
  if (tells(onlyA) && tells(onlyB)) return null;
  const ofKind = (words: readonly BodyWord[]): boolean => words.some(({ is }) => is === 'kind');
  if (ofKind(onlyA) && ofKind(onlyB)) return null;
  const common = inA.filter(({ fit }) => fit > 0);
  const heavy = common.filter(({ word }) => weights[word.is] >= telling);
  if (weightOf(heavy.map(({ word }) => word)) < fewest) return null;
  const whole = weightOf(a.words) + weightOf(b.words);
  const share = (whole - weightOf(onlyA) - weightOf(onlyB)) / whole;
  const sure = Math.min(...heavy.map(({ fit }) => fit), ...inB.filter(({ fit }) => fit > 0).map(({ fit }) => fit));
  const rest = [...onlyA, ...onlyB];
  // Words of no weight ("joint", "standing") are left out by many.
  const all = rest.every(({ is }) => is === 'aside');
  const said = heavy.map(({ word, other }) => (word.word === other.word ? word.word : `${word.word} = ${other.word}`));
  return {
    score: (all ? 0.88 : 0.86 * share) * (0.4 + 0.6 * sure),
    by: all ? 'words' : 'part',
    reason: all
      ? `the same words: ${said.join(', ')}`
      : `one is the longer form: ${said.join(', ')}; it adds ${rest.map(({ word }) => word).join(', ')}`,
  };
}

interface Covered {
  readonly word: BodyWord;
  readonly other: BodyWord;
  /** 0 where the other name lacks it. */
  readonly fit: number;
}

function covered(name: BodyName, by: BodyName): readonly Covered[] {
  return name.words.map((word) => {
    let best: Covered = { word, other: word, fit: 0 };
    for (const other of by.words) {
      const fit = wordsAgree(word, other);
      if (fit > best.fit) best = { word, other, fit };
    }
    return best;
  });
}

/** The keys under which the name is kept, and those it looks for. */
export function bodyBlocks({ words, abbreviation, initials }: BodyName): NameBlocks {
  const [kept, sought] = [new Set<string>(), new Set<string>()];
  const both = (key: string): void => {
    kept.add(key);
    sought.add(key);
  };
  for (const { means, is, sound } of words) {
    if (weights[is] >= telling) for (const id of means) both(`m:${id}`);
    if (sound === null) continue;
    for (const key of sound.keys) if (key.length > 2) both(`n:${key.slice(0, 3)}`);
    for (const { words: syllables } of sound.prepared.readings) both(`s:${syllables.flat().join(' ')}`);
    const { skeleton, han } = sound;
    for (const cut of skeleton.length < 4 ? [skeleton] : [skeleton, ...cutsOf(skeleton)]) {
      if (cut.length < 2) continue;
      kept.add(`${han ? 'H' : 'L'}:${cut}`);
      sought.add(`${han ? 'L' : 'H'}:${cut}`);
    }
  }
  if (abbreviation !== null) {
    kept.add(`a:${abbreviation}`);
    sought.add(`i:${abbreviation}`);
  }
  for (const each of initials) {
    kept.add(`i:${each}`);
    sought.add(`a:${each}`);
  }
  return { kept: [...kept].sort(), sought: [...sought].sort() };
}

const cutsOf = (skeleton: string): readonly string[] =>
  Array.from(skeleton, (_, i) => skeleton.slice(0, i) + skeleton.slice(i + 1));
