/** English dates that name their place on the calendar: days, months, years, decades, seasons, quarters. */
import { beforeChrist, calendarDate, continuedYear, fullYear, isTight, part, rule } from '../../../dates/build.ts';
import type { Field, Meaning, YearPart } from '../../../dates/meaning.ts';
import type { Match, Part, Rule } from '../../../dates/pattern.ts';

/** "early", "the end of", "later in": words that shade a date and stay within it. */
export const shade =
  '((THE? (early|late|mid|earlier|later|edge) dash? (in|part of|on in?)? THE?)|(THE? latter? (early|late|latter) (part|half) of THE?)|(THE? edge of THE?)|(THE? latter? (part|half|rest) of THE?))?';

/** The year after a month or season: a figure, or "that year", "last year". */
const year = '(y:YEAR|ys:(apos yy:TWO)|yr:(THE? (that|same) unit)|yrel:((last|next|this) unit))';

/** What a `year` piece says. */
function yearField(match: Match): Field | undefined | null {
  const figure = match.value('y');
  if (figure !== undefined) return figure;
  const short = match.value('yy');
  if (short !== undefined) return fullYear(short);
  const named = (name: string): string | undefined => {
    const at = match.at(name);
    for (let i = at; at >= 0 && i < match.to; i++) if (match.run[i]?.kind === 'unit') return match.run[i]?.of;
    return undefined;
  };
  if (match.at('yr') >= 0) return named('yr') === 'year' ? { from: 'last', by: 0 } : null;
  if (match.at('yrel') >= 0) {
    if (named('yrel') !== 'year') return null;
    const kind = match.token('yrel')?.kind;
    return { from: 'published', by: kind === 'last' ? -1 : kind === 'next' ? 1 : 0 };
  }
  return undefined;
}

function dayMonth(match: Match): Meaning | null {
  const field = yearField(match);
  const day = match.value('d');
  if (field === null || (day !== undefined && (day < 1 || day > 31))) return null;
  const bc = match.at('bc') >= 0 && typeof field === 'number';
  return calendarDate({
    year: bc ? beforeChrist(field) : field,
    month: match.value('m'),
    day,
    weekday: match.value('w'),
  });
}

/** Two days of one expression: the year belongs to both. */
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

const monthParts = (match: Match): readonly Part[] => {
  const y = match.value('y');
  const split = match.at('cut');
  return [
    part(match.from, split, calendarDate({ year: y, month: match.value('m') })),
    part(split + 1, match.to, calendarDate({ year: y, month: match.value('n') })),
  ];
};

/** Era words after a figure: "BC", "B.C.", "BCE". */
const bc = '(bc|letterB dot? letterC dot?(letterE dot?)?)';
const figure = '(N3|N99|N31|N12|Y4|Nbig)';
const joining = '(dash|to|and|or|through|until|slash)';

const yearOf = (value: number): Meaning => calendarDate({ year: value });

function partOfYear(match: Match, of: YearPart | undefined): Meaning | null {
  const field = yearField(match);
  if (field === null || of === undefined) return null;
  const before = match.at('bc') >= 0 && typeof field === 'number';
  return calendarDate({ year: before ? beforeChrist(field) : field, part: of });
}

const ranked = (letter: 'Q' | 'H', n: number | undefined): YearPart | undefined =>
  n !== undefined && n >= 1 && n <= (letter === 'Q' ? 4 : 2) ? (`${letter}${n}` as YearPart) : undefined;

/** "1988 first quarter", "last year's second half". */
function ofYear(m: Match): Meaning | null {
  const unit = m.token('u');
  const letter = unit?.kind === 'half' ? 'H' : unit?.of === 'quarter' ? 'Q' : null;
  const of = letter === null ? undefined : ranked(letter, m.value('o'));
  if (of === undefined) return null;
  const kind = m.token('k')?.kind;
  const by = kind === 'next' ? 1 : kind === 'this' ? 0 : -1;
  const year = m.value('y') ?? { from: kind === 'previous' ? ('last' as const) : ('published' as const), by };
  return calendarDate({ year, part: of });
}

