/** English times of day: "7:55 a.m.", "at 5 o'clock", "noon", "in the morning". */
import { calendarDate, rule } from '../../../dates/build.ts';
import type { Meaning } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';

const half = '(h:(am|pm)|ah:(letterP|a) dot? letterM dot?)';

function clock(match: Match): Meaning | null {
  const hour = match.value('hh') ?? -1;
  const minute = match.value('mm');
  const pm = match.token('h')?.kind === 'pm' || match.token('ah')?.kind === 'letterP';
  const am = match.at('h') >= 0 || match.at('ah') >= 0;
  if (hour < 0 || hour > 24 || (minute ?? 0) > 59) return null;
  const full = am && pm && hour < 12 ? hour + 12 : am && !pm && hour === 12 ? 0 : hour;
  return { is: 'time', time: `${String(full).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}` };
}

function onWeekday(match: Match, time: Meaning | null): Meaning | null {
  return time?.is !== 'time' ? null : { is: 'weekday', weekday: match.value('w') ?? 1, by: null, time: time.time };
}

function onDay(match: Match, time: Meaning | null): Meaning | null {
  if (time?.is !== 'time') return null;
  const day = match.value('d') ?? match.value('d2');
  const month = match.value('m') ?? match.value('m2');
  return calendarDate({ year: match.value('y'), month, day, time: time.time });
}

const two = (match: Match, name: string): boolean => {
  const token = match.token(name);
  return token !== undefined && token.end - token.start === 2;
};

export const enTimeRules: readonly Rule[] = [
  rule(
    `hh:(JN0|JN09|JN12|JN31) colon mm:(JN0|JN09|JN12|JN31|JN99) (colon (JN0|JN09|JN12|JN31|JN99))? ${half}? (unit|units)? zone?`,
    (m) => (two(m, 'mm') && (m.value('hh') ?? 99) < 25 ? clock(m) : null),
  ),
  rule(`hh:(N12|N09) ${half} zone?`, clock),
  rule(`hh:(JN12|JN09) dot mm:(JN09|JN12|JN31|JN99|JN0) ${half} zone?`, clock),
  rule(`hh:(N12|W) letterO apos clock`, (m) => clock(m)),
  // 9 p.m. Thursday · noon Monday · 7:30 a.m. on Friday
  rule(`hh:(N12|N09) ${half} zone? on? w:weekday`, (m) => onWeekday(m, clock(m))),
  rule(`hh:(JN0|JN09|JN12|JN31) colon mm:(JN0|JN09|JN12|JN31|JN99) ${half}? zone? on? w:weekday`, (m) =>
    onWeekday(m, two(m, 'mm') ? clock(m) : null),
  ),
  rule(
    `hh:(JN0|JN09|JN12|JN31) colon mm:(JN0|JN09|JN12|JN31|JN99) ${half}? zone? comma? on? (m:ANYMONTH ((?<=monthShort) dot)? d:DAY|d2:DAY m2:ANYMONTH) (comma? y:YEAR)?`,
    (m) => onDay(m, two(m, 'mm') ? clock(m) : null),
  ),
  rule(
    `hh:(N12|N09) ${half} zone? comma? on? (m:ANYMONTH ((?<=monthShort) dot)? d:DAY|d2:DAY m2:ANYMONTH) (comma? y:YEAR)?`,
    (m) => onDay(m, clock(m)),
  ),
  // Thu Mar 15 14:30:00 2018
  rule(
    '(WEEKDAY comma?)? m:ANYMONTH d:SMALL hh:(JN0|JN09|JN12|JN31) colon mm:(JN0|JN09|JN12|JN31|JN99) (colon (JN0|JN09|JN12|JN31|JN99))? zone? y:Y4',
    (m) => onDay(m, two(m, 'mm') ? clock(m) : null),
  ),
  rule('n:noon on? w:weekday', (m) => onWeekday(m, { is: 'time', time: m.token('n')?.of ?? '12:00' })),
  rule('n:noon', (m) => ({ is: 'time', time: m.token('n')?.of ?? '12:00' })),
  // the morning of June 5 · the night of 9 May 1945
  rule(
    '(early in?)? THE? (early)? t:daypart (units? )? (of|on) THE? (w:WEEKDAY comma?)? (m:ANYMONTH dot? d:DAY|d2:DAY of? m2:ANYMONTH) (comma? y:YEAR)?',
    (m) =>
      calendarDate({
        year: m.value('y'),
        month: m.value('m') ?? m.value('m2'),
        day: m.value('d') ?? m.value('d2'),
        time: m.token('t')?.of,
      }),
  ),
  rule('at t:twilight', (m) => [
    { from: m.from + 1, to: m.to, meaning: { is: 'unit', unit: 'day', by: 0, from: 'last', time: m.token('t')?.of } },
  ]),
  rule('THE t:daypart before (?!THE|Other|other|counted|W|a|this|that)', (m) => ({
    is: 'unit',
    unit: 'day',
    by: -1,
    from: 'last',
    time: m.token('t')?.of,
  })),
  rule('THE t:daypart (?!of)', (m) => [
    { from: m.from, to: m.to, meaning: { is: 'unit', unit: 'day', by: 0, from: 'last', time: m.token('t')?.of } },
  ]),
  rule('(in|during) the t:daypart', (m) => [
    { from: m.from + 1, to: m.to, meaning: { is: 'unit', unit: 'day', by: 0, from: 'last', time: m.token('t')?.of } },
  ]),
  rule('((mid|early|late) dash? t:daypart|t2:overnight)', (m) => ({
    is: 'unit',
    unit: 'day',
    by: 0,
    from: 'last',
    time: (m.token('t') ?? m.token('t2'))?.of,
  })),
  rule('t:daypart', (m) => [
    { from: m.from, to: m.to, meaning: { is: 'set', value: `XXXX-XX-XXT${m.token('t')?.of}` } },
  ]),
];
