/** Dates in figures, the same in every language but for the order of day and month. */
import { calendarDate, fullYear, isTight, rule } from './build.ts';
import type { Meaning } from './meaning.ts';
import type { Match, Rule } from './pattern.ts';

/** Which of two figures is the month where both could be. */
export type FigureOrder = 'month-first' | 'day-first' | 'year-first';

const day = (year: number | undefined, month: number, day: number): Meaning | null =>
  month < 1 || month > 12 || day < 1 || day > 31 ? null : calendarDate({ year, month, day });

const tight = (read: (match: Match) => Meaning | null) => (match: Match) =>
  isTight(match) && !goesOn(match) ? read(match) : null;

/** True where a figure goes on behind it: 17/11/2021/4, but not "17/11/2021 - 14:05". */
function goesOn({ run, to }: Match): boolean {
  const next = run[to];
  const more = run[to + 1];
  return (next?.kind === 'dash' || next?.kind === 'slash') && next.glued && more?.glued === true;
}

const any = '(JN09|JN12|JN31|N09|N12|N31)';
const tail = '(JN0|JN09|JN12|JN31|JN99|N0|N09|N12|N31|N99|Y4|JY4)';

/** Rules for 2015-03-03, 10/31/74, 31.10.1974, 2/2013, 2/15. */
export function numericRules(order: FigureOrder): readonly Rule[] {
  const ordered = (year: number | undefined, a: number, b: number): Meaning | null => {
    const monthFirst = order === 'day-first' ? b > 12 : a <= 12;
    return monthFirst ? day(year, a, b) : day(year, b, a);
  };
  return [
    // 20190617
    rule('n:YMD', (m) => {
      const n = m.value('n') ?? 0;
      return day(Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100);
    }),
    rule(`y:(Y4|JY4) (dash|slash|dot) m:${any} (dash|slash|dot) d:${any}`, (match) =>
      tight((m) => day(m.value('y'), m.value('m') ?? 0, m.value('d') ?? 0))(match),
    ),
    rule(`a:${any} (slash|dash) b:${any} (slash|dash) y:${tail}`, (match) =>
      tight((m) => ordered(fullYear(m.value('y') ?? 0), m.value('a') ?? 0, m.value('b') ?? 0))(match),
    ),
    rule(`a:${any} dot b:${any} dot y:${tail}`, (match) =>
      tight((m) => {
        const [a, b, y] = [m.value('a') ?? 0, m.value('b') ?? 0, m.value('y') ?? 0];
        const length = (m.token('y')?.end ?? 0) - (m.token('y')?.start ?? 0);
        if (length !== 4 && (m.token('b')?.end ?? 0) - (m.token('b')?.start ?? 0) !== 2) return null;
        return b <= 12 ? day(fullYear(y), b, a) : day(fullYear(y), a, b);
      })(match),
    ),
    // 2019-06 and 06/2019
    rule(`y:Y4 dash m:(N09|N12) (?!dash|slash|unit|units)`, (match) =>
      tight((m) => {
        const [y, month] = [m.value('y') ?? 0, m.value('m') ?? 0];
        // 2006-07 is more often two years than a July.
        const ahead = month - (y % 100);
        const written = (m.token('m')?.end ?? 0) - (m.token('m')?.start ?? 0);
        return written !== 2 || (ahead > 0 && ahead <= 3) ? null : calendarDate({ year: y, month });
      })(match),
    ),
    rule(`m:(JN09|JN12) (slash|dot) y:JY4`, (match) =>
      tight((m) => {
        const y = m.value('y') ?? 0;
        return y > 1850 && y < 2100 ? calendarDate({ year: y, month: m.value('m') }) : null;
      })(match),
    ),
    // 2016.11
    rule('y:JY4 (dot|slash) m:(JN09|JN12) (?!dash|slash|dot|unit|units)', (match) =>
      tight((m) => {
        const [y, month] = [m.value('y') ?? 0, m.value('m') ?? 0];
        const written = (m.token('m')?.end ?? 0) - (m.token('m')?.start ?? 0);
        return y > 1900 && y < 2100 && written === 2 ? calendarDate({ year: y, month }) : null;
      })(match),
    ),
    // 2/15 standing as a date: alone on its line or in brackets
    rule(`a:${any} slash b:${any} (?!slash|unit|units)`, (match) => {
      const [a, b] = [match.value('a') ?? 0, match.value('b') ?? 0];
      return standsAlone(match) ? ordered(undefined, a, b) : null;
    }),
    rule(`a:${any} (dash|dot) b:${any} (?!dash|slash|dot|unit|units|other|Other)`, (match) => {
      const [a, b] = [match.value('a') ?? 0, match.value('b') ?? 0];
      // 3.1 beside words is a section or a sum; it dates only what begins with it or follows "on", "since", "с".
      const bare = match.run[match.from - 1] === undefined && match.run[match.from]?.start !== 0;
      if (!isTight(match) || !standsAlone(match) || bare) return null;
      const isDot = match.run[match.from + 1]?.kind === 'dot';
      return isDot ? day(undefined, b, a) : ordered(undefined, a, b);
    }),
  ];
}

/** True where nothing but brackets or a word of time stands beside the match in its run. */
function standsAlone({ run, from, to }: Match): boolean {
  const before = run[from - 1];
  const after = run[to];
  const opens =
    before === undefined
      ? (run[from]?.start ?? 1) === 0 || !(run[from]?.glued ?? false)
      : /^(open|weekday|comma|on|by|since|until)/.test(before.kind);
  if (before?.kind === 'comma' && run[from]?.glued === true) return false;
  return opens && (after === undefined || after.kind === 'close' || after.kind === 'comma' || after.kind === 'dot');
}
