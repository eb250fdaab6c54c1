/**
 * What the words beside a capital say for a government and against: the subject of a verb of mind, speech or policy, one
 * side of a relation, the owner of a policy; against it a locative, a fair, a twin town. 2 and more is a government, 1 a
 * hint that counts in a text where governments act.
 */
import data from '../../../data/codebook/places/governments.json' with { type: 'json' };
import type { Language } from '../../model/languages.ts';

/** The words around one name of a capital, within its sentence. */
export interface CapitalContext {
  readonly left: string;
  readonly right: string;
  /** Whether another capital stands next to it, joined by "and" or the like. */
  readonly paired: boolean;
}

/** A score that nothing makes up for: the name is a place here. */
const place = -9;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "view" → view, views, viewed, viewing. */
function inflected(base: string): readonly string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

const en = data.cues.en;
const verbs = new Set([...en.verbs.split(' ').flatMap(inflected), ...en.irregular.split(' ')]);
const [weak, states, nouns, objects, people] = [en.weak, en.states, en.nouns, en.objects, en.people].map(words) as [
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
];
const topics = words(en.topics);
const auxiliary = words(
  'has have had is are was were will would could may might should must can cannot does did do been be being become becomes ' +
    'became remains remained seems seemed appears appeared grew feels felt',
);
const between = words(
  'also still itself now again then long often never always not both already once soon since no little a an the its any ' +
    'much more most very too so further yet just only many some less few',
);
const prepositions = words('of by with from for on over against toward towards to between upon');
const locative = /(?:^|[^\p{L}])(?:in|at|near|outside|inside|around|visiting|downtown|via|across|throughout|into) $/iu;
const cityBefore =
  /(?:\bthe|\b[Cc]ity of|\bcapital(?: city)?,?(?: of)?|\bmayor of|\b(?:flew|flies|fly|flight|flights|train|trains|travel(?:l?ed)?|trip|way|went|go|going|moved|bound|left|arrived|born|based|held|from \p{Lu}\p{L}+) (?:to|for|from)) $/u;
const cityNearby =
  /\b(?:sisters?|twins?|twinned|twinning|cities|towns|population|inhabitants|residents|metro|airports?|airlines?|flights?|flying|fly|rail|trains?|route|mayors?|mayoral|municipal|municipality|city (?:hall|council)|streets?|hotels?|museums?|schools?|universit(?:y|ies)|zoo)\b/i;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];

/** What may stand between a subject and its verb: a relative, a phrase that sets the sentence in its place. */
const subjectGap =
  /^(?:,? which|,? too,|,? (?:in (?:fact|turn|effect|response|practice|return|principle|part)|at (?:first|last|least|times)|of course|for (?:its|her) part|by contrast|as ever),?)? (?=\p{Ll})/u;

/** Verbs after a subject: 2 for one of mind, speech or policy, 1 for another, 0 for none. */
function asSubject(right: string): number {
  const gap = subjectGap.exec(right);
  if (gap === null) return 0;
  const next = wordsOf(right.slice(gap[0].length, gap[0].length + 60));
  let helped = false;
  for (const word of next.slice(0, 6)) {
    if (verbs.has(word)) return 2;
    if (helped && states.has(word)) return 2;
    if (auxiliary.has(word)) helped = true;
    else if (!between.has(word) && !word.endsWith('ly')) return helped || weak.has(word) ? 1 : 0;
  }
  return helped ? 1 : 0;
}

