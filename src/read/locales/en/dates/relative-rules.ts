/** English dates that count from the publication date or from the last date named: "last week", "two days later". */
import { calendarDate, part, rule } from '../../../dates/build.ts';
import type { Anchor, Meaning, Unit } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { quantityValue } from '../../../dates/quantity.ts';
import { shade } from './calendar-rules.ts';
import { quantity, quantityOf } from './quantities.ts';

const daypart = '(daypart|noon)';

const timeOf = (match: Match, name: string): string | undefined => match.token(name)?.of;

/** How far and from where the words before a unit point. */
function direction(kind: string, definite: boolean): { by: number; from: Anchor } | null {
  switch (kind) {
    case 'last':
    case 'past':
      return { by: -1, from: 'published' };
    case 'this':
    case 'present':
    case 'current':
      return { by: 0, from: 'published' };
    case 'coming':
      return { by: 1, from: 'published' };
    case 'next':
      return { by: 1, from: definite ? 'last' : 'published' };
    case 'previous':
      return { by: -1, from: 'last' };
    case 'following':
      return { by: 1, from: 'last' };
    case 'that':
    case 'same':
      return { by: 0, from: 'last' };
    default:
      return null;
  }
}

function relativeUnit(match: Match): Meaning | null {
  const unit = match.token('u')?.of as Unit;
  const kind = match.token('k')?.kind ?? '';
  const definite = match.at('the') >= 0;
  const way = direction(kind, definite);
  if (way === null || unit === 'hour' || unit === 'minute') return null;
  // "the last week of school" is not last week, and the last day never yesterday.
  if (kind === 'last' && (unit === 'day' || (definite && match.run[match.to]?.kind === 'of'))) return null;
  return { is: 'unit', unit, ...way, time: timeOf(match, 't') };
}

/** "the past year" is a stretch, "last year" a date. */
const pastUnit = (match: Match): Meaning => ({
  is: 'duration',
  value: quantityValue({ count: 1, unit: match.token('u')?.of as Unit }),
});

function shifted(match: Match, from: Anchor | Meaning, back: boolean): Meaning | null {
  const amount = quantityOf(match);
  return amount === null ? null : { is: 'shift', ...amount, back, from };
}

const weekdayMeaning = (match: Match, by: -1 | 0 | 1 | null): Meaning => ({
  is: 'weekday',
  weekday: match.value('w') ?? 1,
  by,
  time: timeOf(match, 't'),
});

/** The time told of, a year before: "the year-ago period" after a quarter is that quarter of the year before. */
const yearBefore: Meaning & { is: 'shift' } = {
  is: 'shift',
  unit: 'year',
  count: 1,
  back: true,
  from: 'last',
  keeps: true,
};

function aYearBefore(match: Match): Meaning | null {
  const named = match.token('u');
  if (match.token('n')?.of !== 'year') return null;
  if (named?.kind === 'period') return yearBefore;
  const unit = named?.of as Unit;
  if (unit !== 'quarter' && unit !== 'month') return null;
  return { ...yearBefore, from: { is: 'unit', unit, by: 0, from: 'last' } };
}

const unitOf = (match: Match): Unit => match.token('u')?.of as Unit;

