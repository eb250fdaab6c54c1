/**
 * A text as the set of what stands together in it: runs of five words, or of eight characters in Chinese, each as a number. Two
 * texts that share many of these share their wording (Broder 1997, "On the resemblance and containment of documents").
 */
import { type Word, wordsOf } from '../../model/words.ts';

const wordsTogether = 5;
const charactersTogether = 8;

/** The shingles of a text, as 32-bit numbers; empty for a text shorter than one. */
export function shinglesOf(text: string, words: readonly Word[] = wordsOf(text)): ReadonlySet<number> {
  const units: number[] = [];
  let chinese = 0;
  for (const { form, han } of words) {
    if (han === undefined) units.push(hashOf(form));
    else {
      chinese++;
      units.push(form.codePointAt(0)!);
    }
  }
  const together = chinese * 2 > units.length ? charactersTogether : wordsTogether;
  const shingles = new Set<number>();
  for (let i = 0; i + together <= units.length; i++) {
    let hash = together;
    for (let j = i; j < i + together; j++) hash = mixed(Math.imul(hash ^ units[j]!, 0x9e3779b1) + j - i);
    shingles.add(hash);
  }
  return shingles;
}

/** FNV-1a over UTF-16 units. */
function hashOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
