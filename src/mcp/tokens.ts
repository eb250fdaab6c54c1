/** How long an answer is, in the tokens of a language model, by a rule that can be recounted by hand. */

/** Writing of which a character is a token or more: Chinese, Japanese, Korean. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** In thirds of a token, so that sums are exact: one for a character of ASCII, two for another letter, four for a wide one. */
const thirdsOf = (character: string): number => (character < '\u0080' ? 1 : wide.test(character) ? 4 : 2);

/**
 * About how many tokens a text is: a third of one for each character of ASCII, two thirds for each of other alphabets, one and a third for each of
 * Chinese, Japanese and Korean. Models differ: of answers of this interface, which are dense with ids, OpenAI's cl100k counts up to 11 in a hundred
 * more and o200k up to 8; of running text in any of the three languages both count fewer, but for Chinese by cl100k, up to 8 in a hundred more.
 */
export function tokensIn(text: string): number {
  let thirds = 0;
  for (const character of text) thirds += thirdsOf(character);
  return Math.ceil(thirds / 3);
}

/** The beginning of a text, in code points, that is at most so many tokens; the whole where it is. */
export function withinTokens(text: string, most: number): string {
  let thirds = 0;
  let end = 0;
  for (const character of text) {
    thirds += thirdsOf(character);
    if (thirds > most * 3) return text.slice(0, end);
    end += character.length;
  }
  return text;
}
