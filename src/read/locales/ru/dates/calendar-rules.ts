/** Russian dates that name their place on the calendar: days, months, years, decades, centuries, seasons, quarters. */
import { beforeChrist, calendarDate, continuedYear, fullYear, isTight, part, rule } from '../../../dates/build.ts';
import type { Field, Meaning, YearPart } from '../../../dates/meaning.ts';
import type { Match, Part, Rule } from '../../../dates/pattern.ts';
import { manyOf } from './lexicon.ts';

/** "в начале", "к концу", "середина": words that shade a date and stay within it. */
export const shade = '(early|edge)?';

/** "года", "г.", "году" after a figure. */
const mark = '(yearMark dot?|yw:unit)';
/** The year after a day, month or season. */
export const year = `(y:YEAR ${mark}?|yk:(last|this|next|that|previous|beforeLast) same? yu:unit|yk2:(last|this) yearMark dot?|yy:(N99|OD|O) (yearMark dot?|yw2:unit))`;
const joining = '(dash|and|or|to|until|slash)';

/** What a `year` piece says; null where the unit is no year. */
export function yearField(match: Match): Field | undefined | null {
  const named = match.token('yw');
  if (named !== undefined && named.of !== 'year') return null;
  const figure = match.value('y');
  if (figure !== undefined) return figure;
  const short = match.value('yy');
  if (short !== undefined) {
    const unit = match.token('yw2');
    const year = unit === undefined || (unit.of === 'year' && unit.value !== manyOf);
    return year && short >= 30 && short < 100 ? fullYear(short) : null;
  }
  const kind = match.token('yk')?.kind ?? match.token('yk2')?.kind;
  if (kind === undefined) return undefined;
  if (match.at('yk') >= 0 && match.token('yu')?.of !== 'year') return null;
  switch (kind) {
    case 'last':
      return { from: 'published', by: -1 };
    case 'beforeLast':
      return { from: 'published', by: -2 };
    case 'next':
      return { from: 'published', by: 1 };
    case 'previous':
      return { from: 'last', by: -1 };
    case 'that':
      return { from: 'last', by: 0 };
    default:
      return { from: 'published', by: 0 };
  }
}

function dayMonth(match: Match): Meaning | null {
  const field = yearField(match);
  const day = match.value('d');
  if (field === null || (day !== undefined && (day < 1 || day > 31))) return null;
  return calendarDate({ year: field, month: match.value('m'), day, weekday: match.value('w') });
}

function twoDays(match: Match, months: readonly [string, string]): readonly Part[] | null {
  const field = yearField(match);
  const [d, e] = [match.value('d') ?? 0, match.value('e') ?? 0];
  if (field === null || d < 1 || d > 31 || e < 1 || e > 31) return null;
  const cut = match.at('cut');
  return [
    part(match.from, cut, calendarDate({ year: field, month: match.value(months[0]), day: d })),
    part(cut + 1, match.to, calendarDate({ year: field, month: match.value(months[1]), day: e })),
  ];
}

function partOfYear(match: Match, of: YearPart | undefined): Meaning | null {
  const field = yearField(match);
  return field === null || of === undefined ? null : calendarDate({ year: field, part: of });
}

const ranked = (letter: 'Q' | 'H', n: number | undefined): YearPart | undefined =>
  n !== undefined && n >= 1 && n <= (letter === 'Q' ? 4 : 2) ? (`${letter}${n}` as YearPart) : undefined;

const yearOf = (value: number): Meaning => calendarDate({ year: value });
/** True where a named piece is a year or missing. */
export const isYears = (match: Match, name: string): boolean =>
  match.token(name) === undefined || match.token(name)?.of === 'year';

