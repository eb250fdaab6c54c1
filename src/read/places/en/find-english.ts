/** Names of places in English text: listed names, press abbreviations, adjectives of peoples, each with its evidence. */
import weightsFile from '../../../../data/codebook/places/evidence-en.json' with { type: 'json' };
import type { Gazetteer, NameHit } from '../../../gazetteer/gazetteer.ts';
import type { Place } from '../../../model/place.ts';
import { type CapitalWord, capitalWords } from '../capital-words.ts';
import {
  chanceOf,
  type Evidenced,
  EvidenceList,
  sumsInContext,
  type WithEvidence,
  weightsOf,
} from '../evidence-weights.ts';
import { type Found, withoutOverlaps } from '../found.ts';
import { seatIds } from '../government.ts';
import { lowerCasedOf } from '../lower-cased.ts';
import { placeById, placeReferred } from '../place-memory.ts';
import { addEvidence, englishEvidence, mark, type Named, type TextClues } from './evidence.ts';
import { findUnlisted } from './find-unlisted.ts';
import { aloneAbbreviations, demonymForms, englishWords, unitAbbreviations } from './lexicon.ts';
import { personNames } from './person-names.ts';

/** A name with its evidence, before it is judged: what the weights are fitted on. */
export interface Judged extends Named, WithEvidence {
  readonly places: readonly string[];
  readonly form: Found['form'];
}

/** A text's capitalised words with their classes. */
interface Words {
  readonly words: readonly CapitalWord[];
  readonly classes: Int32Array;
}

/** What joins a name to another of its kind. */
export const joiner = /^ (?:and|with) $|^[–—-]$/u;

const weights = weightsOf(englishEvidence, weightsFile);
const { bit, bitsOf } = englishWords;

const longestDemonym = 2;

function wordsOf(text: string): Words {
  const words = capitalWords(text);
  const classes = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) classes[i] = bitsOf(words[i]!.word);
  return { words, classes };
}

/** A name without a listed place of its own: an adjective of a people, an abbreviation of a state. */
interface OtherName {
  readonly start: number;
  readonly end: number;
  /** The code or the English name of the place it points to. */
  readonly of: string;
  readonly first: number;
  readonly last: number;
}

/** Adjectives and names of peoples in the text. */
function demonymsIn(text: string, { words, classes }: Words): readonly OtherName[] {
  const out: OtherName[] = [];
  for (let i = 0; i < words.length; i++) {
    if ((classes[i]! & bit.demonym) === 0) continue;
    const { start, allCapitals } = words[i]!;
    for (let n = longestDemonym; n >= 1; n--) {
      const last = words[i + n - 1];
      if (last === undefined || (n > 1 && !last.joined)) continue;
      const written = text.slice(start, last.end);
      const surface = n > 1 ? written.replaceAll('-', ' ') : written;
      const of = demonymForms.get(surface) ?? (allCapitals ? demonymForms.get(titleCase(surface)) : undefined);
      if (of === undefined) continue;
      out.push({ start, end: last.end, of, first: i, last: i + n - 1 });
      i += n - 1;
      break;
    }
  }
  return out;
}

const titleCase = (surface: string): string => surface.replace(/\p{L}+/gu, (w) => w[0]! + w.slice(1).toLowerCase());

/** Abbreviations of states: those that mean one by themselves, the others after a town. */
function unitsIn(text: string, { words }: Words, marks: Uint8Array): readonly OtherName[] {
  const out: OtherName[] = [];
  for (let i = 0; i < words.length; i++) {
    const { start } = words[i]!;
    const form = unitForm(text, words[i]!);
    if (form === null) continue;
    const afterTown =
      text.charCodeAt(start - 1) === 0x20 && text.charCodeAt(start - 2) === 0x2c && marks[start - 2]! & mark.nameEnds;
    if (!afterTown && !aloneAbbreviations.has(form)) continue;
    const end = start + form.length;
    let last = i;
    while (last + 1 < words.length && words[last + 1]!.start < end) last++;
    out.push({ start, end, of: unitAbbreviations.get(form)!, first: i, last });
  }
  return out;
}

