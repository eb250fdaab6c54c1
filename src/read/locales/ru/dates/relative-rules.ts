/** Russian dates that count from the publication date or the last date named: "на прошлой неделе", "два года спустя". */
import { part, rule } from '../../../dates/build.ts';
import type { Anchor, Meaning, Unit } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { quantityValue } from '../../../dates/quantity.ts';
import { shade, year, yearField } from './calendar-rules.ts';
import { manyOf } from './lexicon.ts';
import { quantity, quantityOf } from './quantities.ts';

const unitOf = (match: Match, name = 'u'): Unit => match.token(name)?.of as Unit;
const timeOf = (match: Match): string | undefined => match.token('t')?.of;

function direction(kind: string | undefined, unit: Unit): { by: number; from: Anchor } | null {
  switch (kind) {
    case 'last':
      return { by: -1, from: 'published' };
    case 'beforeLast':
      return { by: -2, from: 'published' };
    case 'this':
      return { by: 0, from: 'published' };
    case 'next':
      // "на следующий день" tells on, "в следующем году" looks ahead.
      return { by: 1, from: unit === 'day' ? 'last' : 'published' };
    case 'coming':
      return { by: 1, from: 'published' };
    case 'previous':
      return { by: -1, from: 'last' };
    case 'that':
      return { by: 0, from: 'last' };
    default:
      return null;
  }
}

function relativeUnit(match: Match): Meaning | null {
  const unit = unitOf(match);
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return null;
  if (match.value('u') === manyOf) {
    const kind = match.token('k')?.kind;
    if (kind !== 'coming' && kind !== 'last' && kind !== 'next') return null;
    return { is: 'reference', value: kind === 'last' ? 'PAST_REF' : 'FUTURE_REF' };
  }
  const way = direction(match.token('k')?.kind, unit);
  return way === null ? null : { is: 'unit', unit, ...way };
}

function shifted(match: Match, from: Anchor | Meaning, back: boolean): Meaning | null {
  const amount = quantityOf(match);
  return amount === null ? null : { is: 'shift', ...amount, back, from };
}

const weekdayOf = (match: Match, by: -1 | 0 | 1 | null): Meaning => ({
  is: 'weekday',
  weekday: match.value('w') ?? 1,
  by,
  time: timeOf(match),
});

const now: Meaning = { is: 'reference', value: 'PRESENT_REF' };

const beforeFeast = (match: Match, from: Meaning): Meaning => ({
  is: 'shift',
  unit: 'day',
  count: 1,
  back: true,
  from,
  time: timeOf(match),
});

