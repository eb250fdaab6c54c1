/**
 * Running text to tokens, a few at a time: words of letters and digits, and each Han character by itself. What stands
 * between two tokens decides whether a name may go on across it.
 */
import { type Characters, charClass } from './characters.ts';
import { grow1, grow2, tokenSeed1, tokenSeed2 } from './name-key.ts';

/** How many tokens are kept; a name is shorter. */
export const windowSize = 32;
const mask = windowSize - 1;

/** What stands before a token. */
export const gap = { none: 0, joins: 1, opens: 2 } as const;

/** The tokens around the place of reading, in rings: token `n` is at `n & (windowSize - 1)`. */
export interface TokenWindow {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash1: Int32Array;
  readonly hash2: Int32Array;
  /** Class of the first character. */
  readonly first: Uint8Array;
  /** 1 if no letter of the token is lower case. */
  readonly upper: Uint8Array;
  /** Whether a name may go on to the token from the one before: `gap`. Both must still be in the window. */
  before(token: number): number;
  /** Fills in both halves of the token's hash, which few tokens are asked for; its place in the rings. */
  hash(token: number): number;
  /** Whether the token is there; false past the end of the text. */
  has(token: number): boolean;
}

const space = 0x20;
const newline = 0x0a;

/** Reads what stands between two tokens. */
function gapBetween(text: string, from: number, to: number, previousLength: number, han: boolean): number {
  if (to - from > 3) return gap.none;
  let lines = 0;
  let opens = false;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    switch (unit) {
      // Within Han names only dots and hyphens.
      case 0xb7:
      case 0x2022:
      case 0x2027:
      case 0x30fb:
        if (!han) return gap.none;
        break;
      case 0x2d:
      case 0x2010:
      case 0x2011:
        break;
      case space:
      case 0xa0:
      case 0x202f:
      case 0x09:
      case 0x0d:
      case 0x27:
      case 0x2019:
      case 0x2018:
      case 0x2bc:
      case 0x60:
      case 0xb4:
      case 0x26:
      case 0x2013:
        if (han) return gap.none;
        break;
      case newline:
        if (han || ++lines > 1) return gap.none;
        break;
      case 0x2e:
        // "St. Petersburg", but not "…in Moscow. Washington…".
        if (han || previousLength > 4 || i > from) return gap.none;
        break;
      case 0x28:
        if (han) return gap.none;
        opens = true;
        break;
      default:
        return gap.none;
    }
  }
  return opens ? gap.opens : gap.joins;
}

/** The memory of a window, used again for text after text: single names are looked up by the thousand. */
export interface Rings extends Pick<TokenWindow, 'start' | 'end' | 'hash1' | 'hash2' | 'first' | 'upper'> {
  /** Of which token each ring holds the hash. */
  readonly hashed: Int32Array;
}

/** Rings of their own for one window at a time. */
export const newRings = (): Rings => ({
  start: new Int32Array(windowSize),
  end: new Int32Array(windowSize),
  hash1: new Int32Array(windowSize),
  hash2: new Int32Array(windowSize),
  first: new Uint8Array(windowSize),
  upper: new Uint8Array(windowSize),
  hashed: new Int32Array(windowSize),
});

/**
 * A window over a text. Tokens are read once, in order; asking for one reads up to it. A window made before with the same
 * rings is of no more use.
 */
export function tokenWindow(text: string, characters: Characters, rings: Rings): TokenWindow {
  const { classes, folded } = characters;
  const { start, end, hash1, hash2, first, upper, hashed } = rings;
  hashed.fill(-1);
  const length = text.length;
  let position = 0;
  let read = 0;

  function readOne(): boolean {
    let i = position;
    let kind: number = charClass.other;
    while (i < length) {
      kind = classes[text.charCodeAt(i)]!;
      if (kind !== charClass.other && kind !== charClass.skip) break;
      i++;
    }
    if (i >= length) {
      position = length;
      return false;
    }
    const at = read & mask;
    const from = i;
    let allUpper = 1;
    if (kind === charClass.han) i++;
    else {
      for (; i < length; i++) {
        const next = classes[text.charCodeAt(i)]!;
        if (next === charClass.other || next === charClass.han) break;
        if (next === charClass.latinLower || next === charClass.cyrillicLower || next === charClass.foreign)
          allUpper = 0;
      }
    }
    start[at] = from;
    end[at] = i;
    first[at] = kind;
    upper[at] = allUpper;
    position = i;
    read++;
    return true;
  }

  return {
    start,
    end,
    hash1,
    hash2,
    first,
    upper,
    before(token) {
      if (token === 0) return gap.none;
      const at = token & mask;
      const previous = (token - 1) & mask;
      const han = first[at] === charClass.han;
      if (han !== (first[previous] === charClass.han)) return gap.none;
      const from = end[previous]!;
      const to = start[at]!;
      return from === to ? gap.joins : gapBetween(text, from, to, from - start[previous]!, han);
    },
    hash(token) {
      const at = token & mask;
      if (hashed[at] === token) return at;
      let a = tokenSeed1;
      let b = tokenSeed2;
      const to = end[at]!;
      for (let i = start[at]!; i < to; i++) {
        const unit = text.charCodeAt(i);
        if (classes[unit] === charClass.skip) continue;
        const fold = folded[unit]!;
        a = grow1(a, fold);
        b = grow2(b, fold);
      }
      hash1[at] = a;
      hash2[at] = b;
      hashed[at] = token;
      return at;
    },
    has(token) {
      while (read <= token) if (!readOne()) return false;
      return true;
    },
  };
}
