/** Russian durations, sets and times of day: "в течение трёх лет", "ежегодно", "в 14:30". */
import { rule } from '../../../dates/build.ts';
import { durationOf, type Unit } from '../../../dates/meaning.ts';
import type { Rule } from '../../../dates/pattern.ts';
import { quantityValue } from '../../../dates/quantity.ts';
import { quantity, quantityOf } from './quantities.ts';

export const ruDurationRules: readonly Rule[] = [
  rule(`${quantity}`, (m) => {
    const amount = quantityOf(m);
    // A unit alone ("год", "день") is no stretch, unless something says so.
    if (amount === null || m.at('qu5') >= 0 || amount.unit === 'quarter' || amount.unit === 'second') return null;
    if (amount.unit === 'half') return null;
    return { is: 'duration', value: quantityValue(amount) };
  }),
  rule('a:measured', (m) => {
    const letter = m.token('a')?.of ?? 'Y';
    const count = m.value('a') ?? 1;
    return {
      is: 'duration',
      value: letter === 'MIN' ? `PT${count}M` : letter === 'H' ? `PT${count}H` : `P${count}${letter}`,
    };
  }),
  rule('a:anniversary', (m) => ({ is: 'duration', value: `P${m.value('a')}Y` })),
  rule('every u:unit', (m) => ({ is: 'set', value: durationOf(1, m.token('u')?.of as Unit) })),
  rule('every n:COUNT u:unit', (m) => ({ is: 'set', value: durationOf(m.value('n') ?? 1, m.token('u')?.of as Unit) })),
  rule('every w:(weekday|environment)', (m) => ({ is: 'set', value: `XXXX-WXX-${m.value('w')}` })),
  rule('n:COUNT? times (at) u:unit', (m) => ({ is: 'set', value: durationOf(1, m.token('u')?.of as Unit) })),
  rule(`times at ${quantity}`, (m) => {
    const amount = quantityOf(m);
    return amount === null ? null : { is: 'set', value: quantityValue(amount) };
  }),
  rule('to w:weekdays', (m) => ({ is: 'set', value: `XXXX-WXX-${m.value('w')}` })),
  rule('n:noon', (m) => ({ is: 'time', time: m.token('n')?.of ?? '12:00' })),
  rule('a:adverbSet', (m) => ({ is: 'set', value: m.token('a')?.of ?? 'P1D' })),
  rule('hh:(JN0|JN09|JN12|JN31) (colon|dot) mm:(JN0|JN09|JN12|JN31|JN99) (?!dot|slash)', (m) => {
    const [hour, minute] = [m.value('hh') ?? 99, m.value('mm') ?? 99];
    const written = (m.token('mm')?.end ?? 0) - (m.token('mm')?.start ?? 0);
    const colon = m.run[m.from + 1]?.kind === 'colon';
    if (hour > 24 || minute > 59 || written !== 2 || (!colon && m.run[m.from - 1]?.kind !== 'at')) return null;
    if (!colon && /^(unit|other|Other|month)$/.test(m.run[m.to]?.kind ?? '')) return null;
    return { is: 'time', time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
  }),
  rule('hh:(N12|N31|N09) u:unit t:daypart', (m) => {
    const hour = m.value('hh') ?? 0;
    const later = m.token('t')?.of === 'EV' && hour < 12 ? 12 : 0;
    return m.token('u')?.of !== 'hour' ? null : { is: 'time', time: `${String(hour + later).padStart(2, '0')}:00` };
  }),
];
