/**
 * Foreign names in Han characters against their letters: 普京 and Putin, 特鲁特涅夫 and Trutnev. Characters give syllables,
 * syllables and letters give classes of consonants that Chinese does not keep apart (r and l, t and d, v and f); what is
 * left is compared in order. Rough, so its scores stay below those of spellings.
 */
import { syllableOf } from './chinese-syllables.ts';
import { letterKey } from './letter-key.ts';

/** The class of a consonant as Chinese ears part them. */
const classes: Readonly<Record<string, string>> = {
  p: 'p',
  b: 'p',
  t: 't',
  d: 't',
  k: 'k',
  g: 'k',
  f: 'f',
  v: 'f',
  w: 'f',
  l: 'l',
  r: 'l',
  m: 'm',
  n: 'n',
  s: 's',
  z: 's',
  c: 's',
  x: 's',
  q: 't',
  j: 't',
  h: 'h',
};

/** The skeleton of a key of letters: "trutnev" gives t l t n f. */
function ofLetters(key: string): string {
  return key
    .replace(/shch|sh|zh|ch/gu, 's')
    .replace(/ts/gu, 's')
    .replace(/[aeiou]/gu, '')
    .replace(/[^a-z]/gu, '')
    .replace(/./gu, (c) => classes[c] ?? '');
}

function ofSyllables(syllables: readonly string[]): string {
  return syllables
    .map((s) => {
      const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsw])?/u.exec(s)?.[0] ?? '';
      // wei, wa stand for v; er and the nasal finals for r and n.
      const head = initial.length === 2 ? 's' : (classes[initial] ?? '');
      return head + (s === 'er' ? 'l' : /ng?$/u.test(s) ? 'n' : '');
    })
    .join('');
}

/** The skeleton of a transcription in Han characters; empty where one of them has no reading. */
export function skeletonOfHan(part: string): string {
  const syllables: string[] = [];
  for (const c of part) {
    const syllable = syllableOf(c);
    if (syllable === undefined) return '';
    syllables.push(syllable);
  }
  return ofSyllables(syllables);
}

/** The skeleton of a word in Latin or Cyrillic letters. */
export const skeletonOfWord = (word: string): string => ofLetters(letterKey(word));

/**
 * How well the skeleton of a transcription fits that of a word, 0 to 0.85. Those that fit less than `least` may be given 0
 * at once, by their lengths alone.
 */
export function skeletonSimilarity(han: string, word: string, least: number): number {
  if (han.length < 2 || word.length < 2) return 0;
  const longest = Math.max(han.length, word.length);
  const atBest = most * (1 - (gap * Math.abs(han.length - word.length)) / longest);
  if (atBest < least - 1e-9) return 0;
  return Math.max(0, most * (1 - editDistance(han, word) / longest));
}

const most = 0.85;
/** What a sound that the other name lacks costs. */
const gap = 0.8;
// тин is 京, ци 齐: t before a front vowel sounds like j and q, which are in its class already; s and t meet in ц, ч.
const close = new Set(['st', 'ts', 'hk', 'kh', 'hf', 'fh', 'nm', 'mn']);

function editDistance(one: string, two: string): number {
  let above = Array.from({ length: two.length + 1 }, (_, j) => j * gap);
  for (let i = 1; i <= one.length; i++) {
    const row = [i * gap];
    const x = one[i - 1]!;
    for (let j = 1; j <= two.length; j++) {
      const y = two[j - 1]!;
      const change = x === y ? 0 : close.has(x + y) ? 0.5 : 1;
      row.push(Math.min(above[j]! + gap, row[j - 1]! + gap, above[j - 1]! + change));
    }
    above = row;
  }
  return above[two.length]!;
}
