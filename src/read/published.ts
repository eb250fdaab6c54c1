/**
 * The publication date of a text, and how it is known: given with it, printed in its masthead or dateline, part of its
 * address, or inferred from what it cites. A date in the body alone is not one.
 */
import { type DateBasis, type Edtf, edtfBounds, isEdtf } from '../model/edtf.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { Language } from '../model/languages.ts';
import type { DateMention } from '../model/reading.ts';
import { findDates } from './dates/find-dates.ts';
import type { Stage } from './draft.ts';
import { outletOf } from './outlet-names.ts';

/** A publication date with its basis. */
export interface PublishedAs {
  readonly edtf: Edtf;
  readonly basis: DateBasis;
}

/** What is known from outside the text. */
export interface KnownOfText {
  readonly published?: string | null;
  readonly url?: string | null;
}

/** The publication date of a text, or null where nothing allows one. */
export function findPublished(text: string, lang: Language, known: KnownOfText = {}): PublishedAs | null {
  const given = known.published == null ? null : readGiven(known.published);
  if (given !== null) return { edtf: given, basis: 'stated' };
  const fromAddress = known.url == null ? null : dateInAddress(known.url);
  const printed = printedDate(text, lang, fromAddress?.slice(0, 4) ?? null);
  if (printed !== null) return { edtf: printed, basis: 'stated' };
  if (fromAddress !== null) return { edtf: fromAddress, basis: 'stated' };
  const inferred = inferredDate(text, lang);
  return inferred === null ? null : { edtf: inferred, basis: 'inferred' };
}

/** A date from metadata: EDTF, an ISO time, or words. */
function readGiven(value: string): Edtf | null {
  const trimmed = value.trim();
  if (isEdtf(trimmed)) return trimmed.replace(/T.*$/, '');
  const iso = /^\d{4}-\d\d-\d\d(?=[T ]\d)/.exec(trimmed)?.[0];
  if (iso !== undefined && isEdtf(iso)) return iso;
  for (const lang of ['en', 'ru', 'zh'] as const) {
    const full = findDates(trimmed.slice(0, 80), lang, null).find(isFullDay);
    if (full !== undefined) return full.edtf;
  }
  return null;
}

