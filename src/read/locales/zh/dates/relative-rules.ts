/** Chinese dates that count from the publication date or the last date named: 上周二, 三天前, 次日, 日前. */
import { part, rule } from '../../../dates/build.ts';
import type { Meaning, Unit } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { quantity, quantityOf } from './quantities.ts';

const timeOf = (match: Match): string | undefined => match.token('t')?.of;

const unitMeaning = (match: Match, from: 'published' | 'last'): Meaning => {
  const token = match.token('r');
  return { is: 'unit', unit: (token?.of ?? 'day') as Unit, by: token?.value ?? 0, from, time: timeOf(match) };
};

function shifted(match: Match, from: 'published' | 'last', back: boolean): Meaning | null {
  const amount = quantityOf(match);
  return amount === null ? null : { is: 'shift', ...amount, back, from };
}

export const zhRelativeRules: readonly Rule[] = [
  rule('r:relative within?', (m) => unitMeaning(m, 'published')),
  // 本月底 · 上世纪末
  rule('r:relative shade within?', (m) =>
    /^(month|year|century)$/.test(m.token('r')?.of ?? '') ? unitMeaning(m, 'published') : null,
  ),
  // 去年同期: of a quarter, that quarter of the year before
  rule('r:relative samePeriod', (m) =>
    m.token('r')?.of !== 'year' || m.value('r') === 0
      ? null
      : { is: 'shift', unit: 'year', count: Math.abs(m.value('r') ?? 1), back: true, from: 'last', keeps: true },
  ),
  // 三日前 · 十日后: Chinese figures count, Arabic ones name the day
  rule('n:SMALL day x:(before|after)', (m) =>
    m.token('n')?.of === '' || (m.value('n') ?? 0) > 10
      ? null
      : {
          is: 'shift',
          unit: 'day',
          count: m.value('n') ?? 1,
          back: m.token('x')?.kind === 'before',
          from: 'published',
        },
  ),
  rule('r:relative t:daypart', (m) => (m.token('r')?.of === 'day' ? unitMeaning(m, 'published') : null)),
  rule('r:relativeTime', (m) => ({
    is: 'unit',
    unit: 'day',
    by: m.value('r') ?? 0,
    from: 'published',
    time: m.token('r')?.of,
  })),
  rule('r:told t:daypart?', (m) => unitMeaning(m, 'last')),
  rule('r:toldTime', (m) => ({ is: 'unit', unit: 'day', by: 0, from: 'last', time: m.token('r')?.of })),
  rule('e:edge', (m) => ({ is: 'unit', unit: (m.token('e')?.of ?? 'year') as Unit, by: 0, from: 'published' })),
  // 星期五 · 上周二 · 本周五下午
  rule('w:weekday t:daypart?', (m) => ({ is: 'weekday', weekday: m.value('w') ?? 1, by: null, time: timeOf(m) })),
  // 周一至周五 · 周一和周二
  rule('w:weekday cut:(dash|and) v:weekday', (m) => {
    const first: Meaning = { is: 'weekday', weekday: m.value('w') ?? 1, by: null };
    const second: Meaning = { is: 'nth', n: 1, unit: 'weekday', weekday: m.value('v') ?? 1, of: first, after: true };
    return [part(m.from, m.from + 1, first), part(m.from + 2, m.to, second)];
  }),
  rule('w:weekdayOf t:daypart?', (m) => ({
    is: 'unit',
    unit: 'week',
    by: Number(m.token('w')?.of ?? 0),
    from: 'published',
    weekday: m.value('w') ?? 1,
    time: timeOf(m),
  })),
  rule('r:relative of w:weekday t:daypart?', (m) => {
    const token = m.token('r');
    if (token?.of !== 'week') return null;
    return {
      is: 'unit',
      unit: 'week',
      by: token.value,
      from: 'published',
      weekday: m.value('w') ?? 1,
      time: timeOf(m),
    };
  }),
  // 三天前 · 两周后 · 半年前
  rule(`${quantity} before`, (m) => shifted(m, 'published', true)),
  rule(`${quantity} after`, (m) => shifted(m, 'published', false)),
  // 目前 · 日前 · 近年来 · 未来
  rule('now', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('recently', () => ({ is: 'reference', value: 'PAST_REF', about: 'month' })),
  rule('recentYears', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('future', () => ({ is: 'reference', value: 'FUTURE_REF' })),
];
