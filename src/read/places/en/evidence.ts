/**
 * What the words around an English name say for and against a place. Each is a yes or no with a number; the weights are
 * data (data/codebook/places/evidence-en.json), fitted by logistic regression on two corpora of news, and kept as they
 * came out where they agree with sense. No evidence looks at which name it is.
 */
import type { Place } from '../../../model/place.ts';
import { type CapitalWord, wordEnd } from '../capital-words.ts';
import { type EvidenceList, evidenceKinds } from '../evidence-weights.ts';
import { levelEvidence } from '../level-evidence.ts';
import { englishWords, unionsAsAreas } from './lexicon.ts';
import type { PersonNames } from './person-names.ts';

/** A name to be judged, in its surroundings. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly kind: 'listed' | 'abbreviation' | 'demonym';
  /** The likeliest place, null for an adjective without one. */
  readonly place: Place | null;
  /** How many places bear the name. */
  readonly bearers: number;
  /** Index of the name's first and last capitalised word. */
  readonly first: number;
  readonly last: number;
  /** True inside a longer name that started earlier. */
  readonly covered: boolean;
}

/** What is known of the whole text. */
export interface TextClues {
  readonly text: string;
  readonly words: readonly CapitalWord[];
  /** The classes of each word: bits of `englishWords`. */
  readonly classes: Int32Array;
  readonly people: PersonNames;
  /** Words the text writes in lower case too. */
  readonly lowerCased: ReadonlySet<string>;
  /** What starts and ends at each index: bits of `mark`. */
  readonly marks: Uint8Array;
}

/** The name of a state or a country starts here; the name of any place ends here. */
export const mark = { unitStarts: 1, nameEnds: 2 } as const;

/** The kinds of evidence for English names. */
export const englishEvidence = evidenceKinds(
  [
    'bias',
    'abbreviation',
    'demonym',
    'people-1m',
    'people-200k',
    'people-50k',
    'people-10k',
    'people-2k',
    'people-few',
    'people-unknown',
    'level-region',
    'level-country',
    'level-macro',
    'level-supranational',
    'union-as-area',
    'level-historical',
    'level-water',
    'level-relief',
    'level-district',
    'other-name',
    'many-bearers',
    'several-words',
    'short',
    'all-capitals',
    'acronym',
    'brand',
    'common-word',
    'common-word-opens',
    'lower-case-too',
    'surname-maybe',
    'given-name',
    'surname',
    'direction',
    'function-word',
    'general-word',
    'opens',
    'inside-longer',
    'after-initial',
    'after-direction',
    'after-kind',
    'after-locative',
    'after-opening-word',
    'after-place',
    'after-place-comma',
    'after-place-and',
    'after-hyphen',
    'after-of',
    'after-the',
    'after-a',
    'after-to',
    'after-number',
    'after-word',
    'in-brackets',
    'before-hyphen-capital',
    'before-street',
    'before-body',
    'before-title',
    'possessive',
    'surname-before-unit',
    'before-unit',
    'before-in-unit',
    'before-age',
    'dateline',
    'before-hyphen',
    'before-administration',
    'before-who',
    'before-resident',
    'seat',
  ],
  [
    'in-person',
    'surname-told',
    'after-given',
    'after-title',
    'after-capital',
    'after-said',
    'before-institution',
    'before-given',
    'before-surname',
    'before-capital-plural',
    'before-capital',
    'before-said',
    'before-verb',
    'before-kind',
  ],
);

const kind = englishEvidence.number;
const ofLevel = levelEvidence(englishEvidence);
const { bit, bitsOf } = englishWords;
const functionWord = bit.time | bit.stop;
const generalWord = bit.institution | bit.body | bit.title;
const beforeNames = bit.before_name | bit.direction;

const lettersBefore = (text: string, index: number): number => {
  let i = index;
  while (i > 0 && index - i < 30) {
    const unit = text.charCodeAt(i - 1);
    const letter = (unit | 32) >= 97 && (unit | 32) <= 122;
    if (!letter && !isDigit(unit) && unit < 0xc0 && unit !== 0x27 && unit !== 0x2e && unit !== 0x2d) break;
    if (unit >= 0x2000 && unit !== 0x2019) break;
    i--;
  }
  return i;
};

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

