/** English dates that count from the publication date or from the last date named: "last week", "two days later". */
import { calendarDate, part, rule } from '../../../dates/build.ts';
import type { Anchor, Meaning, Unit } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { quantityValue } from '../../../dates/quantity.ts';
import { shade } from './calendar-rules.ts';
import { quantity, quantityOf } from './quantities.ts';

const daypart = '(daypart|noon)';

/** The part of day that a named piece of a match gives. */
export const timeOf = (match: Match, name: string): string | undefined => match.token(name)?.of;

/** How far and from where the words before a unit point. */
export function direction(kind: string, definite: boolean): { by: number; from: Anchor } | null {
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
  rule(
    'THE u:ONE k:(before|earlier|previously|after|later|following) (?!THE|Other|other|counted|W|this|that|a)',
    (m) => {
      const kind = m.token('k')?.kind;
      return {
        is: 'unit',
        unit: m.token('u')?.of as Unit,
        by: kind === 'after' || kind === 'later' || kind === 'following' ? 1 : -1,
        from: 'last',
      };
    },
  ),
  // later that year is covered above; later in the year · the end of the month · the rest of the year
  rule(`(THE edge of|late|early|later|earlier|THE latter? (part|half|rest) of) dash? in? the u:ONE`, (m) => {
    const unit = m.token('u')?.of as Unit;
    return unit === 'hour' || unit === 'minute' || unit === 'day'
      ? null
      : { is: 'unit', unit, by: 0, from: 'published' };
  }),
  rule('(in|for|during|of|by) the u:unit (?!Other|other|counted|before|after|of|W|in|Y4|dash)', (m) => {
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
  rule('u:unit dash? edge y:YEAR', (m) => (m.token('u')?.of === 'year' ? calendarDate({ year: m.value('y') }) : null)),
  rule(`u:unit apos s edge`, (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: 0, from: 'last' })),
  rule('u:unit dash (earlier|ago)', (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: -1, from: 'published' })),

  rule(`${quantity} ago d:deicticDay`, (m) => (m.value('d') === 0 ? shifted(m, 'published', true) : null)),
  // three days ago · a year earlier · two weeks later · in six months
  rule(`${quantity} ago`, (m) => shifted(m, 'published', true)),
  rule(`${quantity} (from now|hence)`, (m) => shifted(m, 'published', false)),
  rule(`${quantity} (later|afterwards)`, (m) => shifted(m, 'last', false)),
  rule(`${quantity} (earlier|previously)`, (m) => shifted(m, 'last', true)),
  rule(
    `${quantity} (before|after|following) (?!THE|Other|other|counted|ANYMONTH|Y4|INT|W|a|weekday|feast|deicticDay)`,
    (m) => shifted(m, 'last', m.run[m.to - 1]?.kind === 'before'),
  ),
  rule(`${quantity} (before|after|from) d:deicticDay`, (m) =>
    shifted(
      m,
      { is: 'unit', unit: 'day', by: m.value('d') ?? 0, from: 'published' },
      m.run[m.to - 2]?.kind === 'before',
    ),
  ),
  rule(`${quantity} (from|after|before) k:(next|last|this)? w:WEEKDAY (?!apos)`, (m) => {
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
    `(THE o:unit|${quantity}) x:(before|after) THE? (m:ANYMONTH dot? d:DAY|d2:DAY of? m2:ANYMONTH) (comma? y:YEAR)? (?!other|Other|counted|dash|and|to)`,
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
  rule('ANYMONTH after next', (m) => calendarDate({ month: m.run[m.from]?.value, toward: 1 })),
  rule('THE? u:ONE after next', (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: 2, from: 'published' })),
  rule('THE? u:ONE before last', (m) => ({ is: 'unit', unit: m.token('u')?.of as Unit, by: -2, from: 'published' })),
  // the 19th · the 5th of next month · the 20th of that month
  rule(
    'THE d:OD (?!comma OD|Other|other|counted|ANYMONTH|century|unit|units|dash|season|daypart|quarter|of|and|half)',
    (m) => {
      const day = m.value('d') ?? 0;
      const before = m.run[m.from - 1]?.kind;
      return day < 1 || day > 31 || before === 'for' || before === 'of' ? null : { is: 'monthday', day };
    },
  ),
  rule('THE? d:DAY (unit)? of? (THE)? k:(last|this|next|that|same|previous|following) u:unit', (m) => {
    const way = direction(m.token('k')?.kind ?? '', m.token('k')?.kind !== 'next');
    const named = m.run[m.at('d') + 1];
    if (way === null || m.token('u')?.of !== 'month' || (named?.kind === 'unit' && named.of !== 'day')) return null;
    return calendarDate({ day: m.value('d'), month: way });
  }),
  rule('THE d:OD of the u:unit', (m) =>
    m.token('u')?.of === 'month' ? calendarDate({ day: m.value('d'), month: { from: 'published', by: 0 } }) : null,
  ),
];
