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

export const enFeastRules: readonly Rule[] = [
  rule(`f:feast (dd:unit|t:daypart)? ${year}`, (m) =>
    m.at('dd') >= 0 && !isDay(m, 'dd') ? null : feast(m, m.token('f')?.of ?? ''),
  ),
  rule(`f:feast e:edge ${year}`, (m) =>
    feast(m, m.token('f')?.of === 'christmas' ? 'christmas-eve' : (m.token('f')?.of ?? '')),
  ),
  rule(`(new|newLow) u:unit (apos? s)? (apos)? e:edge ${year}`, (m) =>
    m.run[m.from + 1]?.of === 'year' ? feast(m, 'new-year-eve') : null,
  ),
  rule(`(new|newLow) yy:unit (apos? s)? (apos)? dd:unit ${year}`, (m) =>
    m.token('yy')?.of === 'year' && isDay(m, 'dd') ? feast(m, 'new-year') : null,
  ),
  rule(`f:feastDay (apos s?|s)? dd:unit ${year}`, (m) => (isDay(m, 'dd') ? feast(m, m.token('f')?.of ?? '') : null)),
  rule(`(month dot?)? fools apos? s? dd:unit ${year}`, (m) => (isDay(m, 'dd') ? feast(m, 'april-fools') : null)),
  rule(`king (dot? king dot?)? dd:unit ${year}`, (m) => (isDay(m, 'dd') ? feast(m, 'king-day') : null)),
  rule(`w:counted apos s dd:unit ${year}`, (m) =>
    m.token('w')?.of === 'women' && isDay(m, 'dd') ? feast(m, 'women-day') : null,
  ),
  rule(`m:month dd:unit ${year}`, (m) => (m.value('m') === 5 && isDay(m, 'dd') ? feast(m, 'labour-day') : null)),
  rule(`x:Other new yy:unit ${year}`, (m) =>
    m.token('x')?.of === 'lunar' && m.token('yy')?.of === 'year' ? feast(m, 'spring-festival') : null,
  ),
  rule(`good w:weekday ${year}`, (m) => (m.value('w') === 5 ? feast(m, 'good-friday') : null)),
  rule(`black w:weekday ${year}`, (m) => (m.value('w') === 5 ? feast(m, 'black-friday') : null)),
  rule(`palm w:weekday ${year}`, (m) => (m.value('w') === 7 ? feast(m, 'palm-sunday') : null)),
  rule(`ash w:weekday ${year}`, (m) => (m.value('w') === 3 ? feast(m, 'ash-wednesday') : null)),
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