function englishScore({ left, right, paired }: CapitalContext): number {
  const before = wordsOf(left).slice(-6);
  const last = before.at(-1) ?? '';
  if (locative.test(left)) return last === 'in' && people.has(before.at(-2) ?? '') ? 2 : place;
  if (cityBefore.test(left)) return place;
  // "Moscow Region", "Moscow-based"; a pair of capitals may be joined by a hyphen.
  if (/^ \p{Lu}/u.test(right) || (/^[-–]/.test(right) && !paired)) return place;
  let score = 0;
  const owned = /^['’]s? /.test(right) ? wordsOf(right.slice(1).replace(/^s/, '')).slice(0, 3) : [];
  if (owned.some((word) => nouns.has(word))) score += 2;
  const acts = owned.length > 0 ? 0 : asSubject(right);
  score += acts;
  if (objects.has(last)) score += 2;
  const told = (word: string): boolean => nouns.has(word) || states.has(word) || verbs.has(word);
  const preposition = before.findLastIndex((word) => prepositions.has(word));
  const beside = preposition >= 0 && (preposition === before.length - 1 || paired);
  if (beside && before.slice(Math.max(0, preposition - 3), preposition).some(told)) score += 2;
  else if (beside && (paired || (last !== 'from' && last !== 'to' && last !== 'of' && last !== 'for'))) score += 1;
  if (paired) score += 1;
  if (score > 0 && wordsOf(left + right).some((word) => topics.has(word))) score += 1;
  return acts < 2 && (cityNearby.test(left) || cityNearby.test(right)) ? score - 2 : score;
}

const ru = data.cues.ru;
const stems = (list: string): string => list.split(' ').join('|');
const verbAfter = new RegExp(`^(?: и \\p{Lu}[а-яё]+)? (?:[а-яё]+ ){0,2}?(?:${stems(ru.verbs)})[а-яё]*`, 'u');
const verbBefore = new RegExp(`(?:^|[^а-яё])(?:как )?(?:${stems(ru.verbs)})[а-яё]* $`, 'iu');
const objectBefore = new RegExp(`(?:^|[^а-яё])(?:${stems(ru.objects)})[а-яё]* $`, 'iu');
const nounBefore = new RegExp(
  `(?:^|[^а-яё])(?:${stems(ru.nouns)})[а-яё]{0,5} (?:(?:с|со|на|от|по|для|к|у|из|против|официальн[а-яё]+) )*(?:\\p{Lu}[\\p{L}-]+ (?:и|с|со) )?$`,
  'iu',
);
const inside = new RegExp(`^ (?:не |также |уже |пока |сейчас |давно |явно )*(?:${stems(ru.inside)})(?![а-яё])`, 'u');
const locativeRu = /(?:^|[^а-яё])(?:в|во|из|под|около|близ|через|до|город[а-яё]*|г\.|столиц[а-яё]*|центр[а-яё]*) $/iu;
const cityNearbyRu =
  /побратим|населени|(?:^|[^а-яё])мэр|градоначальник|горсовет|городск|горожан|аэропорт|метро|улиц|гостиниц|жител|рейс|поезд|музе[йяюе]|университет|школ/iu;

function russianScore({ left, right, paired }: CapitalContext): number {
  if (locativeRu.test(left)) return /(?:^|[^а-яё])в(?:о)? $/iu.test(left) && inside.test(right) ? 2 : place;
  if (/^[-–]\p{L}/u.test(right) && !paired) return place;
  let score = 0;
  if (verbAfter.test(right) || verbBefore.test(left) || objectBefore.test(left)) score += 2;
  if (nounBefore.test(left)) score += 2;
  if (/официальн[а-яё]+ $/iu.test(left)) score += 2;
  if (paired) score += 1;
  return cityNearbyRu.test(left) || cityNearbyRu.test(right) ? score - 2 : score;
}

const zh = data.cues.zh;
const actsZh = new RegExp(`^(?:${stems(zh.adverbs)}){0,2}(?:${stems(zh.verbs)})`, 'u');
const ownsZh = new RegExp(`^的?[^，。、；]{0,4}(?:${stems(zh.nouns)})`, 'u');
const objectZh = new RegExp(`(?:${stems(zh.objects)})$`, 'u');
const locativeZh = /(?:[在赴抵飞飛往市离離回来來驻駐位于]|(?<![得受遭等感])到)$/u;
const sideZh = /(?:[与與和同跟对對向由令让讓使被]|来自|來自)$/u;

function chineseScore({ left, right, paired }: CapitalContext): number {
  if (locativeZh.test(left) || /^[市城区區]|^[\d０-９一二三四五六七八九十]+[月日]|^(?:时间|時間|电|電)/u.test(right))
    return place;
  let score = 0;
  if (actsZh.test(right)) score += 2;
  if (objectZh.test(left)) score += 2;
  if ((sideZh.test(left) || paired || right.startsWith('的')) && ownsZh.test(right)) score += 2;
  if (paired) score += 1;
  return /友好城市|姐妹|姊妹|友城|人口|机场|機場|市长|市長|市政府|市民|街道|地铁|航班|大学|大學|学校|博物馆/u.test(
    left + right,
  )
    ? score - 2
    : score;
}

const scores: Readonly<Record<Language, (context: CapitalContext) => number>> = {
  en: englishScore,
  ru: russianScore,
  zh: chineseScore,
};

/** How far the words beside a capital make it a government: 2 and more it is one, 1 hints at it, below 0 it is a place. */
export const governmentScore = (lang: Language, context: CapitalContext): number => scores[lang](context);
