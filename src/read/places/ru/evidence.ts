/**
 * What the words around a Russian name say for and against a place; the weights are data
 * (data/codebook/places/evidence-ru.json). No evidence looks at which name it is.
 */
import type { NameHit } from '../../../gazetteer/gazetteer.ts';
import type { Place } from '../../../model/place.ts';
import type { CapitalWord } from '../capital-words.ts';
import { isGivenName, looksLikeSurname, russianWords } from './lexicon.ts';

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
  readonly lowerCased: ReadonlySet<string>;
  /** Surnames told beside a first name or initials. */
  readonly surnames: ReadonlySet<string>;
  readonly nameEndsAt: (index: number) => boolean;
  readonly nameStartsAt: (index: number) => boolean;
}

const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit <= 0x52f;

/** The word that ends right before an index (after one space), lower case; empty if there is none. */
export function wordBefore(text: string, index: number): string {
  let end = index;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\u00a0') && index - end < 2) end--;
  if (end > 1 && text[end - 1] === '.') end--;
  if (end === index && index > 0) return '';
  let from = end;
  while (from > 0 && end - from < 30) {
    const unit = text.charCodeAt(from - 1);
    if (!isCyrillic(unit) && unit !== 0x2d) break;
    from--;
  }
  return text.slice(from, end).toLowerCase();
}

/** The word that starts right after an index (after one space), lower case. */
export function wordAfter(text: string, index: number): string {
  let from = index;
  while (from < text.length && (text[from] === ' ' || text[from] === '\u00a0') && from - index < 2) from++;
  if (from === index) return '';
  let end = from;
  while (end < text.length && end - from < 30) {
    const unit = text.charCodeAt(end);
    if (!isCyrillic(unit) && unit !== 0x2d) break;
    end++;
  }
  return text.slice(from, end).toLowerCase();
}

const population = (place: Place): string => {
  const people = place.population;
  if (people >= 1_000_000) return 'people-1m';
  if (people >= 200_000) return 'people-200k';
  if (people >= 50_000) return 'people-50k';
  if (people >= 10_000) return 'people-10k';
  return 'people-few';
};

/** The stem by which a surname is told again in another case. */
export const surnameStem = (word: string): string => word.slice(0, Math.max(4, word.length - 2));

/** The names of the evidence that a name has. */
export function russianEvidence(named: NamedRussian, clues: RussianClues): readonly string[] {
  const { text, words } = clues;
  const { start, end, place } = named;
  const out: string[] = ['bias', `form-${named.form}`];
  const first = words[named.first];
  const one = named.first === named.last && !/[ -]/.test(text.slice(start, end));
  const lower = first?.word ?? '';
  const settled = place !== null && place.level !== 'city' && place.level !== 'district';
  const loose = settled ? '-unit' : '-town';
  if (place !== null) {
    out.push(place.level === 'city' ? population(place) : `level-${place.level}`);
    if (place.level === 'city') out.push(place.country === 'RU' ? 'town-ru' : 'town-abroad');
    if (place.level === 'city' && place.country === 'CN') out.push('town-cn');
  }
  if (text.charCodeAt(start) < 0x400) out.push(end - start <= 3 ? 'latin-short' : `latin${loose}`);
  if (!one) out.push('several-words');
  if (end - start <= 3 && named.form !== 'abbreviation') out.push('short');
  if (first?.opens && !first.allCapitals) out.push(`opens${loose}`);
  if (one) {
    if (clues.lowerCased.has(lower)) out.push('lower-case-too');
    if (isGivenName(lower)) out.push('given-name');
    if (looksLikeSurname(lower)) out.push(`like-surname${loose}`);
    if (russianWords.is(lower, 'stop') || russianWords.is(lower, 'time')) out.push('function-word');
    if (clues.surnames.has(surnameStem(lower))) out.push('surname-told');
  }

  const before = wordBefore(text, start).replace(/^.*-(?=мэр|губернатор|премьер|президент|министр|директор|глава)/, '');
  const previous = first?.joined ? words[named.first - 1] : undefined;
  if (previous !== undefined) {
    if (text[start - 1] === '-') out.push('after-hyphen');
    else if (previous.initial) out.push('after-initial');
    else if (isGivenName(previous.word)) out.push('after-given');
    else if (clues.nameEndsAt(previous.end)) out.push('after-place');
    else if (
      previous.opens &&
      (russianWords.is(previous.word, 'locative') || russianWords.is(previous.word, 'preposition'))
    ) {
      out.push('after-locative');
    } else if (russianWords.is(previous.word, 'title')) out.push('after-title');
    else if (/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их)$/.test(previous.word))
      out.push('after-adjective');
    else if (previous.opens) out.push('after-opening-word');
    else out.push(`after-capital${loose}`);
  } else if (before !== '') {
    if (russianWords.is(before, 'kind_city')) out.push('after-kind-city');
    else if (russianWords.is(before, 'kind_region') || russianWords.is(before, 'kind_district'))
      out.push('after-kind-unit');
    else if (russianWords.is(before, 'kind_water')) out.push('after-kind-water');
    else if (russianWords.is(before, 'locative')) out.push('after-locative');
    else if (russianWords.is(before, 'preposition')) out.push('after-preposition');
    else if (russianWords.is(before, 'street')) out.push('after-street');
    else if (russianWords.is(before, 'title'))
      out.push(named.form === 'listed' ? 'after-title' : 'after-title-inflected');
    else if (russianWords.is(before, 'said')) out.push('after-said');
    else if (before === 'и' || before === 'или') out.push('after-and');
    else out.push('after-word');
  }
  if (isGivenName(lower) && russianWords.is(before, 'locative')) out.push('given-name-after-locative');
  const quote = text[start - 1];
  if (quote === '«' || quote === '"' || quote === '“' || quote === '„') {
    const closes = text[end] === '»' || text[end] === '"' || text[end] === '”' || text[end] === '“';
    out.push(closes ? 'quoted-alone' : 'quoted-first');
    if (russianWords.is(wordBefore(text, start - 1), 'organisation')) out.push('quoted-organisation');
  }
  if (russianWords.is(before, 'organisation') && place?.level === 'city') out.push('after-organisation');

  const next = words[named.last + 1];
  if (next?.joined && next.start - end <= 3) {
    if (text[end] === '-') out.push('before-hyphen-capital');
    else if (next.initial) out.push('before-initial');
    else if (isGivenName(next.word)) out.push('before-given');
    else if (looksLikeSurname(next.word)) out.push(`before-surname${loose}`);
    else if (clues.nameStartsAt(next.start)) out.push('before-place');
    else out.push(`before-capital${loose}`);
  } else {
    const after = wordAfter(text, end);
    if (russianWords.is(after, 'said')) out.push(`before-said${loose}`);
    if (russianWords.is(after, 'kind_region') || russianWords.is(after, 'kind_district')) out.push('before-kind-unit');
    if (russianWords.is(after, 'street')) out.push('before-street');
    if (text[end] === '-') out.push('before-hyphen');
    if (text[end] === '»' && quote !== '«') out.push('quoted-last');
    if (text[end] === ' ' && text[end + 1] === '(') out.push('before-bracket');
    if (text[end] === '.' || text[end] === ',') out.push('before-stop');
  }
  return out;
}
