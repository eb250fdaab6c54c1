/** Cases and their events. */

import { NotFound } from '../../model/errors.ts';
import type { KnownFilter } from '../as-of.ts';
import { asOfNow, knownWhen } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import { coverageOf } from './built-in-record.ts';
import { type CaseEventView, eventOrder, toCaseEventView } from './case-event-view.ts';
import { type CaseRow, toCaseRows } from './case-row.ts';

/** All cases of the ledger. */
export async function listCases(
  ports: Pick<Ports, 'ledger' | 'now' | 'caseTitles' | 'caseAbouts' | 'caseUniverses'>,
  when: KnownFilter = {},
): Promise<readonly CaseRow[]> {
  const known = knownWhen(when);
  const { ledger } = ports;
  const [events, coded] = await Promise.all([ledger.caseEvents(null, known), ledger.histories.cases(known)]);
  const asOf = asOfNow(ports.now(), when);
  const coverages = await Promise.all(coded.map(async ({ id }) => [id, await coverageOf(ports, id, asOf)] as const));
  return toCaseRows(events, coded, ports.caseTitles ?? new Map(), ports.caseAbouts, new Map(coverages));
}

/** The events of one case, by date. */
export async function listCaseEvents(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'caseTitles'>,
  id: string,
  when: KnownFilter = {},
): Promise<readonly CaseEventView[]> {
  const known = knownWhen(when);
  const events = await ports.ledger.caseEvents(id, known);
  if (events.length === 0 && !ports.caseTitles?.has(id) && !(await hasFacts(ports, id, known)))
    throw new NotFound(`No case ${id.slice(0, 60)} is held`);
  return [...events].sort(eventOrder).map((event) => toCaseEventView(ports.gazetteer, event));
}

/** True where facts were coded of a case; one without an event is a case too. */
export async function hasFacts({ ledger }: Pick<Ports, 'ledger'>, id: string, knownAt?: string): Promise<boolean> {
  return (await ledger.histories.factsOf(id, knownAt)).length > 0;
}