/** What is asked of the places of a name; a text repeats its names, so it is told once for each. */
interface Bearers {
  readonly place: Place | null;
  /** Whether a state, a country or the like bears the name. */
  readonly unit: boolean;
}

function bearersOf(places: readonly string[], gazetteer: Gazetteer): Bearers {
  const place = places[0] === undefined ? null : placeById(gazetteer, places[0]);
  return { place, unit: place?.level !== 'water' && places.some((id) => !id.startsWith('gn:')) };
}

/** The listed names of a text beside its words. */
interface Listed {
  readonly hits: readonly NameHit[];
  readonly bearers: readonly Bearers[];
  /** The first and the last word of each name, and the end of the names that start before it. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly reach: Int32Array;
  /** Of each word the name that starts with it and the end of that, or -1. */
  readonly nameAt: Int32Array;
  readonly nameEnds: Int32Array;
  readonly marks: Uint8Array;
}

function listedIn(text: string, words: readonly CapitalWord[], gazetteer: Gazetteer): Listed {
  const hits = gazetteer.scan(text).filter((hit) => hit.form !== 'adjective' && text.charCodeAt(hit.start) < 0x400);
  const told = new Map<readonly string[], Bearers>();
  const bearers: Bearers[] = [];
  const first = new Int32Array(hits.length);
  const last = new Int32Array(hits.length);
  const reach = new Int32Array(hits.length);
  const nameAt = new Int32Array(words.length).fill(-1);
  const nameEnds = new Int32Array(words.length).fill(-1);
  const marks = new Uint8Array(text.length + 1);
  let at = 0;
  let furthest = 0;
  for (let i = 0; i < hits.length; i++) {
    const { start, end, places } = hits[i]!;
    let known = told.get(places);
    if (known === undefined) {
      known = bearersOf(places, gazetteer);
      told.set(places, known);
    }
    bearers.push(known);
    marks[end]! |= mark.nameEnds;
    if (known.unit) marks[start]! |= mark.unitStarts;
    while (at < words.length && words[at]!.start < start) at++;
    let after = at;
    while (after < words.length && words[after]!.start < end) after++;
    first[i] = at;
    last[i] = Math.max(at, after - 1);
    reach[i] = furthest;
    if (end > furthest) furthest = end;
    if (at < words.length && words[at]!.start === start) {
      nameAt[at] = i;
      nameEnds[at] = end;
    }
  }
  return { hits, bearers, first, last, reach, nameAt, nameEnds, marks };
}

/** The names of one word, in lower case. */
function loneWords({ hits, first, last }: Listed, words: readonly CapitalWord[]): ReadonlySet<string> {
  const lone = new Set<string>();
  for (let i = 0; i < hits.length; i++) {
    const word = first[i] === last[i] ? words[first[i]!] : undefined;
    if (word !== undefined) lone.add(word.word);
  }
  return lone;
}

/** The names of a text with their evidence, and what is known of the whole text. */
export interface JudgedText extends Evidenced<Judged> {
  readonly clues: TextClues;
}

