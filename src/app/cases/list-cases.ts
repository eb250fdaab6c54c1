/** Cases and their events. */

import { NotFound } from '../../model/errors.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Desk } from '../ports.ts';
import { type CaseEventView, eventOrder, toCaseEventView } from './case-event-view.ts';
import { type CaseRow, toCaseRows } from './case-row.ts';

/** All cases of the ledger. */
export async function listCases(
  desk: Pick<Desk, 'ledger' | 'caseTitles' | 'caseAbouts'>,
  when: KnownFilter = {},
): Promise<readonly CaseRow[]> {
  const events = await desk.ledger.caseEvents(null, knownWhen(when));
  return toCaseRows(events, desk.caseTitles ?? new Map(), desk.caseAbouts);
}

/** The events of one case, by date. */
export async function listCaseEvents(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'caseTitles'>,
  id: string,
  when: KnownFilter = {},
): Promise<readonly CaseEventView[]> {
  const events = await desk.ledger.caseEvents(id, knownWhen(when));
  if (events.length === 0 && !desk.caseTitles?.has(id)) throw new NotFound(`No case ${id.slice(0, 60)} is held`);
  return [...events].sort(eventOrder).map((event) => toCaseEventView(desk.gazetteer, event));
}
