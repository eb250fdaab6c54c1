/**
 * The scanner for languages that put spaces between words: one pass over the text, which keeps numbers, marks and the
 * words of the lexicon and cuts a run at anything else. Unknown words cost a hash of their letters and nothing more.
 */
import type { Entry, Lexicon, Run, Scan, TenseCue, TenseWeight, Token } from './token.ts';

/** What a language adds to the scanner. */
export interface WordScanner {
  readonly lexicon: Lexicon;
  /** Words that must be written with a capital to count ("May", "March", "Sun"). */
  readonly capitalised: ReadonlySet<string>;
  /** Words that set the tense of their sentence. */
  readonly tense: ReadonlyMap<string, TenseWeight>;
  /** Whether a word that the lexicon lacks is a verb of the past by its ending. */
  readonly isPast: (text: string, start: number, end: number) => boolean;
  /** Kinds that join others and are no part of a date by themselves: a run of nothing else is dropped at once. */
  readonly glue: ReadonlySet<string>;
  /** Endings that join a figure: `th` of "15th", `го` of "18-го"; they make it an ordinal, or years of a decade. */
  readonly suffix: RegExp;
  readonly readSuffix: (suffix: string, value: number, digits: number) => Entry | null;
}

const marks: Readonly<Record<string, string>> = {
  ',': 'comma',
  '.': 'dot',
  '-': 'dash',
  '‐': 'dash',
  '‑': 'dash',
  '–': 'dash',
  '—': 'dash',
  '−': 'dash',
  '/': 'slash',
  ':': 'colon',
  '(': 'open',
  ')': 'close',
  "'": 'apos',
  '’': 'apos',
  '‘': 'apos',
};

const letter = 1;
const digit = 2;
const space = 3;
const mark = 4;

/** The class of each UTF-16 unit. */
const classes = new Uint8Array(65536);
for (let c = 0x61; c <= 0x7a; c++) classes[c] = classes[c - 32] = letter;
// Latin letters with marks, Greek, Cyrillic, and every other script: letters, so that they cut a run as words do.
for (let c = 0xc0; c < 0x2000; c++) if (c !== 0xd7 && c !== 0xf7) classes[c] = letter;
for (let c = 0x2c00; c < 0xfb00; c++) if (c < 0x3000 || c > 0x303f) classes[c] = letter;
for (let c = 0x30; c <= 0x39; c++) classes[c] = digit;
for (const c of [9, 10, 11, 12, 13, 32, 0xa0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202f, 0x3000, 0xad]) classes[c] = space;
for (const c of Object.keys(marks)) classes[c.charCodeAt(0)] = mark;

const hashOf = (word: string): number => {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + lower(word.charCodeAt(i))) | 0;
  return hash;
};

/** Lower case of Latin and Cyrillic letters, and ё as е. */
const lower = (c: number): number => {
  if (c < 0x80) return c >= 0x41 && c <= 0x5a ? c + 32 : c;
  if (c >= 0x410 && c <= 0x42f) return c + 32;
  return c === 0x401 || c === 0x451 ? 0x435 : c;
};

/** The kind of a number by its size: what it can be in a date. */
export function numberKind(value: number, digits: number): string {
  if (digits <= 2) return value === 0 ? 'N0' : value <= 12 ? 'N12' : value <= 31 ? 'N31' : 'N99';
  if (digits === 4) return value >= 1000 && value <= 2199 ? 'Y4' : 'Nbig';
  if (digits === 8 && isDayFigure(value)) return 'YMD';
  return digits === 3 ? 'N3' : 'Nbig';
}

