/** Named queries on claims, facts, case events and judgements. */
import { byHand } from '../../../model/by-hand.ts';
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';
import { agreement, foldedUnder, ofAssistant, ofModel, ofRules } from './reader-kinds.ts';
import { eventsAsOf, factsAsOf, storedAsRevision } from './revisions.ts';
import { stands } from './standing-sources.ts';

/** True of values that the newest reading known by $2 gives: no later reading of the document had closed them by then. */
const current = `(v.superseded_in IS NULL OR v.superseded_in > ${knownBy('$2')})`;

/** When the document of a claim was published. */
const published = `d.published_edtf, d.published_from, d.published_to`;

/** A claim's values as the newest reading that has it, known by $2, gives them. */
const valueColumns = `v.document_id, v.claim_id, v.reading_id, c.type, c.parties, c.span_start, c.span_end, c.quote, c.recorded_at, ${published},
    v.stage, v.date_edtf, v.date_from, v.date_to, v.basis, v.fields, v.speaker, v.modality, v.likelihood_low,
    v.likelihood_high, v.citations AS cited, v.place, v.rule, v.body, v.score, v.strict, v.carried, r.reader, ${current} AS current,
    ${agreement} AS agreement, ${foldedUnder} AS folded_under`;
const valueTables = `amur.claim_readings v
  JOIN amur.documents d ON d.document_id = v.document_id
  JOIN amur.claims c ON c.document_id = v.document_id AND c.claim_id = v.claim_id
  JOIN amur.readings r ON r.document_id = v.document_id AND r.reading_id = v.reading_id`;
/** Nobody had taken the claim's words away by then. */
const notRedacted = `(c.redacted_at IS NULL OR NOT EXISTS (SELECT 1 FROM amur.redactions x
      WHERE x.document_id = c.document_id AND x.revision <= ${knownBy('$2')}))`;
const valuesKnown = `v.revision <= ${knownBy('$2')} AND ${notRedacted} AND (${current} OR NOT EXISTS (
    SELECT 1 FROM amur.claim_readings w WHERE w.document_id = v.document_id AND w.claim_id = v.claim_id
      AND w.revision <= ${knownBy('$2')} AND (w.revision, w.reading_id) > (v.revision, v.reading_id)))`;
const values = `${valueColumns} FROM ${valueTables} WHERE ${valuesKnown}`;

export const judgement = `judgement_id, act, target, subject, reason, detail, revision, recorded_at, recorded_by FROM amur.judgements`;

/**
 * Readings of the claims on some keys ($1): those that put a claim there, and those of a claim that an earlier reading, or a person, put
 * there, which elsewhere; each is met once, and only what was read anew is looked up a second time.
 */
const readingsOnKeys = `(SELECT * FROM amur.claim_readings WHERE tie_key = ANY ($1)
    UNION ALL SELECT r.* FROM (SELECT document_id, claim_id FROM amur.claim_readings WHERE tie_key = ANY ($1) AND superseded_in IS NOT NULL
      UNION SELECT e.document_id, e.claim_id FROM amur.claims e JOIN amur.judgements j ON j.subject = e.claim_id
      WHERE j.tie_key = ANY ($1)) AS k
    JOIN amur.claim_readings r ON r.document_id = k.document_id AND r.claim_id = k.claim_id AND r.tie_key <> ALL ($1))`;

/** Of some readings of claims what ties depend on, as known by $2: not their words, nor who else reads them so. */
const derivable = (readings: string, also = 'true'): string =>
  `SELECT v.document_id, v.claim_id, v.reading_id, c.type, c.parties, c.recorded_at, ${published}, v.stage, v.date_edtf, v.date_from, v.date_to, v.basis, v.fields,
        v.modality, v.rule, v.body, v.strict, ${current} AS current, v.citations AS cited
      FROM ${readings} AS v JOIN amur.claims c ON c.document_id = v.document_id AND c.claim_id = v.claim_id
        JOIN amur.documents d ON d.document_id = v.document_id
      WHERE ${valuesKnown} AND ${also} ORDER BY v.document_id, v.claim_id`;

