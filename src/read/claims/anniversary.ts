/** When a standing tie began, told by its age: "sister cities for 20 years", «25-летие побратимства», 结为友好城市40周年: the publication date less so many years. */
import { type Edtf, edtfBounds, isEdtf } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';
import type { DateMention } from '../../model/reading.ts';
import { startOfDuration } from '../dates/start-of-duration.ts';
import type { Act } from './act.ts';
import type { ActDate } from './date-of-act.ts';
import { startingIn } from './sorted-spans.ts';

const age = /(?:周年|週年|年来|年來|年的)$/u;
const reached = /(?:已|近|逾|超过|有|长达|達|达)$/u;
/** The mention may hold the word itself: 近四十年. */
const nearly = /^(?:近|逾|约|超过)/u;

const digits = '零一二三四五六七八九';

/** A number below a hundred in characters or figures: 十六, 三十二, 40. */
function countOf(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
  const ten = tens === '' ? 1 : digits.indexOf(tens!.replace('两', '二'));
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones!.replace('两', '二')));
}

const nth = /第([一二三四五六七八九十\d]{1,3})(?:个|個)年(?:头|頭)/u;
const span =
  /(?:做了|结了|走过|走過|携手|攜手|牵手|牽手|结好|結好|维持了?|維持了?|延续了?|延續了?|已有|已近)(?:近|逾|整整)?([一二三四五六七八九十两\d]{1,3})(来|來|多|余|餘|几|幾)?(?:个|個)?(?:年|载|載)/u;

/** "Marked the 25th anniversary of their twinning"; those of states and towns date no tie. */
const anniversary =
  /\b(\d{1,3})(?:st|nd|rd|th)\sanniversary\b(?!\sof\s(?:the\s)?(?:diplomatic|independence|victory|founding|city|town))/iu;

/** The year by a span that stands in words: 做了三十二年友城, 结好第十六个年头, "the 25th anniversary". */
function yearByWords(text: string, act: Act, published: Edtf): ActDate | null {
  const words = text.slice(act.clause.start, act.clause.end);
  const year = nth.exec(words);
  const match = year ?? span.exec(words) ?? anniversary.exec(words);
  const known = edtfBounds(published)[0];
  if (!match || known === null) return null;
  const count = countOf(match[1]!) - (year ? 1 : 0);
  if (!(count > 0)) return null;
  const edtf = `${String(Number(known.slice(0, 4)) - count)}${!year && match[2] ? '~' : ''}`;
  const start = act.clause.start + match.index;
  return isEdtf(edtf)
    ? { edtf, bounds: edtfBounds(edtf), basis: 'inferred', at: { start, end: start + match[0].length } }
    : null;
}

/** Whether a duration in the clause of a tie tells how old it is, by language. Years that are counted from or to another day do not: "after five years", «на десять лет». */
const tellsAge: Readonly<Record<Language, (text: string, duration: DateMention, act: Act) => boolean>> = {
  en: (text, d, { type }) =>
    type === 'twinning' &&
    !/\b(?:after|within|next|coming|another|every|until|first|plan|agreement|in)\s$/iu.test(
      text.slice(Math.max(0, d.start - 12), d.start),
    ) &&
    !/^[\s-]*(?:later|after|before|ahead|plan|agreement|programme|pact)/iu.test(text.slice(d.end, d.end + 14)),
  ru: (text, d, { type }) =>
    type === 'twinning' &&
    !/(?<!\p{L})(?:на|через|спустя|каждые|за|в ближайшие|после)\s$/iu.test(
      text.slice(Math.max(0, d.start - 14), d.start),
    ) &&
    !/^\s(?:спустя|назад)/iu.test(text.slice(d.end, d.end + 10)),
  zh: (text, d) =>
    age.test(text.slice(d.start, d.end + 2)) ||
    age.test(text.slice(d.start, d.end)) ||
    nearly.test(text.slice(d.start, d.end)) ||
    reached.test(text.slice(Math.max(0, d.start - 2), d.start)),
};

/** "For more than 20 years", «почти 20 лет», 20余年: the year is then about so. */
const aboutSo =
  /\b(?:over|more than|nearly|almost|about|around|some|roughly)\s|(?:более|больше|свыше|почти|около|без малого)\s|[余餘多近逾约約几幾]|超过|超過/iu;

/** The date by the age named in the clause of an act; null where none is named or the text has no date of its own. */
export function dateByAge(
  { text, lang }: { readonly text: string; readonly lang: Language },
  act: Act,
  durations: readonly DateMention[],
  published: Edtf | null,
): ActDate | null {
  if (!published) return null;
  for (const d of startingIn(durations, act.clause)) {
    if (!/^P\d+(?:Y|DE)$/u.test(d.timex)) continue;
    const edtf = tellsAge[lang](text, d, act) ? startOfDuration(d.timex, published) : null;
    if (edtf === null) continue;
    const told = aboutSo.test(text.slice(Math.max(0, d.start - 10), d.end + 1)) ? `${edtf}~` : edtf;
    if (isEdtf(told))
      return { edtf: told, bounds: edtfBounds(told), basis: 'inferred', at: { start: d.start, end: d.end } };
  }
  return act.type === 'twinning' ? yearByWords(text, act, published) : null;
}
