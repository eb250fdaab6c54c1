/** EDTF dates in words, as vague as they are, in the languages of a brief: `2019-06~` is “about June 2019”, «около июня 2019 г.». */
import type { Edtf } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);
const russianMonths = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const russianMonthsOfDays = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);

const parts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    21: 'spring',
    22: 'summer',
    23: 'autumn',
    24: 'winter',
    33: 'first quarter of',
    34: 'second quarter of',
    35: 'third quarter of',
    36: 'fourth quarter of',
    40: 'first half of',
    41: 'second half of',
  },
  ru: {
    21: 'весна',
    22: 'лето',
    23: 'осень',
    24: 'зима',
    33: 'I квартал',
    34: 'II квартал',
    35: 'III квартал',
    36: 'IV квартал',
    40: 'первая половина',
    41: 'вторая половина',
  },
  zh: {
    21: '春',
    22: '夏',
    23: '秋',
    24: '冬',
    33: '第一季度',
    34: '第二季度',
    35: '第三季度',
    36: '第四季度',
    40: '上半年',
    41: '下半年',
  },
};

/** How each language writes a century and a decade by their first years, a year, a part of it, a month or a day of it. */
interface YearWords {
  readonly century: (from: string) => string;
  readonly decade: (from: string) => string;
  readonly year: (year: string) => string;
  readonly part: (year: string, part: string) => string;
  readonly month: (year: string, month: number) => string;
  readonly day: (year: string, month: number, day: number) => string;
}

const words: Readonly<Record<Language, YearWords>> = {
  en: {
    century: (from) => `${from}s`,
    decade: (from) => `${from}s`,
    year: (year) => year,
    part: (year, part) => `${part} ${year}`,
    month: (year, month) => `${englishMonths[month - 1]} ${year}`,
    day: (year, month, day) => `${day} ${englishMonths[month - 1]} ${year}`,
  },
  ru: {
    century: (from) => `${from}–${from.slice(0, 2)}99 гг.`,
    decade: (from) => `${from}-е гг.`,
    year: (year) => year,
    part: (year, part) => `${part} ${year}`,
    month: (year, month) => `${russianMonths[month - 1]} ${year}`,
    day: (year, month, day) => `${day} ${russianMonthsOfDays[month - 1]} ${year}`,
  },
  zh: {
    century: (from) => `${from}–${from.slice(0, 2)}99年`,
    decade: (from) => `${from}年代`,
    year: (year) => `${year}年`,
    part: (year, part) => `${year}${part}`,
    month: (year, month) => `${year}${month}月`,
    day: (year, month, day) => `${year}${month}月${day}日`,
  },
};

/** A year, a decade or a century, in words. */
function yearWords(year: string, lang: Language): string {
  const from = year.replace(/X/g, '0');
  if (year.endsWith('XX')) return words[lang].century(from);
  return year.endsWith('X') ? words[lang].decade(from) : words[lang].year(year);
}

function dayWords(year: string, month: string | undefined, day: string | undefined, lang: Language): string {
  const told = yearWords(year, lang);
  if (month === undefined || month === 'XX') return told;
  const number = Number(month);
  if (number > 12) return words[lang].part(told, parts[lang][month] ?? month);
  const exact = day !== undefined && day !== 'XX';
  return exact ? words[lang].day(told, number, Number(day)) : words[lang].month(told, number);
}

const about: Readonly<Record<Language, Readonly<Record<string, (text: string) => string>>>> = {
  en: { '~': (t) => `about ${t}`, '?': (t) => `perhaps ${t}`, '%': (t) => `perhaps about ${t}` },
  ru: {
    '~': (t) => `${t} (приблизительно)`,
    '?': (t) => `${t} (предположительно)`,
    '%': (t) => `${t} (предположительно, приблизительно)`,
  },
  zh: { '~': (t) => `约${t}`, '?': (t) => `${t}（存疑）`, '%': (t) => `约${t}（存疑）` },
};

