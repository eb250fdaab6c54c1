/** Chinese counts of units, as a piece of patterns. */
import type { Unit } from '../../../dates/meaning.ts';
import type { Match } from '../../../dates/pattern.ts';
import type { Quantity } from '../../../dates/quantity.ts';

const unit = '(unit|year|month|century|quarter)';

/** 三天, 25年, 两个月, 半年, 十多年, 几天, 一个半月, 数年. */
export const quantity = `(about)? (qn:INT (odd|within)? qp:piece? qh:half? qu:${unit} qh2:half?|qs:(some|odd|tens) piece? qu2:${unit}|qf:half qp3:piece? qu3:${unit})`;

const units: Readonly<Record<string, Unit>> = { year: 'year', month: 'month', century: 'century', quarter: 'quarter' };

/** What a `quantity` piece says; null where it is a date and no count (三月 is March). */
export function quantityOf(match: Match): Quantity | null {
  const token = match.token('qu') ?? match.token('qu2') ?? match.token('qu3');
  if (token === undefined) return null;
  const named: Unit = units[token.kind] ?? (token.of as Unit);
  // 个月 takes its measure word: 三月 is a month of the year; 半月 and 数月 are not.
  const counted =
    match.at('qp') >= 0 || match.at('qp3') >= 0 || token.of === 'month' || match.at('qu2') >= 0 || match.at('qu3') >= 0;
  if (token.kind === 'month' && !counted) return null;
  if (token.kind === 'century' && !counted) return null;
  if (token.kind === 'quarter' && !counted) return null;
  if (match.at('qf') >= 0) {
    if (named === 'year') return { count: 6, unit: 'month' };
    return named === 'century' ? { count: 50, unit: 'year' } : { count: 0.5, unit: named };
  }
  const n = match.value('qn');
  if (n === undefined) return { count: null, unit: named };
  if (named === 'year' && n >= 1000) return null;
  // 两三年, 五六天: two figures in a row are about so many.
  const about = match.token('qn')?.of === 'han' && n > 11 && n < 99 && n % 10 === Math.floor(n / 10) + 1;
  if (about) return { count: null, unit: named };
  return { count: n + (match.at('qh') >= 0 || match.at('qh2') >= 0 ? 0.5 : 0), unit: named };
}
