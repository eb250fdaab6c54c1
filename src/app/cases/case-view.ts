/** Cases and their dated events. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CaseEvent } from '../../model/evidence.ts';
import { byText, earliestFirst, inOrder, latestFirst } from '../order.ts';
import { toActedView } from '../review/acted-view.ts';
import { toSourceView } from '../sources/source-view.ts';
import { toPartyView } from '../ties/party-view.ts';
import type { CaseAbout, CaseEventView, CaseRow } from '../views.ts';

const start = (event: CaseEvent): string | null => event.bounds?.[0] ?? event.bounds?.[1] ?? null;
const end = (event: CaseEvent): string | null => event.bounds?.[1] ?? event.bounds?.[0] ?? null;

/** By date, undated last, then by id. */
export const eventOrder = inOrder<CaseEvent>(
  (a, b) => earliestFirst(start(a), start(b)),
  (a, b) => byText(a.id, b.id),
);

/** One event. */
export function caseEventView(gazetteer: Gazetteer, event: CaseEvent): CaseEventView {
  return {
    id: event.id,
    case: event.case,
    event: event.event,
    parties: event.parties.map((party) => toPartyView(gazetteer, party)),
    date: event.date,
    bounds: event.bounds,
    precision: event.precision,
    statement: event.statement,
    sources: event.sources.map((source) => toSourceView(source.address)),
    confidence: event.confidence,
    read: event.read ?? null,
    acted: toActedView(gazetteer, event),
    note: event.note ?? null,
  };
}

/** The cases that these events belong to, sorted by id; titles come from those that ship. */
export function caseRows(
  events: readonly CaseEvent[],
  titles: ReadonlyMap<string, NonNullable<CaseRow['title']>>,
  abouts: ReadonlyMap<string, CaseAbout> = new Map(),
): readonly CaseRow[] {
  const ids = new Set(events.map((event) => event.case));
  return [...ids].sort(byText).map((id) => {
    const own = events.filter((event) => event.case === id);
    return {
      id,
      title: titles.get(id) ?? null,
      about: abouts.get(id) ?? null,
      events: own.length,
      first: own.map(start).sort(earliestFirst)[0] ?? null,
      last: own.map(end).sort(latestFirst)[0] ?? null,
    };
  });
}
