/** English weekdays, and the nth of a month: "last Monday", "Thursday and Friday", "the first Tuesday of October". */
import { calendarDate, part, rule } from '../../../dates/build.ts';
import type { Meaning } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { direction, timeOf } from './relative-rules.ts';

const weekdayMeaning = (match: Match, by: -1 | 0 | 1 | null): Meaning => ({
  is: 'weekday',
  weekday: match.value('w') ?? 1,
  by,
  time: timeOf(match, 't'),
});

/** Rules for weekdays. */
export const enWeekdayRules: readonly Rule[] = [
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
    'w:WEEKDAY dot? comma? THE? d:(OD|O|second|N12|N31|N09) (?!ANYMONTH|unit|units|colon|am|pm|Other|other|counted)',
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
