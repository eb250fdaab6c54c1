/** Chinese dates that name their place on the calendar: 2018年9月11日, 六月中旬, 二十世纪九十年代, 第三季度. */
import { beforeChrist, calendarDate, continuedYear, fullYear, part, rule } from '../../../dates/build.ts';
import { lunarName } from '../../../dates/holidays.ts';
import type { Field, Meaning, YearPart } from '../../../dates/meaning.ts';
import type { Match, Part, Rule } from '../../../dates/pattern.ts';

/** A year before a month, a season or a quarter: 2018年, 九六年, 去年, 同年. */
export const year = '((y:Y4|yy:TWO) year of?|yr:relative of?|yt:told of?)';

/** What a `year` piece says; null where the word is of another unit. */
export function yearField(match: Match): Field | undefined | null {
  const figure = match.value('y');
  if (figure !== undefined) return figure;
  const short = match.value('yy');
  if (short !== undefined)
    return short < 10 && match.token('yy')?.end === (match.token('yy')?.start ?? 0) + 1 ? null : fullYear(short);
  for (const [name, from] of [
    ['yr', 'published'],
    ['yt', 'last'],
  ] as const) {
    const token = match.token(name);
    if (token !== undefined) return token.of === 'year' ? { from, by: token.value } : null;
  }
  return undefined;
}

const dayOk = (day: number | undefined): boolean => day === undefined || (day >= 1 && day <= 31);
const monthOk = (month: number | undefined): boolean => month === undefined || (month >= 1 && month <= 12);

function dayMonth(match: Match): Meaning | null {
  const field = yearField(match);
  const [m, d] = [match.value('m'), match.value('d')];
  if (field === null || !dayOk(d) || !monthOk(m)) return null;
  return calendarDate({
    year: field,
    month: m,
    day: d,
    weekday: match.value('w') ?? match.value('v'),
    time: match.token('t')?.of,
  });
}

/** Two dates in one: the year, and the month where the second has none, belong to both. */
function twoDates(match: Match): readonly Part[] | null {
  const field = yearField(match);
  const [m, n] = [match.value('m'), match.value('n') ?? match.value('m')];
  const [d, e] = [match.value('d'), match.value('e')];
  if (field === null || !dayOk(d) || !dayOk(e) || !monthOk(m) || !monthOk(n)) return null;
  const cut = match.at('cut');
  return [
    part(match.from, cut, calendarDate({ year: field, month: m, day: d })),
    part(cut + 1, match.to, calendarDate({ year: field, month: n, day: e })),
  ];
}

function partOfYear(match: Match, of: YearPart | undefined): Meaning | null {
  const field = yearField(match);
  return field === null || of === undefined ? null : calendarDate({ year: field, part: of });
}

const quarter = (n: number | undefined): YearPart | undefined =>
  n !== undefined && n >= 1 && n <= 4 ? (`Q${n}` as YearPart) : undefined;
const yearOf = (value: number): Meaning => calendarDate({ year: value });

