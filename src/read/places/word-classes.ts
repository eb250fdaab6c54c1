/** Words that stand beside names, by what they tell of them; the lists are data in data/codebook/places. */

/** Tells whether a word (lower case) is of a class. */
export interface WordClasses<Class extends string> {
  is(word: string, name: Class): boolean;
}

/** Reads lists of words, one string of words with spaces a class; any other entry is left aside. */
export function wordClasses<Class extends string>(
  lists: Readonly<Record<string, unknown>>,
  names: readonly Class[],
): WordClasses<Class> {
  const bits = new Map<Class, number>(names.map((name, i) => [name, 1 << i]));
  const words = new Map<string, number>();
  for (const name of names) {
    const list = lists[name];
    if (typeof list !== 'string') continue;
    for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | (bits.get(name) ?? 0));
  }
  return { is: (word, name) => ((words.get(word) ?? 0) & (bits.get(name) ?? 0)) !== 0 };
}
