/**
 * The one way by which words that somebody quotes get their place in a document: a person, a language model, an assistant. First the
 * same characters; else the same words written otherwise (case, width, quotation marks, dashes, white space, what is not seen), with a
 * map back. Nothing is guessed beyond that: what is near to the words is not the words. What is kept is always the document's own.
 */
import { type Anchor, type CodePointMap, codePointMap, type Span } from './code-points.ts';

/** Why a quote has no place; each with what it means, for people. */
export const quoteRefusals = {
  empty: 'It quotes nothing.',
  'too-long': 'It quotes more than a passage.',
  'not-in-text': 'The words do not stand in the text.',
  spliced: 'The words stand in the text, but not together: they are put together from several places.',
  ambiguous: 'The words stand in the text more than once, and nothing tells which is meant.',
} as const;
export type QuoteRefusal = keyof typeof quoteRefusals;

/** The place of a quote, and whether its characters are the document's as they were given; or why it has none. */
export type Anchored =
  | { readonly anchor: Anchor; readonly how: 'exact' | 'folded' }
  | { readonly refused: QuoteRefusal };

/** Finds quotes in one text. Spans are in code points. */
export interface Anchorer {
  /**
   * The place of a quote: the only one; of several the nearest to words that belong to it, each given by all its places. A passage that
   * stands twice with all those words in it is taken where it stands first.
   */
  find(quote: string, near?: readonly (readonly Span[])[]): Anchored;
  /** The place of a quote that is said to stand at a span: refused as not in the text where it does not stand just there. */
  at(span: Span, quote: string): Anchored;
  /** All places of some words, in order. */
  all(quote: string): readonly Anchor[];
  /** The text between two code points. */
  between(start: number, end: number): string;
  /** How long the text is, in code points. */
  readonly length: number;
}

/** The longest quote that is looked for, in code points: longer than any sentence. */
export const longestQuote = 2000;

