/** What happened to anything held, oldest first. */

import type { Modality } from '../../model/codebook.ts';
import type { CaseEvent, CodedFact, Judgement } from '../../model/evidence.ts';
import type { Stage } from '../../model/stages.ts';
import { parseEntity } from '../../ties/entities.ts';
import { sameSubject } from '../../ties/identities.ts';
import type { HistoryEvent } from '../ports/ledger.ts';
import { type AnnotationRow, versionOf } from './annotations.ts';
import type { NamedQuery, Session } from './database.ts';
import type { ResolutionRow, VersionRow } from './forecasts.ts';
import { type JudgementRow, judgementOf } from './from-rows.ts';
import { annotationQueries as a } from './queries/annotations.ts';
import { forecastQueries as f } from './queries/forecasts.ts';
import { historyQueries as h } from './queries/history.ts';
import { redactionQueries as r } from './queries/redaction.ts';
import { revisionQueries as v } from './queries/revisions.ts';

interface Recorded {
  readonly revision: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

type Event = Omit<HistoryEvent, 'at' | 'by'>;

/** What happened, and its place in the order of the ledger. */
type Placed = HistoryEvent & { readonly revision: number };

const event = ({ revision, recorded_at: at, recorded_by: by }: Recorded, rest: Event): Placed => ({
  revision,
  at,
  by,
  ...rest,
});

/**
 * The events of a document, tie, claim, fact, judgement, case event, town, body or person; `bearing` gives what the tie rested on
 * as it was known.
 */
export async function historyOf(
  session: Session,
  id: string,
  knownAt: string,
  bearing: () => Promise<readonly string[]>,
): Promise<readonly HistoryEvent[]> {
  const events = id.startsWith('tie_')
    ? await tieEvents(session, id, await bearing(), knownAt)
    : await eventsOf(session, id, knownAt);
  const placed = [...events].sort(
    (a, b) => a.revision - b.revision || rank[a.what] - rank[b.what] || compare(a.on, b.on),
  );
  return placed.map(({ revision: _, ...event }) => event);
}

const rank = {
  recorded: 0,
  source: 1,
  read: 2,
  revised: 3,
  withdrawn: 3,
  resolved: 4,
  judged: 4,
  annotated: 5,
  redacted: 6,
} as const;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function eventsOf(session: Session, id: string, knownAt: string): Promise<readonly Placed[]> {
  if (id.startsWith('clm_') || id.startsWith('fct_')) return evidenceEvents(session, [id], knownAt);
  if (id.startsWith('doc_')) return documentEvents(session, id, knownAt);
  if (id.startsWith('evt_')) {
    const rows = await session.run<Recorded>(h.event, [id, knownAt]);
    return [
      ...rows.map((row) => event(row, { what: 'recorded', on: id })),
      ...(await revisions(session, [id], knownAt)),
      ...(await annotations(session, a.about, [id], knownAt)),
    ];
  }
  if (id.startsWith('fcs_')) return forecastEvents(session, id, knownAt);
  if (/^(col|itm|scn|plc|pln)_/.test(id)) return annotations(session, a.one, id, knownAt);
  const ref = parseEntity(id)?.ref ?? id;
  return [...(await judgements(session, [ref], knownAt)), ...(await annotations(session, a.about, [ref], knownAt))];
}

/** A forecast's versions and resolutions, and the notes on it. */
async function forecastEvents(session: Session, on: string, knownAt: string): Promise<readonly Placed[]> {
  const versions = await session.run<VersionRow>(f.versions, [knownAt, on]);
  const resolutions = await session.run<ResolutionRow>(f.resolutions, [knownAt, on]);
  return [
    ...versions.map((row) => {
      const { withdrawn, after_id: after, record } = row;
      const what = after === '' ? 'recorded' : withdrawn ? 'withdrawn' : 'revised';
      return event(row, { what, on, ...(record.reason === null ? {} : { reason: record.reason }) });
    }),
    ...resolutions.map((row) =>
      event(row, { what: 'resolved', on, outcome: row.outcome, reason: row.record.evidence }),
    ),
    ...(await annotations(session, a.about, [on], knownAt)),
  ];
}

async function tieEvents(
  session: Session,
  id: string,
  evidence: readonly string[],
  knownAt: string,
): Promise<readonly Placed[]> {
  const [events, decided, noted] = await Promise.all([
    evidenceEvents(session, evidence, knownAt),
    judgements(session, [id], knownAt),
    annotations(session, a.about, [id], knownAt),
  ]);
  return [...events, ...decided, ...noted];
}

async function documentEvents(session: Session, id: string, knownAt: string): Promise<readonly Placed[]> {
  const [document] = await session.run<Recorded>(h.document, [id, knownAt]);
  if (!document) return [];
  const sources = await session.run<Recorded & { source: string }>(h.sources, [id, knownAt]);
  const notFrom = await session.run<Recorded & { source: string }>(h.sourcesWithdrawn, [id, knownAt]);
  const readings = await session.run<Recorded & { reader: string }>(h.readings, [id, knownAt]);
  const claims = await session.run<{ claim_id: string }>(h.claimIds, [id, knownAt]);
  return [
    event(document, { what: 'recorded', on: id }),
    ...sources.map((row) => event(row, { what: 'source', on: id, source: row.source })),
    ...notFrom.map((row) => event(row, { what: 'withdrawn', on: id, source: row.source })),
    ...readings.map((row) => event(row, { what: 'read', on: id, reader: row.reader })),
    ...(await judgements(session, [id, ...claims.map((row) => row.claim_id)], knownAt)),
    ...(await annotations(session, a.about, [id, ...claims.map((row) => row.claim_id)], knownAt)),
    ...(await redactions(session, new Map([[id, [id]]]), knownAt)),
  ];
}

interface ReadAs extends Recorded {
  readonly claim_id: string;
  readonly stage: Stage;
  readonly date_edtf: string | null;
  readonly modality: Modality;
  readonly reader: string;
}

async function evidenceEvents(session: Session, ids: readonly string[], knownAt: string): Promise<readonly Placed[]> {
  if (ids.length === 0) return [];
  const [claims, facts] = await Promise.all([
    session.run<Recorded & { claim_id: string; document_id: string }>(h.claims, [ids, knownAt]),
    session.run<Recorded & { fact_id: string }>(h.facts, [ids, knownAt]),
  ]);
  const byDocument = new Map<string, string[]>();
  for (const row of claims) byDocument.set(row.document_id, [...(byDocument.get(row.document_id) ?? []), row.claim_id]);
  const [readings, ...others] = await Promise.all([
    session.run<ReadAs>(h.claimReadings, [
      claims.map((row) => row.claim_id),
      knownAt,
      claims.map((row) => row.document_id),
    ]),
    revisions(
      session,
      facts.map((row) => row.fact_id),
      knownAt,
    ),
    judgements(session, ids, knownAt),
    annotations(session, a.about, ids, knownAt),
    redactions(session, byDocument, knownAt),
  ]);
  return [
    ...claims.map((row) => event(row, { what: 'recorded', on: row.claim_id })),
    ...readings.map((row) => {
      const values = { stage: row.stage, date: row.date_edtf, modality: row.modality };
      return event(row, { what: 'read', on: row.claim_id, reader: row.reader, values });
    }),
    ...facts.map((row) => event(row, { what: 'recorded', on: row.fact_id })),
    ...others.flat(),
  ];
}

/** What some facts and events were revised to. */
async function revisions(session: Session, ids: readonly string[], knownAt: string): Promise<readonly Placed[]> {
  if (ids.length === 0) return [];
  type Row = Recorded & { readonly record_id: string; readonly record: CodedFact | CaseEvent | null };
  return (await session.run<Row>(v.of, [ids, knownAt])).map((row) => {
    const { record_id: on, record } = row;
    if (record?.kind !== 'fact') return event(row, { what: record === null ? 'withdrawn' : 'revised', on });
    const { stage, date } = record;
    return event(row, { what: 'revised', on, values: { stage, date, modality: 'fact' } });
  });
}

/** Notes on some things, and what they were put into or taken out of; or the versions of one annotation, of a collection with what is in it. */
async function annotations(
  session: Session,
  query: NamedQuery,
  of: string | readonly string[],
  knownAt: string,
): Promise<readonly Placed[]> {
  return (await session.run<AnnotationRow>(query, [of, knownAt])).map((row) => {
    const annotation = versionOf(row);
    const on = typeof of === 'string' ? of : annotation.about;
    return event(row, { what: 'annotated', on, annotation });
  });
}

/** That words were taken away: what it happened to, by the document it was done to. */
async function redactions(
  session: Session,
  on: ReadonlyMap<string, readonly string[]>,
  knownAt: string,
): Promise<readonly Placed[]> {
  if (on.size === 0) return [];
  const rows = await session.run<Recorded & { document_id: string; reason: string }>(r.list, [[...on.keys()], knownAt]);
  return rows.flatMap((row) =>
    on.get(row.document_id)!.map((each) => event(row, { what: 'redacted', on: each, reason: row.reason })),
  );
}

/** The judgements on some subjects, with those that take these back, and so on. */
async function judgements(session: Session, about: readonly string[], knownAt: string): Promise<readonly Placed[]> {
  const found = new Map<string, { readonly judgement: Judgement; readonly subject: string }>();
  for (let ask = about; ask.length > 0; ) {
    const rows = await session.run<JudgementRow>(h.judgements, [ask, knownAt]);
    const fresh = rows.filter((row) => !found.has(row.judgement_id));
    for (const row of fresh) found.set(row.judgement_id, { judgement: judgementOf(row), subject: row.subject });
    ask = fresh.map((row) => row.judgement_id);
  }
  return [...found.values()].map(({ judgement, subject }) => ({
    revision: judgement.revision,
    at: judgement.at,
    by: judgement.by,
    what: 'judged',
    on: subject === sameSubject ? judgement.target : subject,
    judgement,
  }));
}
