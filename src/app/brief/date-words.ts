/** EDTF dates in words, as vague as they are, in the languages of a brief: `2019-06~` is “about June 2019”, «около июня 2019 г.». */
import type { BriefLang } from './langs.ts';

const months: Readonly<Record<'en' | 'ru', readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
};
const monthsOfDays = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

const parts: Readonly<Record<BriefLang, Readonly<Record<string, string>>>> = {
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

/** A year, a decade or a century, in words. */
function yearWords(year: string, lang: BriefLang): string {
  const from = year.replace(/X/g, '0');
  if (year.endsWith('XX'))
    return { en: `${from}s`, ru: `${from}–${from.slice(0, 2)}99 гг.`, zh: `${from}–${from.slice(0, 2)}99年` }[lang];
  if (year.endsWith('X')) return { en: `${from}s`, ru: `${from}-е гг.`, zh: `${from}年代` }[lang];
  return lang === 'zh' ? `${year}年` : year;
}

function dayWords(year: string, month: string | undefined, day: string | undefined, lang: BriefLang): string {
  const told = yearWords(year, lang);
  if (month === undefined || month === 'XX') return told;
  const number = Number(month);
  const exact = day !== undefined && day !== 'XX';
  if (lang === 'zh')
    return number <= 12 ? `${told}${number}月${exact ? `${Number(day)}日` : ''}` : `${told}${parts.zh[month] ?? month}`;
  if (number > 12) return `${parts[lang][month] ?? month} ${told}`;
  if (exact) return `${Number(day)} ${lang === 'en' ? months.en[number - 1] : monthsOfDays[number - 1]} ${told}`;
  return `${months[lang][number - 1]} ${told}`;
}

const about: Readonly<Record<BriefLang, Readonly<Record<string, (text: string) => string>>>> = {
  en: { '~': (t) => `about ${t}`, '?': (t) => `perhaps ${t}`, '%': (t) => `perhaps about ${t}` },
  ru: {
    '~': (t) => `${t} (приблизительно)`,
    '?': (t) => `${t} (предположительно)`,
    '%': (t) => `${t} (предположительно, приблизительно)`,
  },
  zh: { '~': (t) => `约${t}`, '?': (t) => `${t}（存疑）`, '%': (t) => `约${t}（存疑）` },
};

function one(edtf: string, lang: BriefLang): string {
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
const open: Readonly<Record<BriefLang, Open>> = {
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
export function dateWords(edtf: string | null, lang: BriefLang): string {
  if (edtf === null || edtf === '') return open[lang].none;
  const anyOf = /^\[([^,[\]]+)\.\.([^,[\]]+)\]$/.exec(edtf);
  if (anyOf?.[1] && anyOf[2]) return open[lang].between(one(anyOf[1], lang), one(anyOf[2], lang));
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return one(edtf, lang);
  if (from === '..' || from === '') return open[lang].until(one(to, lang));
  if (to === '..' || to === '') return open[lang].since(one(from, lang));
  return `${one(from, lang)} – ${one(to, lang)}`;
}