/** Every listed name with its evidence. */
export function judgeEnglish(text: string, gazetteer: Gazetteer, known: Words = wordsOf(text)): JudgedText {
  const { words, classes } = known;
  const listed = listedIn(text, words, gazetteer);
  const { hits, nameAt, nameEnds, marks } = listed;
  const units = unitsIn(text, known, marks);
  for (const { start } of units) marks[start]! |= mark.unitStarts;
  const clues: TextClues = {
    text,
    words,
    classes,
    people: personNames(text, words, classes, nameEnds),
    lowerCased: lowerCasedOf(text, loneWords(listed, words)),
    marks,
  };
  const judged: Judged[] = [];
  const list = new EvidenceList();
  const seats = seatIds(gazetteer);
  const add = (named: Named, places: readonly string[], form: Found['form']): void => {
    const { start, end, kind, place, bearers, first, last, covered } = named;
    const from = list.length;
    addEvidence(named, clues, list);
    if (place !== null && kind === 'listed' && seats.has(place.id)) list.push(englishEvidence.number.seat);
    const to = list.length;
    // In lower case: a dateline in capitals tells of the name below it.
    const key = text.slice(start, end).toLowerCase();
    judged.push({ start, end, kind, place, bearers, first, last, covered, places, form, key, from, to });
  };
  // Of each word the end of the other name that starts with it.
  const others = new Int32Array(words.length).fill(-1);
  const addOther = ({ start, end, first, last }: OtherName, kind: 'demonym' | 'abbreviation', place: Place): void => {
    const hit = nameAt[first]!;
    const covered = hit >= 0 && listed.reach[hit]! >= end;
    add({ start, end, kind, place, bearers: 1, first, last, covered }, [place.id], kind);
  };
  for (const unit of units) others[unit.first] = unit.end;
  for (const demonym of demonymsIn(text, known)) {
    others[demonym.first] = demonym.end;
    const place = placeReferred(gazetteer, demonym.of);
    if (place !== null) addOther(demonym, 'demonym', place);
  }
  for (const unit of units) {
    const place = gazetteer.region(unit.of);
    if (place !== null) addOther(unit, 'abbreviation', place);
  }
  for (let i = 0; i < hits.length; i++) {
    const { start, end, places, form } = hits[i]!;
    const { place } = listed.bearers[i]!;
    const first = listed.first[i]!;
    const other = nameAt[first] === i ? others[first]! : -1;
    // Postal abbreviations mean a state only after a town: KY, but not "KY 90" or "it was OK".
    if (end - start === 2 && place?.level === 'region' && other < 0) continue;
    // "US$552".
    if (text.charCodeAt(end) === 0x24) continue;
    if (other >= end) continue;
    const kind = form === 'abbreviation' || isShortCountry(text, start, end, place) ? 'abbreviation' : 'listed';
    const covered = listed.reach[i]! >= end;
    add({ start, end, kind, place, bearers: places.length, first, last: listed.last[i]!, covered }, places, form);
  }
  return { names: judged, evidence: list, clues };
}

/** "US" and "UK" are listed as names too; they are read as the abbreviations they are. */
const isShortCountry = (text: string, start: number, end: number, place: Place | null): boolean =>
  end - start === 2 && place?.level === 'country' && text.charCodeAt(start + 1) < 97;

const longestAbbreviation = 5;

/** The abbreviation of a state that starts at a word, with its full stops; null if there is none. */
function unitForm(text: string, word: CapitalWord): string | null {
  const length = word.end - word.start;
  if (length > longestAbbreviation) return null;
  const stopped = text.charCodeAt(word.end) === 0x2e;
  // Without a full stop only the two capitals of the postal abbreviations.
  if (!stopped && (length !== 2 || !word.allCapitals)) return null;
  if (length === 1) {
    for (const end of [word.start + 6, word.start + 5, word.start + 4]) {
      const form = text.slice(word.start, end);
      if (unitAbbreviations.has(form)) return form;
    }
    return null;
  }
  const form = text.slice(word.start, stopped ? word.end + 1 : word.end);
  if (unitAbbreviations.has(form)) return form;
  const bare = text.slice(word.start, word.end);
  return word.allCapitals && unitAbbreviations.has(bare) ? bare : null;
}

const theBefore = /\b(?:the|along|banks of the|across the) $/i;
const unitAfter = /^ (?:region|oblast|province|state|government|governor)/i;

