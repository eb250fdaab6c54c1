/** Coded facts and case events as records: what they say, and the id made of it. */
import { type Edtf, edtfBounds, parseEdtf } from '../../model/edtf.ts';
import type { Acted, CaseEvent, Coded, CodedFact } from '../../model/evidence.ts';
import { contentId } from '../../model/ids.ts';

type Common = 'case' | 'parties' | 'date' | 'precision' | 'statement' | 'sources' | 'confidence' | 'coder' | 'codedAs';

/** What a fact says; its bounds follow from its date. */
export type FactContent = Pick<
  CodedFact,
  Common | 'type' | 'stage' | 'fields' | 'body' | 'note' | keyof Acted | keyof Coded
>;

/** What a case event says. */
export type EventContent = Pick<CaseEvent, Common | 'event' | 'note' | keyof Acted | keyof Coded>;

// The order of the members is part of the id.
function commonOf(content: Pick<CodedFact, Common>) {
  const { case: caseId, parties, date, precision, statement, sources, confidence, coder, codedAs } = content;
  const bounds = date === null ? null : edtfBounds(date);
  const listed = sources.map(({ key, address }) => ({ key, address }));
  return { parties, date, bounds, precision, statement, sources: listed, confidence, coder, codedAs, case: caseId };
}

// What is absent leaves no member, so that a record without it keeps the id it had before there was a place for it.
function givenOf({ actors, actedBy, trigger, key, restsOn, milestone, term, confirmed }: Acted & Coded): Acted & Coded {
  return {
    ...(actors === undefined ? {} : { actors }),
    ...(actedBy === undefined ? {} : { actedBy }),
    ...(trigger === undefined ? {} : { trigger }),
    ...(key === undefined ? {} : { key }),
    ...(restsOn === undefined ? {} : { restsOn }),
    ...(milestone === undefined ? {} : { milestone }),
    ...(term === undefined ? {} : { term }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
}

/** The fact, with the id that is a hash of what it says. */
export function codedFact(content: FactContent): CodedFact {
  const { case: caseId, ...common } = commonOf(content);
  const { type, stage, fields, body, note } = content;
  const said = { case: caseId, ...common, type, stage, fields };
  const named = {
    ...(body === undefined ? {} : { body }),
    ...(note === undefined ? {} : { note }),
    ...givenOf(content),
  };
  return { id: contentId('fct', said, named), kind: 'fact', ...said, ...named };
}

/** The case event, with its id. */
export function caseEvent(content: EventContent): CaseEvent {
  const { case: caseId, ...common } = commonOf({ ...content });
  const said = { case: content.case, ...common, event: content.event };
  const named = { ...(content.note === undefined ? {} : { note: content.note }), ...givenOf(content) };
  const parts = Object.keys(named).length === 0 ? [said] : [said, named];
  return { id: contentId('evt', ...parts), kind: 'case-event', ...said, ...named, case: caseId ?? content.case };
}

/** How finely a date is known, in the words of coded facts. */
export function precisionOf(date: Edtf | null): CodedFact['precision'] {
  if (date === null) return 'unknown';
  const { kind, precision } = parseEdtf(date);
  if (kind !== 'date') return 'range';
  return precision === 'day' || precision === 'month' || precision === 'year' ? precision : 'range';
}
