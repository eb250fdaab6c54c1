/** Chinese characters by what they tell beside a name, in tables of one entry a UTF-16 unit: every name asks for several. */

/** True for the Han characters that texts are written in. */
export const isHan = (text: string, index: number): boolean => {
  const unit = index >= 0 && index < text.length ? text.charCodeAt(index) : 0;
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;
};

/** A table in which each set of characters has a bit, the first the lowest. */
export function characterBits(...sets: readonly Iterable<string>[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  sets.forEach((set, i) => {
    for (const character of set) if (character.length === 1) table[character.charCodeAt(0)]! |= 1 << i;
  });
  return table;
}

/** Lists of words that may follow at an index. */
export interface WordsAfter {
  /** True where one of the words of the list starts at the index. */
  at(text: string, index: number): boolean;
}

/** Finds words at an index by their first characters: most characters begin none. */
export function wordsAfter(words: readonly string[]): WordsAfter {
  const lists = new Map<number, string[]>();
  const begins = new Uint8Array(0x10000);
  for (const word of words) {
    const first = word.charCodeAt(0);
    begins[first] = 1;
    const list = lists.get(first);
    if (list === undefined) lists.set(first, [word]);
    else list.push(word);
  }
  return {
    at(text, index) {
      if (index >= text.length) return false;
      const first = text.charCodeAt(index);
      if (begins[first] === 0) return false;
      for (const word of lists.get(first)!) if (text.startsWith(word, index)) return true;
      return false;
    },
  };
}
