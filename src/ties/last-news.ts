/** The time of the last that was reported of a tie. */

import { type Edtf, edtfBounds, isEdtf } from '../model/edtf.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { Evidence } from '../model/evidence.ts';

/**
 * When the latest evidence of some was reported, reviewed or not: the publication of its document; where that is not known, and of
 * a fact, the time that it tells, and the day of its record where it tells none or one still to come then. Throws for no evidence.
 */
export function lastNewsOf(evidence: readonly Evidence[]): Edtf {
  return evidence
    .map(newsOf)
    .reduce((latest, news) => (compareDays(lastDay(news), lastDay(latest)) > 0 ? news : latest));
}

function newsOf({ published, date, recordedAt }: Evidence): Edtf {
  if (published !== undefined) return published.date;
  const recorded = recordedAt.slice(0, 10);
  const told = date === null ? null : endOf(date);
  const last = told === null ? null : edtfBounds(told)[1];
  return told !== null && last !== null && compareDays(last, recorded) <= 0 ? told : recorded;
}

/** The end that an interval gives, else its beginning. */
export function endOf(date: Edtf): Edtf | null {
  const [from = '', to = ''] = date.split('/');
  return [to, from].find((part) => part !== '' && part !== '..' && isEdtf(part)) ?? null;
}

/** The last day of the news: what sorts and filters by it compare. */
export const lastDay = (news: Edtf): string => edtfBounds(news)[1] ?? edtfBounds(news)[0]!;
