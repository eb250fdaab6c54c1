/**
 * Splits running text in English, Russian and Chinese into sentences, in one pass over the characters. Spans are UTF-16
 * indices, ordered, apart, without outer white space, and together hold every character that is not white space.
 * Chinese text also ends at "；": what stands on its two sides are separate statements. What has no stop for very long is cut.
 */
import type { Span } from '../model/code-points.ts';
import { bindsNext, bindsNumber, mayStandLast, opensSentence } from './abbreviations.ts';

/** A bracket still open after so many characters is taken for a slip. */
const longestBracket = 300;
/** "… 2013 г. Казань": after so many characters the stop after a year is taken for the end. */
const shortSentence = 40;

/**
 * The longest sentence, in UTF-16 units: of 31,000 in coded newspaper texts none has 800. What is longer is a list, a table or no text at all,
 * and is cut, since the reader compares all parts of a sentence with one another.
 */
const longestSentence = 2000;
/** A cut is made at a space or a comma among so many units before the bound, where there is one. */
const cutWithin = 200;

const chars = (list: string): ReadonlySet<number> => new Set(Array.from(list, (c) => c.charCodeAt(0)));
const fullWidthStops = chars('。！？；｡');
const stops = chars('.!?…。！？；｡');
const closers = chars('”’»"\'」』》〉】］]');
const openers = chars('“‘«"\'「『《〈【［[(（—–-');
const bracketOpen = chars('(（');
const bracketClose = chars(')）');
/** 1 for each unit that the pass over the text stops at: a stop or a bracket. */
const telling = new Uint8Array(65536);
for (const unit of [...stops, ...bracketOpen, ...bracketClose]) telling[unit] = 1;
const goesOn = chars('，、：,:;）)》〉');

/** The sentences of a text, or of one paragraph of it. */
export function splitSentences(text: string, start = 0, end = text.length): readonly Span[] {
  const spans: Span[] = [];
  let from = skipSpace(text, start, end);
  let depth = 0;
  let opened = 0;
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i);
    if (telling[c] === 0) continue;
    if (bracketOpen.has(c)) {
      if (depth++ === 0) opened = i;
    } else if (bracketClose.has(c)) {
      depth = Math.max(0, depth - 1);
    } else if (stops.has(c)) {
      let run = i + 1;
      while (run < end && stops.has(text.charCodeAt(run))) run++;
      const bracketed = depth > 0 && i - opened < longestBracket;
      const stop = sentenceEnd(text, from, i, run, end, bracketed);
      if (stop < 0) {
        i = run - 1;
        continue;
      }
      pushCut(spans, text, from, stop);
      from = skipSpace(text, stop, end);
      depth = 0;
      i = from - 1;
    }
  }
  const last = trimEnd(text, from, end);
  pushCut(spans, text, from, last);
  return spans;
}

/** Adds a sentence, in pieces where it is too long. */
function pushCut(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  while (end - from > longestSentence) {
    const cut = cutBefore(text, from + longestSentence);
    spans.push({ start: from, end: trimEnd(text, from, cut) });
    from = skipSpace(text, cut, end);
  }
  if (end > from) spans.push({ start: from, end });
}

/** The last place before the bound where words are not torn apart; the bound itself where there is none, but never within a character. */
function cutBefore(text: string, bound: number): number {
  for (let i = bound; i > bound - cutWithin; i--) {
    const c = text.charCodeAt(i - 1);
    if (isSpace(c) || goesOn.has(c)) return i;
  }
  const isInPair = (text.charCodeAt(bound) & 0xfc00) === 0xdc00;
  return isInPair ? bound - 1 : bound;
}

/** Where the sentence ends whose stops stand at `[at, run)`, or −1 where it goes on. */
function sentenceEnd(text: string, from: number, at: number, run: number, end: number, bracketed: boolean): number {
  let stop = run;
  let closed = false;
  while (stop < end) {
    const c = text.charCodeAt(stop);
    const closesBracket: boolean = bracketed && !closed && bracketClose.has(c);
    if (!closesBracket && !closers.has(c)) break;
    closed ||= closesBracket;
    stop++;
  }
  // A footnote mark belongs to the sentence before it: "paper.[5]".
  stop = skipFootnote(text, run, stop, end);
  if (bracketed && !closed) return -1;
  if (stop >= end) return end;
  const next = text.charCodeAt(stop);
  for (let i = at; i < run; i++) {
    if (fullWidthStops.has(text.charCodeAt(i))) return goesOn.has(next) ? -1 : stop;
  }
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (!isSpace(next)) {
    if (isHan(next) && (isHan(before) || stop > run)) return text.charCodeAt(at) === 0x2026 && stop === run ? -1 : stop;
    return isMissingSpace(text, at, stop) ? stop : -1;
  }
  const word = firstWord(text, stop, end);
  if (word.start >= end) return stop;
  const first = text.charCodeAt(word.start);
  if (isLower(first)) return -1;
  if (run - at > 1 || text.charCodeAt(at) !== 0x2e) return goesOn.has(first) ? -1 : stop;
  return abbreviates(text, from, at, word.start, word.text) ? -1 : stop;
}

