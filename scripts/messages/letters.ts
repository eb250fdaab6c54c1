/**
 * Letters outside ASCII are two or three bytes each, those of ASCII one: words in Russian or Chinese are shorter with the most
 * frequent of theirs in the place of ASCII's rarest, and the other way round. The page puts them back (src/web/i18n/packed.ts).
 */

/** What stays: what JSON is made of, what a string of JavaScript would escape, and digits, blanks and the marks of arguments. */
const fixed = /[^!%&'*+./;<=>?@A-Z^_a-z|~-]/;

/** Letters to be swapped, each beside the one that it is swapped with; empty where nothing is gained. */
export function lettersFor(text: string): string {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const count = (letter: string): number => counts.get(letter) ?? 0;
  const ascii = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((each) => !fixed.test(each));
  const rare = ascii.sort((a, b) => count(a) - count(b));
  const frequent = [...counts.keys()]
    .filter((each) => each > '\u007f' && each.length === 1)
    .sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return frequent
    .slice(0, rare.length)
    .map((each, i) => (count(each) > count(rare[i]!) ? each + rare[i] : ''))
    .join('');
}
