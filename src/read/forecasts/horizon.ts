/** By when a forecast can be judged, and whether it can be judged at all as it is written. */
import type { Span } from '../../model/code-points.ts';
import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';
import type { ForecastGap } from '../../model/reading.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import type { Outlook } from './forecast-words.ts';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  год: 1,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  семь: 7,
  десять: 10,
  двадцать: 20,
  двух: 2,
  трех: 3,
  трёх: 3,
  пяти: 5,
  десяти: 10,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十五: 15,
  二十: 20,
};
/** A stretch of years or months that begins now: "in the next five years", «в ближайшие пять лет», 未来五年. */
const stretches: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|within|over|during|for)\s(?:the\s)?(?:next|coming|following)?\s?(\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)\s(years?|decades?|months?)\b/iu,
  ru: /(?:в\s(?:ближайшие|следующие)|(?:за|через)(?:\sближайшие)?|в\sтечение(?:\sближайших)?)\s(\d{1,2}|год|два|две|три|четыре|пять|шесть|семь|десять|двадцать|двух|тр[её]х|пяти|десяти)(?:\s(лет|года|год|месяц\p{L}*|десятилети\p{L}*))?/iu,
  zh: /(?:未来|今后|在?接下来的?)(\d{1,2}|[一两二三四五六七八九十]{1,2})(?:到[一两二三四五六七八九十\d]{1,2})?(年|个月)/u,
};
/** Words that measure nothing on their own: what is "more" or "greater" needs a figure or an event to be judged. */
const event =
  /\d[\d.,]*\s?(?:%|percent|per cent|thousand|million|billion|trillion|тыс|млн|млрд|процент|тонн|人|万|亿|吨|公里|倍)|\b(?:open|sign|close|join|build|built|visit|resume|start|launch|end|win|exceed|double|ban|restrict|leave|reach)\p{Ll}*\b|откро|подпи|закро|постро|запус|превы|достиг|удво|начн|прекрат|верн|возобн|заработа|введ|отмен|开通|通车|签|开放|恢复|启动|超过|达到|关闭|翻番|突破|建成|投产|取消/iu;

/** The first date in the statement that lies after the publication, else the end of a stretch that begins with it. */
export function horizonOf(draft: Draft, span: Span): Edtf | null {
  const known = draft.published ? edtfBounds(draft.published.edtf)[0] : null;
  for (const date of startingIn(draft.dates, span)) {
    if (date.end > span.end || date.edtf === null || date.edtf.includes('T')) continue;
    if (startingIn(draft.citations, { start: date.start - 200, end: date.end }).some((c) => c.end >= date.end))
      continue;
    const end = edtfBounds(date.edtf)[1];
    if (end !== null && (known === null || end > known)) return date.edtf;
  }
  return draft.published
    ? endOfStretch(draft.text.slice(span.start, span.end), draft.published.edtf, draft.lang)
    : null;
}

function endOfStretch(words: string, published: Edtf, lang: Language): Edtf | null {
  const match = stretches[lang].exec(words);
  const start = /^(\d{4})(?:-(0[1-9]|1[0-2]))?/u.exec(published);
  if (!match || !start) return null;
  const count = numbers[match[1]!.toLowerCase()] ?? Number(match[1]);
  if (!Number.isInteger(count) || count < 1) return null;
  const unit = match[2] ?? '';
  const year = Number(start[1]);
  if (/^(?:month|месяц|个月)/iu.test(unit)) {
    if (!start[2]) return null;
    const months = year * 12 + Number(start[2]) - 1 + count;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  }
  return String(year + (/^(?:decade|десятилет)/iu.test(unit) ? count * 10 : count));
}

/** Whether a forecast can be judged as written, why or why not, and what is missing. */
export function judgeable(
  horizon: Edtf | null,
  outlook: Outlook,
  conditional: boolean,
  words: string,
): { readonly resolvable: boolean; readonly why: string; readonly missing: readonly ForecastGap[] } {
  const open = outlook.likelihood !== null && !outlook.band && outlook.likelihood[0] < 0.5;
  const missing: ForecastGap[] = [
    ...(conditional ? (['condition'] as const) : []),
    ...(horizon === null ? (['date'] as const) : []),
    ...(open ? (['likelihood'] as const) : []),
    ...(event.test(words) ? [] : (['event'] as const)),
  ];
  const said: Readonly<Record<ForecastGap, string>> = {
    condition: 'it holds only under a condition',
    date: 'no date by which it can be judged',
    likelihood: '"may" leaves every outcome open',
    event: 'no event or figure that could be observed',
  };
  if (missing.length === 0) return { resolvable: true, why: `it can be judged once ${horizon} is over`, missing };
  return { resolvable: false, why: missing.map((m) => said[m]).join('; '), missing };
}