/** 20190617: a year of our times, a month and a day in one figure. */
function isDayFigure(value: number): boolean {
  const [month, day] = [Math.floor(value / 100) % 100, value % 100];
  return value >= 19_000_000 && value < 21_000_000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** A word of the lexicon or of tense with all that a scan asks of it. */
interface KnownWord {
  readonly word: string;
  /** 0 where it sets none. */
  readonly tense: TenseWeight | 0;
  /** Empty for a word that only sets the tense. */
  readonly kind: string;
  readonly value: number;
  readonly of: string;
  /** True where it must be written with a capital, else it is of the kind `low`. */
  readonly asks: boolean;
  readonly low: string;
  readonly glues: boolean;
  readonly lowGlues: boolean;
}

function knownWord(word: string, { lexicon, tense, capitalised, glue }: WordScanner): KnownWord {
  const [kind, value = 0, of = ''] = lexicon.get(word) ?? [''];
  const low = `${kind}Low`;
  return {
    word,
    tense: tense.get(word) ?? 0,
    kind,
    value,
    of,
    asks: capitalised.has(word),
    low,
    glues: glue.has(kind),
    lowGlues: glue.has(low),
  };
}

/** The word, of those with its hash, that stands in a text from one index to another; null for a foreign one. */
function wordAt(candidates: readonly KnownWord[], text: string, start: number, end: number): KnownWord | null {
  for (const candidate of candidates) {
    const { word } = candidate;
    if (word.length !== end - start) continue;
    let i = 0;
    while (i < word.length && lower(text.charCodeAt(start + i)) === word.charCodeAt(i)) i++;
    if (i === word.length) return candidate;
  }
  return null;
}

/** As many bits tell most words that no lexicon has from those that one may have, without a look into a map. */
const filterBits = 16;
const inFilter = (hash: number): number => (hash ^ (hash >>> filterBits)) & ((1 << filterBits) - 1);

/** Scans a text for the words of a language. */
export function scanWords(scanner: WordScanner): (text: string) => Scan {
  const words = new Map<number, readonly KnownWord[]>();
  const filter = new Int32Array(1 << (filterBits - 5));
  for (const word of new Set([...scanner.lexicon.keys(), ...scanner.tense.keys()])) {
    const hash = hashOf(word);
    words.set(hash, [...(words.get(hash) ?? []), knownWord(word, scanner)]);
    filter[inFilter(hash) >>> 5]! |= 1 << (inFilter(hash) & 31);
  }
  const suffix = new RegExp(scanner.suffix.source, 'y');

  return (text) => {
    const runs: Run[] = [];
    const stops: number[] = [];
    const tenses: TenseCue[] = [];
    let run: Token[] = [];
    let glued = false;
    let anchored = false;
    const cut = (): void => {
      if (run.length === 0) return;
      if (anchored) {
        runs.push(run);
        run = [];
      } else run.length = 0;
      anchored = false;
    };
    /** Cuts at a foreign word, which stays as the last token: some dates must not stand before one ("the 15th Army"). */
    const cutAtWord = (start: number, capital: boolean): void => {
      if (run.length > 0) {
        if (anchored) run.push({ kind: capital ? 'Other' : 'other', start, end: start, value: 0, of: '', glued });
        cut();
      }
      glued = true;
    };
    const push = (kind: string, start: number, end: number, value: number, of = ''): void => {
      run.push({ kind, start, end, value, of, glued });
      anchored ||= !scanner.glue.has(kind);
      glued = true;
    };
    const pushWord = (word: KnownWord, start: number, end: number, capital: boolean): void => {
      const low = word.asks && !capital;
      run.push({ kind: low ? word.low : word.kind, start, end, value: word.value, of: word.of, glued });
      anchored ||= !(low ? word.lowGlues : word.glues);
      glued = true;
    };
    const length = text.length;
    let i = 0;
    while (i < length) {
      const c = text.charCodeAt(i);
      const type = classes[c];
      if (type === space) {
        glued = false;
        i++;
        if (c === 10) {
          // A line that ends without a stop still ends a sentence where the next is empty.
          let j = i;
          while (j < length && text.charCodeAt(j) !== 10 && classes[text.charCodeAt(j)] === space) j++;
          if (text.charCodeAt(j) === 10) {
            cut();
            if (stops.at(-1) !== i) stops.push(i);
            i = j;
          }
        }
      } else if (type === letter) {
        const start = i;
        let hash = 0;
        let cc = c;
        do {
          hash = (Math.imul(hash, 31) + lower(cc)) | 0;
          cc = text.charCodeAt(++i);
        } while (classes[cc] === letter);
        const known = inFilter(hash);
        const candidates = (filter[known >>> 5]! >>> (known & 31)) & 1 ? words.get(hash) : undefined;
        if (candidates === undefined) {
          if (lower(c) === c && scanner.isPast(text, start, i)) tenses.push({ at: start, tense: -1 });
          cutAtWord(start, lower(c) !== c);
          continue;
        }
        const word = wordAt(candidates, text, start, i);
        if (word !== null && word.tense !== 0) tenses.push({ at: start, tense: word.tense });
        const capital = lower(c) !== c;
        if (word === null || word.kind === '') cutAtWord(start, capital);
        else pushWord(word, start, i, capital);
      } else if (type === digit) {
        i = number(i);
      } else if (type === mark) {
        const kind = marks[text[i] ?? ''] ?? 'dash';
        push(kind, i, i + 1, 0);
        i++;
        if (kind === 'dot' && classes[text.charCodeAt(i)] === space) stops.push(i);
      } else {
        cut();
        // ! and ? and … and ; end sentences too.
        if (c === 0x21 || c === 0x3f || c === 0x3b || c === 0x2026) stops.push(i + 1);
        glued = true;
        i++;
      }
    }
    cut();
    return { runs, stops, tenses };

    /** The kind of a figure by its neighbours: money and shares are none of ours, pieces of 2.5 or 10/31/74 are marked J. */
    function standing(from: number, end: number, kind: string): string {
      const before = text.charCodeAt(from - 1);
      const after = text.charCodeAt(end);
      if (before === 0x24 || before === 0x20ac || before === 0xa3 || before === 0xa5 || before === 0x23) return 'money';
      if (after === 0x25 || after === 0xb0) return 'money';
      // № 1998
      if (before === 0x2116 || (before === 0x20 && text.charCodeAt(from - 2) === 0x2116)) return 'money';
      // 2019-06-17T14:05
      const isStamp = after === 0x54 && classes[text.charCodeAt(end + 1)] === digit && before === 0x2d;
      if (classes[after] === letter && !isStamp && !knownWordAt(end)) return 'code';
      if (classes[before] === letter && run.at(-1)?.end !== from) return 'code';
      const joins = (mark: number): boolean => mark === 0x2e || mark === 0x2c || mark === 0x3a || mark === 0x2f;
      const joined =
        (joins(before) && classes[text.charCodeAt(from - 2)] === digit) ||
        (joins(after) && classes[text.charCodeAt(end + 1)] === digit);
      return joined ? `J${kind}` : kind;
    }

    function knownWordAt(at: number): boolean {
      let hash = 0;
      for (let j = at; classes[text.charCodeAt(j)] === letter && j - at < 24; j++) {
        hash = (Math.imul(hash, 31) + lower(text.charCodeAt(j))) | 0;
      }
      return words.has(hash);
    }

    /** Reads a figure with what is glued to it; returns where it ends. */
    function number(from: number): number {
      let end = from + 1;
      let value = text.charCodeAt(from) - 48;
      let cc = text.charCodeAt(end);
      while (classes[cc] === digit) {
        if (end - from < 9) value = value * 10 + cc - 48;
        cc = text.charCodeAt(++end);
      }
      const digits = end - from;
      // 12,500 and 1 200 000: groups of three are one number, never a year.
      if (digits <= 3) {
        let grouped = end;
        while (
          text.charCodeAt(grouped) === 0x2c &&
          classes[text.charCodeAt(grouped + 1)] === digit &&
          classes[text.charCodeAt(grouped + 2)] === digit &&
          classes[text.charCodeAt(grouped + 3)] === digit &&
          classes[text.charCodeAt(grouped + 4)] !== digit
        ) {
          value = value * 1000 + Number(text.slice(grouped + 1, grouped + 4));
          grouped += 4;
        }
        if (grouped > end) {
          push('Nbig', from, grouped, value);
          return grouped;
        }
      }
      if (digits <= 4) {
        suffix.lastIndex = end;
        const found = suffix.exec(text);
        const entry = found === null ? null : scanner.readSuffix(found[0].toLowerCase(), value, digits);
        if (found !== null && entry !== null && classes[text.charCodeAt(suffix.lastIndex)] !== letter) {
          push(entry[0], from, suffix.lastIndex, entry[1] ?? value, entry[2]);
          return suffix.lastIndex;
        }
      }
      const kind = digits === 2 && value < 10 && value > 0 ? 'N09' : numberKind(value, digits);
      push(standing(from, end, kind), from, end, value);
      return end;
    }
  };
}