export const enRelativeRules: readonly Rule[] = [
  // today · yesterday morning · early tomorrow
  rule(`(early|late)? d:deicticDay (apos s)? t:${daypart}?`, (m) => ({
    is: 'unit',
    unit: 'day',
    by: m.value('d') ?? 0,
    from: 'published',
    time: timeOf(m, 't'),
  })),
  rule('t:tonight', () => ({ is: 'unit', unit: 'day', by: 0, from: 'published', time: 'NI' })),
  rule('THE? unit before d:deicticDay', (m) =>
    m.value('d') !== -1 || m.run[m.to - 3]?.of !== 'day'
      ? null
      : { is: 'unit', unit: 'day', by: -2, from: 'published' },
  ),
  rule('THE? unit after d:deicticDay', (m) =>
    m.value('d') !== 1 || m.run[m.to - 3]?.of !== 'day' ? null : { is: 'unit', unit: 'day', by: 2, from: 'published' },
  ),
  // last week · this month · next year · earlier this month · the end of last year
  rule(`${shade} (the:the)? k:(last|this|next|coming|present|current|previous|following) u:ONE`, relativeUnit),
  rule(`${shade} (the:the)? k:(that|same|this) same? (very:right)? u:ONE`, relativeUnit),
  rule(`${shade} k:this past u:ONE`, (m) => ({
    is: 'unit',
    unit: m.token('u')?.of as Unit,
    by: -1,
    from: 'published',
  })),
  rule('THE k:past u:ONE', pastUnit),
  // "over the last year" too
  rule('(in|over|during|for|within) THE last u:ONE (?!of)', (m) =>
    m.token('u')?.of === 'weekend' ? null : [part(m.from + 1, m.to, pastUnit(m))],
  ),
  rule('k:past u:ONE', (m) => (m.token('u')?.of === 'day' ? null : pastUnit(m))),
  rule(`(the:the)? k:(last|this|next|that|previous|following|same) t:${daypart}`, (m) => {
    const kind = m.token('k')?.kind ?? '';
    const way = direction(kind, m.at('the') >= 0);
    // "last night" belongs to yesterday, "the next morning" to the day after.
    return way === null ? null : { is: 'unit', unit: 'day', ...way, time: timeOf(m, 't') };
  }),
  rule(`early THE k:(next|following|same) t:${daypart}`, (m) => ({
    is: 'unit',
    unit: 'day',
    by: m.token('k')?.kind === 'same' ? 0 : 1,
    from: 'last',
    time: timeOf(m, 't'),
  })),
  // the day before · a year earlier · the day after
  rule('THE u:ONE k:(before|earlier|previously|after|later|following) (?!THE|Other|other|W|this|that|a)', (m) => {
    const kind = m.token('k')?.kind;
    return {
      is: 'unit',
      unit: m.token('u')?.of as Unit,
      by: kind === 'after' || kind === 'later' || kind === 'following' ? 1 : -1,
      from: 'last',
    };
  }),
  // later that year is covered above; later in the year · the end of the month · the rest of the year
  rule(`(THE edge of|late|early|later|earlier|THE latter? (part|half|rest) of) dash? in? the u:ONE`, (m) => {
    const unit = m.token('u')?.of as Unit;
    return unit === 'hour' || unit === 'minute' || unit === 'day'
      ? null
      : { is: 'unit', unit, by: 0, from: 'published' };
  }),
  rule('(in|for|during|of|by) the u:unit (?!Other|other|before|after|of|W|in|Y4|dash)', (m) => {
    const unit = m.token('u')?.of as Unit;
    if (unit !== 'year' && unit !== 'quarter' && unit !== 'month') return null;
    // "the quarter" of a report is the one it tells of.
    const from = unit === 'quarter' ? 'last' : 'published';
    return [{ from: m.from + 1, to: m.to, meaning: { is: 'unit', unit, by: 0, from } }];
  }),
  rule('THE latest (apos s)? u:unit', (m) =>
    unitOf(m) === 'quarter' ? { is: 'unit', unit: 'quarter', by: 0, from: 'last' } : null,
  ),
  // the year-ago quarter · the year-earlier period · the same month last year · the corresponding period a year before
  rule('THE n:unit dash? (ago|earlier|before) u:(unit|period)', (m) => aYearBefore(m)),
  rule(
    'THE (same|comparable) u:(unit|period) (of|in)? (last|a|THE previous) n:unit (ago|earlier|before|previously)?',
    (m) => aYearBefore(m),
  ),
  rule('THE (same|comparable) u:(unit|period) THE n:unit (earlier|before)', (m) => aYearBefore(m)),
  rule('a n:unit dash? (earlier|before) (?!THE|W|this|that|a)', (m) =>
    m.token('n')?.of === 'year' ? yearBefore : null,
  ),
  rule('(over|during|at|for|on) the u:unit (?!of|before|after)', (m) =>
    m.token('u')?.of !== 'weekend'
      ? null
      : [{ from: m.from + 1, to: m.to, meaning: { is: 'unit', unit: 'weekend', by: -1, from: 'published' } }],
  ),
  rule(`u:ONE dash? edge`, (m) =>
    m.token('u')?.of === 'year' || m.token('u')?.of === 'month'
      ? { is: 'unit', unit: m.token('u')?.of as Unit, by: 0, from: 'published' }
      : null,
  ),
  rule(`u:unit apos s edge`, (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: 0, from: 'last' })),
  rule('u:unit dash (earlier|ago)', (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: -1, from: 'published' })),

  rule(`${quantity} ago d:deicticDay`, (m) => (m.value('d') === 0 ? shifted(m, 'published', true) : null)),
  // three days ago · a year earlier · two weeks later · in six months
  rule(`${quantity} ago`, (m) => shifted(m, 'published', true)),
  rule(`${quantity} (from now|hence)`, (m) => shifted(m, 'published', false)),
  rule(`${quantity} (later|afterwards)`, (m) => shifted(m, 'last', false)),
  rule(`${quantity} (earlier|previously)`, (m) => shifted(m, 'last', true)),
  rule(`${quantity} (before|after|following) (?!THE|Other|other|ANYMONTH|Y4|INT|W|a|weekday|feast|deicticDay)`, (m) =>
    shifted(m, 'last', m.run[m.to - 1]?.kind === 'before'),
  ),
  rule(`${quantity} (before|after|from) d:deicticDay`, (m) =>
    shifted(
      m,
      { is: 'unit', unit: 'day', by: m.value('d') ?? 0, from: 'published' },
      m.run[m.to - 2]?.kind === 'before',
    ),
  ),
  rule(`${quantity} (from|after|before) k:(next|last|this)? w:WEEKDAY`, (m) => {
    const kind = m.token('k')?.kind;
    const start: Meaning = {
      is: 'weekday',
      weekday: m.value('w') ?? 1,
      by: kind === 'last' ? -1 : kind === 'next' ? 1 : 0,
    };
    return shifted(m, start, m.run[m.to - (kind === undefined ? 2 : 3)]?.kind === 'before');
  }),
  rule(`in ${quantity} (apos? time)?`, (m) => {
    const amount = quantityOf(m);
    if (amount === null || amount.count === null || /^(hour|minute|second)$/.test(amount.unit)) return null;
    // "the first in a decade", "the worst in 20 years"
    const before = m.run[m.from - 1];
    if (before?.kind === 'O' || before?.kind === 'time' || before?.of === 'super') return null;
    const meaning: Meaning = {
      is: 'shift',
      ...amount,
      back: false,
      from: 'published',
      orDuration: quantityValue(amount),
    };
    return [{ from: m.from, to: m.to, meaning }];
  }),

  // the day after July 4 · three weeks before 1 May 2018
  rule(
    `(THE o:unit|${quantity}) x:(before|after) THE? (m:ANYMONTH dot? d:DAY|d2:DAY of? m2:ANYMONTH) (comma? y:YEAR)? (?!other|Other|dash|and|to)`,
    (m) => {
      const named = m.token('o');
      const amount = named === undefined ? quantityOf(m) : { count: 1, unit: named.of as Unit };
      if (amount === null || amount.count === null) return null;
      const day = m.value('d') ?? m.value('d2');
      const from = calendarDate({ year: m.value('y'), month: m.value('m') ?? m.value('m2'), day });
      return { is: 'shift', ...amount, back: m.token('x')?.kind === 'before', from };
    },
  ),
  rule('THE? t:daypart before last', (m) => ({
    is: 'unit',
    unit: 'day',
    by: -2,
    from: 'published',
    time: timeOf(m, 't'),
  })),
  // Monday · last Monday · Monday morning · Tuesday the 19th · Monday of this week
  rule(
    `(on|early|late)? w:weekday (apos s)? t:(daypart|noon)? (?!dot? comma? (ANYMONTH DAY|THE? DAY of? ANYMONTH))`,
    (m) => {
      const from = m.run[m.from]?.kind === 'on' ? m.from + 1 : m.from;
      return [{ from, to: m.to, meaning: weekdayMeaning(m, null) }];
    },
  ),
  rule('w:weekdayShort dot?', (m) => {
    const before = m.run[m.from - 1]?.kind;
    return before === 'on' || before === 'last' || m.run.length === m.to - m.from ? weekdayMeaning(m, null) : null;
  }),
  rule(`k:(last|next|this|coming|past|previous|following) w:WEEKDAY t:(daypart|noon)?`, (m) => {
    const kind = m.token('k')?.kind;
    return weekdayMeaning(
      m,
      kind === 'this' || kind === 'coming' ? 0 : kind === 'next' || kind === 'following' ? 1 : -1,
    );
  }),
  rule(`this past w:WEEKDAY t:(daypart|noon)?`, (m) => weekdayMeaning(m, -1)),
  // Thursday and Friday · Thursday through Sunday
  rule('on? w:weekday cut:(and|or|to|through|until|dash) v:weekday t:daypart? (?!dot? comma? (ANYMONTH|DAY))', (m) => {
    const first = weekdayMeaning(m, null);
    const [at, cut] = [m.at('w'), m.at('cut')];
    const second: Meaning = {
      is: 'nth',
      n: 1,
      unit: 'weekday',
      weekday: m.value('v') ?? 1,
      of: { is: 'weekday', weekday: m.value('w') ?? 1, by: null },
      after: true,
    };
    return [part(at, cut, { ...first, time: undefined } as Meaning), part(cut + 1, m.to, second)];
  }),
  rule('on? w:WEEKDAY of? k:(last|this|next) u:unit', (m) => {
    const kind = m.token('k')?.kind;
    const by = kind === 'last' ? -1 : kind === 'next' ? 1 : 0;
    if (m.token('u')?.of !== 'week') return null;
    const meaning: Meaning = { is: 'unit', unit: 'week', by, from: 'published', weekday: m.value('w') ?? 1 };
    return [part(m.at('w'), m.to, meaning)];
  }),
  rule(
    'w:WEEKDAY dot? comma? THE? d:(OD|O|second|N12|N31|N09) (?!ANYMONTH|unit|units|colon|am|pm|Other|other)',
    (m) => ({
      is: 'monthday',
      day: m.value('d') ?? 1,
      weekday: m.value('w') ?? 1,
    }),
  ),
  rule('w:WEEKDAY k:(last|next) (?!unit|week|THE)', (m) => weekdayMeaning(m, m.token('k')?.kind === 'last' ? -1 : 1)),
  rule('THE? w:WEEKDAY before last', (m) => ({
    is: 'shift',
    unit: 'day',
    count: 7,
    back: true,
    from: { is: 'weekday', weekday: m.value('w') ?? 1, by: -1 },
  })),
  // two Sundays ago · three Mondays from now
  rule('n:COUNT w:weekdays (ago|from (now|deicticDay))', (m) => {
    const n = m.value('n') ?? 1;
    const back = m.run[m.to - 1]?.kind === 'ago';
    if (n > 60 || (m.run[m.to - 1]?.value ?? 0) !== 0) return null;
    const of: Meaning = { is: 'unit', unit: 'day', by: 0, from: 'published' };
    return { is: 'nth', n: back ? 1 - n : n, unit: 'weekday', weekday: m.value('w') ?? 1, of, after: true };
  }),
  rule('w:WEEKDAY after next', (m) => ({
    is: 'shift',
    unit: 'week',
    count: 1,
    back: false,
    from: { is: 'weekday', weekday: m.value('w') ?? 1, by: 1 },
  })),
  rule('ANYMONTH after next', (m) => calendarDate({ month: m.run[m.from]?.value, toward: 1 })),
  rule('THE? u:ONE after next', (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: 2, from: 'published' })),
  rule('THE? u:ONE before last', (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: -2, from: 'published' })),
  // the 19th · the 5th of next month · the 20th of that month
  rule('THE d:OD (?!comma OD|Other|other|ANYMONTH|century|unit|units|dash|season|daypart|quarter|of|and|half)', (m) => {
    const day = m.value('d') ?? 0;
    const before = m.run[m.from - 1]?.kind;
    return day < 1 || day > 31 || before === 'for' || before === 'of' ? null : { is: 'monthday', day };
  }),
  rule('THE? d:DAY (unit)? of? (THE)? k:(last|this|next|that|same|previous|following) u:unit', (m) => {
    const way = direction(m.token('k')?.kind ?? '', m.token('k')?.kind !== 'next');
    const named = m.run[m.at('d') + 1];
    if (way === null || m.token('u')?.of !== 'month' || (named?.kind === 'unit' && named.of !== 'day')) return null;
    return calendarDate({ day: m.value('d'), month: way });
  }),
  rule('THE d:OD of the u:unit', (m) =>
    m.token('u')?.of === 'month' ? calendarDate({ day: m.value('d'), month: { from: 'published', by: 0 } }) : null,
  ),
  // the first Monday of October · the last day of May 2015 · first week of March
  rule('THE? n:(RANK|last) w:WEEKDAY (of|in) (THE? m:ANYMONTH (comma? of? y:YEAR)?)', (m) => nth(m)),
  rule('THE? n:(RANK|last) u:unit (of|in) (m:ANYMONTH (comma? of? y:YEAR)?)', (m) => nth(m)),
  rule('THE? n:(RANK|last) w:WEEKDAY (of|in) THE? k:(last|this|next|that|same)? u:unit', (m) => nth(m)),
  rule('THE? n:(RANK|last) w:WEEKDAY (of|in) y:YEAR', (m) => nth(m)),
  rule('THE? (u:unit) of m:ANYMONTH dot? THE? d:DAY comma? y:YEAR?', (m) =>
    m.token('u')?.of !== 'week'
      ? null
      : {
          is: 'shift',
          unit: 'week',
          count: 0,
          back: false,
          from: calendarDate({ month: m.value('m'), day: m.value('d'), year: m.value('y') }),
        },
  ),
  // February of that year is a calendar rule; the years: recent years, coming years
  rule('THE? k:(recent) u:MANY', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('coming u:units', () => ({ is: 'reference', value: 'FUTURE_REF' })),
  rule('THE? (coming|following|next) u:units', (m) => ({
    is: 'duration',
    value: quantityValue({ count: null, unit: m.token('u')?.of as Unit }),
  })),
  rule('these units', (m) => (m.run[m.to - 1]?.of === 'day' ? { is: 'reference', value: 'PRESENT_REF' } : null)),

  // now, recently, the future
  rule('right? now', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('current (?!unit|ONE)', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('at present', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('THE? present dash? (unit|time)', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('at THE moment', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('THE time being', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('at this time', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('to date', (m) => (m.run[m.from - 1]?.kind === 'up' ? null : { is: 'reference', value: 'PRESENT_REF' })),
  rule('recently', () => ({ is: 'reference', value: 'PAST_REF', about: 'year' })),
  rule('recent', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('formerly', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('THE past (?!Other|other|W|INT|few|unit|units|some)', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('in THE past (?=Other|other)', (m) => [part(m.from + 1, m.to, { is: 'reference', value: 'PAST_REF' })]),
  rule('THE? future', () => ({ is: 'reference', value: 'FUTURE_REF' })),
];

function nth(m: Match): Meaning | null {
  const token = m.token('n');
  const unit = m.token('u')?.of;
  const weekday = m.value('w');
  const n = token?.kind === 'last' ? -1 : (token?.value ?? 1);
  if (weekday === undefined) {
    if (unit !== 'day' && unit !== 'week') return null;
    return { is: 'nth', n, unit, of: calendarDate({ month: m.value('m'), year: m.value('y'), thisYear: true }) };
  }
  if (unit !== undefined) {
    if (unit !== 'month' && unit !== 'year') return null;
    const kind = m.token('k')?.kind;
    const way = kind === undefined ? ({ by: 0, from: 'published' } as const) : direction(kind, false);
    return way === null ? null : { is: 'nth', n, unit: 'weekday', weekday, of: { is: 'unit', unit, ...way } };
  }
  const of =
    m.value('m') === undefined
      ? calendarDate({ year: m.value('y') })
      : calendarDate({ month: m.value('m'), year: m.value('y'), thisYear: true });
  return { is: 'nth', n, unit: 'weekday', weekday, of };
}
