/** Names of places in Russian text: the case forms are in the index; here stand the traps and the elided units. */
import weightsFile from '../../../../data/codebook/places/evidence-ru.json' with { type: 'json' };
import type { Gazetteer, NameHit } from '../../../gazetteer/gazetteer.ts';
import type { PlaceLevel } from '../../../model/place.ts';
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
import { placeById } from '../place-memory.ts';
import {
  addRussianEvidence,
  mark,
  type NamedRussian,
  type RussianClues,
  russianEvidenceKinds,
  surnameStem,
  wordAfter,
  wordBefore,
} from './evidence.ts';
import { countryOfAdjective, russianWords } from './lexicon.ts';

/** A name with its evidence: what the weights are fitted on. */
export interface JudgedRussian extends NamedRussian, WithEvidence {
  readonly form: NameHit['form'];
}

/** What joins a name to another of its kind. */
export const joiner = /^ (?:и|с|со) $|^ ?[–—-] ?$/u;

const weights = weightsOf(russianEvidenceKinds, weightsFile);
const kind = russianEvidenceKinds.number;
const { bit, bitsOf } = russianWords;

/** Surnames told beside a first name, a patronymic or initials, by their stems. */
function surnamesTold(words: readonly CapitalWord[], classes: Int32Array, marks: Uint8Array): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) {
    const next = words[i + 1]!;
    if (!next.joined || next.initial || next.word.length <= 3) continue;
    const word = words[i]!;
    if (!word.initial && (classes[i]! & bit.given) === 0) continue;
    if (marks[word.start]! & marks[next.start]! & mark.nameStarts) continue;
    stems.add(surnameStem(next.word));
  }
  return stems;
}

/** "Брянская и Черниговская области", "Омская (1,6 млн т) и Томская области": an adjective that heads a unit whose kind the next name says. */
const elided =
  /^(?:,? (?:и|или|с|а также|а кроме того,?|равно как|да) |, |—|–|-| (?=\())(?:\([^()\n]{0,40}\)|[^.;!?\n()]){0,90}?(?:област(?:и|ей|ям|ями|ях)|кра(?:я|ёв|ев|ям|ями|ях)|республик(?:и|ам|ами|ах)?|округ(?:а|ов|ам|ами|ах)|губерни(?:и|й|ям|ями|ях)|район(?:ы|ов|ам|ами|ах))(?![а-яё])/;

/** The last of a list, or a case form that the index lacks: "Самарскую области", "Ховдский аймак". */
const plainUnit =
  /^ (?:област(?:ь|и|ью|ей|ям|ями|ях)|кра[йюяеё]\p{L}{0,2}|республик\p{L}{1,3}|губерни\p{L}{1,3}|воеводств\p{L}{1,2}|аймак\p{L}{0,3}|в[еи]ла[яй]\p{L}{1,4}|провинци\p{L}{1,3}|уезд\p{L}{0,3}|префектур\p{L}{1,3})(?!\p{L})/u;

/** "Могилёвский облисполком": a body of the unit that the adjective names. */
const bodyOfUnit =
  /^ (?:областн|краев|республиканск|губернск)(?:ой|ая|ое|ого|ому|ым|ом|ую|ые|ых)(?!\p{L})|^ (?:обл|край|рес)(?:исполком|совет|дум|суд|ком)|^ губернатор/u;

/** "с тремя регионами России: Тульской, Калужской и Смоленской": the word for the units, or for who is at their head, stands before their list. */
const unitsBefore =
  /(?:регион|област|губерни|аймак|провинци|воеводств|велаят|уезд|края|краёв|глав|губернатор|аким|хоким|воевод)[а-яё]*(?: [^.;!?\n:—–]{0,40})?(?::| [—–-]) (?:[^.;!?\n]{0,40}[—–-] )?(?:\p{L}[\p{L}-]*(?:ая|ий|ой|ую|ый|ого|ому|им|ом)(?:, | и | или ))*$/u;

/** "4.1. Гродненская — Ганьсу": an adjective of a region at the head of a line, where the text speaks of such units. */
const headsLine = /(?:^|[\n|])[ \t]*(?:\d[\d.]*\)?[ \t]+|[•*—–-] )?$/u;
const unitWord = /(?:област|воеводств|губерни)[а-яё]{1,3}(?![а-яё])/u;
const feminine = /(?:ская|цкая)$/u;

