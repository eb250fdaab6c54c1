/**
 * What the words around a Russian name say for and against a place; the weights are data
 * (data/codebook/places/evidence-ru.json). No evidence looks at which name it is.
 */
import type { NameHit } from '../../../gazetteer/gazetteer.ts';
import type { Place } from '../../../model/place.ts';
import type { CapitalWord } from '../capital-words.ts';
import { type EvidenceList, evidenceKinds } from '../evidence-weights.ts';
import { levelEvidence } from '../level-evidence.ts';
import { countryOfAdjective, looksLikeSurname, russianWords } from './lexicon.ts';

/** A name to be judged, in its surroundings. */
export interface NamedRussian {
  readonly start: number;
  readonly end: number;
  readonly form: NameHit['form'];
  readonly place: Place | null;
  readonly bearers: number;
  readonly first: number;
  readonly last: number;
}

/** What is known of the whole text. */
export interface RussianClues {
  readonly text: string;
  readonly words: readonly CapitalWord[];
  /** The classes of each word: bits of `russianWords`. */
  readonly classes: Int32Array;
  readonly lowerCased: ReadonlySet<string>;
  /** Surnames told beside a first name or initials. */
  readonly surnames: ReadonlySet<string>;
  /** What starts and ends at each index: bits of `mark`. */
  readonly marks: Uint8Array;
}

/** A listed name starts here, or ends here. */
export const mark = { nameStarts: 1, nameEnds: 2 } as const;

/** The kinds of evidence for Russian names. */
export const russianEvidenceKinds = evidenceKinds(
  [
    'bias',
    'form-listed',
    'form-inflected',
    'form-abbreviation',
    'form-adjective',
    'people-1m',
    'people-200k',
    'people-100k',
    'people-50k',
    'people-10k',
    'people-few',
    'people-unknown',
    'level-region',
    'level-country',
    'level-macro',
    'level-supranational',
    'level-historical',
    'level-water',
    'level-relief',
    'level-district',
    'town-ru',
    'town-cn',
    'town-abroad',
    'latin-short',
    'several-words',
    'says-kind',
    'short',
    'lower-case-too',
    'given-name',
    'function-word',
    'surname-told',
    'inside-longer',
    'after-hyphen',
    'after-initial',
    'after-given',
    'after-place',
    'after-locative',
    'after-title',
    'after-title-inflected',
    'after-adjective',
    'after-own-country',
    'after-opening-word',
    'after-kind-city',
    'after-kind-unit',
    'after-kind-water',
    'after-preposition',
    'after-street',
    'after-said',
    'after-and',
    'after-word',
    'after-organisation',
    'given-name-after-locative',
    'quoted-alone',
    'quoted-first',
    'quoted-last',
    'quoted-organisation',
    'before-hyphen-capital',
    'before-initial',
    'before-given',
    'before-place',
    'before-kind-unit',
    'before-street',
    'before-hyphen',
    'before-bracket',
    'before-stop',
    'added',
    'seat',
    'dateline',
    'opens-line',
    'before-dash',
    'length-4',
    'length-6',
    'length-8',
    'length-9',
  ],
  ['latin', 'opens', 'like-surname', 'after-capital', 'before-surname', 'before-capital', 'before-said'],
);

const kind = russianEvidenceKinds.number;
const ofLevel = levelEvidence(russianEvidenceKinds);
const ofForm: Readonly<Record<NameHit['form'], number>> = {
  listed: kind['form-listed'],
  inflected: kind['form-inflected'],
  abbreviation: kind['form-abbreviation'],
  adjective: kind['form-adjective'],
};
const { bit, bitsOf } = russianWords;
const functionWord = bit.stop | bit.time;
const kindUnit = bit.kind_region | bit.kind_district;

const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit <= 0x52f;

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0xa0;

/** The word that ends right before an index (after one space), lower case; empty if there is none. */
export function wordBefore(text: string, index: number): string {
  let end = index;
  while (end > 0 && isSpace(text.charCodeAt(end - 1)) && index - end < 2) end--;
  if (end > 1 && text.charCodeAt(end - 1) === 0x2e) end--;
  if (end === index && index > 0) return '';
  let from = end;
  while (from > 0 && end - from < 30) {
    const unit = text.charCodeAt(from - 1);
    if (!isCyrillic(unit) && unit !== 0x2d) break;
    from--;
  }
  return from === end ? '' : text.slice(from, end).toLowerCase();
}

