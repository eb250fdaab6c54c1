/** Chinese durations, sets and times of day: 三年来, 每周, 上午10时30分. */
import { rule } from '../../../dates/build.ts';
import type { Meaning } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { quantityValue } from '../../../dates/quantity.ts';
import { quantity, quantityOf } from './quantities.ts';

function duration(match: Match): Meaning | null {
  const amount = quantityOf(match);
  return amount === null || amount.unit === 'quarter' ? null : { is: 'duration', value: quantityValue(amount) };
}

const two = (n: number | undefined): string => String(n ?? 0).padStart(2, '0');

export const zhDurationRules: readonly Rule[] = [
  rule(`${quantity} within?`, (m) => (m.run[m.from - 1]?.kind === 'rank' ? null : duration(m))),
  rule(`(stretch|about|before|ahead|recently) ${quantity} within?`, duration),
  rule('n:INT odd? anniversary', (m) => ({ is: 'duration', value: `P${m.value('n')}Y` })),
  rule('s:set', (m) => ({ is: 'set', value: m.token('s')?.of ?? 'P1D' })),
  rule(`every ${quantity}`, (m) => {
    const amount = quantityOf(m);
    return amount === null ? null : { is: 'set', value: quantityValue(amount) };
  }),
  // 每年6月 · 每年6月1日 · 每月15日
  rule('s:set of? m:(N12|N09) month (d:SMALL DAYMARK)?', (m) => {
    if (m.token('s')?.of !== 'P1Y') return null;
    const day = m.value('d') === undefined ? '' : `-${two(m.value('d'))}`;
    return { is: 'set', value: `XXXX-${two(m.value('m'))}${day}` };
  }),
  rule('s:set of? d:SMALL DAYMARK', (m) =>
    m.token('s')?.of === 'P1M' ? { is: 'set', value: `XXXX-XX-${two(m.value('d'))}` } : null,
  ),
  rule('w:setDay', (m) => ({ is: 'set', value: `XXXX-WXX-${m.value('w')}` })),
  rule('t:daypart? h:SMALL hourMark (n:(SMALL|N99|N0) minuteMark|half)?', (m) => {
    const hour = m.value('h') ?? 0;
    const before = m.run[m.from - 1];
    // 12日下午3点: the part of the day stands with the day.
    const part = m.token('t') ?? (before?.kind === 'daypart' ? before : undefined);
    const after = m.run[m.to]?.kind;
    if (hour > 24 || (part === undefined && (m.at('n') < 0 || after === 'other') && before?.kind !== 'day'))
      return null;
    const full = (part?.value ?? 0) === 12 && hour < 12 ? hour + 12 : hour;
    const minute = m.run[m.to - 1]?.kind === 'half' ? 30 : (m.value('n') ?? 0);
    return { is: 'time', time: `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
  }),
  rule('t:daypart? h:(JN0|JN09|JN12|JN31) colon n:(JN0|JN09|JN12|JN31|JN99)', (m) => {
    const [hour, minute] = [m.value('h') ?? 99, m.value('n') ?? 99];
    const written = (m.token('n')?.end ?? 0) - (m.token('n')?.start ?? 0);
    if (hour > 24 || minute > 59 || written !== 2) return null;
    const before = m.run[m.from - 1];
    const part = m.value('t') ?? (before?.kind === 'daypart' ? before.value : 0);
    const later = part === 12 && hour < 12 ? 12 : 0;
    return { is: 'time', time: `${two(hour + later)}:${two(minute)}` };
  }),
];
