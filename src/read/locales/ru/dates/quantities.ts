/** Russian counts of units, as a piece of patterns. */
import type { Unit } from '../../../dates/meaning.ts';
import type { Match } from '../../../dates/pattern.ts';
import { decimal, type Quantity } from '../../../dates/quantity.ts';
import { manyOf } from './lexicon.ts';

/** "два года", "25 лет", "несколько дней", "полтора года", "2,5 года", "полгода", "неделю". */
export const quantity =
  '(about)? (qn:COUNT (dash qn2:COUNT)? (and halfWord)? qu:unit|qp:pair qu2:unit|qs:some qu3:unit|qw:JINT (dot|comma) qf:JINT qu4:unit|qu5:unit|qh:(halfYear|halfCentury)|qo:oneAndHalf qu6:unit)';

const unitNames = ['qu', 'qu2', 'qu3', 'qu4', 'qu5', 'qu6'] as const;

/** What a `quantity` piece says; null where its unit is none that counts. */
export function quantityOf(match: Match): Quantity | null {
  const half = match.token('qh')?.kind;
  if (half === 'halfYear') return { count: 6, unit: 'month' };
  if (half === 'halfCentury') return { count: 50, unit: 'year' };
  const unit = unitNames.map((name) => match.token(name)?.of as Unit | undefined).find((of) => of !== undefined);
  if (unit === undefined || unit === 'weekend') return null;
  const n = match.value('qn2') ?? match.value('qn');
  if (n !== undefined) return n > 100_000 || (n >= 1800 && unit === 'year') ? null : { count: n, unit };
  if (match.at('qp') >= 0) return { count: 2, unit };
  if (match.at('qw') >= 0) return { count: decimal(match, 'qw', 'qf') ?? null, unit };
  if (match.at('qo') >= 0) return { count: 1.5, unit };
  if (match.at('qu5') >= 0) return { count: match.value('qu5') === manyOf ? null : 1, unit };
  return { count: null, unit };
}
