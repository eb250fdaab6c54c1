/** The name of a thing around the word for its kind: its proper parts and the words that tell it from others of its kind, as printed. */
import bodies from '../../../../data/codebook/lexicon/bodies.json' with { type: 'json' };
import things from '../../../../data/codebook/lexicon/things.json' with { type: 'json' };
import type { Span } from '../../../model/code-points.ts';
import type { Language } from '../../../model/languages.ts';
import type { KindFound } from './kinds-of-things.ts';

/** What a name may lie within, and the places that are named there. */
export interface Around {
  readonly text: string;
  readonly lang: Language;
  readonly within: Span;
  readonly places: readonly Span[];
  /** Whether a joint body is named: its name may say what it is for. */
  readonly body: boolean;
}

/** A name is no longer than this, in characters. */
const longest = 140;

/** The span of the name around a word for a kind; that word alone where the text says no more. */
export function nameAround(kind: KindFound, around: Around): Span {
  const end = afterName[around.lang](kind, around);
  const start = beforeName[around.lang](kind, around);
  const words = around.text.slice(start, kind.start);
  // Where all is in capitals, they show no name.
  const shouts = /\p{Lu}{2,}\s\p{Lu}{2,}/u.test(words) && !/\p{Ll}/u.test(words);
  return end - start <= longest && !shouts ? { start, end } : { start: kind.start, end: kind.end };
}

type Reach = (kind: KindFound, around: Around) => number;

const capital = "\\p{Lu}[\\p{L}\\p{M}’'&-]*(?:[-–—]\\p{Lu}[\\p{L}\\p{M}’'-]*)*";
const topics = bodies.words.filter(({ is }) => is === 'topic');

// English

/** Capitalised words that open a sentence or a phrase and belong to no name. */
const opening =
  /^(?:The|A|An|This|That|These|Those|Its|Their|Our|His|Her|In|On|At|For|From|With|By|Of|To|And|But|As|When|While|After|Before|Since|Until|New|Both|One|Two|Each|Another|Construction|Work|Building)$/u;