/** The word that starts right after an index (after one space), lower case. */
export function wordAfter(text: string, index: number): string {
  let from = index;
  while (from < text.length && isSpace(text.charCodeAt(from)) && from - index < 2) from++;
  if (from === index) return '';
  let end = from;
  while (end < text.length && end - from < 30) {
    const unit = text.charCodeAt(end);
    if (!isCyrillic(unit) && unit !== 0x2d) break;
    end++;
  }
  return from === end ? '' : text.slice(from, end).toLowerCase();
}

function population(place: Place): number {
  const people = place.population;
  if (people >= 1_000_000) return kind['people-1m'];
  if (people >= 200_000) return kind['people-200k'];
  if (people >= 100_000) return kind['people-100k'];
  if (people >= 50_000) return kind['people-50k'];
  if (people >= 10_000) return kind['people-10k'];
  if (people === 0) return kind['people-unknown'];
  return kind['people-few'];
}

/** The stem by which a surname is told again in another case. */
export const surnameStem = (word: string): string => word.slice(0, Math.max(4, word.length - 2));

const adjective = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их)$/;
/** Before an office in a word of several: вице-премьер. */
const beforeOffice = /^.*-(?=мэр|губернатор|премьер|президент|министр|директор|глава)/;

/** What follows the place of a dateline: "АСТАНА, 5 марта", "ОМСК. ", "Минск (БЕЛТА)", "ПЕКИН, /Синьхуа/". */
const dateline = /^(?:, (?:\d|\/)|\. (?=\p{Lu}|\d)| \(\p{Lu}| \/|: )/u;
/** A dash before another capital: "Гродно — Ганьсу". */
const beforeDash = /^ ?[—–] ?\p{Lu}/u;
/** The kind of evidence of each length in letters. */
const ofLength: readonly number[] = [0, 0, 0, 0, 0, 6, 6, 8, 8, 9].map(
  (length) => kind[`length-${length === 0 ? 4 : length}` as 'length-4'],
);

function hasGap(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20 || unit === 0x2d) return true;
  }
  return false;
}

const saysKind = (name: string): boolean =>
  name
    .toLowerCase()
    .split(' ')
    .some((word) => (bitsOf(word) & kindUnit) !== 0);

