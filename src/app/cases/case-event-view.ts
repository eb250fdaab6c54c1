/** Dated events of cases: laws, reactions of a centre, statistics. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type CaseEvent, howSure } from '../../model/evidence.ts';
import type { Infer } from '../infer.ts';
import { bounds, edtf } from '../model-schemas/edtf.ts';
import { restsOn } from '../model-schemas/evidence.ts';
import { byText, earliestFirst, inOrder } from '../order.ts';
import { actedView, toActedView } from '../review/acted-view.ts';
import { sourceView, toSourceView } from '../sources/source-view.ts';
import { partyView, toPartyView } from '../ties/party-view.ts';

/** A dated event of a case, ready to show. */
export const caseEventView = z
  .object({
    id: z.string(),
    case: z.string(),
    event: z.string(),
    parties: z.array(partyView),
    date: edtf.nullable(),
    bounds: bounds.nullable(),
    precision: z.string(),
    statement: z.string(),
    sources: z.array(sourceView),
    confidence: z.string(),
    restsOn: restsOn.nullable().meta({
      description:
        'What its coder has seen: the source, an excerpt of it, or a list made from it; null where the coder does not say.',
    }),
    acted: actedView.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'CaseEvent' });
export type CaseEventView = Infer<typeof caseEventView>;

/** The first day that an event can mean; the last where the first is open. */
export const firstDay = ({ bounds }: CaseEvent): string | null => bounds?.[0] ?? bounds?.[1] ?? null;
/** The last day that it can mean; the first where the last is open. */
export const lastDay = ({ bounds }: CaseEvent): string | null => bounds?.[1] ?? bounds?.[0] ?? null;

/** By date, undated last, then by id. */
export const eventOrder = inOrder<CaseEvent>(
  (a, b) => earliestFirst(firstDay(a), firstDay(b)),
  (a, b) => byText(a.id, b.id),
);

/** One event. */
export function toCaseEventView(gazetteer: Gazetteer, event: CaseEvent): CaseEventView {
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
    ...howSure(event),
    acted: toActedView(gazetteer, event),
    note: event.note ?? null,
  };
}