/** «Минская, скорее всего, …»: the feminine alone, with no noun after it, where the text speaks of such units. */
function standsAlone(text: string, { start, end }: NameHit): boolean {
  if (!feminine.test(text.slice(start, end))) return false;
  if (!/^(?:[.,;:)\n]| [—–-] |$)/.test(text.slice(end, end + 3))) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return (headsLine.test(before) || /[.!?] $/.test(before)) && unitWord.test(text);
}

/** As far before a list the word for its units may stand. */
const listReach = 140;

function isElided(text: string, hit: NameHit): boolean {
  const after = text.slice(hit.end, hit.end + 16);
  if (
    /^(?:[,.;)\n]| и | или | [—–-] |$)/.test(after) &&
    unitsBefore.test(text.slice(Math.max(0, hit.start - listReach), hit.start))
  )
    return true;
  if (/^\p{Ll}/u.test(text[hit.start]!)) return false;
  if (plainUnit.test(after) || bodyOfUnit.test(after) || standsAlone(text, hit)) return true;
  const match = elided.exec(text.slice(hit.end, hit.end + 110));
  // Everything between must be adjectives with capitals: no verb, no other noun.
  return (
    match !== null &&
    /^(?:[ ,—–-]|\([^()]{0,40}\)|и|или|с|а также|а кроме того|равно как|да|\p{Lu}[\p{L}-]*(?:ск|н|в)(?:ая|ий|ой|ого|ую|ому|им|ом|ый|ым|ие|их)|област\p{L}*|кра\p{L}*|республик\p{L}*|округ\p{L}*|губерни\p{L}*|район\p{L}*|автономн\p{L}*|Федеральн\p{L}*)+$/u.test(
      match[0],
    )
  );
}

/** The first letters of район, уезд, муниципалитет: most names have no such word after them. */
const beginsDistrict = (unit: number): boolean => unit === 0x440 || unit === 0x443 || unit === 0x43c;

/** Комсомольский-на-Амуре завод, в Октябрьском районе: an adjective of another place, or a district's own name. */
function isPartOfAdjective(text: string, { start, end, form }: NameHit): boolean {
  if (text.charCodeAt(start - 1) === 0x2d && text.startsWith('-на-', start - 4)) return true;
  if (form === 'adjective' || text.charCodeAt(end) !== 0x20) return false;
  const name = text.slice(start, end);
  if (describesThing.test(text.slice(end, end + 16)) || agreesWithNext(name, text.slice(end, end + 30)))
    return adjectiveName.test(name);
  if (!beginsDistrict(text.charCodeAt(end + 1))) return false;
  return adjectiveName.test(name) && (bitsOf(wordAfter(text, end)) & bit.kind_district) !== 0;
}

/** «Железнодорожный мост»: what a thing is like, where a town of that name is known. */
const describesThing =
  /^ (?:мост|переход|вокзал|тоннел|туннел|путь|пути|путепровод|сообщени|лини|перевоз|транспорт|терминал)/u;

/** «Восточного военного округа»: an adjective beside another one of its case, and no town of that name. */
function agreesWithNext(name: string, after: string): boolean {
  const next = /^ (\p{Ll}{3,})(?!\p{L})/u.exec(after)?.[1];
  const ending = adjectiveEnding.exec(name)?.[0];
  return next !== undefined && ending !== undefined && adjectiveEnding.exec(next)?.[0] === ending;
}
const adjectiveEnding = /(?:ого|ому|ым|ом|ая|ую|ой|ый|ое)$/u;

