/**
 * What the ledger holds of the places and kinds of ties of a forecast, after it was made and up to its last day. It is found by codes and
 * dates alone, and speaks for no side: a person says for which.
 */

import { z } from 'zod';
import { type Bounds, edtfBounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { lastDayOf } from '../../model/forecast.ts';
import { unitOf } from '../../model/place.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import { type KnownFilter, knownWhen } from '../as-of.ts';
import { caseEventView, toCaseEventView } from '../cases/case-event-view.ts';
import type { Infer } from '../infer.ts';
import { day, edtf } from '../model-schemas/edtf.ts';
import { stage } from '../model-schemas/stages.ts';
import { byText, inOrder, latestFirst } from '../order.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { tieRow, toTieRow } from '../ties/tie-row.ts';
import { findForecast, type ShowingPorts } from './show-forecast.ts';

/** So many of each are given. */
const mostFound = 40;

/** Ties with a step in that time, and events of cases. */
export const foundView = z
  .object({
    from: day.nullable().meta({
      description:
        'The last day on which it may have been made: what came later is given. Null where that is not known.',
    }),
    to: day,
    ties: z.array(
      z.object({
        tie: tieRow,
        step: z.object({ stage, date: edtf.nullable() }).meta({ description: 'Its last step in that time.' }),
      }),
    ),
    events: z.array(caseEventView),
    left: z.int().meta({ description: 'How many more there are.' }),
  })
  .meta({ id: 'FoundForForecast' });
export type FoundView = Infer<typeof foundView>;

/** What is held, newest first, at most forty of each; throws NotFound. */
export async function findForForecast(
  ports: ShowingPorts,
  written: string,
  when: KnownFilter = {},
): Promise<FoundView> {
  const { gazetteer, ledger, now } = ports;
  const { record } = await findForecast(ports, written, knownWhen(when));
  const { where, types } = record.question;
  const made = record.saidOn === null ? null : edtfBounds(record.saidOn)[1];
  const last = lastDayOf(record.question);
  const today = now().slice(0, 10);
  const to = last !== null && compareDays(last, today) < 0 ? last : today;
  const within = ([first, end]: Bounds): boolean => {
    const from = first ?? end;
    return from !== null && (made === null || compareDays(from, made) > 0) && compareDays(from, to) <= 0;
  };
  const units = [...new Set(where.map(unitOf))];
  const joins = joining(units);

  const known = when.knownAt === undefined ? {} : { knownAt: when.knownAt };
  const filter = { ...known, validAt: to, ...(types === undefined ? {} : { type: types }) };
  const stated = new Map<string, StatedTie>();
  for (const unit of units) {
    const { ties } = await ledger.lists.page(toTieQuery(gazetteer, now(), { ...filter, region: unit }));
    for (const each of ties) if (joins(each.tie.units)) stated.set(each.tie.id, each);
  }
  const histories = await ledger.histories.of([...stated.keys()], knownWhen(when));
  const ties = [...stated.values()].flatMap(({ tie, state }) => {
    const step = histories.get(tie.id)?.steps.findLast(({ bounds }) => within(bounds));
    return step === undefined ? [] : [{ tie: toTieRow(gazetteer, tie, state), step, on: step.bounds[0] }];
  });
  const events = (await ledger.caseEvents(null, knownWhen(when))).filter(
    ({ parties, bounds }) => bounds !== null && within(bounds) && joins(parties.map(unitOf)),
  );
  return {
    from: made,
    to,
    ties: ties
      .sort(
        inOrder(
          (a, b) => latestFirst(a.on, b.on),
          (a, b) => byText(a.tie.id, b.tie.id),
        ),
      )
      .slice(0, mostFound)
      .map(({ tie, step: { stage, date } }) => ({ tie, step: { stage, date } })),
    events: events
      .sort(
        inOrder(
          (a, b) => latestFirst(a.bounds?.[0] ?? null, b.bounds?.[0] ?? null),
          (a, b) => byText(a.id, b.id),
        ),
      )
      .slice(0, mostFound)
      .map((event) => toCaseEventView(gazetteer, event)),
    left: Math.max(0, ties.length - mostFound) + Math.max(0, events.length - mostFound),
  };
}

/** Whether something that joins some units is about those of a question: two of them of two countries, where it names two countries. */
function joining(units: readonly string[]): (joined: readonly string[]) => boolean {
  const countries = new Set(units.map((unit) => unit.slice(0, 2)));
  return (joined) => {
    const met = new Set(
      units
        .filter((unit) => joined.some((each) => each === unit || each.startsWith(`${unit}-`)))
        .map((unit) => unit.slice(0, 2)),
    );
    return countries.size > 1 ? met.size > 1 : met.size > 0;
  };
}