export const ruCalendarRules: readonly Rule[] = [
  // 17 июня 2019 года · в понедельник, 18 февраля · третьего марта · 18-го февраля сего года
  rule(
    `((last|this|next|coming)? w:WEEKDAY dot? comma?)? d:DAY m:MONTH ((?<=monthShort) dot)? (comma? ${year})?`,
    dayMonth,
  ),
  // 10 февраля, воскресенье · 14 июня 2019 года (пятница)
  rule(
    `d:DAY m:MONTH ((?<=monthShort) dot)? (comma? ${year})? (comma at?|open) w:WEEKDAY close? (?!comma? DAY)`,
    dayMonth,
  ),
  // с 14 по 15 июня · 14–15 июня 2019 г.
  // в ночь с 5 на 6 мая
  rule(`d:DAY cut:on e:DAY m:MONTH ((?<=monthShort) dot)? ${year}?`, (m) => twoDays(m, ['m', 'm'])),
  rule(`d:DAY cut:${joining} e:DAY m:MONTH ((?<=monthShort) dot)? ${year}?`, (m) => twoDays(m, ['m', 'm'])),
  rule(`d:DAY m:MONTH cut:${joining} e:DAY n:MONTH ((?<=monthShort) dot)? ${year}`, (m) => twoDays(m, ['m', 'n'])),
  // в июне 2019 года · к концу мая · в январе этого года
  rule(`${shade} m:MONTH ((?<=monthShort) dot)? ${year}?`, (m) => {
    if (m.token('m')?.kind === 'monthShort' && m.at('y') < 0) return null;
    return dayMonth(m);
  }),
  rule(`m:month cut:${joining} n:month ${year}`, (match) => {
    const field = yearField(match);
    if (field === null) return null;
    const cut = match.at('cut');
    return [
      part(match.from, cut, calendarDate({ year: field, month: match.value('m') })),
      part(cut + 1, match.to, calendarDate({ year: field, month: match.value('n') })),
    ];
  }),
  rule(`y:Y4 ${mark} comma? m:month`, (m) =>
    isYears(m, 'yw') ? calendarDate({ year: m.value('y'), month: m.value('m') }) : null,
  ),
  // в 2018 финансовом году · в августе-2008 · в 2018/19 учебном году
  rule(`${shade} y:YEAR kindOfYear yw:unit`, (m) => (isYears(m, 'yw') ? yearOf(m.value('y') ?? 0) : null)),
  rule('m:month dash y:Y4', (m) => (isTight(m) ? calendarDate({ year: m.value('y'), month: m.value('m') }) : null)),
  rule('a:JY4 cut:slash b:(JY4|JN09|JN12|JN31|JN99) kindOfYear? (yw:unit|yearsMark)', (m) => {
    const a = m.value('a') ?? 0;
    const b = m.value('b') ?? 0;
    if (!isYears(m, 'yw')) return null;
    const cut = m.at('cut');
    return [part(m.from, cut, yearOf(a)), part(cut + 1, m.to, yearOf(b < 100 ? continuedYear(a, b) : b))];
  }),
  // в двадцатых числах мая · в последних числах · во второй декаде июня
  rule(`(RANK|decadeWord|latest) (monthDay|tenDays) m:month ${year}?`, dayMonth),
  // 2024–2026 годы · 1939-45 гг. · в 2018 и 2019 годах
  rule('a:Y4 cut:(dash|and|to|slash) b:(Y4|TWO) (yearsMark dot?|yearMark dot?|yw:unit)?', (m) => {
    const [a, b] = [m.value('a') ?? 0, m.value('b') ?? 0];
    const second = b < 100 ? continuedYear(a, b) : b;
    const marked = m.to - m.at('b') > 1;
    if (!isYears(m, 'yw') || second < a || (b < 100 && !marked) || !plausible(a)) return null;
    const cut = m.at('cut');
    if (m.run[cut]?.kind !== 'dash' && !marked) return null;
    return [part(m.from, cut, yearOf(a)), part(cut + 1, m.to, yearOf(second))];
  }),
  // в 2019 году · 2019 г. · к концу 2019 года · 2019-й
  rule(`${shade} y:YEAR ${mark}`, (m) => (isYears(m, 'yw') ? yearOf(m.value('y') ?? 0) : null)),
  rule(`${shade} y:Y4 (?!other|Other|unit|money)`, (m) => {
    const y = m.value('y') ?? 0;
    const before = m.run[m.from - 1]?.kind ?? '';
    const led = /^(at|from|until|by|to|open|comma|dash|edge|and|of)$/.test(before) || m.to - m.from > 1;
    return (led ? y > 1200 && y < 2100 : y > 1700 && y < 2050) && before !== 'about' ? yearOf(y) : null;
  }),
  rule(`y:Y4 (?=other|Other)`, (m) => {
    const before = m.run[m.from - 1]?.kind ?? '';
    const y = m.value('y') ?? 0;
    return /^(at|from|until|by)$/.test(before) && y > 1700 && y < 2050 && m.run[m.to]?.kind === 'Other'
      ? yearOf(y)
      : null;
  }),
  rule(`y:(N3|N99|N31|Y4) ${mark}? until letterN dot? letterE dot?`, (m) => yearOf(beforeChrist(m.value('y') ?? 1))),
  rule(`y:(N3|N99|N31|N12|Y4) ${mark} letterN dot? letterE dot?`, (m) =>
    isYears(m, 'yw') ? yearOf(m.value('y') ?? 1) : null,
  ),
  // в 95-м году · в девяносто пятом году · в 87 году
  rule('y:(N99|OD|O) yw:unit', (m) => {
    const [y, token] = [m.value('y') ?? 0, m.token('y')];
    if (!isYears(m, 'yw') || m.value('yw') === manyOf || y < 30 || y > 99) return null;
    const led = /^(at|from|until|by)$/.test(m.run[m.from - 1]?.kind ?? '');
    // "31 год", "53 года" count.
    const counts = token?.kind === 'N99' && y % 10 >= 1 && y % 10 <= 4;
    return led && !counts ? yearOf(1900 + y) : null;
  }),
  // 3 кв. 2023 · IV кв. 2022 г.
  rule(`q:(RANK|roman|SMALL) quarterShort dot? ${year}`, (m) => partOfYear(m, ranked('Q', m.value('q')))),
  // с 29.04 по 03.05
  rule('from d:SHORT dot m:SHORT (to|until) e:SHORT dot n:SHORT (?!dot SHORT)', (m) => {
    const [d, month, e, n] = [m.value('d') ?? 0, m.value('m') ?? 0, m.value('e') ?? 0, m.value('n') ?? 0];
    if (month > 12 || n > 12 || d > 31 || e > 31 || month < 1 || n < 1) return null;
    const at = m.at('e');
    return [
      part(m.from + 1, at - 1, calendarDate({ month, day: d })),
      part(at, m.to, calendarDate({ month: n, day: e })),
    ];
  }),
  // летом 2019 года · осенью · прошлой зимой · этим летом
  rule(`${shade} s:(season|summerCase) ${year}`, (m) => partOfYear(m, m.token('s')?.of as YearPart)),
  rule(`${shade} s:season`, (m) => partOfYear(m, m.token('s')?.of as YearPart)),
  rule('k:(last|this|next|coming|latest|previous) s:(season|summerCase)', (m) => {
    const kind = m.token('k')?.kind;
    const by = kind === 'this' ? 0 : kind === 'next' || kind === 'coming' ? 1 : -1;
    return { is: 'unit', unit: 'season', by, from: 'published', part: m.token('s')?.of as YearPart };
  }),
  // в первом квартале 2019 года · III квартал · первое полугодие · в первой половине года
  rule(`q:(RANK|roman|SMALL) u:unit ${year}?`, (m) => {
    const of = m.token('u')?.of;
    if (of !== 'quarter' && of !== 'half') return null;
    return partOfYear(m, ranked(of === 'quarter' ? 'Q' : 'H', m.value('q')));
  }),
  rule(`q:RANK halfWord ${year}`, (m) => partOfYear(m, ranked('H', m.value('q')))),
  rule(`q:RANK halfWord yw:unit`, (m) => (isYears(m, 'yw') ? partOfYear(m, ranked('H', m.value('q'))) : null)),
  rule(`q:RANK halfWord m:month ${year}?`, dayMonth),
  // последний понедельник марта · первый вторник октября
  rule(`n:(RANK|latest) w:WEEKDAY m:month ${year}?`, (m) => {
    const field = yearField(m);
    const n = m.token('n')?.kind === 'latest' ? -1 : (m.value('n') ?? 1);
    if (field === null) return null;
    return {
      is: 'nth',
      n,
      unit: 'weekday',
      weekday: m.value('w') ?? 1,
      of: calendarDate({ month: m.value('m'), year: field, thisYear: true }),
    };
  }),
  rule(`n:(RANK|latest) u:unit m:month ${year}?`, (m) => {
    const field = yearField(m);
    const unit = m.token('u')?.of;
    if (field === null || (unit !== 'day' && unit !== 'week')) return null;
    const n = m.token('n')?.kind === 'latest' ? -1 : (m.value('n') ?? 1);
    return { is: 'nth', n, unit, of: calendarDate({ month: m.value('m'), year: field, thisYear: true }) };
  }),
  rule(`w:WEEKDAY dot? comma? d:(OD|N12|N31|N09) monthDay`, (m) => ({
    is: 'monthday',
    day: m.value('d') ?? 1,
    weekday: m.value('w') ?? 1,
  })),
  rule('d:(OD|O|N12|N31|N09) monthDay', (m) => ({ is: 'monthday', day: m.value('d') ?? 1 })),
  rule(`d:DAY monthDay k:(this|last|next) u:unit`, (m) => {
    const kind = m.token('k')?.kind;
    if (m.token('u')?.of !== 'month') return null;
    return calendarDate({
      day: m.value('d'),
      month: { from: 'published', by: kind === 'last' ? -1 : kind === 'next' ? 1 : 0 },
    });
  }),
];

const plausible = (y: number): boolean => y > 1200 && y < 2100;