const addressDate =
  /(?:^|[/_=-])t?((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2]|(?<=[/_-])[1-9](?=[/_-]))(?:[/_-]?(0[1-9]|[12]\d|3[01]|(?<=[/_-])[1-9]))?(?=$|[/_.?&#-])/g;

/** The date in an address: /2019/06/17/, /20190617/, /201906/17/, t20190617_; a month where it has no day. */
export function dateInAddress(address: string): Edtf | null {
  const path = address.slice(0, 2000).replace(/^[a-z]+:\/\/[^/]*/i, '');
  let best: Edtf | null = null;
  for (const [, year = '', month = '', day] of path.matchAll(addressDate)) {
    const edtf = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
    if (isEdtf(edtf) && (best === null || edtf.length > best.length)) best = edtf;
  }
  return best;
}

const isFullDay = (mention: DateMention): mention is DateMention & { edtf: string } =>
  mention.basis === 'stated' && mention.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(mention.edtf);

const label =
  /(?:published|posted|updated|date|time|issued|released|дата|опубликован\S*|обновлен\S*|发布|發佈|发表|發表|刊登|时间|時間|日期|来源|來源|更新)\s*(?:at|on|время|于|於)?\s*[:：]?\s*$/i;
/** Labels of a later day than that of publication. */
const revised =
  /(?:updated|modified|revised|обновлен\S*|изменен\S*|更新\S*|修改\S*)\s*(?:at|on|время|于|於)?\s*[:：]?\s*$/i;
/** Labels of something else than publication: an event, a term. */
const other =
  /(?:event|when|deadline|register by|due|closes|born|проведения|начало|когда|срок\S*|до|截止\S*|活动时间|会议时间|活动日期|报名\S*)\s*[:：]?\s*$/i;
const separatorBefore = /(?:[•|·—–\-:：,，()（[\]/]|^)\s*$/;

/** A year with the hour stuck to it, where a page's columns ran together: "1 июня 202214:05". */
const gluedHour = /\b((?:19|20)\d\d)(?=\d\d:\d\d)/g;
/** A day that ran together with the words beside it: "Time:2019-07-17Editor", "Our townsman2013-11-08T15:58". */
const gluedDay = /(\p{L}?)((?:19|20)\d\d-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?(?=(\p{L}?))/gu;
/** A line as its page would have it: what ran together with a date stands apart. */
const unglued = (line: string): string =>
  line
    .replace(gluedHour, '$1 ')
    .replace(
      gluedDay,
      (_, before: string, day: string, _time: string | undefined, after: string) =>
        `${before}${before === '' ? '' : ' | '}${day}${after === '' ? '' : ' | '}`,
    );
const clock = /\d{1,2}:\d\d(?::\d\d)?/g;
/** "2 min. read", «2 мин.»: how long a page takes to read, at the end of its date line. */
const minutes = /\d\s?(?:min|мин)\.$/iu;
const longAgo = /\bago\b|назад|年前/;

/** A line that opens with a day, and so many of them make a list. */
const dayFirst =
  /^\W{0,3}(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?\s\d{4})日?(?!\s\d{1,2}:\d\d).*\p{L}{3}/u;
const fewestDays = 3;
/** A printed date stands this near to the start of its line. */
const opening = 240;
/** Without one of these a line holds no full date: a year is written in digits or in such words. */
const numbers: Readonly<Record<Language, RegExp>> = {
  en: /\d|hundred|thousand|teen|twenty/i,
  ru: /\d|тысяч/i,
  zh: /[\d\uff10-\uff19〇零○一二两三四五六七八九十廿卅百千元]/,
};

/** A full date printed by itself at the head (or the very end) of a text, or in the dateline of its first sentence. */
function printedDate(text: string, lang: Language, year: string | null): Edtf | null {
  const head = text.slice(0, 1500);
  const lines = linesOf(head).slice(0, 12).map(unglued);
  const tail = linesOf(text.slice(-400)).slice(-2);
  // A list of events or of news has a day on each line: none of them is that of the page.
  const listed = lines.filter((line) => dayFirst.test(line)).length >= fewestDays;
  let late: Edtf | null = null;
  for (const [at, line] of [...lines, ...(text.length > 1500 ? tail : [])].entries()) {
    if (!numbers[lang].test(line.slice(0, opening)) || (listed && dayFirst.test(line))) continue;
    for (const mention of findDates(line.slice(0, opening), lang, null)) {
      if (!isFullDay(mention)) continue;
      const before = line.slice(0, mention.start).replace(clock, '').trim();
      const after = line.slice(mention.end).replace(clock, '').trim();
      const labelled = label.test(before) && before.length < 60;
      const apart =
        before.length <= (after === '' ? 60 : 40) &&
        (separatorBefore.test(before) || /^[|•·]/.test(after) || outletOf(before) !== null) &&
        !other.test(before) &&
        after.length <= 60 &&
        (!/[.。!?]$/.test(after) || minutes.test(after)) &&
        !/[.。]\s/.test(before);
      const masthead = at < mastheadLines && isMasthead(line, mention);
      if (!labelled && !apart && !masthead && !isDateline(line, mention, lang)) continue;
      if (!revised.test(before)) return mention.edtf;
      late ??= mention.edtf;
    }
  }
  return late ?? (year === null ? null : datelineOfYear(lines, lang, year)) ?? issueMonth(lines.slice(0, 4), lang);
}

/** A paper's own line is among so many at the top, and no longer than this. */
const mastheadLines = 5;
const longestMasthead = 140;
const weekdayName =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|(?:星期|周|週)[一二三四五六日天]/iu;
const paperName = /^[«“"《][^»”"》]{3,60}[»”"》][.,:;]?\s*(?:\p{L}+,?\s*)?$/u;

/** True for "«Вестник». Вторник, 19 августа 2025 года. Цена свободная": a paper's name or a weekday, and short notes beside. */
function isMasthead(line: string, mention: DateMention): boolean {
  if (line.length > longestMasthead) return false;
  const before = line.slice(0, mention.start).trim();
  if (before !== '' && !/[.»”"》|•·,:]$/u.test(before)) return false;
  if (!weekdayName.test(line.slice(Math.max(0, mention.start - 16), mention.end + 5)) && !paperName.test(before))
    return false;
  const after = line.slice(mention.end);
  return (
    (after === '' || /^[\s.,;|•·—–]/u.test(after)) &&
    [before, after].every((part) => part.split(/[.|•·;—–]/u).every((note) => note.trim().length <= 40))
  );
}

const issueWords = /\b(?:vol(?:ume|\.)?|no\.?|issue|number)\b|[№#]|выпуск|номер|том|第|卷|期|[\p{P}\s\d]/giu;

/** The month of an issue, where a line of the head, or a part of one between marks, names it and nothing but volume and number. */
function issueMonth(lines: readonly string[], lang: Language): Edtf | null {
  const parts = lines.flatMap((line) => (line.length > longestMasthead ? [] : line.split(/\s*[|•·]\s*/u)));
  for (const part of parts) {
    if (part.length > 60) continue;
    const [month, second] = findDates(part, lang, null).filter(({ edtf }) => edtf !== null);
    if (month?.edtf == null || second !== undefined || month.basis !== 'stated' || month.edtf.length !== 7) continue;
    if (`${part.slice(0, month.start)}${part.slice(month.end)}`.replace(issueWords, '') === '') return month.edtf;
  }
  return null;
}

/** A dateline that leaves the year out, in the year that the address gives: 新华社北京6月5日电. */
function datelineOfYear(lines: readonly string[], lang: Language, year: string): Edtf | null {
  for (const line of lines) {
    for (const mention of findDates(line.slice(0, opening), lang, null)) {
      const found = /^XXXX-(\d\d-\d\d)$/.exec(mention.timex);
      if (found !== null && isDateline(line, mention, lang)) return `${year}-${found[1]}`;
    }
  }
  return null;
}

/** True where the words about a date that opens a line are those of a dateline. */
function isDateline(line: string, mention: DateMention, lang: Language): boolean {
  return (
    mention.start <= 60 && datelines[lang](line.slice(0, mention.start), line.slice(mention.end, mention.end + 40))
  );
}

const datelines: Readonly<Record<Language, (before: string, after: string) => boolean>> = {
  en: withPlace,
  ru: withPlace,
  zh: (_, after) => /^\s*(?:电|電|讯|訊)/.test(after),
};

/** A place in capitals, then the date, then a dash or the name of an agency. */
function withPlace(before: string, after: string): boolean {
  // Москва. 17 ноября 2021 года. АГЕНТСТВО - Мост …
  if (
    /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}?\p{Ll}+){0,2}\.\s*$/u.test(before) &&
    /^[.,]?\s*[\p{Lu}\d.«»"/ -]{3,}\s?[-–—/]/u.test(after)
  )
    return true;
  const placed = /^\s*[\p{Lu}][\p{Lu}\s.'’-]{2,}(?:,\s*[\p{L}\s.]{2,20})?[,.]?\s*(?:\(.{2,20}\)\s*)?$/u.test(before);
  return placed && /^\s*[.,]?\s*(?:[-–—/(]|$)/.test(after);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * What the dates of a text allow to infer. Dated references bound it from below: with "this month" or "yesterday" in the
 * text it appeared in the month of the latest of them, without about that month. A full date that opens the text, and
 * that no other date of it exceeds, is the day it reports on.
 */
function inferredDate(text: string, lang: Language): Edtf | null {
  const found = findDates(text.slice(0, 60_000), lang, null);
  const ofNoYear: string[] = [];
  const mentions = found.filter((mention) => {
    const monthAndDay = citedWithoutYear(text, mention);
    if (monthAndDay !== null) ofNoYear.push(monthAndDay);
    return monthAndDay === null;
  });
  const full = mentions.filter(isFullDay).filter(({ start, end }) => !shortYear.test(text.slice(start, end)));
  const latest = full.reduce<string | null>((last, { edtf }) => (last === null || edtf > last ? edtf : last), null);
  if (latest === null || exceeds(mentions, latest)) return null;
  const cited = full.filter((mention) => isCited(text, mention));
  if (cited.some(({ edtf }) => edtf === latest) && cited.length >= 2) {
    // A paper cited without a year is of the year in which it is cited: one of a later day than the latest puts the text into its month.
    const ofYear = ofNoYear.map((monthAndDay) => `${latest.slice(0, 4)}-${monthAndDay}`);
    const month = [latest, ...ofYear].sort().at(-1)!.slice(0, 7);
    return recent[lang].test(text) ? month : `${month}~`;
  }
  const opening = full.find(
    ({ start }) => start < 250 && !/[.。!?]\s/.test(text.slice(0, start)) && !longAgo.test(text.slice(0, start)),
  );
  if (opening?.edtf !== latest) return null;
  // A life or a history opens with the day it begins on.
  const lead = text.slice(Math.max(0, opening.start - 40), opening.end + 30);
  return beginning.test(lead) || (latest < '1990' && !recent[lang].test(text)) ? null : latest;
}

/** "2/4/06", "2/4/6": too little to tell a day by. */
const shortYear = /^\d{1,2}([/.-])\d{1,2}\1\d{1,2}$/;
const beginning = /\b(?:born|founded|established|died)\b|родил|основан|скончал|生于|出生|成立于|创立|逝世/i;

/** True where some date begins after the day and its year. */
function exceeds(mentions: readonly DateMention[], day: string): boolean {
  return mentions.some((mention) => {
    if (mention.edtf === null || mention.type !== 'DATE') return false;
    const from = edtfBounds(mention.edtf)[0];
    return from !== null && compareDays(from, day) > 0 && from.slice(0, 4) !== day.slice(0, 4);
  });
}

/** The month and day of a reference that names no year; null for any other date. */
function citedWithoutYear(text: string, mention: DateMention): string | null {
  const day = /^(?:XXXX|\d{4})-(\d\d-\d\d)$/.exec(mention.timex)?.[1];
  return day !== undefined && !/\d{4}/u.test(text.slice(mention.start, mention.end)) && isCited(text, mention)
    ? day
    : null;
}

/** Words that tie the moment of writing to a day or month. */
const recent: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:this (?:month|week)|yesterday|today|last week|accessed)\b/i,
  ru: /(?:этого месяца|этом месяце|на этой неделе|вчера|сегодня|на прошлой неделе|дата обращения)/i,
  zh: /(?:本月|本周|昨天|昨日|今天|今日|上周|日前|近日)/,
};

/** True inside brackets that also name a source. */
function isCited(text: string, { start, end }: DateMention): boolean {
  const before = text.slice(Math.max(0, start - 160), start);
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
  if (open < 0 || /[)）]/.test(before.slice(open))) return false;
  return /\p{L}{2}/u.test(before.slice(open)) && /^[^(（]{0,200}[)）]/.test(text.slice(end, end + 220));
}

/** The stage that gives a draft its publication date, where it came without one. */
export const readPublished: Stage = (draft) =>
  draft.published !== null ? draft : { ...draft, published: findPublished(draft.text, draft.lang, { url: draft.url }) };