/** Adds the kinds of evidence that a name has. */
export function addRussianEvidence(named: NamedRussian, clues: RussianClues, out: EvidenceList): void {
  const { text, words, classes, marks } = clues;
  const { start, end, place } = named;
  out.push(kind.bias);
  out.push(ofForm[named.form]);
  const first = words[named.first];
  const one = named.first === named.last && !hasGap(text, start, end);
  const lower = first === undefined ? '' : first.word;
  const bits = first === undefined ? 0 : classes[named.first]!;
  const city = place !== null && place.level === 'city';
  // A kind that differs for units has their number next to the towns'.
  const loose = place !== null && !city && place.level !== 'district' ? 1 : 0;
  if (place !== null) {
    out.push(city ? population(place) : ofLevel[place.level]);
    if (city) out.push(place.country === 'RU' ? kind['town-ru'] : kind['town-abroad']);
    if (city && place.country === 'CN') out.push(kind['town-cn']);
    // Whoever added a place of their own expects to find it.
    if (place.id.startsWith('own:') && named.bearers === 1) out.push(kind.added);
  }
  if (text.charCodeAt(start) < 0x400) out.push(end - start <= 3 ? kind['latin-short'] : kind.latin + loose);
  if (!one) {
    out.push(kind['several-words']);
    // «Калужская область» says itself that it is a unit.
    if (saysKind(text.slice(start, end))) out.push(kind['says-kind']);
  }
  if (end - start <= 3 && named.form !== 'abbreviation') out.push(kind.short);
  if (first?.opens === true && !first.allCapitals) out.push(kind.opens + loose);
  const opensLine = start === 0 || text.charCodeAt(start - 1) === 0x0a;
  if (opensLine) out.push(dateline.test(text.slice(end, end + 12)) ? kind.dateline : kind['opens-line']);
  if (beforeDash.test(text.slice(end, end + 4))) out.push(kind['before-dash']);
  if (one) {
    out.push(ofLength[Math.min(end - start, 9)]!);
    if (clues.lowerCased.has(lower)) out.push(kind['lower-case-too']);
    if (bits & bit.given) out.push(kind['given-name']);
    if (looksLikeSurname(lower)) out.push(kind['like-surname'] + loose);
    if (bits & functionWord) out.push(kind['function-word']);
    if (clues.surnames.size > 0 && clues.surnames.has(surnameStem(lower))) out.push(kind['surname-told']);
  }

  const whole = wordBefore(text, start);
  const before = whole.includes('-') ? whole.replace(beforeOffice, '') : whole;
  const beforeBits = bitsOf(before);
  if (first?.joined === true) {
    const previous = words[named.first - 1]!;
    const previousBits = classes[named.first - 1]!;
    if (text.charCodeAt(start - 1) === 0x2d) out.push(kind['after-hyphen']);
    else if (previous.initial) out.push(kind['after-initial']);
    else if (previousBits & bit.given) out.push(kind['after-given']);
    else if (marks[previous.end]! & mark.nameEnds) out.push(kind['after-place']);
    else if (previous.opens && previousBits & (bit.locative | bit.preposition)) out.push(kind['after-locative']);
    else if (previousBits & bit.title) out.push(kind['after-title']);
    else if (adjective.test(previous.word)) out.push(kind['after-adjective']);
    else if (previous.opens) out.push(kind['after-opening-word']);
    else out.push(kind['after-capital'] + loose);
  } else if (before !== '') {
    if (beforeBits & bit.kind_city) out.push(kind['after-kind-city']);
    else if (beforeBits & kindUnit) out.push(kind['after-kind-unit']);
    else if (beforeBits & bit.kind_water) out.push(kind['after-kind-water']);
    else if (beforeBits & bit.locative) out.push(kind['after-locative']);
    else if (beforeBits & bit.preposition) out.push(kind['after-preposition']);
    else if (beforeBits & bit.street) out.push(kind['after-street']);
    else if (beforeBits & bit.title)
      out.push(named.form === 'listed' ? kind['after-title'] : kind['after-title-inflected']);
    else if (beforeBits & bit.said) out.push(kind['after-said']);
    else if (before === 'и' || before === 'или') out.push(kind['after-and']);
    else out.push(kind['after-word']);
  }
  // "литовский Алитус", "Французский Тюль".
  if (
    place !== null &&
    place.level !== 'country' &&
    place.country !== null &&
    countryOfAdjective(before) === place.country
  )
    out.push(kind['after-own-country']);
  if (bits & bit.given && beforeBits & bit.locative) out.push(kind['given-name-after-locative']);
  const quote = text[start - 1];
  if (quote === '«' || quote === '"' || quote === '“' || quote === '„') {
    const closes = text[end] === '»' || text[end] === '"' || text[end] === '”' || text[end] === '“';
    out.push(closes ? kind['quoted-alone'] : kind['quoted-first']);
    if (bitsOf(wordBefore(text, start - 1)) & bit.organisation) out.push(kind['quoted-organisation']);
  }
  if (city && beforeBits & bit.organisation) out.push(kind['after-organisation']);

  const next = words[named.last + 1];
  const unit = text.charCodeAt(end);
  if (next?.joined === true && next.start - end <= 3) {
    const nextBits = classes[named.last + 1]!;
    if (unit === 0x2d) out.push(kind['before-hyphen-capital']);
    else if (next.initial) out.push(kind['before-initial']);
    else if (nextBits & bit.given) out.push(kind['before-given']);
    else if (looksLikeSurname(next.word)) out.push(kind['before-surname'] + loose);
    else if (marks[next.start]! & mark.nameStarts) out.push(kind['before-place']);
    else out.push(kind['before-capital'] + loose);
    return;
  }
  const after = bitsOf(wordAfter(text, end));
  if (after & bit.said) out.push(kind['before-said'] + loose);
  if (after & kindUnit) out.push(kind['before-kind-unit']);
  if (after & bit.street) out.push(kind['before-street']);
  if (unit === 0x2d) out.push(kind['before-hyphen']);
  else if (unit === 0xbb) {
    if (quote !== '«') out.push(kind['quoted-last']);
  } else if (unit === 0x20) {
    if (text.charCodeAt(end + 1) === 0x28) out.push(kind['before-bracket']);
  } else if (unit === 0x2e || unit === 0x2c) out.push(kind['before-stop']);
}