const adjectiveName = /^[\p{Lu}][\p{Ll}-]+(?:ск|н|в|ий|ый)(?:ий|ый|ой|ого|ому|им|ым|ом|ем|ая|ую|ое)$/u;

/** «Ровно пятнадцать лет спустя», «Ровно в полдень»: the adverb that opens a sentence, not the town. */
const exactly =
  /^Ровно (?:в (?:полдень|полночь|срок|\d{1,2}(?:[:.]\d\d)? )|через |столько |половин|год|век|месяц|недел|сутки|день|час|\d|(?:один|одн|дв|три|четыр|пят|шест|сем|восем|девят|десят|сорок|сто|двест|тысяч|полто?р)\p{L}* )/u;
const isAdverb = (text: string, { start }: NameHit): boolean =>
  text.startsWith('Ровно ', start) && exactly.test(text.slice(start, start + 40));

const adjectives = new WeakMap<NameHit['places'], NameHit>();

/** The hit as an adjective, where it can be one and heads an elided unit: Минская is no case of a town's name then. */
function asAdjective(text: string, hit: NameHit): NameHit {
  if (hit.form === 'adjective' || !hit.forms.includes('adjective') || !isElided(text, hit)) return hit;
  let alone = adjectives.get(hit.places);
  if (alone === undefined) {
    const places = hit.places.filter((_, i) => hit.forms[i] === 'adjective');
    alone = { ...hit, places, form: 'adjective', forms: places.map(() => 'adjective') };
    adjectives.set(hit.places, alone);
  }
  return { ...alone, start: hit.start, end: hit.end };
}

const orders = new WeakMap<readonly string[], readonly string[]>();

/** «Минская и Брестская области»: the adjective is that of the unit which is called so, where there is one, and of no town. */
function unitsCalledSo(places: readonly string[], gazetteer: Gazetteer): readonly string[] {
  let order = orders.get(places);
  if (order === undefined) {
    const isCalledSo = (id: string): boolean =>
      /^\p{L}+(?:ая|ий|ой|ое) /u.test(placeById(gazetteer, id)?.names.ru ?? '');
    const units = places.filter(isCalledSo);
    order = units.length > 0 ? units : places;
    orders.set(places, order);
  }
  return order;
}

/** Every listed name with its evidence. */
export function judgeRussian(text: string, gazetteer: Gazetteer): Evidenced<JudgedRussian> {
  const words = capitalWords(text);
  const classes = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) classes[i] = bitsOf(words[i]!.word);
  const hits = gazetteer
    .scan(text)
    .map((hit) => asAdjective(text, hit))
    .filter(
      (hit) =>
        (hit.form !== 'adjective' || isElided(text, hit)) && !isPartOfAdjective(text, hit) && !isAdverb(text, hit),
    );
  const marks = new Uint8Array(text.length + 1);
  // The first and the last word of each name; the names of one word, in lower case.
  const firsts = new Int32Array(hits.length);
  const lasts = new Int32Array(hits.length);
  const lone = new Set<string>();
  let at = 0;
  for (let i = 0; i < hits.length; i++) {
    const { start, end } = hits[i]!;
    marks[start]! |= mark.nameStarts;
    marks[end]! |= mark.nameEnds;
    while (at < words.length && words[at]!.start < start) at++;
    let after = at;
    while (after < words.length && words[after]!.start < end) after++;
    firsts[i] = at;
    lasts[i] = Math.max(at, after - 1);
    if (at === lasts[i] && at < words.length) lone.add(words[at]!.word);
  }
  const clues: RussianClues = {
    text,
    words,
    classes,
    lowerCased: lowerCasedOf(text, lone),
    surnames: surnamesTold(words, classes, marks),
    marks,
  };
  const seats = seatIds(gazetteer);
  const judged: JudgedRussian[] = [];
  const evidence = new EvidenceList();
  let reach = 0;
  for (let i = 0; i < hits.length; i++) {
    const { start, end, form } = hits[i]!;
    const places = form === 'adjective' ? unitsCalledSo(hits[i]!.places, gazetteer) : hits[i]!.places;
    const first = firsts[i]!;
    const last = lasts[i]!;
    const place = places[0] === undefined ? null : placeById(gazetteer, places[0]);
    const named: NamedRussian = { start, end, form, place, bearers: places.length, first, last };
    const from = evidence.length;
    addRussianEvidence(named, clues, evidence);
    if (place !== null && seats.has(place.id)) evidence.push(kind.seat);
    if (end <= reach) evidence.push(kind['inside-longer']);
    else reach = end;
    const key = form === 'abbreviation' ? text.slice(start, end) : (places[0] ?? '');
    judged.push({
      start,
      end,
      form,
      place,
      bearers: places.length,
      first,
      last,
      key,
      places,
      from,
      to: evidence.length,
    });
  }
  return { names: judged, evidence };
}