/** What cards say of a document `d`: its source comes along where it has one alone, as nearly all have. */
export const headingColumns = `d.title, d.outlet, d.author, d.lang, d.published_edtf, d.published_from, d.published_to, d.published_basis,
    d.redacted_at AS document_redacted_at,
    (SELECT CASE WHEN count(s.source) = 1 THEN min(s.source) END FROM amur.document_sources s
      WHERE s.document_id = d.document_id AND s.revision <= ${knownBy('$2')} AND ${stands('s', '$2')}) AS only_source`;

/**
 * In which revision the values of a reading (`v`) stopped being the newest: with the next one of the rules, or of a language model where it
 * is one's; of a person's reading, at once; of what an assistant proposed, never.
 */
export const closedIn = `(SELECT CASE WHEN own.reader = '${byHand}' THEN v.revision WHEN ${ofAssistant('own')} THEN NULL ELSE
          (SELECT min(n.revision) FROM amur.readings n WHERE n.document_id = v.document_id
            AND CASE WHEN ${ofModel('own')} THEN ${ofModel('n')} ELSE ${ofRules('n')} END
            AND (n.revision, n.reading_id) > (v.revision, v.reading_id)) END
        FROM amur.readings own WHERE own.document_id = v.document_id AND own.reading_id = v.reading_id)`;

/**
 * True of a claim (`v`, of claim_readings) that is more than possible, or that a person has ever accepted: near enough for what is only
 * counted or asked about. What ties are derived from goes by `isPossible`. `judged` is a further condition on the judgement (`j`), as that
 * it was known.
 */
export const everCounted = (judged = ''): string => `(v.strict OR EXISTS (SELECT FROM amur.judgements j
        WHERE j.subject = v.claim_id AND j.act IN ('accept', 'edit', 'prefer') ${judged}))`;

