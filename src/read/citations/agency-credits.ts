/**
 * Sources named in running text: «сообщает ТАСС», "according to Interfax", 据新华社报道, and bare addresses. Each gives the
 * span of the name and of the credit around it.
 */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import { isOutletName } from './citation-spans.ts';

/** A source credited in running text. */
export interface Credit extends Span {
  readonly name: Span;
  readonly kind: 'agency' | 'web';
}

const title =
  '(?:«[^«»\\n]{2,50}»|\\p{Lu}[\\p{L}\\d./-]{0,40}(?:\\s(?:«[^«»\\n]{2,40}»|\\p{Lu}[\\p{L}\\d./-]{0,40})){0,3})';

/** How a credit is worded. */
interface Wording {
  readonly whole: RegExp;
  /** Its last words, where it begins with what stands everywhere (a capital, a character): they are looked for first. */
  readonly ends?: RegExp;
}

const rules: Readonly<Record<Language, readonly Wording[]>> = {
  en: [
    {
      whole: new RegExp(
        `(?:according to|reported by|reports?|first published by|told|with reference to|citing|quoted by)\\s(?:the )?(${title})`,
        'gu',
      ),
    },
    endingIn('(?:reports|reported|writes|wrote|learnt|learned|says|said|quoted|cited|citing)'),
  ],
  ru: [
    {
      whole: new RegExp(
        `(?:сообща\\p{L}+|сообщил\\p{L}*|пишет|пишут|переда[её]т|передают|цитирует|информирует|уточняет|узнал\\p{L}*|со ссылкой на|ссылаясь на|по данным|по информации|рассказал\\p{L}* в интервью|источник:?|в газете|портал|агентство)\\s(?:агентств\\p{L}+\\s|портал\\p{L}*\\s|издани\\p{L}+\\s|газет\\p{L}+\\s|телевидени\\p{L}+\\s|журнал\\p{L}*\\s)?(${title})`,
        'gu',
      ),
    },
    endingIn('(?:сообща\\p{L}+|сообщил\\p{L}*|пишет|переда[её]т|узнал\\p{L}*|подсчитала)'),
  ],
  zh: [
    {
      whole:
        /(?:据|據|来源[:：]\s?|來源[:：]\s?|援引)《?([\p{Script=Han}A-Za-z]{2,16}?)》?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:报道|報道|消息|电|電|通报|通報|报导|官网|的消息|[\s，,。\n])/gu,
    },
    {
      whole: /([\p{Script=Han}]{2,10}(?:社|网|網|报|報))(?:\d{1,2}月)?(?:\d{1,2}日)?(?:报道|報道|电|電|讯)/gu,
      ends: /[社网網报報](?:\d{1,2}月)?(?:\d{1,2}日)?(?:报道|報道|电|電|讯)/gu,
    },
  ],
};
/** A title, or a name of up to four words, before a verb. */
function endingIn(verb: string): Wording {
  const end = `\\s${verb}(?![\\p{L}])`;
  return { whole: new RegExp(`(${title})${end}`, 'gu'), ends: new RegExp(end, 'gu') };
}

/** No credit is longer than this, in UTF-16 units. */
const longest = 260;

/** What a credit's pattern matches, with its place in the text. */
interface Worded extends Span {
  readonly words: string;
  readonly name: string;
}

/** How far back the last word of a title may begin. */
const longestTitleWord = 41;

/** A cheap look: true where the words before an index can be a title, ending in a mark or in a word with a capital. */
function mayEndTitle(text: string, end: number): boolean {
  for (let i = end - 1; i >= 0 && i >= end - longestTitleWord; i--) {
    const c = text.charCodeAt(i);
    const small = (c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x45f) || (c >= 0x2d && c <= 0x39);
    // Capitals, and what is neither ASCII nor punctuation, are left to the pattern.
    if (!small) return (c >= 0x80 && (c < 0x2000 || c > 0x206f)) || (c >= 0x41 && c <= 0x5a);
  }
  return false;
}

/** The credits of one wording, none overlapping, as the pattern by itself would find them from left to right. */
function credited(text: string, { whole, ends }: Wording): Worded[] {
  const out: Worded[] = [];
  const keep = (match: RegExpExecArray, offset: number): void => {
    const start = match.index + offset;
    out.push({ start, end: start + match[0].length, words: match[0], name: match[1]! });
  };
  if (!ends) {
    for (const match of text.matchAll(whole)) keep(match, 0);
    return out;
  }
  let from = 0;
  for (const end of text.matchAll(ends)) {
    if (end.index < from || !mayEndTitle(text, end.index)) continue;
    const start = Math.max(from, end.index - longest);
    whole.lastIndex = 0;
    const match = whole.exec(text.slice(start, end.index + longest));
    // One that begins behind these words belongs to later ones.
    if (match === null || start + match.index >= end.index) continue;
    keep(match, start);
    from = start + match.index + match[0].length;
  }
  return out;
}

const address =
  /(?<![\p{L}\d@./-])(?:https?:\/\/)?(?:[a-z\d][a-z\d-]{0,40}\.){1,4}(?:com|org|net|ru|cn|kz|by|ua|info|eu|de|jp|kr|рф)(?:\/[^\s()（）"«»“”，。；]{0,200})?(?![\p{L}\d])/giu;

const endOfHost = /\.(?:com|org|net|ru|cn|kz|by|ua|info|eu|de|jp|kr|рф)/iuy;
const isBlank = (c: string | undefined): boolean => c === undefined || /\s/u.test(c);

/** The addresses of a text, looked for in the words that hold a dot with the end of a host behind it. */
function addressesOf(text: string): Span[] {
  const out: Span[] = [];
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    endOfHost.lastIndex = dot;
    if (!endOfHost.test(text)) continue;
    let start = dot;
    while (!isBlank(text[start - 1])) start--;
    let end = dot + 1;
    while (!isBlank(text[end])) end++;
    for (const match of text.slice(start, end).matchAll(address))
      out.push({ start: start + match.index, end: start + match.index + match[0].length });
    dot = end - 1;
  }
  return out;
}

/** Every credit of the text, outside the given spans, in order. */
export function findCredits(text: string, lang: Language, taken: readonly Span[]): Credit[] {
  const out: Credit[] = [];
  for (const rule of rules[lang]) {
    for (const { start, end, words, name } of credited(text, rule)) {
      const outlet = longestOutlet(name);
      if (!outlet) continue;
      const at = start + words.lastIndexOf(name);
      out.push({ start, end, name: { start: at, end: at + outlet.length }, kind: 'agency' });
    }
  }
  for (const span of addressesOf(text))
    if (span.end - span.start > 6) out.push({ start: span.start, end: span.end, name: span, kind: 'web' });
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
