/**
 * The one place where UTF-16 and code points meet. Records count Unicode code points (W3C Web Annotation,
 * TextPositionSelector: start inclusive, end exclusive); JavaScript strings count UTF-16 code units.
 */

/** A half-open interval; the unit (UTF-16 in `text/` and `read/`, code points in records) is said by its holder. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in code points with the characters it covers: `quote = text[start, end)`. */
export interface Anchor extends Span {
  readonly quote: string;
}

/** Translates between UTF-16 indices and code points of one text; both directions are O(log n) or O(1). */
export interface CodePointMap {
  readonly length: number;
  toCodePoint(utf16: number): number;
  toUtf16(codePoint: number): number;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The map of one text. A lone surrogate counts as one code point (as in the string iterator); an index in the middle of
 * a pair maps to the pair's start. Texts without astral characters cost nothing.
 */
export function codePointMap(text: string): CodePointMap {
  // Indices (UTF-16) of the second half of each surrogate pair.
  const lows: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) lows.push(++i);
  }
  const length = text.length - lows.length;
  if (lows.length === 0) {
    const clamp = (n: number): number => Math.max(0, Math.min(length, n));
    return { length, toCodePoint: clamp, toUtf16: clamp };
  }
  /** How many low halves lie at or before the index. */
  const lowsUpTo = (index: number): number => {
    let lo = 0;
    let hi = lows.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (lows[mid]! <= index) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  };
  return {
    length,
    toCodePoint: (utf16) => {
      const index = Math.max(0, Math.min(text.length, utf16));
      return index - lowsUpTo(index);
    },
    toUtf16: (codePoint) => {
      const target = Math.max(0, Math.min(length, codePoint));
      // The k-th pair (from 0) begins at code point lows[k] - 1 - k; count the pairs that begin before the target.
      let lo = 0;
      let hi = lows.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (lows[mid]! - 1 - mid < target) lo = mid + 1;
        else hi = mid;
      }
      return target + lo;
    },
  };
}

/** The characters of a text between two code points. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const map = codePointMap(text);
  return text.slice(map.toUtf16(start), map.toUtf16(end));
}

/** True where the quote equals the text at the span: the promise that every claim keeps. */
export function isAnchored(text: string, anchor: Anchor): boolean {
  return anchor.end > anchor.start && sliceCodePoints(text, anchor.start, anchor.end) === anchor.quote;
}
