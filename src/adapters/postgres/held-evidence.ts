/** Reads evidence with its judgements, as known at an instant. */
import type { HeldEvidence } from '../../ledger/port.ts';
import type { Judgement } from '../../model/evidence.ts';
import type { NamedQuery, Session } from './database.ts';
import { evidenceQueries as q } from './queries/evidence.ts';
import { type ClaimRow, type FactRow, heldClaim, heldFact, type JudgementRow, judgementOf, stands } from './rows.ts';

/** Later than any record: what is asked as of then is asked as of now. */
export const always = '9999-12-31T23:59:59.999Z';

interface Selection {
  readonly claims: NamedQuery;
  readonly facts: NamedQuery | null;
  /** The first parameter of both; null for all there is. */
  readonly by: readonly string[] | null;
}

async function read(
  session: Session,
  { claims, facts, by }: Selection,
  knownAt: string,
): Promise<readonly HeldEvidence[]> {
  const claimRows = await session.run<ClaimRow>(claims, [by, knownAt]);
  const factRows = facts === null ? [] : await session.run<FactRow>(facts, [by, knownAt]);
  const ids = [...claimRows.map((row) => row.claim_id), ...factRows.map((row) => row.fact_id)];
  if (ids.length === 0) return [];
  const judgements =
    by === null
      ? await session.run<JudgementRow>(q.allJudgements, [knownAt])
      : await session.run<JudgementRow>(q.judgementsOn, [ids, knownAt]);
  const bySubject = new Map<string, Judgement[]>();
  for (const row of judgements) {
    const list = bySubject.get(row.subject);
    if (list) list.push(judgementOf(row));
    else bySubject.set(row.subject, [judgementOf(row)]);
  }
  const on = (id: string): readonly Judgement[] => bySubject.get(id) ?? [];
  return [
    ...claimRows.flatMap((row) => {
      const held = heldClaim(row, on(row.claim_id));
      return stands(row, held) ? [held] : [];
    }),
    ...factRows.map((row) => heldFact(row, on(row.fact_id))),
  ];
}

/** The evidence on some founding keys. */
export function evidenceOnKeys(session: Session, keys: readonly string[], knownAt = always) {
  return read(session, { claims: q.claimsByKey, facts: q.factsByKey, by: keys }, knownAt);
}

/** All evidence known at an instant. */
export function evidenceKnown(session: Session, knownAt: string) {
  return read(session, { claims: q.allClaims, facts: q.allFacts, by: null }, knownAt);
}

/** Claims and facts by id. */
export function evidenceByIds(session: Session, ids: readonly string[], knownAt = always) {
  return read(session, { claims: q.claimsById, facts: q.factsById, by: ids }, knownAt);
}

/** The claims of some documents in text order. */
export function claimsOfDocuments(session: Session, documents: readonly string[], knownAt = always) {
  return read(session, { claims: q.claimsOfDocuments, facts: null, by: documents }, knownAt);
}
