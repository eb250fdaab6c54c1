/** Words that stand beside names, by what they tell of them; the lists are data in data/codebook/places. */

/** The classes of words, as bits. */
export interface WordClasses<Class extends string> {
  /** The bit of each class. */
  readonly bit: Readonly<Record<Class, number>>;
  /** The bits of a word (lower case). */
  bitsOf(word: string): number;
}

/** As many bits tell most words that no list has from those that one may have, without a look into a map. */
const filterBits = 16;

/** A number by which most words are told apart: of their length and a few letters. */
function shapeOf(word: string): number {
  const { length } = word;
  const outer = Math.imul(word.charCodeAt(0), 0x9e5) ^ Math.imul(word.charCodeAt(length - 1), 0x65);
  const inner = Math.imul(word.charCodeAt(length >> 1), 0x13d) ^ Math.imul(word.charCodeAt(1), 0x3b1);
  return (outer ^ inner ^ (length << 11)) & ((1 << filterBits) - 1);
}

/** Reads lists of words, one string of words with spaces a class; any other entry is left aside. At most 31 classes. */
export function wordClasses<Class extends string>(
  lists: Readonly<Record<string, unknown>>,
  names: readonly Class[],
): WordClasses<Class> {
  const bit = {} as Record<Class, number>;
  const words = new Map<string, number>();
  const filter = new Int32Array(1 << (filterBits - 5));
  names.forEach((name, i) => {
    bit[name] = 1 << i;
    const list = lists[name];
    if (typeof list !== 'string') return;
    for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | (1 << i));
  });
  for (const word of words.keys()) filter[shapeOf(word) >>> 5]! |= 1 << (shapeOf(word) & 31);
  return {
    bit,
    bitsOf: (word) => {
      const shape = shapeOf(word);
      return (filter[shape >>> 5]! >>> (shape & 31)) & 1 ? (words.get(word) ?? 0) : 0;
    },
  };
}
