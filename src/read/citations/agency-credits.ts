/**
 * Sources named in running text: «сообщает ТАСС», "according to Interfax", 据新华社报道, and bare addresses. Each gives the
 * span of the name and of the credit around it.
 */
import type { Span } from '../../model/anchor.ts';
import type { ReadLanguage } from '../../model/language.ts';
import { isOutletName } from './citation-spans.ts';

/** A source credited in running text. */
export interface Credit extends Span {
  readonly name: Span;
  readonly kind: 'agency' | 'web';
}

const title =
  '(?:«[^«»\\n]{2,50}»|\\p{Lu}[\\p{L}\\d./-]{0,40}(?:\\s(?:«[^«»\\n]{2,40}»|\\p{Lu}[\\p{L}\\d./-]{0,40})){0,3})';
const rules: Readonly<Record<ReadLanguage, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `(?:according to|reported by|reports?|first published by|told|with reference to|citing|quoted by)\\s(?:the )?(${title})`,
      'gu',
    ),
    new RegExp(
      `(${title})\\s(?:reports|reported|writes|wrote|learnt|learned|says|said|quoted|cited|citing)(?![\\p{L}])`,
      'gu',
    ),
  ],
  ru: [
    new RegExp(
      `(?:сообща\\p{L}+|сообщил\\p{L}*|пишет|пишут|переда[её]т|передают|цитирует|информирует|уточняет|узнал\\p{L}*|со ссылкой на|ссылаясь на|по данным|по информации|рассказал\\p{L}* в интервью|источник:?|в газете|портал|агентство)\\s(?:агентств\\p{L}+\\s|портал\\p{L}*\\s|издани\\p{L}+\\s|газет\\p{L}+\\s|телевидени\\p{L}+\\s|журнал\\p{L}*\\s)?(${title})`,
      'gu',
    ),
    new RegExp(
      `(${title})\\s(?:сообща\\p{L}+|сообщил\\p{L}*|пишет|переда[её]т|узнал\\p{L}*|подсчитала)(?![\\p{L}])`,
      'gu',
    ),
  ],
  zh: [
    /(?:据|據|来源[:：]\s?|來源[:：]\s?|援引)《?([\p{Script=Han}A-Za-z]{2,16}?)》?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:报道|報道|消息|电|電|通报|通報|报导|官网|的消息|[\s，,。\n])/gu,
    /([\p{Script=Han}]{2,10}(?:社|网|網|报|報))(?:\d{1,2}月)?(?:\d{1,2}日)?(?:报道|報道|电|電|讯)/gu,
  ],
};
const address =
  /(?<![\p{L}\d@./-])(?:https?:\/\/)?(?:[a-z\d][a-z\d-]{0,40}\.){1,4}(?:com|org|net|ru|cn|kz|by|ua|info|eu|de|jp|kr|рф)(?:\/[^\s()（）"«»“”，。；]{0,200})?(?![\p{L}\d])/giu;

/** Every credit of the text, outside the given spans, in order. */
export function findCredits(text: string, lang: ReadLanguage, taken: readonly Span[]): Credit[] {
  const out: Credit[] = [];
  const add = (credit: Credit): void => {
    out.push(credit);
  };
  for (const rule of rules[lang]) {
    for (const match of text.matchAll(rule)) {
      const name = longestOutlet(match[1]!);
      if (!name) continue;
      const start = match.index + match[0].lastIndexOf(match[1]!);
      add({
        start: match.index,
        end: match.index + match[0].length,
        name: { start, end: start + name.length },
        kind: 'agency',
      });
    }
  }
  for (const match of text.matchAll(address)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (/[/.]/u.test(match[0]) && match[0].length > 6) add({ ...span, name: span, kind: 'web' });
  }
  // Of credits that overlap the first stays; those inside a bracket of references are read there.
  let end = 0;
  let bracket = 0;
  return out
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((c) => {
      while (bracket < taken.length && taken[bracket]!.end <= c.start) bracket++;
      const free = c.start >= end && !(taken[bracket] && taken[bracket]!.start < c.end);
      if (free) end = c.end;
      return free;
    });
}

/** The longest beginning of the words that names an outlet. */
function longestOutlet(words: string): string | null {
  const parts = words.replace(/[.,]$/u, '').split(' ');
  for (let n = parts.length; n > 0; n--) {
    const name = parts.slice(0, n).join(' ');
    if (isOutletName(name)) return name;
  }
  return null;
}