export const evidenceQueries = {
  /**
   * The only way in for a claim, with its values as the reading $5 gives them: it is taken where its quote is the document's
   * characters at its span. Says of each claim taken whether it is new; what is missing in the answer was not anchored.
   */
  insertClaims: {
    name: 'claims.insert',
    sql: `WITH doc AS MATERIALIZED (SELECT document_id, text || '' AS text FROM amur.documents WHERE document_id = $1),
      given AS (SELECT * FROM json_to_recordset($2::json)
        AS g (claim_id text, type text, parties text[], span_start integer, span_end integer, quote text, tie_key text,
          stage text, date_edtf text, date_from date, date_to date, basis text, fields text[], speaker text, modality text,
          likelihood_low double precision, likelihood_high double precision, citations integer[], place text, rule text,
          body text, score double precision, strict boolean, carried text[])),
      anchored AS MATERIALIZED (SELECT d.document_id, g.* FROM given g CROSS JOIN doc d
        WHERE g.span_start >= 0 AND g.span_end > g.span_start
          AND substr(d.text, g.span_start + 1, g.span_end - g.span_start) = g.quote),
      inserted AS (INSERT INTO amur.claims
        (document_id, claim_id, type, parties, span_start, span_end, quote, recorded_at, recorded_by)
        SELECT document_id, claim_id, type, parties, span_start, span_end, quote, $3, $4 FROM anchored
        ON CONFLICT (document_id, claim_id) DO NOTHING RETURNING claim_id),
      read AS (INSERT INTO amur.claim_readings (document_id, claim_id, reading_id, tie_key, stage, date_edtf, date_from,
          date_to, basis, fields, speaker, modality, likelihood_low, likelihood_high, citations, place, rule, body, score,
          strict, carried, recorded_at)
        SELECT document_id, claim_id, $5, tie_key, stage, date_edtf, date_from, date_to, basis, fields, speaker, modality,
          likelihood_low, likelihood_high, citations, place, rule, body, score, strict, carried, $3 FROM anchored
        ON CONFLICT (document_id, claim_id, reading_id) DO NOTHING)
      SELECT a.claim_id, i.claim_id IS NOT NULL AS created
      FROM anchored a LEFT JOIN inserted i ON i.claim_id = a.claim_id ORDER BY a.claim_id`,
  },
  /** Closes the values of a document's earlier readings; in whatever order the readings came. */
  closeSuperseded: {
    name: 'claim-readings.close-superseded',
    sql: `UPDATE amur.claim_readings v SET superseded_in = ${closedIn} WHERE v.document_id = $1`,
  },
  insertFacts: {
    name: 'facts.insert',
    sql: `INSERT INTO amur.facts (fact_id, tie_key, case_id, record, recorded_at, recorded_by)
      SELECT g.fact_id, g.tie_key, g.case_id, g.record, $2, $3
      FROM json_to_recordset($1::json) AS g (fact_id text, tie_key text, case_id text, record json)
      WHERE NOT ${storedAsRevision('g.fact_id')}
      ON CONFLICT (fact_id) DO NOTHING RETURNING fact_id, tie_key`,
  },
  insertEvents: {
    name: 'case-events.insert',
    sql: `INSERT INTO amur.case_events (event_id, case_id, date_from, record, recorded_at, recorded_by)
      SELECT g.event_id, g.case_id, g.date_from, g.record, $2, $3
      FROM json_to_recordset($1::json) AS g (event_id text, case_id text, date_from date, record json)
      WHERE NOT ${storedAsRevision('g.event_id')}
      ON CONFLICT (event_id) DO NOTHING RETURNING event_id`,
  },
  insertJudgement: {
    name: 'judgements.insert',
    sql: `INSERT INTO amur.judgements (judgement_id, act, target, subject, reason, detail, other, tie_key, recorded_at,
        recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (judgement_id) DO NOTHING`,
  },
  /** What an id means: a claim, a fact or a judgement, and the claim or fact that is judged by it. */
  target: {
    name: 'judgements.target',
    sql: `SELECT 'claim' AS kind, claim_id AS subject, document_id, redacted_at IS NOT NULL AS redacted
        FROM amur.claims WHERE claim_id = $1
      UNION ALL SELECT 'fact' AS kind, fact_id AS subject, NULL AS document_id, false FROM amur.facts WHERE fact_id = $1
      UNION ALL SELECT 'judgement' AS kind, subject, NULL AS document_id, false FROM amur.judgements WHERE judgement_id = $1
      ORDER BY kind, subject, document_id`,
  },
  judgementsOn: {
    name: 'judgements.on',
    sql: `SELECT ${judgement} WHERE subject = ANY ($1) AND revision <= ${knownBy('$2')} ORDER BY revision, judgement_id`,
  },
  allJudgements: {
    name: 'judgements.all',
    sql: `SELECT ${judgement} WHERE revision <= ${knownBy('$1')} ORDER BY revision, judgement_id`,
  },
  newestJudgements: {
    name: 'judgements.newest',
    sql: `SELECT ${judgement} WHERE revision <= ${knownBy('$1')} ORDER BY revision DESC, judgement_id DESC LIMIT $2`,
  },
  /** The keys to which people have put claims of a document. */
  keysOfEdits: {
    name: 'judgements.keys-of-edits',
    sql: `SELECT DISTINCT j.tie_key FROM amur.judgements j JOIN amur.claims c ON c.claim_id = j.subject
      WHERE c.document_id = $1 AND j.tie_key IS NOT NULL ORDER BY j.tie_key`,
  },
  claimsOfDocuments: {
    name: 'claims.of-documents',
    sql: `SELECT ${values} AND v.document_id = ANY ($1) ORDER BY v.document_id, c.span_start, c.span_end, v.claim_id`,
  },
  /** What every reading of some documents says of their claims, oldest first. */
  readingsOfClaims: {
    name: 'claim-readings.of-documents',
    sql: `SELECT v.claim_id, v.stage, v.date_edtf, v.modality, v.body, r.reader, v.revision, v.recorded_at, v.document_id, v.reading_id
      FROM amur.claim_readings v JOIN amur.readings r ON r.document_id = v.document_id AND r.reading_id = v.reading_id
      WHERE v.document_id = ANY ($1) ORDER BY v.document_id, v.claim_id, v.revision, v.reading_id`,
  },
  /** What ties are derived from: the claims on some keys ($1), */
  claimsByKey: { name: 'claims.by-key', sql: derivable(readingsOnKeys) },
  /** and all of them; $1 stands for nothing. */
  allClaims: { name: 'claims.all', sql: derivable('amur.claim_readings', '$1::text[] IS NULL') },
  /** The references of some readings ($2), each of the document at its place in $1. */
  citations: {
    name: 'readings.citations',
    sql: `SELECT r.document_id, r.reading_id, r.record -> 'citations' AS citations
      FROM unnest($1::text[], $2::text[]) AS g (document_id, reading_id)
        JOIN amur.readings r ON r.document_id = g.document_id AND r.reading_id = g.reading_id
      ORDER BY r.document_id, r.reading_id`,
  },
  claimsById: {
    name: 'claims.by-id',
    sql: `SELECT ${values} AND c.claim_id = ANY ($1) ORDER BY v.document_id, v.claim_id`,
  },
  /** The earliest of some claims and facts ($1), by the dates that the newest reading known by $2 and the coders give; at most $3. */
  earliest: {
    name: 'evidence.earliest',
    sql: `SELECT evidence_id FROM (
        SELECT c.claim_id AS evidence_id, (SELECT v.date_from FROM amur.claim_readings v WHERE v.document_id = c.document_id
            AND v.claim_id = c.claim_id AND v.revision <= ${knownBy('$2')} ORDER BY v.revision DESC, v.reading_id DESC LIMIT 1) AS since
        FROM amur.claims c WHERE c.claim_id = ANY ($1)
        UNION ALL SELECT fact_id, NULL FROM amur.facts WHERE fact_id = ANY ($1)) AS dated
      ORDER BY evidence_id LIKE 'fct%' DESC, since, evidence_id LIMIT $3`,
  },
  /** Claims that anything was ever decided on. */
  decidedClaims: {
    name: 'claims.decided',
    sql: `SELECT ${values} AND ($1::text[] IS NULL) AND c.claim_id IN (SELECT subject FROM amur.judgements)
      ORDER BY v.document_id, v.claim_id`,
  },
  factsByKey: {
    name: 'facts.by-key',
    sql: `SELECT ${factsAsOf('$2')} AND f.fact_id IN (SELECT fact_id FROM amur.facts WHERE tie_key = ANY ($1)
        UNION SELECT record_id FROM amur.revisions WHERE tie_key = ANY ($1)
        UNION SELECT subject FROM amur.judgements WHERE tie_key = ANY ($1)) ORDER BY f.fact_id`,
  },
  factsById: {
    name: 'facts.by-id',
    sql: `SELECT ${factsAsOf('$2')} AND f.fact_id = ANY ($1) ORDER BY f.fact_id`,
  },
  factsOfCase: {
    name: 'facts.of-case',
    sql: `SELECT fact_id FROM amur.facts WHERE case_id = $1 AND revision <= ${knownBy('$2')} ORDER BY fact_id`,
  },
  casesOfFacts: {
    name: 'facts.cases',
    sql: `SELECT case_id AS id, count(*)::integer AS facts,
        coalesce(json_agg(DISTINCT (record -> 'bounds')::jsonb) FILTER (WHERE json_typeof(record -> 'bounds') = 'array'), '[]') AS bounds
      FROM (SELECT f.case_id, ${factsAsOf('$1')} AND f.case_id IS NOT NULL) AS known GROUP BY case_id ORDER BY case_id`,
  },
  allFacts: {
    name: 'facts.all',
    sql: `SELECT ${factsAsOf('$2')} AND ($1::text[] IS NULL) ORDER BY f.fact_id`,
  },
  events: {
    name: 'case-events.list',
    sql: `SELECT ${eventsAsOf('$1')} AND ($2::text IS NULL OR e.case_id = $2)
      ORDER BY e.case_id, since NULLS LAST, e.event_id`,
  },
} satisfies Record<string, NamedQuery>;
