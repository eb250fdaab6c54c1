/** The words that a text writes in lower case and that also stand with a capital in it: likely words, not names. */
import { letterClass, letterClasses, wordEnd } from './capital-words.ts';

const longestWord = 30;
/** As many bits tell most words that nobody asks for from those that somebody may. */
const filterSize = 1 << 15;

/** A number by which two different words are told apart more often than not: of their length and a few letters. */
function shapeOf(text: string, start: number, end: number): number {
  const middle = text.charCodeAt((start + end) >> 1);
  const outer = Math.imul(text.charCodeAt(start), 0x9e5) ^ Math.imul(text.charCodeAt(end - 1), 0x65);
  return (outer ^ Math.imul(middle, 0x13d) ^ ((end - start) << 11)) & (filterSize - 1);
}

/** Empty between two texts. */
const filter = new Uint8Array(filterSize);

/** Those of the wanted words that stand in the text in lower case; linear in the text. */
export function lowerCasedOf(text: string, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  if (wanted.size === 0) return seen;
  for (const word of wanted) filter[shapeOf(word, 0, word.length)] = 1;
  const { length } = text;
  let i = 0;
  while (i < length) {
    const kind = letterClasses[text.charCodeAt(i)]!;
    if ((kind & letterClass.letter) === 0) {
      i++;
      continue;
    }
    const start = i;
    i = wordEnd(text, start);
    if ((kind & letterClass.small) === 0 || i - start > longestWord) continue;
    if (filter[shapeOf(text, start, i)] === 0 || (start > 0 && text.charCodeAt(start - 1) === 0x2d)) continue;
    const word = text.slice(start, i);
    if (wanted.has(word)) seen.add(word);
  }
  for (const word of wanted) filter[shapeOf(word, 0, word.length)] = 0;
  return seen;
}
