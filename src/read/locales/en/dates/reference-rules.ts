/** English words for no date in particular: "now", "recently", "recent years", "the future". */
import { part, rule } from '../../../dates/build.ts';
import type { Unit } from '../../../dates/meaning.ts';
import type { Rule } from '../../../dates/pattern.ts';
import { quantityValue } from '../../../dates/quantity.ts';

/** Rules for the present, the past and the future at large. */
export const enReferenceRules: readonly Rule[] = [
  // February of that year is a calendar rule; the years: recent years, coming years
  rule('THE? k:(recent) u:MANY', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('coming u:units', () => ({ is: 'reference', value: 'FUTURE_REF' })),
  rule('THE? (coming|following|next) u:units', (m) => ({
    is: 'duration',
    value: quantityValue({ count: null, unit: m.token('u')?.of as Unit }),
  })),
  rule('these units', (m) => (m.run[m.to - 1]?.of === 'day' ? { is: 'reference', value: 'PRESENT_REF' } : null)),

  // now, recently, the future
  rule('right? now', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('current (?!unit|ONE)', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('at present', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('THE? present dash? (unit|time)', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('at THE moment', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('THE time being', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('at this time', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('to date', (m) => (m.run[m.from - 1]?.kind === 'up' ? null : { is: 'reference', value: 'PRESENT_REF' })),
  rule('recently', () => ({ is: 'reference', value: 'PAST_REF', about: 'year' })),
  rule('recent', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('formerly', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('THE past (?!Other|other|counted|W|INT|few|unit|units|some)', () => ({ is: 'reference', value: 'PAST_REF' })),
  rule('in THE past (?=Other|other|counted)', (m) => [part(m.from + 1, m.to, { is: 'reference', value: 'PAST_REF' })]),
  rule('THE? future', () => ({ is: 'reference', value: 'FUTURE_REF' })),
];