const quoteMarks = /^[\p{Quotation_Mark}《》〈〉\u2033]$/u;
const singles = /^[\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u02b9\u2032\u00b4`'\uff07]$/u;
const dash = /^[\p{Pd}\u2212\u2043]$/u;
/** What is not seen: soft hyphens, joiners and marks of width nought, direction, variation selectors, tags. */
const unseen = /^[\p{Variation_Selector}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]$/u;
const blank = /^\s$/u;
const mark = /^\p{M}$/u;
const letter = /^\p{L}$/u;
/** Beside what white space says nothing: marks, and scripts whose lines are broken anywhere. */
const unspaced = /^[\p{P}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000]/u;
/** What a long text says of a character again and again is found out once. */
const remembered = <T>(of: (char: string) => T): ((char: string) => T) => {
  const known = new Map<string, T>();
  return (char) => {
    let answer = known.get(char);
    if (answer === undefined) {
      answer = of(char);
      known.set(char, answer);
    }
    return answer;
  };
};
const plainPunctuation: Readonly<Record<string, string>> = { '。': '.', '、': ',', '・': '·', '‧': '·', '•': '·' };

/** Text as it is compared, and where each of its units comes from. */
interface Folded {
  readonly text: string;
  /** Where in the original a unit begins and ends, UTF-16; units of one character share both. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A character with its marks. */
interface Letter extends Span {
  readonly text: string;
}

function lettersOf(text: string): readonly Letter[] {
  const letters: { text: string; start: number; end: number }[] = [];
  const kindOf = remembered((char) => (unseen.test(char) ? 'unseen' : mark.test(char) ? 'mark' : 'letter'));
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    const kind = kindOf(char);
    if (kind === 'unseen') {
      at = end;
      continue;
    }
    const last = letters.at(-1);
    if (kind === 'mark' && last !== undefined && !blank.test(last.text)) {
      last.text += char;
      last.end = end;
    } else letters.push({ text: char, start: at, end });
    at = end;
  }
  return letters;
}

function foldedLetter(char: string): string {
  if (singles.test(char)) return "'";
  if (quoteMarks.test(char)) return '"';
  if (dash.test(char)) return '-';
  // Compatibility forms are taken apart, so that composed and decomposed letters are one.
  const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD');
  return plainPunctuation[plain] ?? plain;
}

/** A text as it is compared, in one pass. */
function fold(text: string): Folded {
  const letters = lettersOf(text);
  const foldedOf = remembered(foldedLetter);
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const put = (what: string, span: Span): void => {
    parts.push(what);
    for (let i = 0; i < what.length; i++) {
      from.push(span.start);
      to.push(span.end);
    }
  };
  const isBlank = (i: number): boolean => i < letters.length && blank.test(letters[i]!.text);
  for (let i = 0; i < letters.length; i++) {
    const each = letters[i]!;
    if (isBlank(i)) {
      let next = i;
      while (isBlank(next + 1)) next++;
      const before = i > 0 ? letters[i - 1]!.text : '';
      const after = letters[next + 1]?.text ?? '';
      if (before !== '' && after !== '' && !unspaced.test(before) && !unspaced.test(after))
        put(' ', { start: each.start, end: letters[next]!.end });
      i = next;
      continue;
    }
    const folded = foldedOf(each.text);
    if (folded === '-' && i > 0 && letter.test(letters[i - 1]!.text[0] ?? '')) {
      // A word that is hyphenated, or broken at the end of a line, is one with the same word written in one.
      let next = i + 1;
      let breaks = false;
      while (isBlank(next)) breaks = /[\n\r\u2028\f]/.test(letters[next++]!.text) || breaks;
      const goesOn = next < letters.length && letter.test([...letters[next]!.text][0]!);
      if (goesOn && next === i + 1) continue;
      if (goesOn && breaks) {
        i = next - 1;
        continue;
      }
    }
    // A dash of two strokes is one.
    if (folded === '-' && parts.at(-1) === '-') {
      to[to.length - 1] = each.end;
      continue;
    }
    put(folded, each);
  }
  return { text: parts.join(''), from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** Where a pattern begins in a text, overlaps too; linear whatever they are (Knuth, Morris and Pratt). */
function occurrences(text: string, pattern: string): readonly number[] {
  if (pattern === '' || pattern.length > text.length) return [];
  const back = new Int32Array(pattern.length);
  for (let i = 1, held = 0; i < pattern.length; i++) {
    while (held > 0 && pattern.charCodeAt(i) !== pattern.charCodeAt(held)) held = back[held - 1]!;
    if (pattern.charCodeAt(i) === pattern.charCodeAt(held)) held++;
    back[i] = held;
  }
  const found: number[] = [];
  for (let i = 0, held = 0; i < text.length; i++) {
    while (held > 0 && text.charCodeAt(i) !== pattern.charCodeAt(held)) held = back[held - 1]!;
    if (text.charCodeAt(i) === pattern.charCodeAt(held)) held++;
    if (held === pattern.length) {
      found.push(i - held + 1);
      held = back[held - 1]!;
    }
  }
  return found;
}

/** Marks that are put around a quote and are none of its words. */
const wrapping = /^[\s"'.…]+|[\s"'.…]+$/gu;
/** Where a quote leaves something out. */
const left = /\[?(?:\.{3,}|…+)\]?/u;

/** The anchorer of a text; the text is folded once, when first a quote is not found as it is. Linear in text and quote. */
export function anchorer(text: string): Anchorer {
  const held: { map?: CodePointMap; folded?: Folded } = {};
  const points = (): CodePointMap => (held.map ??= codePointMap(text));
  const utf16 = ({ start, end }: Span): Span => ({ start: points().toUtf16(start), end: points().toUtf16(end) });
  const anchored = ({ start, end }: Span): Anchor => ({
    start: points().toCodePoint(start),
    end: points().toCodePoint(end),
    quote: text.slice(start, end),
  });
  // Within, all spans are UTF-16.
  const exactly = (quote: string): readonly Span[] =>
    occurrences(text, quote)
      .map((start) => ({ start, end: start + quote.length }))
      .filter(({ start, end }) => !cutsPair(text, start) && !cutsPair(text, end));
  const foldedly = (quote: string): readonly Span[] => {
    held.folded ??= fold(text);
    const words = fold(quote).text;
    const whole = wholeIn(held.folded, words);
    if (whole.length > 0) return whole;
    const bare = words.replace(wrapping, '');
    return bare === words ? [] : wholeIn(held.folded, bare);
  };
  const stands = (quote: string): boolean => quote.trim() === '' || foldedly(quote).length > 0;
  const chosen = (places: readonly Span[], near: readonly (readonly Span[])[], how: 'exact' | 'folded'): Anchored => {
    const [first] = places;
    if (places.length > 1) {
      const words = near.filter((each) => each.length > 0).map((each) => each.map(utf16));
      if (words.length === 0) return { refused: 'ambiguous' };
      const far = places.map((place) => words.reduce((sum, spans) => sum + nearestTo(place, spans), 0));
      const least = Math.min(...far);
      const nearest = places.filter((_, i) => far[i] === least);
      if (nearest.length > 1 && least > 0) return { refused: 'ambiguous' };
      return { anchor: anchored(nearest[0]!), how };
    }
    return { anchor: anchored(first!), how };
  };
  return {
    find(quote, near = []) {
      const refused = refusedAtOnce(quote);
      if (refused !== null) return { refused };
      const exact = exactly(quote.trim());
      if (exact.length > 0) return chosen(exact, near, 'exact');
      const folded = foldedly(quote);
      if (folded.length > 0) return chosen(folded, near, 'folded');
      return { refused: isSpliced(quote, stands) ? 'spliced' : 'not-in-text' };
    },
    at(span, quote) {
      const refused = refusedAtOnce(quote);
      if (refused !== null) return { refused };
      const { start, end } = utf16(span);
      const there = text.slice(start, end);
      if (there === quote) return { anchor: { ...span, quote: there }, how: 'exact' };
      if (there === '' || fold(there).text !== fold(quote).text) return { refused: 'not-in-text' };
      return { anchor: { ...span, quote: there }, how: 'folded' };
    },
    all(quote) {
      if (refusedAtOnce(quote) !== null) return [];
      const exact = exactly(quote.trim());
      return (exact.length > 0 ? exact : foldedly(quote)).map(anchored);
    },
    between(from, to) {
      const { start, end } = utf16({ start: from, end: to });
      return text.slice(start, end);
    },
    get length() {
      return points().length;
    },
  };
}

/** Whether a quote that is not in the text is put together from pieces that are: around what it leaves out, or two of its halves. */
function isSpliced(quote: string, stands: (words: string) => boolean): boolean {
  const pieces = quote.split(left).filter((piece) => piece.trim() !== '');
  if (pieces.length > 1) return pieces.every(stands);
  const words = quote.trim().split(/(?<=[\s，。；、,;])/u);
  const first = (n: number): string => words.slice(0, n).join('');
  // The longest beginning that stands there: what begins with one that does not, does not either.
  let [held, fails] = [0, words.length];
  while (held + 1 < fails) {
    const middle = (held + fails) >> 1;
    if (stands(first(middle))) held = middle;
    else fails = middle;
  }
  const rest = words.slice(held).join('').trim();
  return first(held).trim().length >= 4 && rest.length >= 4 && stands(rest);
}

function refusedAtOnce(quote: string): QuoteRefusal | null {
  if (fold(quote.slice(0, 4 * longestQuote)).text.replace(wrapping, '') === '') return 'empty';
  return quote.length > longestQuote && [...quote].length > longestQuote ? 'too-long' : null;
}

/** True in the middle of a character of two units: half of one is no word of the text. */
const cutsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

/** Places of folded words in the original: those that begin and end with whole characters of it. */
function wholeIn({ text, from, to }: Folded, words: string): readonly Span[] {
  return occurrences(text, words).flatMap((at) => {
    const last = at + words.length - 1;
    const cuts = (at > 0 && from[at - 1] === from[at]) || (last + 1 < text.length && from[last + 1] === from[last]);
    return cuts ? [] : [{ start: from[at]!, end: to[last]! }];
  });
}

/** How far the nearest of some spans, in order, is from a place: 0 where it lies in it. */
function nearestTo(place: Span, spans: readonly Span[]): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < place.start) low = middle + 1;
    else high = middle;
  }
  const away = (span: Span | undefined): number =>
    span === undefined ? Number.POSITIVE_INFINITY : Math.max(0, place.start - span.start, span.end - place.end);
  return Math.min(away(spans[low - 1]), away(spans[low]));
}
