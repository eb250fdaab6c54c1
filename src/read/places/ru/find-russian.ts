/** Names of places in Russian text: the case forms are in the index; here stand the traps and the elided units. */
import weightsFile from '../../../../data/codebook/places/evidence-ru.json' with { type: 'json' };
import type { Gazetteer, NameHit } from '../../../gazetteer/gazetteer.ts';
import type { PlaceLevel } from '../../../model/place.ts';
import { type CapitalWord, capitalWords } from '../capital-words.ts';
import { evidenceWeights, type WithEvidence, withEcho } from '../evidence-weights.ts';
import { type Found, withoutOverlaps } from '../found.ts';
import { lowerCasedOf, wordAt } from '../lower-cased.ts';
import { placeById } from '../place-memory.ts';
import {
  type NamedRussian,
  type RussianClues,
  russianEvidence,
  surnameStem,
  wordAfter,
  wordBefore,
} from './evidence.ts';
import { countryOfAdjective, isGivenName, russianWords } from './lexicon.ts';

/** A name with its evidence: what the weights are fitted on. */
export interface JudgedRussian extends NamedRussian, WithEvidence {
  readonly places: readonly string[];
}

const weights = evidenceWeights(weightsFile);

/** Surnames told beside a first name, a patronymic or initials, by their stems. */
function surnamesTold(words: readonly CapitalWord[], nameAt: (start: number) => boolean): ReadonlySet<string> {
  const stems = new Set<string>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (next?.joined && (isGivenName(word.word) || word.initial) && next.word.length > 3 && !next.initial) {
      if (!(nameAt(word.start) && nameAt(next.start))) stems.add(surnameStem(next.word));
    }
  });
  return stems;
}

/** "Брянская и Черниговская области": an adjective that heads a unit whose kind the next name says. */
const elided =
  /^(?:,? (?:и|или|с|а также) |, |—|–|-)[^.;!?\n]{0,80}?(?:област(?:и|ей|ям|ями|ях)|кра(?:я|ёв|ев|ям|ями|ях)|республик(?:и|ам|ами|ах)?|округ(?:а|ов|ам|ами|ах)|губерни(?:и|й|ям|ями|ях)|район(?:ы|ов|ам|ами|ах))(?![а-яё])/;

/** The last of a list, or a case form that the index lacks: "Самарскую области". */
const plainUnit =
  /^ (?:област(?:ь|и|ью|ей|ям|ями|ях)|кра[йюяеё]\p{L}{0,2}|республик\p{L}{1,3}|губерни\p{L}{1,3}|воеводств\p{L}{1,2})(?!\p{L})/u;

function isElided(text: string, hit: NameHit): boolean {
  if (/^\p{Ll}/u.test(text[hit.start]!)) return false;
  if (plainUnit.test(text.slice(hit.end, hit.end + 14))) return true;
  const match = elided.exec(text.slice(hit.end, hit.end + 110));
  // Everything between must be adjectives with capitals: no verb, no other noun.
  return (
    match !== null &&
    /^(?:[ ,—–-]|и|или|с|а также|\p{Lu}[\p{L}-]*(?:ск|н|в)(?:ая|ий|ой|ого|ую|ому|им|ом|ый|ым|ие|их)|област\p{L}*|кра\p{L}*|республик\p{L}*|округ\p{L}*|губерни\p{L}*|район\p{L}*|автономн\p{L}*|Федеральн\p{L}*)+$/u.test(
      match[0],
    )
  );
}

/** Every listed name with its evidence. */
export function judgeRussian(text: string, gazetteer: Gazetteer): readonly JudgedRussian[] {
  const words = capitalWords(text);
  const hits = gazetteer.scan(text).filter((hit) => hit.form !== 'adjective' || isElided(text, hit));
  const starts = new Set(hits.map((hit) => hit.start));
  const ends = new Set(hits.map((hit) => hit.end));
  const clues: RussianClues = {
    text,
    words,
    lowerCased: lowerCasedOf(text, words),
    surnames: surnamesTold(words, (start) => starts.has(start)),
    nameEndsAt: (index) => ends.has(index),
    nameStartsAt: (index) => starts.has(index),
  };
  let reach = 0;
  return hits.map((hit) => {
    const inside = hit.end <= reach;
    reach = Math.max(reach, hit.end);
    const first = wordAt(words, hit.start);
    const named: NamedRussian = {
      start: hit.start,
      end: hit.end,
      form: hit.form,
      place: hit.places[0] === undefined ? null : placeById(gazetteer, hit.places[0]),
      bearers: hit.places.length,
      first,
      last: Math.max(first, wordAt(words, hit.end) - 1),
    };
    const key = hit.form === 'abbreviation' ? text.slice(hit.start, hit.end) : (hit.places[0] ?? '');
    return {
      ...named,
      key,
      places: hit.places,
      evidence: [...russianEvidence(named, clues), ...(inside ? ['inside-longer'] : [])],
    };
  });
}

const levelsBefore = (word: string): readonly PlaceLevel[] | null => {
  if (russianWords.is(word, 'kind_city')) return ['city'];
  if (russianWords.is(word, 'kind_region')) return ['region'];
  if (russianWords.is(word, 'kind_district')) return ['district'];
  if (russianWords.is(word, 'kind_water')) return ['water', 'relief'];
  return null;
};

/** What the words beside a name say of its level and its country: провинция Хунань, китайский город Суйфэньхэ. */
function withWordsBeside(text: string, found: Found): Found {
  const before = wordBefore(text, found.start);
  const after = wordAfter(text, found.end);
  const levels = levelsBefore(before) ?? (russianWords.is(after, 'kind_region') ? (['region'] as const) : null);
  const kindStart = levelsBefore(before) === null ? found.start : found.start - before.length - 1;
  const adjective = wordBefore(
    text,
    text[kindStart - 1] === ' ' || kindStart === found.start ? kindStart : kindStart - 1,
  );
  const inside = countryOfAdjective(adjective);
  return { ...found, ...(levels === null ? {} : { levels }), ...(inside === null ? {} : { inside }) };
}

/** The Russian names that are held to be places. */
export function findRussian(text: string, gazetteer: Gazetteer): readonly Found[] {
  const found: Found[] = [];
  for (const one of withEcho(judgeRussian(text, gazetteer), weights)) {
    const sure = weights.chance(one.evidence);
    // A union of states that is not spoken of as a place is kept as the organisation it is.
    const union = sure < 0.5 && one.place?.level === 'supranational';
    if (sure < 0.5 && !union) continue;
    const quoted = one.evidence.includes('quoted-alone') || one.evidence.includes('quoted-organisation');
    found.push(
      withWordsBeside(text, {
        start: one.start,
        end: one.end,
        places: one.places,
        form: one.form,
        sure: Math.max(sure, 0.5),
        ...(union || quoted ? { in: 'name' as const } : {}),
      }),
    );
  }
  return withoutOverlaps(found);
}
