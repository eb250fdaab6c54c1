/** Feasts and public days in English texts. */
import { rule } from '../../../dates/build.ts';
import type { Field, Meaning } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { quantity, quantityOf } from './quantities.ts';

const year = '(comma? of? in? y:YEAR|ky:(last|next|this) ku:unit)?';

/** `name` with the year that follows it, if one does. */
function feast(match: Match, name: string): Meaning | null {
  const kind = match.token('ky')?.kind;
  if (kind !== undefined && match.token('ku')?.of !== 'year') return null;
  const relative: Field | undefined =
    kind === undefined ? undefined : { from: 'published', by: kind === 'last' ? -1 : kind === 'next' ? 1 : 0 };
  return { is: 'holiday', name, year: match.value('y') ?? relative, time: match.token('t')?.of };
}

const isDay = (match: Match, name: string): boolean => match.token(name)?.of === 'day';

/** Weekdays that are a feast with the word before them. */
const dayNames: Readonly<Record<string, readonly [number, string]>> = {
  good: [5, 'good-friday'],
  black: [5, 'black-friday'],
  palm: [7, 'palm-sunday'],
  ash: [3, 'ash-wednesday'],
  shrove: [2, 'shrove-tuesday'],
  cyber: [1, 'cyber-monday'],
};

export const enFeastRules: readonly Rule[] = [
  rule(`f:feast (dd:unit|t:daypart)? ${year}`, (m) =>
    m.at('dd') >= 0 && !isDay(m, 'dd') ? null : feast(m, m.token('f')?.of ?? ''),
  ),
  rule(`f:feast e:edge ${year}`, (m) =>
    feast(m, m.token('f')?.of === 'christmas' ? 'christmas-eve' : (m.token('f')?.of ?? '')),
  ),
  rule(`(new|newLow) u:(unit|units) (apos? s)? (apos)? e:edge ${year}`, (m) =>
    m.run[m.from + 1]?.of === 'year' ? feast(m, 'new-year-eve') : null,
  ),
  rule(`(new|newLow) yy:(unit|units) (apos? s)? (apos)? dd:unit ${year}`, (m) =>
    m.token('yy')?.of === 'year' && isDay(m, 'dd') ? feast(m, 'new-year') : null,
  ),
  rule(`f:FEASTDAY (apos s?|s)? dd:unit ${year}`, (m) => {
    // In small letters ("a long labor day") only where nothing else is said.
    const alone = m.from === 0 && m.run.length === m.to;
    return isDay(m, 'dd') && (m.token('f')?.kind === 'feastDay' || alone) ? feast(m, m.token('f')?.of ?? '') : null;
  }),
  rule(`(month dot?)? fools apos? s? dd:unit ${year}`, (m) => (isDay(m, 'dd') ? feast(m, 'april-fools') : null)),
  rule(`king (dot? king dot?)? dd:unit ${year}`, (m) => (isDay(m, 'dd') ? feast(m, 'king-day') : null)),
  rule(`w:counted apos s dd:unit ${year}`, (m) =>
    m.token('w')?.of === 'women' && isDay(m, 'dd') ? feast(m, 'women-day') : null,
  ),
  rule(`m:month dd:unit ${year}`, (m) => (m.value('m') === 5 && isDay(m, 'dd') ? feast(m, 'labour-day') : null)),
  rule(`x:Other new yy:unit ${year}`, (m) =>
    m.token('x')?.of === 'lunar' && m.token('yy')?.of === 'year' ? feast(m, 'spring-festival') : null,
  ),
  rule(`o:orthodox f:feast ${year}`, (m) => {
    const name = m.token('f')?.of ?? '';
    return /^(easter|christmas)$/.test(name) ? feast(m, `${name}-orthodox`) : null;
  }),
  rule(`k:(good|black|palm|ash|cyber|shrove|goodLow|blackLow|palmLow|ashLow) w:weekday ${year}`, (m) => {
    const kind = m.token('k')?.kind ?? '';
    // In small letters ("a good Friday") only where nothing else is said.
    if (kind.endsWith('Low') && m.from > 0) return null;
    const [weekday, name] = dayNames[kind.replace('Low', '')] ?? [];
    return name === undefined || m.value('w') !== weekday ? null : feast(m, name);
  }),
  rule(`f:feast w:weekday ${year}`, (m) =>
    m.token('f')?.of === 'easter' ? feast(m, m.value('w') === 1 ? 'easter-monday' : 'easter') : null,
  ),
  rule(`THE? ides of m:ANYMONTH ${year}`, (m) => (m.value('m') === 3 ? feast(m, 'ides-march') : null)),
  // three days after Easter · the third Tuesday after Christmas 2014 · the day before Christmas
  rule(`${quantity} x:(before|after) THE? f:feast ${year}`, (m) => {
    const amount = quantityOf(m);
    const from = feast(m, m.token('f')?.of ?? '');
    return amount === null || from === null
      ? null
      : { is: 'shift', ...amount, back: m.token('x')?.kind === 'before', from };
  }),
  rule(`THE o:unit x:(before|after) f:feast ${year}`, (m) => {
    const from = feast(m, m.token('f')?.of ?? '');
    return !isDay(m, 'o') || from === null
      ? null
      : { is: 'shift', unit: 'day', count: 1, back: m.token('x')?.kind === 'before', from };
  }),
  rule(`THE? n:RANK w:WEEKDAY after f:feast ${year}`, (m) => {
    const of = feast(m, m.token('f')?.of ?? '');
    return of === null
      ? null
      : { is: 'nth', n: m.value('n') ?? 1, unit: 'weekday', weekday: m.value('w') ?? 1, of, after: true };
  }),
];