/** The levels that a word before a name calls for. */
function levelsBefore(word: string): readonly PlaceLevel[] | null {
  const bits = bitsOf(word);
  // A port is called after its town, its sea or its land: порт Кавказ.
  if (word.startsWith('порт')) return null;
  if (bits & bit.kind_city) return ['city'];
  if (bits & bit.kind_region) return ['region'];
  if (bits & bit.kind_district) return ['district'];
  if (bits & bit.kind_water) return ['water', 'relief'];
  return null;
}

/** газета «Вечерняя Казань», «Динамо-Минск»: the last of two or three words in the quoted name of an organisation. */
function endsOrganisation(text: string, start: number): boolean {
  const open = text.lastIndexOf('«', start);
  if (open < 0 || start - open > 40) return false;
  const title = /^\p{Lu}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*)?([ -])$/u.exec(text.slice(open + 1, start));
  return title !== null && (title[1] === '-' || (bitsOf(wordBefore(text, open)) & bit.organisation) !== 0);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What the words beside a name say of its level and its country: провинция Хунань, китайский город Суйфэньхэ. */
function addWordsBeside(text: string, found: Mutable<Found>): void {
  const before = wordBefore(text, found.start);
  const kindBefore = levelsBefore(before);
  const kindStart = kindBefore === null ? found.start : found.start - before.length - 1;
  const adjective =
    kindBefore === null ? before : wordBefore(text, text[kindStart - 1] === ' ' ? kindStart : kindStart - 1);
  const inside = countryOfAdjective(adjective);
  if (kindBefore !== null) found.levels = kindBefore;
  else if (bitsOf(wordAfter(text, found.end)) & bit.kind_region) found.levels = ['region'];
  if (inside !== null) found.inside = inside;
}

/** The Russian names that are held to be places. */
export function findRussian(text: string, gazetteer: Gazetteer): readonly Found[] {
  const judged = judgeRussian(text, gazetteer);
  const sums = sumsInContext(judged, weights, { text, gazetteer, joiner });
  const found: Found[] = [];
  const { names, evidence } = judged;
  for (let i = 0; i < names.length; i++) {
    const { start, end, places, form, place, from, to } = names[i]!;
    const sure = chanceOf(sums[i]!);
    // A union of states that is not spoken of as a place is kept as the organisation it is.
    const union = sure < 0.5 && place?.level === 'supranational';
    if (sure < 0.5 && !union) continue;
    const quoted =
      evidence.has(kind['quoted-alone'], from, to) ||
      evidence.has(kind['quoted-organisation'], from, to) ||
      (text[end] === '»' && endsOrganisation(text, start));
    const name: Mutable<Found> = { start, end, places, form, sure: Math.max(sure, 0.5) };
    if (union || quoted) name.in = 'name';
    addWordsBeside(text, name);
    found.push(name);
  }
  return withoutOverlaps(found);
}
