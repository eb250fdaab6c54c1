/** Words that stand beside names, by what they tell of them; the lists are data in data/codebook/places. */

/** The classes of words, as bits. */
export interface WordClasses<Class extends string> {
  /** The bit of each class. */
  readonly bit: Readonly<Record<Class, number>>;
  /** The bits of a word (lower case). */
  bitsOf(word: string): number;
}

/** Reads lists of words, one string of words with spaces a class; any other entry is left aside. At most 31 classes. */
export function wordClasses<Class extends string>(
  lists: Readonly<Record<string, unknown>>,
  names: readonly Class[],
): WordClasses<Class> {
  const bit = {} as Record<Class, number>;
  const words = new Map<string, number>();
  names.forEach((name, i) => {
    bit[name] = 1 << i;
    const list = lists[name];
    if (typeof list !== 'string') return;
    for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | (1 << i));
  });
  return { bit, bitsOf: (word) => words.get(word) ?? 0 };
}
