/**
 * What the words around an English name say for and against a place. Each is a yes or no with a name; the weights are
 * data (data/codebook/places/evidence-en.json), fitted by logistic regression on two corpora of news, and kept as they
 * came out where they agree with sense. No evidence looks at which name it is.
 */
import type { Place } from '../../../model/place.ts';
import { type CapitalWord, wordEnd } from '../capital-words.ts';
import { englishWords, isCommonWord, isGivenName, isSurname } from './lexicon.ts';
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
}

/** What is known of the whole text. */
export interface TextClues {
  readonly text: string;
  readonly words: readonly CapitalWord[];
  readonly people: PersonNames;
  /** Words the text writes in lower case too. */
  readonly lowerCased: ReadonlySet<string>;
  /** True where a name of a state or a country starts. */
  readonly unitAt: (index: number) => boolean;
  /** True inside a longer name that started earlier. */
  readonly covered: (start: number, end: number) => boolean;
  /** True where a name of any place ends. */
  readonly nameEndsAt: (index: number) => boolean;
}

const lettersBefore = (text: string, index: number): number => {
  let i = index;
  while (i > 0 && index - i < 30) {
    const unit = text.charCodeAt(i - 1);
    const letter = (unit | 32) >= 97 && (unit | 32) <= 122;
    const digit = unit >= 48 && unit <= 57;
    if (!letter && !digit && unit < 0xc0 && unit !== 0x27 && unit !== 0x2e && unit !== 0x2d) break;
    if (unit >= 0x2000 && unit !== 0x2019) break;
    i--;
  }
  return i;
};

const population = (place: Place): string => {
  const people = place.population;
  if (people >= 1_000_000) return 'people-1m';
  if (people >= 200_000) return 'people-200k';
  if (people >= 50_000) return 'people-50k';
  if (people >= 10_000) return 'people-10k';
  if (people >= 2_000) return 'people-2k';
  return 'people-few';
};

const isPlain = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) >= 0x80) return false;
  return true;
};

