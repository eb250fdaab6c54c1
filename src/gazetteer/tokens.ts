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
  /** Whether a name may go on from the token before: `gap`. */
  readonly before: Uint8Array;
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

/** A window over a text. Tokens are read once, in order; asking for one reads up to it. */
export function tokenWindow(text: string, characters: Characters): TokenWindow {
  const { classes, folded } = characters;
  const start = new Int32Array(windowSize);
  const end = new Int32Array(windowSize);
  const hash1 = new Int32Array(windowSize);
  const hash2 = new Int32Array(windowSize);
  const first = new Uint8Array(windowSize);
  const upper = new Uint8Array(windowSize);
  const before = new Uint8Array(windowSize);
  const length = text.length;
  let position = 0;
  let read = 0;

  function readOne(): boolean {
    let i = position;
    let kind: number = charClass.other;
    while (i < length) {
      kind = classes[text.charCodeAt(i)] ?? charClass.other;
      if (kind !== charClass.other && kind !== charClass.skip) break;
      i++;
    }
    if (i >= length) {
      position = length;
      return false;
    }
    const at = read & mask;
    const from = i;
    let a = tokenSeed1;
    let b = tokenSeed2;
    let allUpper = 1;
    if (kind === charClass.han) {
      const unit = folded[text.charCodeAt(i)] ?? 0;
      a = grow1(a, unit);
      b = grow2(b, unit);
      i++;
    } else {
      for (; i < length; i++) {
        const unit = text.charCodeAt(i);
        const next = classes[unit] ?? charClass.other;
        if (next === charClass.other || next === charClass.han) break;
        if (next === charClass.skip) continue;
        if (next === charClass.latinLower || next === charClass.cyrillicLower || next === charClass.foreign)
          allUpper = 0;
        const fold = folded[unit] ?? unit;
        a = grow1(a, fold);
        b = grow2(b, fold);
      }
    }
    const previous = (read - 1) & mask;
    if (read === 0) before[at] = gap.none;
    else {
      const han = kind === charClass.han;
      const previousHan = first[previous] === charClass.han;
      const previousEnd = end[previous] ?? 0;
      before[at] =
        han !== previousHan ? gap.none : gapBetween(text, previousEnd, from, previousEnd - (start[previous] ?? 0), han);
    }
    start[at] = from;
    end[at] = i;
    hash1[at] = a;
    hash2[at] = b;
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
    before,
    has(token) {
      while (read <= token) if (!readOne()) return false;
      return true;
    },
  };
}