/** Does the full stop at `at` end an abbreviation, an initial or a list number rather than a sentence? */
function abbreviates(text: string, from: number, at: number, next: number, nextWord: string): boolean {
  let start = at;
  const floor = Math.max(from, at - 16);
  while (start > floor && isTokenChar(text.charCodeAt(start - 1))) start--;
  const token = text.slice(start, at);
  if (token === '') return false;
  const opens = opensSentence.has(nextWord.toLowerCase()) && text.charCodeAt(next + nextWord.length) !== 0x2e;
  if (/^[\d.]+$/.test(token)) return start === from && token.length <= 4;
  const lower = token.toLowerCase();
  const nextIsNumber = isDigit(text.charCodeAt(next));
  if (bindsNext.has(lower)) return true;
  if (nextIsNumber && bindsNumber.has(lower)) return true;
  if (mayStandLast.has(lower)) return !opens && !nextIsNumber;
  const tail = token.slice(token.lastIndexOf('.') + 1);
  if (tail.length !== 1) return false;
  // One letter: an initial ("И. И. Иванов", "U.S. Army"), or a Russian unit ("2013 г.", "с. Поярково", "р. Амур").
  const letter = tail.charCodeAt(0);
  if (isUpper(letter)) return !opens;
  if (!isCyrillic(letter)) return token.length > 1 && !opens;
  if ((tail === 'г' || tail === 'в') && followsNumber(text, start)) return !opens && at - from < shortSentence;
  return token.length === 1 ? true : nextIsNumber;
}

/** "…стоянка.Москва ждёт": a scraped page lost the space. Russian only: in Latin script it may be an address. */
function isMissingSpace(text: string, at: number, next: number): boolean {
  if (next !== at + 1 || text.charCodeAt(at) !== 0x2e) return false;
  const upper = text.charCodeAt(next);
  if (!isCyrillic(upper) || !isUpper(upper) || !isLower(text.charCodeAt(next + 1))) return false;
  for (let i = at - 1; i >= at - 4; i--) if (i < 0 || !isLower(text.charCodeAt(i))) return false;
  return true;
}

function skipFootnote(text: string, run: number, stop: number, end: number): number {
  if (stop !== run || text.charCodeAt(stop) !== 0x5b) return stop;
  let i = stop + 1;
  while (i < end && i < stop + 5 && isDigit(text.charCodeAt(i))) i++;
  return i > stop + 1 && text.charCodeAt(i) === 0x5d ? i + 1 : stop;
}

/** The first word from `at` on, behind opening quotes, brackets and dashes. */
function firstWord(text: string, at: number, end: number): { readonly start: number; readonly text: string } {
  let start = skipSpace(text, at, end);
  while (start < end && openers.has(text.charCodeAt(start))) start = skipSpace(text, start + 1, end);
  let stop = start;
  const limit = Math.min(end, start + 16);
  while (stop < limit && isTokenChar(text.charCodeAt(stop)) && text.charCodeAt(stop) !== 0x2e) stop++;
  return { start, text: text.slice(start, stop) };
}

function followsNumber(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  const c = text.charCodeAt(i);
  return isDigit(c) || c === 0x58 || c === 0x49 || c === 0x56; // XIX в.
}

function isTokenChar(c: number): boolean {
  return (
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x41 && c <= 0x5a) ||
    isDigit(c) ||
    c === 0x2e ||
    c === 0x2d ||
    (c >= 0xc0 && c < 0x530) ||
    c === 0x2116
  );
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isCyrillic = (c: number): boolean => c >= 0x400 && c < 0x530;
const isHan = (c: number): boolean => (c >= 0x3400 && c <= 0x9fff) || (c >= 0x3040 && c <= 0x30ff);

function isSpace(c: number): boolean {
  return (
    c === 0x20 ||
    (c >= 0x09 && c <= 0x0d) ||
    c === 0xa0 ||
    c === 0x3000 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x1680 ||
    c === 0xfeff
  );
}

function isLower(c: number): boolean {
  if (c < 0x80) return c >= 0x61 && c <= 0x7a;
  if (isCyrillic(c)) return c >= 0x430 && c <= 0x45f ? true : c >= 0x460 && (c & 1) === 1;
  if (c >= 0x3000) return false;
  const ch = String.fromCharCode(c);
  return ch.toUpperCase() !== ch;
}

function isUpper(c: number): boolean {
  if (c < 0x80) return c >= 0x41 && c <= 0x5a;
  if (isCyrillic(c)) return c < 0x430;
  if (c >= 0x3000) return false;
  const ch = String.fromCharCode(c);
  return ch.toLowerCase() !== ch;
}

function skipSpace(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function trimEnd(text: string, from: number, end: number): number {
  let i = end;
  while (i > from && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}