/** "The Amur" is the river, "Amur" the region. */
function isWater(text: string, { start, end, places }: Judged): boolean {
  // "the" or "along": most names are spared the rest.
  const letter = text.charCodeAt(start - 2) | 32;
  if (text.charCodeAt(start - 1) !== 0x20 || (letter !== 0x65 && letter !== 0x67)) return false;
  return (
    theBefore.test(text.slice(Math.max(0, start - 16), start)) &&
    places.some((id) => id.startsWith('water:')) &&
    !unitAfter.test(text.slice(end, end + 12))
  );
}

const institutionOf = /\b(?:University|Bank|Institute|Academy|College|Museum|Communist Party|Church) of (?:the )?$/;
const institutionReach = 4;

/** True inside the name of an institution that is no body of the place: Ural Federal University, Bank of China. */
function inInstitution(text: string, { words, classes }: Words, { start, last }: Judged): boolean {
  // "of" or "of the": most names are spared the rest.
  const letter = text.charCodeAt(start - 2);
  if (text.charCodeAt(start - 1) === 0x20 && (letter === 0x66 || letter === 0x65)) {
    if (institutionOf.test(text.slice(Math.max(0, start - 24), start))) return true;
  }
  for (let i = last + 1; i <= last + institutionReach; i++) {
    if (i >= words.length || !words[i]!.joined || classes[i]! & bit.body) return false;
    if (classes[i]! & bit.institution) return true;
  }
  return false;
}

const vessel =
  /(?:^|[^\p{L}])(?:frigate|destroyer|cruiser|corvette|carrier|submarine|warship|gunboat|ship|vessel|ferry|liner|steamer|steamship|yacht|tanker|trawler|freighter|icebreaker|minesweeper|HMS|USS|MV|M\/V|SS) ["“‘]?$/u;

/** True after the kind of a ship: "the frigate Moskva". */
function isVessel(text: string, { start }: Judged): boolean {
  // All of them end in a few letters; most names are spared the search.
  const unit = text.charCodeAt(text.charCodeAt(start - 1) === 0x20 ? start - 2 : start - 3);
  return vesselEnds.includes(unit) && vessel.test(text.slice(Math.max(0, start - 16), start));
}
const vesselEnds = Array.from('eratplykrhSVnoi', (letter) => letter.charCodeAt(0));

const stateOrProvince = / (?:state|province)$/i;

/** 1 for each word of a listed name. */
function listedWords({ names, clues }: JudgedText): Uint8Array {
  const listed = new Uint8Array(clues.words.length);
  for (const { first, last } of names) for (let i = first; i <= last && i < listed.length; i++) listed[i] = 1;
  return listed;
}

/** The English names that are held to be places. */
export function findEnglish(text: string, gazetteer: Gazetteer): readonly Found[] {
  const words = wordsOf(text);
  const judged = judgeEnglish(text, gazetteer, words);
  const sums = sumsInContext(judged, weights, { text, gazetteer, joiner });
  const found: Found[] = [];
  for (let i = 0; i < sums.length; i++) {
    const one = judged.names[i]!;
    const sure = chanceOf(sums[i]!);
    // A union of states that is not spoken of as a place is kept as the organisation it is.
    const union = sure < 0.5 && one.place?.level === 'supranational';
    if (sure < 0.5 && !union) continue;
    const { start, end, places, form } = one;
    const name: { -readonly [Key in keyof Found]: Found[Key] } = {
      start,
      end,
      places,
      form,
      sure: Math.max(sure, 0.5),
    };
    if (one.kind === 'demonym') name.adjective = true;
    // Only what ends in "state" or "province" ends so.
    if ((text.charCodeAt(end - 1) | 32) === 0x65 && stateOrProvince.test(one.key)) name.levels = ['region'];
    if (isWater(text, one)) name.levels = ['water', 'relief'];
    if (union || inInstitution(text, words, one) || isVessel(text, one)) name.in = 'name';
    found.push(name);
  }
  return withoutOverlaps([...found, ...findUnlisted({ ...judged.clues, listed: listedWords(judged) })]);
}