function population(place: Place): number {
  const people = place.population;
  if (people >= 1_000_000) return kind['people-1m'];
  if (people >= 200_000) return kind['people-200k'];
  if (people >= 50_000) return kind['people-50k'];
  if (people >= 10_000) return kind['people-10k'];
  if (people >= 2_000) return kind['people-2k'];
  if (people === 0) return kind['people-unknown'];
  return kind['people-few'];
}

const isPlain = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) >= 0x80) return false;
  return true;
};

/** Lower case without marks; most names have none, and are spared the search for them. */
const fold = (name: string): string =>
  (isPlain(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** An age after a name: ", 42,", " (42)". */
function isAge(text: string, end: number): boolean {
  let i = end;
  if (text.charCodeAt(i) === 0x2c) i++;
  if (text.charCodeAt(i++) !== 0x20) return false;
  if (text.charCodeAt(i) === 0x28) i++;
  if (!isDigit(text.charCodeAt(i++))) return false;
  if (isDigit(text.charCodeAt(i))) i++;
  const unit = text.charCodeAt(i);
  return unit === 0x2c || unit === 0x29;
}

const monthAfter = /^[,.:] (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d/i;

/** What follows the place of a dateline: " (AP)", " — ", " | ", and after capitals also ": " and ", March 3". */
function isDateline(text: string, end: number, allCapitals: boolean): boolean {
  const first = text.charCodeAt(end);
  const next = text.charCodeAt(end + 1);
  const unit = text.charCodeAt(end + 2);
  if (first !== 0x20) {
    if (!allCapitals || next !== 0x20) return false;
    return first === 0x3a || monthAfter.test(text.slice(end, end + 16));
  }
  if (next === 0x28) return unit >= 65 && unit <= 90;
  if (next === 0x2d && unit === 0x2d) return true;
  return (next === 0x2014 || next === 0x2013 || next === 0x2d || next === 0x7c) && unit === 0x20;
}

/** A town of more people is known by its name alone. */
const knownTown = 200_000;

const longestAcronym = 5;
const longestOpening = 4;

/** True where a name in capitals stands among words that are not: UVA, SADA. A line of capitals says nothing. */
function isAcronym(words: readonly CapitalWord[], at: number): boolean {
  const word = words[at]!;
  const length = word.end - word.start;
  // At the head of a sentence only the shortest: a dateline is in capitals too.
  if (!word.allCapitals || length > (word.opens ? longestOpening : longestAcronym)) return false;
  const before = words[at - 1];
  const after = words[at + 1];
  if (before?.allCapitals === true && after?.allCapitals === true) return false;
  const shouted = (other: CapitalWord | undefined): boolean =>
    other?.allCapitals === true && other.end - other.start > longestAcronym;
  return !shouted(before) && !shouted(after);
}

/** "The Perm road bridge": a road that says what a bridge is for is no street. */
const wayOf = /^ (?:bridge|tunnel|crossing|link|connection|corridor|checkpoint|traffic)/;
/** Streets in small letters; "court", "way" and "bridge" are other things too. */
const streets =
  /^(?:street|st|road|rd|avenue|ave|lane|ln|boulevard|blvd|highway|hwy|parkway|turnpike|freeway|expressway|interchange)$/;
const residents = /(?:man|woman|native|resident|residents|area|police|teen|couple|mother|father)$/;
const verbs = new Set('is was has had will would can could did does went came took made got'.split(' '));

/** Adds the kinds of evidence that a name has. */
export function addEvidence(named: Named, clues: TextClues, out: EvidenceList): void {
  const { text, words, classes, people, marks } = clues;
  const { start, end, place } = named;
  out.push(kind.bias);
  const first = words[named.first];
  const listed = named.kind === 'listed';
  const one = named.first === named.last;
  const lower = first === undefined ? text.slice(start, end).toLowerCase() : first.word;
  const city = place !== null && place.level === 'city';

  if (place?.level === 'supranational') {
    // An alliance is no place; a union with borders and inhabitants of its own is spoken of as one.
    out.push(unionsAsAreas.has(place.id) ? kind['union-as-area'] : kind['level-supranational']);
  } else if (!listed) out.push(named.kind === 'demonym' ? kind.demonym : kind.abbreviation);
  else if (place !== null) {
    out.push(city ? population(place) : ofLevel[place.level]);
    if (city && isOtherName(place.names.en, text, start, end)) out.push(kind['other-name']);
    if (city && named.bearers > 5) out.push(kind['many-bearers']);
  }
  // A kind that differs for units has their number next to the towns'.
  const loose = place !== null && !city && place.level !== 'district' ? 1 : 0;
  if (!one) out.push(kind['several-words']);
  if (end - start <= 3) out.push(kind.short);
  const capitals = first?.allCapitals === true;
  if (listed && capitals) out.push(kind['all-capitals']);
  if (one && listed) {
    const bits = first === undefined ? bitsOf(lower) : classes[named.first]!;
    const acronym =
      capitals &&
      place?.level !== 'country' &&
      isAcronym(words, named.first) &&
      !(marks[end + 2]! & mark.unitStarts) &&
      !(first.opens && isDateline(text, end, true));
    if (acronym) out.push(kind.acronym);
    if (bits & bit.brand) out.push(kind.brand);
    if (bits & bit.common && !acronym)
      out.push(first?.opens === true ? kind['common-word-opens'] : kind['common-word']);
    if (clues.lowerCased.has(lower)) out.push(kind['lower-case-too']);
    if (bits & bit.given) out.push(kind['given-name']);
    if (bits & bit.surname) out.push(kind.surname);
    if (bits & bit.direction) out.push(kind.direction);
    if (bits & functionWord) out.push(kind['function-word']);
    if (bits & generalWord) out.push(kind['general-word']);
  }
  if (first?.opens === true) out.push(kind.opens);
  if (named.covered) out.push(kind['inside-longer']);

  const inPerson = people.within(start, end);
  if (inPerson) out.push(kind['in-person'] + loose);
  else if (one && people.surnames.has(lower)) out.push(kind['surname-told'] + loose);
  else if (one && city && place.population < knownTown && people.maybe.has(lower)) out.push(kind['surname-maybe']);

  // The word before.
  const gap = start > 0 ? text.charCodeAt(start - 1) : 0;
  const joined = first?.joined === true;
  if (joined && (classes[named.first - 1]! & bit.time) === 0) {
    const previous = words[named.first - 1]!;
    const bits = classes[named.first - 1]!;
    if (previous.initial) out.push(kind['after-initial']);
    else if (bits & bit.given) out.push(kind['after-given'] + loose);
    else if (bits & beforeNames) out.push(kind['after-direction']);
    else if (bits & bit.title) out.push(kind['after-title'] + loose);
    else if (bits & bit.kind_before) out.push(kind['after-kind']);
    else if (previous.opens && bits & (bit.common | bit.stop))
      out.push(bits & bit.locative ? kind['after-locative'] : kind['after-opening-word']);
    else if (marks[previous.end]! & mark.nameEnds) out.push(kind['after-place']);
    else if (gap === 0x2d) out.push(kind['after-hyphen']);
    else out.push(kind['after-capital'] + loose);
  } else if (gap === 0x20 || gap === 0x0a) {
    const from = lettersBefore(text, start - 1);
    if (from < start - 1) out.push(afterWord(text, from, start - 1, loose));
  }
  if (text.charCodeAt(start - 2) === 0x2c && marks[start - 2]! & mark.nameEnds) out.push(kind['after-place-comma']);
  else if (gap === 0x20 && text.startsWith(' and ', start - 5) && marks[start - 5]! & mark.nameEnds)
    out.push(kind['after-place-and']);
  if (gap === 0x28) out.push(kind['in-brackets']);

  // The word after.
  const next = words[named.last + 1];
  const unit = text.charCodeAt(end);
  if (next?.joined === true && words[named.last] !== undefined && next.start - end <= 3) {
    const bits = classes[named.last + 1]!;
    if (unit === 0x2d) out.push(kind['before-hyphen-capital']);
    else if (bits & bit.street) out.push(kind['before-street']);
    else if (bits & bit.kind_after) out.push(kind['before-kind'] + loose);
    else if (bits & bit.body) out.push(kind['before-body']);
    else if (bits & bit.title) out.push(kind['before-title']);
    else if (bits & bit.institution) out.push(kind['before-institution'] + loose);
    else if (bits & bit.given) out.push(kind['before-given'] + loose);
    else if (bits & bit.surname) out.push(kind['before-surname'] + loose);
    else if (next.word.endsWith('s')) out.push(kind['before-capital-plural'] + loose);
    else out.push(kind['before-capital'] + loose);
    return;
  }
  if (unit === 0x27 || unit === 0x2019) {
    if (text.charCodeAt(end + 1) === 0x73) out.push(kind.possessive);
    // "Clark's Harbour".
    if (next !== undefined && next.start - end === 3 && classes[named.last + 1]! & (bit.kind_after | bit.street))
      out.push(kind['before-kind'] + loose);
  } else if (unit === 0x2d) out.push(kind['before-hyphen']);
  else if (unit === 0x2c) {
    if (text.charCodeAt(end + 1) === 0x20 && marks[end + 2]! & mark.unitStarts)
      out.push(inPerson || people.surnames.has(lower) ? kind['surname-before-unit'] : kind['before-unit']);
    if (isAge(text, end)) out.push(kind['before-age']);
    if (capitals && first.opens && isDateline(text, end, true)) out.push(kind.dateline);
  } else if (unit === 0x3a || unit === 0x2e) {
    if (capitals && first.opens && isDateline(text, end, true)) out.push(kind.dateline);
  } else if (unit === 0x20) {
    if (text.startsWith(' in ', end) && marks[end + 4]! & mark.unitStarts) out.push(kind['before-in-unit']);
    if (isAge(text, end)) out.push(kind['before-age']);
    if (first?.opens === true && isDateline(text, end, capitals)) out.push(kind.dateline);
    const word = text.slice(end + 1, wordEnd(text, end + 1)).toLowerCase();
    const bits = bitsOf(word);
    if (bits & bit.said) out.push(kind['before-said'] + loose);
    else if (
      bits & bit.street &&
      streets.test(word) &&
      !wayOf.test(text.slice(end + 1 + word.length, end + 14 + word.length))
    )
      out.push(kind['before-street']);
    else if (bits & bit.of_person) out.push(kind['before-administration']);
    else if (word === 'who' || word === 'whose') out.push(kind['before-who']);
    else if (residents.test(word)) out.push(kind['before-resident']);
    else if (verbs.has(word)) out.push(kind['before-verb'] + loose);
  }
}

/** True where the text does not write the English name of the place. */
function isOtherName(name: string, text: string, start: number, end: number): boolean {
  if (name.length === end - start && text.startsWith(name, start)) return false;
  const [own, written] = [fold(name), fold(text.slice(start, end))];
  return own !== written && !isSpelledAlike(own, written);
}

/** Names of fewer letters that differ in one are other names. */
const shortestAlike = 6;

/** True for two spellings of one name, apart by two letters at most: Uzhgorod, Uzhhorod; Nizhneleningskoye. */
function isSpelledAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestAlike || Math.abs(a.length - b.length) > 2) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  if (from === 0) return false;
  let back = 0;
  while (back < a.length - from && back < b.length - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  return Math.max(a.length, b.length) - from - back <= 2;
}

/** The evidence of the word in small letters that stands before a name. */
function afterWord(text: string, from: number, end: number, loose: number): number {
  const stopped = text.charCodeAt(end - 1) === 0x2e;
  const word = text.slice(from, stopped ? end - 1 : end).toLowerCase();
  const bits = bitsOf(word);
  if (bits & bit.locative) return kind['after-locative'];
  if (word === 'of') return kind['after-of'];
  if (word === 'the') return kind['after-the'];
  if (word === 'a' || word === 'an') return kind['after-a'];
  if (word === 'to' || word === 'for' || word === 'with' || word === 'and') return kind['after-to'];
  if (bits & bit.said) return kind['after-said'] + loose;
  if (bits & bit.title) return kind['after-title'] + loose;
  return isDigit(text.charCodeAt(end - 1)) ? kind['after-number'] : kind['after-word'];
}
