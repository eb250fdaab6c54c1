/** English durations and sets: "three years", "six-month", "every Tuesday", "twice a week". */
import { rule } from '../../../dates/build.ts';
import { durationOf, type Meaning, type Unit } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { quantityValue } from '../../../dates/quantity.ts';
import { quantity, quantityOf } from './quantities.ts';

function duration(match: Match): Meaning | null {
  const amount = quantityOf(match);
  if (amount === null || (amount.unit === 'second' && amount.count === null)) return null;
  // "three quarters of the troops" is no time, "the third in as many weeks" no number.
  if (amount.unit === 'quarter' || (match.at('qv') === match.from && match.run[match.from - 1]?.kind === 'as'))
    return null;
  return { is: 'duration', value: quantityValue(amount) };
}

const unitOf = (match: Match, name: string): Unit => match.token(name)?.of as Unit;
const weekly = (weekday: number | undefined): Meaning => ({ is: 'set', value: `XXXX-WXX-${weekday ?? 1}` });

export const enDurationRules: readonly Rule[] = [
  rule(`${quantity} (?!ago)`, (m) => {
    if (m.at('qu7') >= 0 && m.to - m.from === 1) {
      // Bare "days", "years": only where the words before make them a stretch of time.
      const before = m.run[m.from - 1]?.kind ?? '';
      const after = m.run[m.to]?.kind ?? '';
      const led = ['in', 'for', 'within', 'over', 'after', 'than', 'and', 'during', 'of', 'or', 'takes'].includes(
        before,
      );
      return (led && unitOf(m, 'qu7') !== 'second' && (unitOf(m, 'qu7') !== 'minute' || before === 'within')) ||
        /^(of|after|before)$/.test(after)
        ? duration(m)
        : null;
    }
    return duration(m);
  }),
  rule('n:COUNT dash u:unit dash? (old|long)?', (m) => ({
    is: 'duration',
    value: durationOf(m.value('n') ?? null, unitOf(m, 'u')),
  })),
  rule(`${quantity} (old|of age)`, duration),
  rule('(half|a half) dash? u:ONE', (m) => ({ is: 'duration', value: durationOf(0.5, unitOf(m, 'u')) })),
  rule('a? u:unit dash century', (m) => (unitOf(m, 'u') === 'quarter' ? { is: 'duration', value: 'P25Y' } : null)),
  rule('a u:unit of a? century', (m) => (unitOf(m, 'u') === 'quarter' ? { is: 'duration', value: 'P25Y' } : null)),
  rule('u:(unit|units) dash long', (m) => ({
    is: 'duration',
    value: durationOf(m.run[m.from]?.kind === 'units' ? null : 1, unitOf(m, 'u')),
  })),
  rule(`THE? (last|past|next|previous|following|coming|first|recent|O) ${quantity}`, (m) => {
    const amount = quantityOf(m);
    if (amount === null || m.at('qu5') >= 0) return null;
    return { is: 'duration', value: quantityValue(amount) };
  }),
  rule('THE? (last|past|next|previous|following|coming|O) THE? u:units', (m) => ({
    is: 'duration',
    value: durationOf(null, unitOf(m, 'u')),
  })),
  rule(`THE n:COUNT (last|past|next|previous|following|coming) u:units`, (m) => ({
    is: 'duration',
    value: durationOf(m.value('n') ?? null, unitOf(m, 'u')),
  })),

  // every Tuesday · each year · per day · twice a week · daily · Mondays
  rule('every alternate? u:ONE', (m) => ({
    is: 'set',
    value: durationOf(m.run[m.from + 1]?.kind === 'alternate' ? 2 : 1, unitOf(m, 'u')),
  })),
  rule('every n:COUNT u:MANY', (m) => ({ is: 'set', value: durationOf(m.value('n') ?? null, unitOf(m, 'u')) })),
  rule('every w:WEEKDAY t:daypart?', (m) => weekly(m.value('w'))),
  rule('every m:MONTH', (m) => ({ is: 'set', value: `XXXX-${String(m.value('m')).padStart(2, '0')}` })),
  rule('every s:(season|fall)', (m) => ({ is: 'set', value: `XXXX-${m.token('s')?.of}` })),
  rule('every t:daypart', (m) => ({ is: 'set', value: `XXXX-XX-XXT${m.token('t')?.of}` })),
  rule('on? w:weekdays', (m) => weekly(m.value('w'))),
  rule('per u:ONE', (m) => ({ is: 'set', value: durationOf(1, unitOf(m, 'u')) })),
  rule('(once|n:COUNT) (time)? (a|every|per) u:ONE (?!ago|before|earlier|later|after|dash)', (m) => ({
    is: 'set',
    value: durationOf(1, unitOf(m, 'u')),
  })),
  rule('a:adverbSet', (m) => ({ is: 'set', value: m.token('a')?.of ?? 'P1D' })),
];
