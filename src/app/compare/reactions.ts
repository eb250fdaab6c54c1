/** What centres did in a case, in answer to what, and how long it took them. */
import type { Bounds } from '../../model/edtf.ts';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { dayNumber, parseDay } from '../../model/edtf-days.ts';
import type { CaseEventView } from '../cases/case-event-view.ts';
import { byText, earliestFirst, inOrder } from '../order.ts';

import type { CompareColumn, Reaction } from './compare-view.ts';

/** A fact or an event of a case, as reactions are read from. */
export type DatedRecord = Pick<CaseEventView, 'id' | 'date' | 'bounds' | 'statement' | 'parties' | 'acted'> & {
  readonly kind: Reaction['kind'];
  /** The kind of an event. */
  readonly event: string | null;
};

const numberOf = (day: string): number => dayNumber(parseDay(day)!);

/** The least and the most days from one date to another; null where either is open. An answer does not come before what it answers. */
export function lagBetween([from, until]: Bounds, [start, end]: Bounds): readonly [number, number] | null {
  if (from === null || until === null || start === null || end === null) return null;
  const least = numberOf(start) - numberOf(until);
  const most = numberOf(end) - numberOf(from);
  return most < 0 ? [least, most] : [Math.max(0, least), most];
}

/** The records of a case in which a centre reacts, earliest first, and who acted in all of them. */
export function reactionsOf(records: readonly DatedRecord[]): Pick<CompareColumn, 'reactions' | 'actors'> {
  const counts = new Map<string, number>();
  for (const { acted } of records)
    for (const actor of new Set(acted?.actors ?? [])) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const ofCentres = records.filter(
    ({ event, acted }) =>
      event === 'centre-reaction' || (acted !== null && acted.trigger !== null && acted.actors.includes('centre')),
  );
  const start = ({ bounds }: DatedRecord): string | null => bounds?.[0] ?? bounds?.[1] ?? null;
  const order = inOrder<DatedRecord>(
    (a, b) => earliestFirst(start(a), start(b)),
    (a, b) => byText(a.id, b.id),
  );
  return {
    reactions: [...ofCentres].sort(order).map(({ id, kind, date, bounds, statement, parties, acted }): Reaction => {
      const trigger = acted?.trigger ?? null;
      const since = trigger?.date && isEdtf(trigger.date) ? edtfBounds(trigger.date) : null;
      return {
        id,
        kind,
        date,
        statement,
        parties,
        trigger,
        lag: since === null || bounds === null ? null : lagBetween(since, bounds),
      };
    }),
    actors: [...counts]
      .map(([actor, n]) => ({ actor, records: n }))
      .sort((a, b) => b.records - a.records || byText(a.actor, b.actor)),
  };
}