export const enCalendarRules: readonly Rule[] = [
  // the first half of the year · the second half of 2008 · first-half
  rule(`THE? o:(RANK|latter) half of? (THE? fiscal? ${year})`, (m) =>
    partOfYear(m, ranked('H', m.token('o')?.kind === 'latter' ? 2 : m.value('o'))),
  ),
  rule(`THE? o:(RANK|latter) dash? half (of THE unit)?`, (m) => {
    const unit = m.run[m.to - 1];
    if (unit?.kind === 'unit' && unit.of !== 'year') return null;
    if (unit?.kind !== 'unit' && m.run[m.to]?.kind === 'of') return null;
    return partOfYear(m, ranked('H', m.token('o')?.kind === 'latter' ? 2 : m.value('o')));
  }),
  // September 1, 1939 · Monday, Sept. 5th · June 17 of that year
  rule(
    `(w:WEEKDAY dot? comma? on? THE?)? ${shade} m:ANYMONTH ((?<=monthShort) dot)? THE? d:DAY ((comma? of? in? ${year} (bc:${bc})?)|(?!JINT|code|money))`,
    dayMonth,
  ),
  // 1 September 1939 · the 5th of May · 31-Oct-74
  rule(
    `(w:WEEKDAY dot? comma? THE?)? ${shade} THE? d:DAY dash? of? dash? m:ANYMONTH ((?<=monthShort) dot)? dash? ((comma|of)? ${year} (bc:${bc})?)?`,
    dayMonth,
  ),
  rule('d:DAY dash? m:ANYMONTH dash? yy:TWO', (m) => {
    const day = m.value('d');
    return m.run[m.from + 1]?.glued !== true
      ? null
      : calendarDate({ year: fullYear(m.value('yy') ?? 0), month: m.value('m'), day });
  }),
  // Feb-15
  rule('m:(monthShort|monthShortLow) dash d:SMALL (?!dash|slash|unit|units)', (m) => (isTight(m) ? dayMonth(m) : null)),
  // 13 Feb 13
  rule('d:SMALL m:(monthShort|monthShortLow) yy:(N09|N12|N31|N99)', (m) =>
    m.run.length === m.to && (m.token('yy')?.end ?? 0) - (m.token('yy')?.start ?? 0) === 2
      ? calendarDate({ year: fullYear(m.value('yy') ?? 0), month: m.value('m'), day: m.value('d') })
      : null,
  ),
  // 2014 September · next year's March
  rule('y:Y4 m:MONTH (?!DAY|Y4|dash)', (m) =>
    m.value('m') === 5 ? null : calendarDate({ year: m.value('y'), month: m.value('m') }),
  ),
  rule('k:(last|next|this) u:unit (apos s|s) m:ANYMONTH (?!DAY)', (m) => {
    const kind = m.token('k')?.kind;
    const by = kind === 'next' ? 1 : kind === 'this' ? 0 : -1;
    return m.token('u')?.of === 'year' ? calendarDate({ year: { from: 'published', by }, month: m.value('m') }) : null;
  }),
  // June 14-15, 2019 · June 14 and 15
  rule(`m:ANYMONTH dot? d:DAY cut:${joining} THE? e:DAY (comma? of? ${year}|(?!unit|units|ANYMONTH))`, (m) =>
    twoDays(m, ['m', 'm']),
  ),
  // 14-15 June 2019 · the 14th and the 15th of June
  rule(`THE? d:DAY cut:${joining} THE? e:DAY of? m:ANYMONTH ((?<=monthShort) dot)? (comma? of? ${year})?`, (m) =>
    twoDays(m, ['m', 'm']),
  ),
  // June 28 to July 2, 2019 · 28 June to 2 July 2019
  rule(`m:ANYMONTH dot? d:DAY cut:${joining} n:ANYMONTH dot? e:DAY comma? ${year}`, (m) => twoDays(m, ['m', 'n'])),
  rule(`d:DAY of? m:ANYMONTH cut:${joining} e:DAY of? n:ANYMONTH comma? ${year}`, (m) => twoDays(m, ['m', 'n'])),
  // June, 14 2019
  rule('m:month comma d:DAY y:Y4', dayMonth),
  // the July-September quarter · the April to June period
  rule('THE? m:MONTH dot? (dash|to|through) n:MONTH dot? u:(unit|period) (of? y:YEAR)?', (m) => {
    const [a, b] = [m.value('m') ?? 0, m.value('n') ?? 0];
    if (m.token('u')?.kind === 'unit' && m.token('u')?.of !== 'quarter') return null;
    return b - a !== 2 || a % 3 !== 1 ? null : partOfYear(m, ranked('Q', (a + 2) / 3));
  }),
  // January to March 2018
  rule(`m:MONTH dot? cut:${joining} n:MONTH dot? (comma|of|in)? y:YEAR`, monthParts),
  // early October 1941 · the end of May · mid-2007's month forms
  rule(`${shade} m:MONTH ((?<=monthShort) dot)? (comma? of? in? ${year} (bc:${bc})?)`, dayMonth),
  rule(`${shade} THE? m:ANYMONTH dot? comma? y:YEAR`, dayMonth),
  rule(`${shade} m:month (?!apos letterD)`, (match) => {
    if (match.value('m') !== 5 && match.value('m') !== 3) return dayMonth(match);
    // May and March are also a verb and a name.
    if (match.token('m') !== match.run[match.from]) return dayMonth(match);
    const before = match.run[match.from - 1]?.kind ?? '';
    const leads =
      /^(in|since|by|until|of|from|to|through|between|and|or|dash|slash|during|on|for|after|before|a|about|as|open|every)$/;
    return leads.test(before) ? dayMonth(match) : null;
  }),
  rule(`${shade} m:monthShort dot? (?!Other)`, (match) => {
    const before = match.run[match.from - 1]?.kind;
    const shaded = match.token('m') !== match.run[match.from];
    return shaded || before === 'in' || before === 'since' || before === 'until' || before === 'by' || before === 'of'
      ? dayMonth(match)
      : null;
  }),
  // last March · next June
  rule('k:(last|next|this) m:MONTH', (m) => {
    const kind = m.token('k')?.kind;
    return calendarDate({ month: m.value('m'), toward: kind === 'last' ? -1 : kind === 'next' ? 1 : 0 });
  }),
  rule('THE? k:(previous|following|coming) m:MONTH', (m) =>
    calendarDate({ month: m.value('m'), toward: m.token('k')?.kind === 'previous' ? -1 : 1 }),
  ),

  // 499-493 BC · 490 to 480 BC · 513 BC
  rule(`a:${figure} cut:${joining} b:${figure} ${bc}`, (m) => {
    const cut = m.at('cut');
    return [
      part(m.from, cut, yearOf(beforeChrist(m.value('a') ?? 1))),
      part(cut + 1, m.to, yearOf(beforeChrist(m.value('b') ?? 1))),
    ];
  }),
  rule(`${shade} a:${figure} ${bc}`, (m) => yearOf(beforeChrist(m.value('a') ?? 1))),
  rule(`${shade} (ad|a:${figure})(ad|b:${figure})`, (m) => {
    const value = m.value('a') ?? m.value('b');
    const eras = [m.run[m.to - 1]?.kind, m.run[m.to - 2]?.kind].filter((kind) => kind === 'ad');
    return value === undefined || eras.length !== 1 ? null : yearOf(value);
  }),
  // 2007-08 · 1939-1945
  rule('a:Y4 cut:dash b:TWO (?!dash|unit|units|slash)', (m) => {
    const [a, b] = [m.value('a') ?? 0, m.value('b') ?? 0];
    if (a < 1200) return null;
    if (m.run[m.from + 1]?.glued !== true || (b <= 12 && (b <= a % 100 || b > (a % 100) + 3))) return null;
    return [part(m.from, m.from + 1, yearOf(a)), part(m.from + 2, m.to, yearOf(continuedYear(a, b)))];
  }),
  // in '99 · 1788-'89
  rule('(in|of|since|by|from|to|until|during|season|dash) apos yy:TWO', (m) => [
    part(m.from + 1, m.to, yearOf(fullYear(m.value('yy') ?? 0))),
  ]),
  // in 1939 · the year 1941 · late 1942
  rule(`${shade} (THE? unit|units)? y:Y4 (?!unit|units|money|counted)`, (m) => {
    const y = m.value('y') ?? 0;
    const named = m.run[m.at('y') - 1];
    if ((named?.kind === 'unit' || named?.kind === 'units') && named.of !== 'year') return null;
    const before = m.run[m.from - 1]?.kind;
    // page 1995
    if (m.run[m.from - 1]?.of === 'label') return null;
    const led =
      m.to - m.from > 1 ||
      ['in', 'since', 'by', 'until', 'from', 'of', 'during', 'open', 'before', 'after'].includes(before ?? '');
    const after = m.run[m.to]?.kind;
    if (y < 1200 || y > 2099) return null;
    if (before === 'than' || before === 'about' || before === 'over')
      return y >= 1700 && y < 2030 && before === 'about' ? yearOf(y) : null;
    if (!led && (y < 1650 || y > 2040)) return null;
    // 1,400 without its comma: a count before a plain word, unless it looks like a year of our times.
    if (!led && after === 'other' && (y < 1750 || y > 2035)) return null;
    return yearOf(y);
  }),
  rule(`${shade} THE? JY4 comma (?=Y4)`, () => null),
  rule('y:JY4 (?=comma JY4|comma Y4)', (m) => yearOf(m.value('y') ?? 0)),
  // nineteen eighty-four · in two thousand and eight
  rule('a:W dash? b:W (?!unit|units|counted|money)', (m) => {
    const [a, b] = [m.value('a') ?? 0, m.value('b') ?? 0];
    return a >= 17 && a <= 20 && b >= 10 && b <= 99 ? yearOf(a * 100 + b) : null;
  }),
  rule('THE? y:W (?!unit|units|counted|other|Other|money)', (m) => {
    const y = m.value('y') ?? 0;
    const led = m.run.length === 1 || /^(in|since|by|until|of|before|after)$/.test(m.run[m.from - 1]?.kind ?? '');
    return y >= 2000 && y < 2100 && led ? yearOf(y) : null;
  }),
  // fiscal 1998 · fiscal year 1998 · FY98
  rule(`${shade} fiscal unit? apos? y:(Y4|TWO)`, (m) => yearOf(fullYear(m.value('y') ?? 0))),
  // the 1990s · the late '80s · the 480s BC · the nineties
  rule(`${shade} THE? d:decade (bc:${bc})?`, (m) => {
    const value = m.value('d') ?? 0;
    if (m.at('bc') >= 0) return calendarDate({ decade: beforeChrist(value) });
    // "the 1800s" are a century, "the 2000s" so far more often a decade.
    return value % 100 === 0 && value < 2000 ? calendarDate({ century: value + 1 }) : calendarDate({ decade: value });
  }),
  rule(`${shade} THE? a:N3 s ${bc}`, (m) => calendarDate({ decade: beforeChrist(m.value('a') ?? 1) })),
  rule(`(${shade} (THE apos?|apos)|THE (early|late|mid) dash?) d:(decadeShort|decadeWord)`, (m) => {
    const value = m.value('d') ?? 0;
    return calendarDate({ decade: value < 20 ? 2000 + value : 1900 + value });
  }),
  // the nineteenth century · mid-19th-century · the 5th century BC
  rule(`${shade} THE? o:RANK dash? (century|u:units) (bc:${bc})?`, (m) => {
    const n = m.value('o') ?? 0;
    if (n < 1 || n > 22 || (m.at('u') >= 0 && m.token('u')?.of !== 'century')) return null;
    return calendarDate({ century: m.at('bc') >= 0 ? beforeChrist(n * 100 - 50) : n * 100 - 99 });
  }),
  // the summer of 1941 · early autumn · Spring 2004 · 1941 summer
  rule(`${shade} THE? s:(season|fall) (comma? of? in? THE? ${year} (bc:${bc})?)`, (m) =>
    partOfYear(m, m.token('s')?.of as YearPart),
  ),
  rule(`${shade} THE? y:Y4 s:(season|fall)`, (m) =>
    calendarDate({ year: m.value('y'), part: m.token('s')?.of as YearPart }),
  ),
  rule(`${shade} s:season`, (m) => calendarDate({ part: m.token('s')?.of as YearPart })),
  rule(`${shade} THE s:(season|fall)`, (m) => {
    const token = m.token('s');
    if (token?.kind === 'fall' && m.run[m.to]?.kind === 'of') return null;
    return calendarDate({ part: token?.of as YearPart });
  }),
  rule('k:(last|past|next|coming|this|previous|following) s:(season|fall)', (m) => {
    const kind = m.token('k')?.kind ?? '';
    const by = kind === 'this' ? 0 : kind === 'next' || kind === 'coming' || kind === 'following' ? 1 : -1;
    const from = kind === 'previous' || kind === 'following' ? 'last' : 'published';
    return { is: 'unit', unit: 'season', by, from, part: m.token('s')?.of as YearPart };
  }),
  // the first quarter of 1998 · fourth-quarter · 3Q · Q3 2018 · 2018Q4
  rule(`THE? fiscal? o:RANK dash? q:unit (of? (THE? fiscal? unit?)? ${year})?`, (m) =>
    m.token('q')?.of !== 'quarter' ? null : partOfYear(m, ranked('Q', m.value('o'))),
  ),
  // the 1988 first quarter · last year's fourth quarter · 1989's first half
  rule('THE? fiscal? y:Y4 (apos s)? o:RANK dash? u:(unit|half)', ofYear),
  rule('THE? k:(last|next|this|previous) n:unit (apos s|s)? o:RANK dash? u:(unit|half)', (m) =>
    m.token('n')?.of === 'year' ? ofYear(m) : null,
  ),
  rule(`THE? a:RANK cut:(and|to) b:RANK u:units ((of|in)? y:YEAR)?`, (m) => {
    const [a, b] = [ranked('Q', m.value('a')), ranked('Q', m.value('b'))];
    if (m.token('u')?.of !== 'quarter' || a === undefined || b === undefined) return null;
    const cut = m.at('cut');
    const of = (name: YearPart): Meaning => calendarDate({ year: m.value('y'), part: name });
    return [part(m.from, cut, of(a)), part(cut + 1, m.to, of(b))];
  }),
  rule(`q n:N12 (comma? of? y:YEAR)?`, (m) => partOfYear(m, ranked('Q', m.value('n')))),
  rule('h n:N12 comma? of? y:YEAR', (m) => partOfYear(m, ranked('H', m.value('n')))),
  rule('n:N12 q of? y:(YEAR|N99|N31|N09)', (m) =>
    calendarDate({ year: fullYear(m.value('y') ?? 0), part: ranked('Q', m.value('n')) }),
  ),
  rule(`y:Y4 q n:N12`, (m) => partOfYear(m, ranked('Q', m.value('n')))),
  rule(`THE? (RANK|latter) half of m:MONTH (comma? of? y:YEAR)?`, dayMonth),
];
