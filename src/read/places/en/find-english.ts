/** Names of places in English text: listed names, press abbreviations, adjectives of peoples, each with its evidence. */
import weightsFile from '../../../../data/codebook/places/evidence-en.json' with { type: 'json' };
import type { Gazetteer, NameHit } from '../../../gazetteer/gazetteer.ts';
import type { Place } from '../../../model/place.ts';
import { type CapitalWord, capitalWords } from '../capital-words.ts';
import { evidenceWeights, type WithEvidence, withEcho } from '../evidence-weights.ts';
import { type Found, withoutOverlaps } from '../found.ts';
import { lowerCasedOf, wordAt } from '../lower-cased.ts';
import { placeById, placeReferred } from '../place-memory.ts';
import { evidenceOf, type Named, type TextClues } from './evidence.ts';
import { aloneAbbreviations, demonymForms, englishWords, unitAbbreviations } from './lexicon.ts';
import { personNames } from './person-names.ts';

/** A name with its evidence, before it is judged: what the weights are fitted on. */
export interface Judged extends Named, WithEvidence {
  readonly places: readonly string[];
  readonly form: Found['form'];
}

const weights = evidenceWeights(weightsFile);

const longestDemonym = 2;

/** Adjectives and names of peoples in the text, as names without listed places. */
function demonymsIn(
  text: string,
  words: readonly CapitalWord[],
): readonly { start: number; end: number; of: string; first: number; last: number }[] {
  const out: { start: number; end: number; of: string; first: number; last: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let n = longestDemonym; n >= 1; n--) {
      const last = words[i + n - 1];
      if (last === undefined || (n > 1 && !last.joined)) continue;
      const written = text.slice(words[i]!.start, last.end);
      const surface = n > 1 ? written.replaceAll('-', ' ') : written;
      const of =
        demonymForms.get(surface) ?? (words[i]!.allCapitals ? demonymForms.get(titleCase(surface)) : undefined);
      if (of === undefined) continue;
      out.push({ start: words[i]!.start, end: last.end, of, first: i, last: i + n - 1 });
      i += n - 1;
      break;
    }
  }
  return out;
}

const titleCase = (surface: string): string => surface.replace(/\p{L}+/gu, (w) => w[0]! + w.slice(1).toLowerCase());

/** Every listed name with its evidence. */
export function judgeEnglish(
  text: string,
  gazetteer: Gazetteer,
  words: readonly CapitalWord[] = capitalWords(text),
): readonly Judged[] {
  const hits = gazetteer.scan(text).filter((hit) => hit.form !== 'adjective' && text.charCodeAt(hit.start) < 0x400);
  const ends = new Map<number, number>();
  const unitStarts = new Set<number>();
  const nameEnds = new Set<number>();
  const first = (hit: NameHit): Place | null =>
    hit.places[0] === undefined ? null : placeById(gazetteer, hit.places[0]);
  const places = hits.map(first);
  hits.forEach((hit, i) => {
    ends.set(hit.start, hit.end);
    nameEnds.add(hit.end);
    const level = places[i]?.level;
    if (hit.places.some((id) => !id.startsWith('gn:')) && level !== 'water') unitStarts.add(hit.start);
  });
  const units: { start: number; end: number; code: string }[] = [];
  words.forEach((word) => {
    const form = unitForm(text, word);
    if (form === null) return;
    const code = unitAbbreviations.get(form)!;
    const afterTown = text.slice(word.start - 2, word.start) === ', ' && nameEnds.has(word.start - 2);
    if (!afterTown && !aloneAbbreviations.has(form)) return;
    units.push({ start: word.start, end: word.start + form.length, code });
    unitStarts.add(word.start);
  });
  const people = personNames(text, words, (start) => ends.get(start) ?? -1);
  const clues: TextClues = {
    text,
    words,
    people,
    lowerCased: lowerCasedOf(text, words),
    covered: coverOf(hits),
    unitAt: (index) => unitStarts.has(index),
    nameEndsAt: (index) => nameEnds.has(index),
  };
  const judged: Judged[] = [];
  const add = (named: Named, ids: readonly string[], form: Found['form']): void => {
    judged.push({
      ...named,
      places: ids,
      form,
      key: text.slice(named.start, named.end),
      evidence: evidenceOf(named, clues),
    });
  };
  const covered = new Map(units.map((unit) => [unit.start, unit.end]));
  const demonyms = demonymsIn(text, words);
  for (const { start, end, of, first, last } of demonyms) {
    covered.set(start, end);
    const place = placeReferred(gazetteer, of);
    if (place === null) continue;
    add({ start, end, kind: 'demonym', place, bearers: 1, first, last }, [place.id], 'demonym');
  }
  for (const { start, end, code } of units) {
    const place = gazetteer.region(code);
    if (place === null) continue;
    const at = wordAt(words, start);
    add(
      { start, end, kind: 'abbreviation', place, bearers: 1, first: at, last: Math.max(at, wordAt(words, end) - 1) },
      [place.id],
      'abbreviation',
    );
  }
  hits.forEach((hit, i) => {
    // Postal abbreviations mean a state only after a town: KY, but not "KY 90" or "it was OK".
    if (hit.end - hit.start === 2 && places[i]?.level === 'region' && !covered.has(hit.start)) return;
    if ((covered.get(hit.start) ?? -1) >= hit.end) return;
    const at = wordAt(words, hit.start);
    const last = Math.max(at, wordAt(words, hit.end) - 1);
    const kind = hit.form === 'abbreviation' ? 'abbreviation' : 'listed';
    add(
      { start: hit.start, end: hit.end, kind, place: places[i]!, bearers: hit.places.length, first: at, last },
      hit.places,
      hit.form,
    );
  });
  return judged;
}