export const ruRelativeRules: readonly Rule[] = [
  // сегодня · вчера вечером · завтра утром
  rule('d:deicticDay t:daypart?', (m) => ({
    is: 'unit',
    unit: 'day',
    by: m.value('d') ?? 0,
    from: 'published',
    time: timeOf(m),
  })),
  rule('d:todayAdj u:unit?', (m) => ({ is: 'unit', unit: 'day', by: m.value('d') ?? 0, from: 'published' })),
  rule(`(eve|eveOf) f:feast ${year}?`, (m) =>
    beforeFeast(m, { is: 'holiday', name: m.token('f')?.of ?? '', year: yearField(m) ?? undefined }),
  ),
  rule('(eve|eveOf) new u:unit', (m) =>
    unitOf(m) === 'year' ? beforeFeast(m, { is: 'holiday', name: 'new-year' }) : null,
  ),
  rule(`for ${quantity} until f:feast ${year}?`, (m) =>
    shifted(m, { is: 'holiday', name: m.token('f')?.of ?? '', year: yearField(m) ?? undefined }, true),
  ),
  rule(`for ${quantity} until new u:unit`, (m) =>
    unitOf(m) === 'year' ? shifted(m, { is: 'holiday', name: 'new-year' }, true) : null,
  ),
  rule('eve t:daypart?', (m) => ({ is: 'unit', unit: 'day', by: -1, from: 'published', time: timeOf(m) })),
  // в прошлом году · на этой неделе · в том же месяце · к концу этого года
  rule(`${shade} k:(last|this|next|coming|previous|that|beforeLast) very? same? u:unit (?!of)`, (m) => {
    // "тем годам", "то время" are no dates; "год" needs its case only in the singular, which the words before tell.
    const unit = unitOf(m);
    if (m.token('k')?.kind === 'that' && m.run[m.at('u') - 1]?.kind !== 'same' && unit !== 'year' && unit !== 'day')
      return null;
    return relativeUnit(m);
  }),
  rule('last t:daypart', (m) => ({ is: 'unit', unit: 'day', by: -1, from: 'published', time: timeOf(m) })),
  rule('k:(this|that) same? t:daypart', (m) => ({
    is: 'unit',
    unit: 'day',
    by: 0,
    from: m.token('k')?.kind === 'this' ? 'published' : 'last',
    time: timeOf(m),
  })),
  rule('edge u:unit (?!Y4|INT|decade|month)', (m) => {
    const unit = unitOf(m);
    return unit === 'year' || unit === 'month' || unit === 'week' || unit === 'quarter'
      ? { is: 'unit', unit, by: 0, from: 'published' }
      : null;
  }),
  // последние годы · за последний год · в ближайшие дни
  rule('k:latest u:unit', (m) =>
    unitOf(m) === 'day' && m.value('u') !== manyOf ? null : { is: 'reference', value: 'PAST_REF' },
  ),
  rule(`(latest|last|coming|next|first) ${quantity}`, (m) => {
    const amount = quantityOf(m);
    return amount === null || (m.at('qu5') >= 0 && amount.count === 1)
      ? null
      : { is: 'duration', value: quantityValue(amount) };
  }),

  // три года назад · неделю тому назад · через два года · спустя год
  rule(`${quantity} that? ago`, (m) => shifted(m, 'published', true)),
  rule(`in ${quantity} (?!afterPrep)`, (m) => {
    const meaning = shifted(m, 'published', false);
    return meaning === null ? null : [{ from: m.from, to: m.to, meaning }];
  }),
  rule(`after ${quantity}`, (m) => shifted(m, 'last', false)),
  rule(`${quantity} (after|later)`, (m) => shifted(m, 'last', false)),
  rule(`${quantity} earlier`, (m) => shifted(m, 'last', true)),
  rule(`in ${quantity} afterPrep f:feast y:YEAR?`, (m) =>
    shifted(m, { is: 'holiday', name: m.token('f')?.of ?? '', year: m.value('y') }, false),
  ),

  // в понедельник · в прошлую среду · в следующий вторник · во вторник вечером
  rule(
    '(at|on|from|by|until)? w:(weekday|environment) t:daypart? (?!comma? DAY month|this unit|last unit|next unit|at? on (this|last|next) unit)',
    (m) => {
      const led = m.run[m.from]?.kind !== 'weekday' && m.run[m.from]?.kind !== 'environment';
      const token = m.token('w');
      // "среда" is also the environment: only "в среду" and "к среде" are sure.
      if (token?.kind === 'environment' && (m.run[m.from]?.kind !== 'at' || m.run[m.to]?.kind === 'other')) {
        if (m.run.length > 1) return null;
      }
      return [{ from: led ? m.from + 1 : m.from, to: m.to, meaning: weekdayOf(m, null) }];
    },
  ),
  // с понедельника по пятницу · в понедельник и вторник
  rule(
    '(at|on|from)? w:(weekday|environment) cut:(and|or|to|dash) (at|on)? v:(weekday|environment) (?!comma? DAY month)',
    (m) => {
      const first = weekdayOf(m, null);
      const second: Meaning = { is: 'nth', n: 1, unit: 'weekday', weekday: m.value('v') ?? 1, of: first, after: true };
      return [part(m.at('w'), m.at('w') + 1, first), part(m.at('v'), m.to, second)];
    },
  ),
  rule('k:(last|next|this|coming|previous|latest) w:(weekday|environment) t:daypart?', (m) => {
    const kind = m.token('k')?.kind;
    return weekdayOf(m, kind === 'this' || kind === 'coming' ? 0 : kind === 'next' ? 1 : -1);
  }),
  rule('beforeLast w:(weekday|environment)', (m) => ({
    is: 'shift',
    unit: 'day',
    count: 7,
    back: true,
    from: { is: 'weekday', weekday: m.value('w') ?? 1, by: -1 },
  })),
  // первый понедельник месяца · последний день этого года
  rule('n:(RANK|latest) (w:(weekday|environment)|u:unit) k:(last|this|next)? v:unit', (m) => {
    const of = unitOf(m, 'v');
    const named = m.token('u');
    if ((of !== 'month' && of !== 'year') || (named !== undefined && named.of !== 'day')) return null;
    const kind = m.token('k')?.kind;
    const by = kind === 'last' ? -1 : kind === 'next' ? 1 : 0;
    const n = m.token('n')?.kind === 'latest' ? -1 : (m.value('n') ?? 1);
    const within: Meaning = { is: 'unit', unit: of, by, from: 'published' };
    const weekday = m.value('w');
    return weekday === undefined
      ? { is: 'nth', n, unit: 'day', of: within }
      : { is: 'nth', n, unit: 'weekday', weekday, of: within };
  }),
  rule('w:(weekday|environment) on? k:(last|this|next) u:unit', (m) => {
    const kind = m.token('k')?.kind;
    if (unitOf(m) !== 'week') return null;
    return {
      is: 'unit',
      unit: 'week',
      by: kind === 'last' ? -1 : kind === 'next' ? 1 : 0,
      from: 'published',
      weekday: m.value('w') ?? 1,
    };
  }),
  rule('w:weekdayShort dot? (?!other|Other)', (m) => (m.run.length === m.to - m.from ? weekdayOf(m, null) : null)),

  // сейчас · недавно · на днях · в настоящее время
  rule('now', () => now),
  rule('present time', () => now),
  rule('this time', (m) => (m.run[m.from - 1]?.kind === 'at' ? now : null)),
  rule('recently', () => ({ is: 'reference', value: 'PAST_REF', about: 'year' })),
  rule('on u:unit', (m) =>
    unitOf(m) === 'day' && m.token('u') !== undefined && isInDays(m)
      ? { is: 'reference', value: 'PAST_REF', about: 'month' }
      : null,
  ),
];

/** "на днях" and not "на день": the form is told by its length. */
const isInDays = (match: Match): boolean => {
  const token = match.token('u');
  return token !== undefined && token.value === 1;
};