/** Lower case without marks; most names have none, and are spared the search for them. */
const fold = (name: string): string =>
  (isPlain(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** The names of the evidence that a name has. */
export function evidenceOf(named: Named, clues: TextClues): readonly string[] {
  const { text, words, people } = clues;
  const { start, end, place } = named;
  const out: string[] = ['bias'];
  const first = words[named.first];
  const last = words[named.last];
  const surface = text.slice(start, end);
  const one = named.first === named.last;
  const lower = first?.word ?? surface.toLowerCase();

  if (named.kind !== 'listed') out.push(named.kind);
  else if (place !== null) {
    out.push(place.level === 'city' ? population(place) : `level-${place.level}`);
    if (place.level === 'city' && place.names.en !== surface && fold(place.names.en) !== fold(surface))
      out.push('other-name');
    if (place.level === 'city' && named.bearers > 5) out.push('many-bearers');
  }
  const settled = place !== null && place.level !== 'city' && place.level !== 'district';
  const loose = settled ? '-unit' : '-town';
  if (!one) out.push('several-words');
  if (surface.length <= 3) out.push('short');
  if (first?.allCapitals && named.kind === 'listed') out.push('all-capitals');
  if (one && named.kind === 'listed') {
    if (englishWords.is(lower, 'brand')) out.push('brand');
    if (isCommonWord(lower)) out.push(first?.opens ? 'common-word-opens' : 'common-word');
    if (clues.lowerCased.has(lower)) out.push('lower-case-too');
    if (isGivenName(lower)) out.push('given-name');
    if (isSurname(lower)) out.push('surname');
    if (englishWords.is(lower, 'direction')) out.push('direction');
    if (englishWords.is(lower, 'time') || englishWords.is(lower, 'stop')) out.push('function-word');
    if (englishWords.is(lower, 'institution') || englishWords.is(lower, 'body') || englishWords.is(lower, 'title')) {
      out.push('general-word');
    }
  }
  if (first?.opens) out.push('opens');
  if (clues.covered(start, end)) out.push('inside-longer');

  const inPerson = people.within(start, end);
  if (inPerson) out.push(`in-person${loose}`);
  else if (one && people.surnames.has(lower)) out.push(`surname-told${loose}`);

  // The word before.
  const from = lettersBefore(text, start - 1);
  const gap = text[start - 1] ?? '';
  const before = gap === ' ' || gap === '\n' ? text.slice(from, start - 1) : '';
  const beforeLower = before.toLowerCase().replace(/\.$/, '');
  const joined = first?.joined ? words[named.first - 1] : undefined;
  const previous = joined !== undefined && englishWords.is(joined.word, 'time') ? undefined : joined;
  if (previous !== undefined) {
    if (previous.initial) out.push('after-initial');
    else if (isGivenName(previous.word)) out.push(`after-given${loose}`);
    else if (englishWords.is(previous.word, 'before_name') || englishWords.is(previous.word, 'direction')) {
      out.push('after-direction');
    } else if (englishWords.is(previous.word, 'title')) out.push(`after-title${loose}`);
    else if (englishWords.is(previous.word, 'kind_before')) out.push('after-kind');
    else if (previous.opens && (isCommonWord(previous.word) || englishWords.is(previous.word, 'stop'))) {
      out.push(englishWords.is(previous.word, 'locative') ? 'after-locative' : 'after-opening-word');
    } else if (clues.nameEndsAt(previous.end)) out.push('after-place');
    else if (text[start - 1] === '-') out.push('after-hyphen');
    else out.push(`after-capital${loose}`);
  } else if (before !== '') {
    if (englishWords.is(beforeLower, 'locative')) out.push('after-locative');
    else if (beforeLower === 'of') out.push('after-of');
    else if (beforeLower === 'the') out.push('after-the');
    else if (beforeLower === 'a' || beforeLower === 'an') out.push('after-a');
    else if (beforeLower === 'to' || beforeLower === 'for' || beforeLower === 'with' || beforeLower === 'and')
      out.push('after-to');
    else if (englishWords.is(beforeLower, 'said')) out.push(`after-said${loose}`);
    else if (englishWords.is(beforeLower, 'title')) out.push(`after-title${loose}`);
    else if (/\d$/.test(before)) out.push('after-number');
    else out.push('after-word');
  }
  if (text[start - 2] === ',' && clues.nameEndsAt(start - 2)) out.push('after-place-comma');
  if (gap === '(') out.push('in-brackets');

  // The word after.
  const next = words[named.last + 1];
  if (next?.joined && last !== undefined && next.start - end <= 3) {
    if (text[end] === '-') out.push('before-hyphen-capital');
    else if (englishWords.is(next.word, 'street')) out.push('before-street');
    else if (englishWords.is(next.word, 'kind_after')) out.push('before-kind');
    else if (englishWords.is(next.word, 'body')) out.push('before-body');
    else if (englishWords.is(next.word, 'title')) out.push('before-title');
    else if (englishWords.is(next.word, 'institution')) out.push(`before-institution${loose}`);
    else if (isGivenName(next.word)) out.push(`before-given${loose}`);
    else if (isSurname(next.word)) out.push(`before-surname${loose}`);
    else if (next.word.endsWith('s')) out.push(`before-capital-plural${loose}`);
    else out.push(`before-capital${loose}`);
  } else {
    const after = text.slice(end, end + 14);
    if (after.startsWith("'s") || after.startsWith('’s')) out.push('possessive');
    if (after.startsWith(', ') && clues.unitAt(end + 2))
      out.push(inPerson || people.surnames.has(lower) ? 'surname-before-unit' : 'before-unit');
    else if (after.startsWith(' in ') && clues.unitAt(end + 4)) out.push('before-in-unit');
    if (/^,? \(?\d{1,2}[,)]/.test(after)) out.push('before-age');
    if (/^ \([A-Z]|^ [—–-] /.test(after) && (first?.opens ?? false)) out.push('dateline');
    if (after[0] === '-') out.push('before-hyphen');
    if (after[0] === ' ') {
      const word = text.slice(end + 1, wordEnd(text, end + 1)).toLowerCase();
      if (englishWords.is(word, 'said')) out.push(`before-said${loose}`);
      else if (englishWords.is(word, 'street')) out.push('before-street');
      else if (englishWords.is(word, 'of_person')) out.push('before-administration');
      else if (word === 'who' || word === 'whose') out.push('before-who');
      else if (/(?:man|woman|native|resident|residents|area|police|teen|couple|mother|father)$/.test(word))
        out.push('before-resident');
      else if (/^(?:is|was|has|had|will|would|can|could|did|does|went|came|took|made|got)$/.test(word)) {
        out.push(`before-verb${loose}`);
      }
    }
  }
  return out;
}