function one(edtf: string, lang: Language): string {
  const match = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%]?)$/.exec(edtf);
  if (!match?.[1]) return edtf;
  const [, year, month, day, mark] = match;
  const text = dayWords(year, month, day, lang);
  return mark ? about[lang][mark]!(text) : text;
}

interface Open {
  readonly until: (t: string) => string;
  readonly since: (t: string) => string;
  readonly between: (a: string, b: string) => string;
  readonly none: string;
}
const open: Readonly<Record<Language, Open>> = {
  en: {
    until: (t) => `until ${t}`,
    since: (t) => `since ${t}`,
    between: (a, b) => `between ${a} and ${b}`,
    none: 'no date',
  },
  ru: { until: (t) => `до: ${t}`, since: (t) => `с: ${t}`, between: (a, b) => `между: ${a} – ${b}`, none: 'без даты' },
  zh: { until: (t) => `${t}以前`, since: (t) => `${t}以来`, between: (a, b) => `${a}至${b}之间`, none: '无日期' },
};

/** A date in words; what cannot be put in words stands as written. */
export function dateWords(edtf: string | null, lang: Language): string {
  if (edtf === null || edtf === '') return open[lang].none;
  const anyOf = /^\[([^,[\]]+)\.\.([^,[\]]+)\]$/.exec(edtf);
  if (anyOf?.[1] && anyOf[2]) return open[lang].between(one(anyOf[1], lang), one(anyOf[2], lang));
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return one(edtf, lang);
  if (from === '..' || from === '') return open[lang].until(one(to, lang));
  if (to === '..' || to === '') return open[lang].since(one(from, lang));
  return `${one(from, lang)} – ${one(to, lang)}`;
}

/** What a date is of: that since which something goes on, on which it happened, for which it is planned. */
export type DateRole = 'since' | 'on' | 'for';

const russianMonthsIn = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');

const withRole: Readonly<Record<Language, (role: DateRole, date: Edtf, what: string) => string>> = {
  en: (role, date, what) => {
    const words = /^\d\d(\dX|XX)/.test(date) ? `the ${dateWords(date, 'en')}` : dateWords(date, 'en');
    return role === 'on' ? `${what} ${words}` : `${what} ${role} ${words}`;
  },
  ru: (role, date, what) => `${what} ${russianWhen(role, date)}`,
  zh: (role, date, what) => {
    const words = dateWords(date, 'zh');
    if (role === 'for') return `${what}，定于${words}`;
    return role === 'since' ? `自${words}起${what}` : `${words}${what}`;
  },
};

/** `с 2009 года`, `в июне 2022 года`, `10 июня 2022`. */
function russianWhen(role: DateRole, date: Edtf): string {
  const [, year, month, day, mark = ''] = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?([?~%]?)$/.exec(date) ?? [];
  if (year === undefined) return `(${dateWords(date, 'ru')})`;
  const surely = { '': '', '~': 'примерно ', '?': 'предположительно ', '%': 'предположительно ' }[mark] ?? '';
  const at = month === undefined ? null : Number(month) - 1;
  const before = { since: 'с ', on: 'в ', for: 'на ' }[role];
  if (at === null) return `${surely}${before}${year} ${{ since: 'года', on: 'году', for: 'год' }[role]}`;
  if (day !== undefined) return `${surely}${role === 'on' ? '' : before}${dateWords(`${year}-${month}-${day}`, 'ru')}`;
  const months = { since: russianMonthsOfDays, on: russianMonthsIn, for: russianMonths }[role];
  return `${surely}${before}${months[at]} ${year} года`;
}

/** What is so, with its date: `in force since 2009`, `took place 10 June 2022`, `announced for May 2027`. */
export function withDate(role: DateRole, date: Edtf, what: string, lang: Language): string {
  const [from = '', to] = date.split('/');
  const isWhole = to === undefined || (role === 'since' && from !== '' && from !== '..');
  if (!isWhole || date.startsWith('['))
    return `${what}${lang === 'zh' ? '（' : ' ('}${dateWords(date, lang)}${lang === 'zh' ? '）' : ')'}`;
  return withRole[lang](role, from, what);
}
