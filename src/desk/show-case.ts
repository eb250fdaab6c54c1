/** All of one case, for its page. */
import { type CaseView, caseLanes, caseSources, caseUnits, tiesOfFacts } from '../brief/case-page.ts';
import { caseEventView, eventOrder } from '../brief/case-view.ts';
import { evidenceOrder, evidenceView } from '../brief/evidence-view.ts';
import { NotFound } from '../model/errors.ts';
import { asOfNow } from './as-of.ts';
import type { Desk, WhenFilter } from './ports.ts';
import { gradesKnown } from './quoted-documents.ts';

/** The case as known then; `validAt` is the day for which the rows of its ties tell their state. */
export async function showCase(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now' | 'caseTitles' | 'caseAbouts'>,
  id: string,
  when: WhenFilter = {},
): Promise<CaseView> {
  const { ledger, gazetteer } = desk;
  const { validAt, knownAt } = asOfNow(desk.now(), when);
  const [held, events, known, ties, grades] = await Promise.all([
    ledger.histories.factsOf(id, knownAt),
    ledger.caseEvents(id, knownAt),
    ledger.lists.known({ knownAt, include: 'all' }),
    ledger.histories.ofCase(id, knownAt),
    gradesKnown(ledger, when.knownAt === undefined ? undefined : knownAt),
  ]);
  const title = desk.caseTitles?.get(id) ?? null;
  if (held.length === 0 && events.length === 0 && title === null) {
    throw new NotFound(`No case ${id.slice(0, 60)} is held`, { hint: '“amur case list” shows those that are.' });
  }
  const facts = [...held].sort(evidenceOrder).map((each) => evidenceView(gazetteer, each, null, grades));
  const eventViews = [...events].sort(eventOrder).map((event) => caseEventView(gazetteer, event));
  const ids = new Set(ties.map(({ tie }) => tie));
  const steps = await ledger.histories.steps([...ids], knownAt);
  const own = known.filter((tie) => ids.has(tie.id));
  const dated = [
    ...held.flatMap(({ bounds }) => (bounds === null ? [] : [bounds])),
    ...events.flatMap(({ bounds }) => (bounds === null ? [] : [bounds])),
  ];
  const days = (end: 0 | 1): readonly string[] =>
    dated.flatMap((bounds) => bounds[end] ?? bounds[1 - end] ?? []).sort();
  return {
    id,
    title,
    about: desk.caseAbouts?.get(id) ?? null,
    first: days(0)[0] ?? null,
    last: days(1).at(-1) ?? null,
    facts,
    events: eventViews,
    lanes: caseLanes(gazetteer, own, steps, validAt),
    tieOf: tiesOfFacts(ties),
    sources: caseSources(facts, eventViews),
    units: caseUnits(gazetteer, facts),
    validAt,
    knownAt,
  };
}
