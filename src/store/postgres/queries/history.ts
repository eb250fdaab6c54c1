/** Named queries on what happened to things: who brought what in, what was read as what. All up to the instant $2. */
import type { NamedQuery } from '../database.ts';
import { judgement } from './evidence.ts';
import { knownBy } from './order.ts';

export const historyQueries = {
  document: {
    name: 'history.document',
    sql: `SELECT document_id, revision, recorded_at, recorded_by FROM amur.documents WHERE document_id = $1 AND revision <= ${knownBy('$2')}
      ORDER BY document_id`,
  },
  sources: {
    name: 'history.sources',
    sql: `SELECT source, revision, recorded_at, recorded_by, source_id FROM amur.document_sources
      WHERE document_id = $1 AND revision <= ${knownBy('$2')} ORDER BY revision, source_id`,
  },
  sourcesWithdrawn: {
    name: 'history.sources-withdrawn',
    sql: `SELECT s.source, w.revision, w.recorded_at, w.recorded_by, w.source_id FROM amur.source_withdrawals w
      JOIN amur.document_sources s ON s.document_id = w.document_id AND s.source_id = w.source_id
      WHERE w.document_id = $1 AND w.revision <= ${knownBy('$2')} ORDER BY w.revision, w.source_id`,
  },
  readings: {
    name: 'history.readings',
    sql: `SELECT reader, revision, recorded_at, recorded_by, reading_id FROM amur.readings
      WHERE document_id = $1 AND revision <= ${knownBy('$2')} ORDER BY revision, reading_id`,
  },
  claimIds: {
    name: 'history.claim-ids',
    sql: `SELECT claim_id FROM amur.claims WHERE document_id = $1 AND revision <= ${knownBy('$2')} ORDER BY claim_id`,
  },
  claims: {
    name: 'history.claims',
    sql: `SELECT claim_id, document_id, revision, recorded_at, recorded_by FROM amur.claims WHERE claim_id = ANY ($1) AND revision <= ${knownBy('$2')}
      ORDER BY claim_id`,
  },
  /** What was read of some claims ($1) of these documents ($3), one document for each claim. */
  claimReadings: {
    name: 'history.claim-readings',
    sql: `SELECT v.claim_id, v.stage, v.date_edtf, v.modality, r.reader, r.recorded_by, v.revision, v.recorded_at, v.reading_id
      FROM amur.claim_readings v JOIN amur.readings r ON r.document_id = v.document_id AND r.reading_id = v.reading_id
      WHERE (v.document_id, v.claim_id) IN (SELECT o.document_id, o.claim_id FROM unnest($3::text[], $1::text[]) AS o (document_id, claim_id))
        AND v.revision <= ${knownBy('$2')} ORDER BY v.revision, v.reading_id, v.claim_id`,
  },
  facts: {
    name: 'history.facts',
    sql: `SELECT fact_id, revision, recorded_at, recorded_by FROM amur.facts WHERE fact_id = ANY ($1) AND revision <= ${knownBy('$2')}
      ORDER BY fact_id`,
  },
  event: {
    name: 'history.event',
    sql: `SELECT event_id, revision, recorded_at, recorded_by FROM amur.case_events WHERE event_id = $1 AND revision <= ${knownBy('$2')}
      ORDER BY event_id`,
  },
  /** Judgements on pieces of evidence, on things, or on judgements ($1). */
  judgements: {
    name: 'history.judgements',
    sql: `SELECT ${judgement} WHERE (subject = ANY ($1) OR target = ANY ($1) OR other = ANY ($1) OR judgement_id = ANY ($1))
        AND revision <= ${knownBy('$2')} ORDER BY revision, judgement_id`,
  },
} satisfies Record<string, NamedQuery>;