const beforeEn = new Set(things.before.en);
const topicsEn = new Set(topics.flatMap(({ en }) => en.flatMap((words) => words.split(' '))));
const byWork = /^\p{Ll}+-(?:processing|making|building|bottling|packing|growing|breeding|smelting|assembly)$/u;
const wordBefore = new RegExp(`(?:^|[\\s(“"])(${capital}|\\p{Ll}+(?:-\\p{Ll}+)*)(\\s|\\s[–—-]\\s)$`, 'u');
const quoteBefore = /[“"‘][^“”"’\n]{2,40}[”"’]\s$/u;

const leftEn: Reach = (kind, { text, within }) => {
  let at = kind.start;
  let proper = false;
  for (;;) {
    const before = text.slice(Math.max(within.start, at - longest), at);
    const quoted = at === kind.start || !proper ? quoteBefore.exec(before) : null;
    if (quoted) return at - quoted[0].length;
    const match = wordBefore.exec(before);
    if (!match) return at;
    const word = match[1]!;
    const from = at - match[2]!.length - word.length;
    if (/^\p{Lu}/u.test(word)) {
      if (opening.test(word) || /['’]s$/u.test(word)) return at;
      proper = true;
      at = from;
      continue;
    }
    if (proper && (word === 'of' || word === 'and')) {
      // "Power of Siberia pipeline": the small word stands between two names.
      const further = wordBefore.exec(text.slice(within.start, from));
      if (further && /^\p{Lu}/u.test(further[1]!) && !opening.test(further[1]!)) {
        at = from;
        continue;
      }
      return at;
    }
    if (proper || !(beforeEn.has(word) || byWork.test(word))) return at;
    at = from;
  }
};

const rightEn = {
  quoted: /^\s[“"][^“”"\n]{2,40}[”"]/u,
  named: new RegExp(`^\\s${capital}(?:\\s?[–—-]\\s?${capital})+`, 'u'),
  over: new RegExp(
    `^\\s(?:over|across|under)\\s(?:the\\s)?(?:River\\s)?${capital}(?:\\s(?:River|river|Strait|strait|Bay|Gulf))?`,
    'u',
  ),
  region: new RegExp(`^\\s${capital}(?:\\s${capital})?`, 'u'),
} as const;

const afterEn: Reach = (kind, { text, within, body, places }) => {
  const rest = text.slice(kind.end, within.end);
  const named = rightEn.quoted.exec(rest) ?? rightEn.named.exec(rest);
  if (named) return kind.end + named[0].length;
  if (!body) return kind.end + (rightEn.over.exec(rest)?.[0].length ?? 0);
  if (kind.kind === 'euroregion') return kind.end + (rightEn.region.exec(rest)?.[0].length ?? 0);
  return (
    kind.end +
    forWhat(rest, /^\s(?:for|on|of)(?:\s(?:the|its))?(?=\s)/u, (word, at) => {
      if (/^(?:and|of|the|for)$/u.test(word)) return 'joins';
      const from = kind.end + at;
      // "The commission of Heilongjiang and Khabarovsk Krai": whose it is, its parties say.
      if (places.some((p) => p.start <= from && from < p.end)) return 'ends';
      return topicsEn.has(word.toLowerCase()) || beforeEn.has(word) || /^\p{Lu}/u.test(word) ? 'names' : 'ends';
    })
  );
};

/** How far the words go that say what a body is for: "on transport and logistics", «по экономическому сотрудничеству». */
function forWhat(rest: string, opens: RegExp, takes: (word: string, at: number) => 'names' | 'joins' | 'ends'): number {
  const first = opens.exec(rest);
  if (!first) return 0;
  let at = first[0].length;
  let end = 0;
  for (const match of rest.slice(at).matchAll(/(,?\s)([\p{L}’'-]+)/gu)) {
    if (match.index !== at - first[0].length) break;
    const role = takes(match[2]!, at + match[1]!.length);
    if (role === 'ends') break;
    at += match[0].length;
    if (role === 'names') end = at;
  }
  return end;
}

// Russian

const adjective = /(?:^|[\s«“"(])([\p{L}-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей))\s$/u;
const stems = (words: readonly string[]): RegExp =>
  new RegExp(`^(?:${words.map((word) => word.replace(/\*$/, '\\p{L}*').replace(/ё/g, '[её]')).join('|')})$`, 'iu');
const genericRu = stems(things.generic.ru);
/** «Соединяющий», «открывшийся»: what is told of a thing is no part of its name; what a plant does is. */
const participle = /(?:вш|ущ|ющ|ащ|ящ)\p{Ll}{2,3}(?:ся)?$/u;
const byWorkRu = /(?:обрабатыва|добыва|производ|собира|обогаща)[юя]щ\p{Ll}{2,3}$/u;

const leftRu: Reach = (kind, { text, within }) => {
  let at = kind.start;
  const quoted = /«[^«»\n]{2,40}»\s$/u.exec(text.slice(within.start, at));
  if (quoted) return at - quoted[0].length;
  for (let words = 0; words < 4; words++) {
    const match = adjective.exec(text.slice(within.start, at));
    if (!match) break;
    const word = match[1]!;
    if (word.length < 5 || genericRu.test(word)) break;
    // «С грузом моста»: a noun ends so, too.
    if (/[ое]м$/u.test(word) && !/[еиу]$/u.test(text.slice(kind.start, kind.end))) break;
    if (participle.test(word) && !byWorkRu.test(word)) break;
    at -= word.length + 1;
  }
  return at;
};

const capitalRu = '\\p{Lu}[\\p{L}\\p{M}-]*';
const rightRu = {
  quoted: /^\s[«“"][^«»“”"\n]{2,40}[»”"]/u,
  named: new RegExp(`^\\s${capitalRu}(?:\\s${capitalRu})?(?:\\s?[–—-]\\s?${capitalRu}(?:\\s${capitalRu})?)+`, 'u'),
  over: new RegExp(`^\\s(?:через|над|под)\\s(?:рек\\p{Ll}+\\s|пролив\\p{Ll}*\\s)?${capitalRu}`, 'u'),
  region: new RegExp(`^\\s${capitalRu}`, 'u'),
} as const;
const topicsRu = stems(topics.flatMap(({ ru }) => ru.flatMap((words) => words.split(' '))));
const verbRu = /(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ут|ют|ит|ат|ят|ется|ются|ится|атся|ятся)$/u;
const linkRu = /^(?:в|во|на|с|со|из|от|для|при|у|к|за|до|о|об|что|как|не|а|но)$/iu;

const afterRu: Reach = (kind, { text, within, body }) => {
  const rest = text.slice(kind.end, within.end);
  const named = rightRu.quoted.exec(rest) ?? rightRu.named.exec(rest);
  if (named) return kind.end + named[0].length;
  if (!body) return kind.end + (rightRu.over.exec(rest)?.[0].length ?? 0);
  if (kind.kind === 'euroregion') return kind.end + (rightRu.region.exec(rest)?.[0].length ?? 0);
  const about = forWhat(rest, /^\sпо(?=\s)/u, (word) =>
    word === 'и' ? 'joins' : verbRu.test(word) || linkRu.test(word) || /^\p{Lu}/u.test(word) ? 'ends' : 'names',
  );
  if (about > 0) return kind.end + about;
  return (
    kind.end +
    forWhat(rest, /^/u, (word) =>
      word === 'и' ? 'joins' : topicsRu.test(word) && !/^\p{Lu}/u.test(word) ? 'names' : 'ends',
    )
  );
};

// Chinese

const beforeZh = [...new Set([...things.before.zh, ...topics.flatMap(({ zh }) => zh)])].sort(
  (a, b) => b.length - a.length,
);
/** 中俄, 俄中, 中蒙俄: states by one character each. */
const statesZh = /[中俄蒙朝韩韓日哈美越老缅緬印泰]{2,4}$/u;
/** 同江中俄铁路大桥: what opens its clause right before two states is the town. */
const townZh = /(?:^|[，。；：、“《（\s的])(\p{Script=Han}{2,3})$/u;
const verbZh = /[建修设開开通连連推加深随隨这這该該新首在由与與和了以从從为為至到对對于於横跨关關]/u;
const joinerZh = /(?:[—–－~·・-]{1,2}|[至与與和])$/u;
const quotedZh = /[“「『《"][^“”「」『』《》"\n]{2,20}[”」』》"]$/u;
const inBrackets = /（[^（）\n]{2,12}）$/u;

const leftZh: Reach = (kind, { text, within, places }) => {
  let at = kind.start;
  let place = false;
  for (;;) {
    const before = text.slice(Math.max(within.start, at - longest), at);
    const named = places.find((p) => p.end === at && p.start >= within.start);
    if (named && named.end - named.start > 1) {
      at = named.start;
      place = true;
      continue;
    }
    const quoted = quotedZh.exec(before) ?? inBrackets.exec(before);
    if (quoted) {
      at -= quoted[0].length;
      continue;
    }
    const states = statesZh.exec(before);
    const word = beforeZh.find((each) => before.endsWith(each));
    if (word !== undefined || states) {
      at -= word?.length ?? states![0].length;
      const town = states ? townZh.exec(text.slice(Math.max(within.start, at - 6), at))?.[1] : undefined;
      if (town !== undefined && !verbZh.test(town) && !places.some((p) => p.end === at)) at -= town.length;
      continue;
    }
    const joiner = place ? joinerZh.exec(before) : null;
    const other = joiner && places.find((p) => p.end === at - joiner[0].length && p.start >= within.start);
    if (!joiner || !other) return at;
    at = other.start;
  }
};

const beforeName: Readonly<Record<Language, Reach>> = { en: leftEn, ru: leftRu, zh: leftZh };
const afterName: Readonly<Record<Language, Reach>> = { en: afterEn, ru: afterRu, zh: (kind) => kind.end };