/** Tells whether a span lies in a longer hit that starts before it. */
function coverOf(hits: readonly NameHit[]): (start: number, end: number) => boolean {
  const reach = new Map<number, number>();
  let furthest = 0;
  for (const hit of hits) {
    reach.set(hit.start, furthest);
    furthest = Math.max(furthest, hit.end);
  }
  return (start, end) => (reach.get(start) ?? 0) >= end;
}

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

/** "The Amur" is the river, "Amur" the region. */
const isWater = (text: string, one: Judged): boolean =>
  one.places.some((id) => id.startsWith('water:')) &&
  /\b(?:the|along|banks of the|across the) $/i.test(text.slice(Math.max(0, one.start - 16), one.start)) &&
  !/^ (?:region|oblast|province|state|government|governor)/i.test(text.slice(one.end, one.end + 12));

const institutionOf = /\b(?:University|Bank|Institute|Academy|College|Museum|Communist Party|Church) of (?:the )?$/;
const institutionReach = 4;

/** True inside the name of an institution that is no body of the place: Ural Federal University, Bank of China. */
function inInstitution(text: string, words: readonly CapitalWord[], one: Judged): boolean {
  if (institutionOf.test(text.slice(Math.max(0, one.start - 24), one.start))) return true;
  for (let i = one.last + 1; i <= one.last + institutionReach; i++) {
    const word = words[i];
    if (word === undefined || !word.joined || englishWords.is(word.word, 'body')) return false;
    if (englishWords.is(word.word, 'institution')) return true;
  }
  return false;
}

/** The English names that are held to be places. */
export function findEnglish(text: string, gazetteer: Gazetteer): readonly Found[] {
  const words = capitalWords(text);
  const found: Found[] = [];
  for (const one of withEcho(judgeEnglish(text, gazetteer, words), weights)) {
    const sure = weights.chance(one.evidence);
    // A union of states that is not spoken of as a place is kept as the organisation it is.
    const union = sure < 0.5 && one.place?.level === 'supranational';
    if (sure < 0.5 && !union) continue;
    found.push({
      start: one.start,
      end: one.end,
      places: one.places,
      form: one.form,
      sure: Math.max(sure, 0.5),
      ...(one.kind === 'demonym' ? { adjective: true } : {}),
      ...(/ (?:state|province)$/i.test(text.slice(one.start, one.end)) ? { levels: ['region'] as const } : {}),
      ...(isWater(text, one) ? { levels: ['water', 'relief'] as const } : {}),
      ...(union || inInstitution(text, words, one) ? { in: 'name' as const } : {}),
    });
  }
  return withoutOverlaps(found);
}