export const zhCalendarRules: readonly Rule[] = [
  // 2018年9月11日 · 周日,二月十号 · 6月17日（星期一）下午
  rule(
    `(v:weekday comma?)? ${year}? m:MONTHNUMBER month d:SMALL DAYMARK (open w:weekday close|w2:weekday)? t:daypart?`,
    dayMonth,
  ),
  rule(`${year}? m:MONTHNUMBER month d:SMALL (?!DAYMARK|year|month|piece|unit|other|odd|JN12|dash)`, (m) =>
    m.token('d')?.of === 'han' && (m.value('d') ?? 0) < 10 ? null : dayMonth(m),
  ),
  // 元月1日
  rule(`${year}? firstMonth (d:SMALL DAYMARK)?`, (m) => {
    const field = yearField(m);
    return field === null || !dayOk(m.value('d')) ? null : calendarDate({ year: field, month: 1, day: m.value('d') });
  }),
  // 9月23日至25日 · 9月30日—10月2日 · 23日至25日
  rule(`${year}? m:MONTHNUMBER month d:SMALL DAYMARK? cut:TO (n:SMALL month)? e:SMALL DAYMARK`, twoDates),
  rule('d:SMALL DAYMARK? cut:TO e:SMALL day', (m) => {
    const [d, e] = [m.value('d') ?? 0, m.value('e') ?? 0];
    const cut = m.at('cut');
    if (d >= e || e > 31) return null;
    return [part(m.from, cut, { is: 'monthday', day: d }), part(cut + 1, m.to, { is: 'monthday', day: e })];
  }),
  // 1至6月 · 1月—6月 · 2018年1月至2019年3月 (two dates by the plain rule)
  rule(`${year}? m:MONTHNUMBER month? cut:TO n:SMALL month (?!SMALL)`, twoDates),
  // 正月初一 · 农历五月初五 · 农历八月十五 · 五月初五
  rule(`${year}? lunar? (lm:lunarMonth (d:lunarDay|d2:SMALL DAYMARK?)|m:SMALL d3:monthLunarDay)`, lunarDate),
  rule(`${year}? lunar m:SMALL month d:SMALL DAYMARK?`, lunarDate),
  rule(
    `lunar ${year} (lm:lunarMonth (d:lunarDay|d2:SMALL)|m:SMALL (d3:monthLunarDay|month d4:SMALL DAYMARK?))`,
    lunarDate,
  ),
  // 2018财年 · 2019学年 · 2018赛季
  rule('y:Y4 kindOfYear', (m) => yearOf(m.value('y') ?? 0)),
  rule('a:Y4 cut:(dash|slash) b:(Y4|TWO) kindOfYear', (m) => {
    const [a, b, cut] = [m.value('a') ?? 0, m.value('b') ?? 0, m.at('cut')];
    return [part(m.from, cut, yearOf(a)), part(cut + 1, m.to, yearOf(b < 100 ? continuedYear(a, b) : b))];
  }),
  // 民国二十六年 · 光绪二十四年八月 · 令和元年
  rule('e:era n:INT year', (m) => {
    const n = m.value('n') ?? 0;
    return n < 1 || n > 130 ? null : yearOf((m.value('e') ?? 0) + n);
  }),
  rule('e:eraFirst', (m) => yearOf(m.value('e') ?? 0)),
  // 2014年9月 · 六月中旬 · 去年底 · 明年九月
  rule(`${year}? m:MONTHNUMBER month shade? (?!SMALL DAYMARK)`, (m) => {
    // 三月 is March, but 3个月 never comes here; a bare 一月 after a foreign word stays one too.
    return dayMonth(m);
  }),
  rule(`(y:Y4|yy:TWO) year (shade|edge)?`, (m) => {
    const short = m.value('yy');
    if (short === undefined) return yearOf(m.value('y') ?? 0);
    // 98年 is a year, 25年 a stretch.
    const after = m.run[m.to]?.kind ?? '';
    const padded = m.token('yy')?.kind === 'N09';
    return (short >= 60 || padded) && m.token('yy')?.of !== 'place' && !/^(within|before|after|odd)$/.test(after)
      ? yearOf(fullYear(short))
      : null;
  }),
  rule(`${year} (shade|edge)`, (m) => {
    const field = yearField(m);
    return field === null || field === undefined ? null : calendarDate({ year: field });
  }),
  rule('a:Y4 (year)? cut:(dash|and) b:Y4 year', (m) => {
    const cut = m.at('cut');
    return [part(m.from, cut, yearOf(m.value('a') ?? 0)), part(cut + 1, m.to, yearOf(m.value('b') ?? 0))];
  }),
  rule('y:Y4 (?!other|unit|piece|odd|year|money|century)', (m) => {
    const y = m.value('y') ?? 0;
    return y >= 1800 && y <= 2050 && m.run[m.from]?.of !== 'han' ? yearOf(y) : null;
  }),
  rule('bc y:INT year', (m) => yearOf(beforeChrist(m.value('y') ?? 1))),
  rule('ad y:INT year', (m) => yearOf(m.value('y') ?? 1)),
  // 20世纪90年代 · 上世纪八十年代末 · 90年代 · 20世纪初
  rule('c:SMALL century d:TWO decadeMark shade?', (m) =>
    calendarDate({ decade: ((m.value('c') ?? 20) - 1) * 100 + (m.value('d') ?? 0) }),
  ),
  rule('r:relative d:TWO decadeMark shade?', (m) => {
    const token = m.token('r');
    if (token?.of !== 'century') return null;
    return calendarDate({ decade: 2000 + token.value * 100 + (m.value('d') ?? 0) });
  }),
  // 20世纪80至90年代
  rule('c:SMALL century d:TWO cut:TO e:TWO decadeMark shade?', (m) => {
    const [first, cut] = [((m.value('c') ?? 20) - 1) * 100, m.at('cut')];
    return [
      part(m.from, cut, calendarDate({ decade: first + (m.value('d') ?? 0) })),
      part(cut + 1, m.to, calendarDate({ decade: first + (m.value('e') ?? 0) })),
    ];
  }),
  rule('bc c:SMALL century shade?', (m) => calendarDate({ century: beforeChrist((m.value('c') ?? 1) * 100 - 50) })),
  rule('y:Y4 decadeMark shade?', (m) => calendarDate({ decade: m.value('y') })),
  rule('d:TWO decadeMark shade?', (m) => {
    const d = m.value('d') ?? 0;
    return d % 10 !== 0 ? null : calendarDate({ decade: d >= 20 ? 1900 + d : 2000 + d });
  }),
  rule('c:SMALL century shade?', (m) => calendarDate({ century: ((m.value('c') ?? 20) - 1) * 100 + 1 })),
  // 2019年夏 · 去年冬天 · 春季
  rule(`${year} s:(season|seasonChar)`, (m) => partOfYear(m, m.token('s')?.of as YearPart)),
  rule('s:seasonOf', (m) =>
    calendarDate({ year: { from: 'published', by: m.value('s') ?? 0 }, part: m.token('s')?.of as YearPart }),
  ),
  rule('s:season', (m) => calendarDate({ part: m.token('s')?.of as YearPart })),
  // 第三季度 · 一季度 · 2019年上半年
  rule(`${year}? rank? q:N12 quarter`, (m) => partOfYear(m, quarter(m.value('q')))),
  rule(`${year}? q:quarterWord`, (m) => partOfYear(m, 'Q1')),
  rule(`${year}? h:halfYear`, (m) => partOfYear(m, m.value('h') === 1 ? 'H1' : 'H2')),
  rule('before n:N12 quarter', (m) => ({ is: 'duration', value: `P${(m.value('n') ?? 1) * 3}M` })),
  // 十月的第一个星期一 · 10月最后一个周五 · 第三天 of a month
  rule(`${year}? m:MONTHNUMBER month of? (rank n:N12|n2:(lastOne|last)) piece? w:weekday`, (m) => nth(m)),
  rule(`${year}? m:MONTHNUMBER month of? (rank n:SMALL|n2:(lastOne|last) n3:N12?) piece? u:unit`, (m) => nth(m)),
  // 本月15日 · 下个月二十号
  rule('r:relative of? d:SMALL DAYMARK t:daypart?', (m) => {
    const token = m.token('r');
    if (token?.of !== 'month' || !dayOk(m.value('d'))) return null;
    return calendarDate({ month: { from: 'published', by: token.value }, day: m.value('d'), time: m.token('t')?.of });
  }),
  rule('r:told of? d:SMALL DAYMARK', (m) => {
    const token = m.token('r');
    return token?.of === 'month' ? calendarDate({ month: { from: 'last', by: token.value }, day: m.value('d') }) : null;
  }),
  rule('r:relative of? (rank n:N12|n2:(lastOne|last)) piece? w:weekday', (m) => {
    const token = m.token('r');
    if (token?.of !== 'month') return null;
    return {
      is: 'nth',
      n: m.value('n') ?? -1,
      unit: 'weekday',
      weekday: m.value('w') ?? 1,
      of: { is: 'unit', unit: 'month', by: token.value, from: 'published' },
    };
  }),
  // 19日 · 19日晚 · 5号
  rule('d:SMALL day t:daypart?', (m) => {
    const token = m.token('d');
    const d = m.value('d') ?? 0;
    if (!dayOk(d) || d === 0 || (token?.of === 'han' && d < 10)) return null;
    const after = m.run[m.to]?.kind ?? '';
    if (/^(within|after)$/.test(after)) return null;
    return { is: 'monthday', day: d, time: m.token('t')?.of };
  }),
  // 今天（16日） · 周五（14日） · 14日（周五）
  rule('(r:relative|weekday|weekdayOf) open d:SMALL DAYMARK close', (m) =>
    (m.at('r') >= 0 && m.token('r')?.of !== 'day') || !dayOk(m.value('d'))
      ? null
      : { is: 'monthday', day: m.value('d') ?? 1 },
  ),
  rule('d:SMALL DAYMARK open weekday close t:daypart?', (m) =>
    dayOk(m.value('d')) ? { is: 'monthday', day: m.value('d') ?? 1, time: m.token('t')?.of } : null,
  ),
  rule('d:SMALL number (?!other)', (m) =>
    dayOk(m.value('d')) && m.run[m.from]?.glued === false ? { is: 'monthday', day: m.value('d') ?? 1 } : null,
  ),
  // feasts
  rule(`${year}? f:feast`, (m) => {
    const field = yearField(m);
    return field === null ? null : { is: 'holiday', name: m.token('f')?.of ?? '', year: field };
  }),
];

function lunarDate(m: Match): Meaning | null {
  const field = yearField(m);
  const month = m.value('lm') ?? m.value('m');
  const day = m.value('d') ?? m.value('d2') ?? m.value('d3') ?? m.value('d4');
  if (field === null || month === undefined || day === undefined || month < 1 || month > 12 || day > 30) return null;
  // 5月初一些: a month in figures has no lunar days.
  if (m.at('d3') >= 0 && m.token('m')?.of === '' && m.at('lunar') < 0) return null;
  return { is: 'holiday', name: lunarName(month, day), year: field };
}

function nth(m: Match): Meaning | null {
  const field = yearField(m);
  if (field === null || !monthOk(m.value('m'))) return null;
  const n = m.value('n') ?? -1;
  const of = calendarDate({ year: field, month: m.value('m'), thisYear: true });
  const weekdayNamed = m.value('w');
  if (weekdayNamed !== undefined) return { is: 'nth', n, unit: 'weekday', weekday: weekdayNamed, of };
  const unit = m.token('u')?.of;
  return unit === 'day' || unit === 'week' ? { is: 'nth', n, unit, of } : null;
}
