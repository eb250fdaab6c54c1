/** English counts of units, as a piece of patterns. */
import type { Unit } from '../../../dates/meaning.ts';
import type { Match } from '../../../dates/pattern.ts';
import { decimal, type Quantity } from '../../../dates/quantity.ts';

/** "two years", "a few days", "2.5 years", "a year and a half", "half a century", "a decade", "several months". */
export const quantity =
  '(about)? (qn:COUNT (dash? and dash? qh:(a? dash? half))? dash? whole? qu:UNIT|a qs:(few|couple) of? qu2:UNIT|qv:(some|few|couple) qu3:units|qw:JINT dot qf:JINT dash? qu4:UNIT|a qh2:half? qu5:ONE (and qh3:(a half))?|a? qh4:half dash? a? qu6:ONE|qm:INT JN12 slash JN12 dash? qu10:UNIT|qu7:units|a qn2:(fortnight|W) qu8:units?|qn3:COUNT to qn4:COUNT qu9:UNIT)';

const unitNames = ['qu', 'qu2', 'qu3', 'qu4', 'qu5', 'qu6', 'qu7', 'qu8', 'qu9', 'qu10'] as const;

/** What a `quantity` piece says; null where its unit is none that counts. */
export function quantityOf(match: Match): Quantity | null {
  let unit: Unit | undefined;
  for (const name of unitNames) {
    const token = match.token(name);
    if (token === undefined) continue;
    if (token.kind === 'fortnight') return { count: 2 * (match.value('qn') ?? 1), unit: 'week' };
    unit = token.kind === 'second' ? 'second' : (token.of as Unit);
  }
  if (match.token('qn2')?.kind === 'fortnight') return { count: 2, unit: 'week' };
  if (unit === undefined) return null;
  if (match.at('qm') >= 0) {
    const at = match.at('qm');
    const isHalf = match.run[at + 1]?.value === 1 && match.run[at + 3]?.value === 2;
    return { count: (match.value('qm') ?? 0) + (isHalf ? 0.5 : 0.25), unit };
  }
  const half = match.at('qh') >= 0 || match.at('qh3') >= 0 ? 0.5 : 0;
  const n = match.value('qn') ?? match.value('qn2') ?? match.value('qn3');
  if (n !== undefined) return n > 100_000 ? null : { count: n + half, unit };
  if (match.at('qw') >= 0) return { count: decimal(match, 'qw', 'qf') ?? null, unit };
  if (match.at('qh4') >= 0 || match.at('qh2') >= 0) return { count: 0.5, unit };
  if (match.at('qs') >= 0 || match.at('qv') >= 0) {
    const kind = match.token('qs')?.kind ?? match.token('qv')?.kind;
    return { count: kind === 'couple' && match.at('qs') >= 0 ? 2 : null, unit };
  }
  if (match.at('qu5') >= 0) return { count: 1 + half, unit };
  return { count: null, unit };
}
