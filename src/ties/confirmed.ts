/** The latest time at which evidence says that a tie stands, works or acts. */

import { type Edtf, edtfBounds } from '../model/edtf.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { Evidence } from '../model/evidence.ts';
import { isBuilt } from '../model/milestones.ts';
import { isInForce } from '../model/stages.ts';
import { isStanding } from '../model/tie-types.ts';
import { endOf, lastDay } from './last-news.ts';

/**
 * The latest confirmation that some evidence gives; null where none gives one. It is the time of an event of a tie in force, the time at
 * which a coder says that a source finds it standing, and of a text that speaks of it in the present its publication. A later telling of
 * the founding confirms nothing, nor does a text of today on what was built long ago.
 */
export function confirmedOf(evidence: readonly Evidence[]): Edtf | null {
  return evidence
    .flatMap(confirmationsIn)
    .reduce<Edtf | null>(
      (latest, next) => (latest === null || compareDays(lastDay(next), lastDay(latest)) > 0 ? next : latest),
      null,
    );
}

function confirmationsIn(piece: Evidence): readonly Edtf[] {
  const said = piece.confirmed === undefined ? [] : [piece.confirmed];
  if (!isInForce(piece.stage)) return said;
  const { date, published, recordedAt } = piece;
  const told = date === null ? (published?.date ?? null) : endOf(date);
  const by = published?.bounds[1] ?? recordedAt.slice(0, 10);
  // What is still to come confirms nothing yet.
  const happened = told !== null && compareDays(edtfBounds(told)[0] ?? by, by) <= 0 ? [told] : [];
  return speaksOfToday(piece) && published !== undefined
    ? [...happened, published.date, ...said]
    : [...happened, ...said];
}

/** True of a text that tells in the present tense of what goes on: its date is since when, unless it has an end. */
const speaksOfToday = ({ kind, type, stage, date }: Evidence): boolean =>
  kind === 'claim' && stage === 'active' && isStanding(type) && !isBuilt(type) && !(date ?? '').includes('/');
