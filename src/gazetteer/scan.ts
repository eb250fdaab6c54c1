/**
 * Finds listed names in running text: at each token the longest, in time linear in the text. The reader of places decides
 * which hits mean a place; shorter names at the same start can be asked for with `named`.
 *
 * - Latin and Cyrillic names begin with a capital ("HARBIN" too); lower case only after a joined particle ("al-Raqqa")
 *   and for Russian adjectives ("брянская").
 * - An abbreviation is found only in capitals (US, КНР), or with its full stop (Calif.).
 * - Han names are found at each character.
 */
import { type Characters, charClass } from './characters.ts';
import type { NameHit } from './gazetteer.ts';
import { continues, entriesAt, findKey, formOfEntry, hasEntries, type NameIndex, placeOfEntry } from './name-index.ts';
import { join1, join2, stop1, stop2 } from './name-key.ts';
import { gap, newRings, type TokenWindow, tokenWindow, windowSize } from './tokens.ts';

const mask = windowSize - 1;
/** A name has fewer tokens, so that the window holds it. */
export const longestName = windowSize - 4;
/** Russian adjectives of places are longer. */
const shortestLowerCase = 5;
const fullStop = 0x2e;
const closingBracket = 0x29;

/** What a name means, in the way it is written. */
export type Meaning = Pick<NameHit, 'places' | 'forms'>;

function isCapital(kind: number): boolean {
  return kind === charClass.latinUpper || kind === charClass.cyrillicUpper || kind === charClass.han;
}

/** Whether an entry's form may be written so. */
function admits(entry: number, capital: boolean, allUpper: boolean): boolean {
  const form = formOfEntry(entry);
  if (form === 'abbreviation') return allUpper;
  return form === 'adjective' || capital;
}

/** A particle in lower case joined to a capital: "al-Raqqa", "d'Ivoire". */
function isJoinedParticle(text: string, tokens: TokenWindow, token: number): boolean {
  const at = token & mask;
  const end = tokens.end[at] ?? 0;
  if (end - (tokens.start[at] ?? 0) > 3 || !tokens.has(token + 1)) return false;
  const next = (token + 1) & mask;
  if (tokens.start[next] !== end + 1 || text.charCodeAt(end) === 0x20) return false;
  return tokens.first[next] === charClass.latinUpper && tokens.before(token + 1) === gap.joins;
}

/** So many names are kept from text to text. */
const mostMeanings = 20_000;

/** What `scan` needs of the gazetteer. */
export interface ScanParts {
  readonly index: NameIndex;
  /** Finds the slots of the index. */
  readonly slotOf: (first: number, second: number) => number;
  readonly characters: Characters;
  readonly idOf: (place: number) => string;
  /** The names that texts repeat, looked up in full once: each way of writing one. */
  readonly meanings: Map<number, Meaning | null>;
}

const ringsOfScan = newRings();
const ringsOfName = newRings();

/** All hits of a text, by start. */
export function scanNames(text: string, { index, slotOf, characters, idOf, meanings }: ScanParts): readonly NameHit[] {
  const hits: NameHit[] = [];
  const tokens = tokenWindow(text, characters, ringsOfScan);
  if (meanings.size > mostMeanings) meanings.clear();
  function admitted(slot: number, capital: boolean, allUpper: boolean): Meaning | null {
    const key = slot * 4 + (capital ? 2 : 0) + (allUpper ? 1 : 0);
    let meaning = meanings.get(key);
    if (meaning === undefined) {
      const entries = entriesAt(index, slot).filter((entry) => admits(entry, capital, allUpper));
      const places = entries.map((entry) => idOf(placeOfEntry(entry)));
      meaning = entries.length > 0 ? { places, forms: entries.map(formOfEntry) } : null;
      meanings.set(key, meaning);
    }
    return meaning;
  }
  for (let token = 0; tokens.has(token); token++) {
    const at = token & mask;
    const kind = tokens.first[at] ?? 0;
    let capital = isCapital(kind);
    let particle = false;
    if (!capital) {
      if (kind === charClass.latinLower) particle = capital = isJoinedParticle(text, tokens, token);
      const length = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0);
      if (!capital && (kind !== charClass.cyrillicLower || length < shortestLowerCase)) continue;
    }
    let first = 0;
    let second = 0;
    let allUpper = true;
    let opened = false;
    let best: Meaning | null = null;
    let bestEnd = 0;
    for (let n = 0; n < longestName; n++) {
      if (n > 0) {
        if (!tokens.has(token + n)) break;
        const before = tokens.before(token + n);
        if (before === gap.none) break;
        if (before === gap.opens) opened = true;
      }
      const here = tokens.hash(token + n);
      first = join1(first, tokens.hash1[here] ?? 0);
      second = join2(second, tokens.hash2[here] ?? 0);
      allUpper = allUpper && tokens.upper[here] === 1;
      const end = tokens.end[here] ?? 0;
      const slot = slotOf(first, second);
      if (slot < 0) break;
      const stopFollows = text.charCodeAt(end) === fullStop;
      const goesOn = continues(index, slot);
      if (stopFollows && goesOn) {
        const stopped = slotOf(join1(first, stop1), join2(second, stop2));
        const entries = stopped < 0 || !capital ? null : admitted(stopped, true, true);
        if (entries) {
          best = entries;
          bestEnd = end + 1;
        }
      }
      if (hasEntries(index, slot) && bestEnd <= end && !(particle && n === 0)) {
        const entries = admitted(slot, capital, allUpper);
        if (entries) {
          best = entries;
          const closes = opened && text.charCodeAt(end) === closingBracket;
          // The full stop of "U.S." is part of it.
          const dotted =
            stopFollows && n > 0 && end - (tokens.start[here] ?? 0) === 1 && text.charCodeAt(end - 2) === fullStop;
          bestEnd = closes || dotted ? end + 1 : end;
        }
      }
      if (!goesOn) break;
    }
    if (!best) continue;
    hits.push({
      start: tokens.start[at] ?? 0,
      end: bestEnd,
      places: best.places,
      form: best.forms[0] ?? 'listed',
      forms: best.forms,
    });
  }
  return hits;
}

/** The entries of one exact name, whatever its case. */
export function entriesOfName(name: string, index: NameIndex, characters: Characters): readonly number[] {
  const tokens = tokenWindow(name, characters, ringsOfName);
  let first = 0;
  let second = 0;
  let count = 0;
  let end = 0;
  for (; count < longestName && tokens.has(count); count++) {
    const at = tokens.hash(count);
    first = join1(first, tokens.hash1[at] ?? 0);
    second = join2(second, tokens.hash2[at] ?? 0);
    end = tokens.end[at] ?? 0;
  }
  if (count === 0 || tokens.has(count)) return [];
  const found: number[] = [];
  const slot = findKey(index, first, second);
  if (slot >= 0) found.push(...entriesAt(index, slot));
  if (name.charCodeAt(end) === fullStop) {
    const stopped = findKey(index, join1(first, stop1), join2(second, stop2));
    if (stopped >= 0) found.push(...entriesAt(index, stopped));
  }
  return found;
}
