/** Named queries on all records that ever bore on some founding keys, and on the dated versions that are made of them. */
import type { NamedQuery } from '../database.ts';
import { addressesOf } from './likeness.ts';

/** Claims that were ever on some keys ($1): read on them, in whatever reading, or put there by a person. */
const claimsOnKeys = `(SELECT document_id, claim_id FROM amur.claim_readings WHERE tie_key = ANY ($1)
    UNION SELECT e.document_id, e.claim_id FROM amur.claims e JOIN amur.judgements j ON j.subject = e.claim_id
    WHERE j.tie_key = ANY ($1))`;

export const tieRecordQueries = {
  /** What every reading says of the claims on some keys; oldest first. */
  claims: {
    name: 'tie-records.claims',
    sql: `SELECT v.document_id, v.claim_id, c.type, c.parties, c.recorded_at, c.redacted_at, v.stage, v.date_edtf, v.date_from, v.date_to, v.basis,
        v.fields, v.modality, v.rule, v.body, v.tie_key, v.recorded_at AS read_at, v.superseded_at, v.reading_id,
        CASE WHEN cardinality(v.citations) = 0 THEN '[]'::json ELSE (SELECT coalesce(json_agg(r.record -> 'citations' -> i.i ORDER BY i.n)
            FILTER (WHERE r.record -> 'citations' -> i.i IS NOT NULL), '[]'::json)
          FROM amur.readings r CROSS JOIN unnest(v.citations) WITH ORDINALITY AS i (i, n)
          WHERE r.document_id = v.document_id AND r.reading_id = v.reading_id) END AS citations
      FROM ${claimsOnKeys} k JOIN amur.claims c ON c.document_id = k.document_id AND c.claim_id = k.claim_id
      JOIN amur.claim_readings v ON v.document_id = k.document_id AND v.claim_id = k.claim_id
      ORDER BY v.document_id, v.claim_id, v.recorded_at, v.reading_id`,
  },
  /** What was ever said in some facts, oldest first; nothing where one is withdrawn. A revision counts from when its fact came in. */
  facts: {
    name: 'tie-records.facts',
    sql: `WITH own AS MATERIALIZED (SELECT fact_id FROM amur.facts WHERE tie_key = ANY ($1)
        UNION SELECT record_id FROM amur.revisions WHERE tie_key = ANY ($1)
        UNION SELECT subject FROM amur.judgements WHERE tie_key = ANY ($1))
      SELECT fact_id, tie_key, record, recorded_at, recorded_at AS said_at, NULL::timestamptz AS revised_at, '' AS revision_id
        FROM amur.facts WHERE fact_id IN (SELECT fact_id FROM own)
      UNION ALL SELECT f.fact_id, r.tie_key, r.record, f.recorded_at, greatest(r.recorded_at, f.recorded_at), r.recorded_at, r.revision_id
        FROM amur.revisions r JOIN amur.facts f ON f.fact_id = r.record_id WHERE f.fact_id IN (SELECT fact_id FROM own)
      ORDER BY fact_id, revised_at NULLS FIRST, revision_id`,
  },
  /** Judgements on some pieces of evidence ($1) and on things. */
  judgements: {
    name: 'tie-records.judgements',
    sql: `SELECT judgement_id, act, target, subject, reason, detail, tie_key, recorded_at, recorded_by FROM amur.judgements
      WHERE subject = ANY ($1) ORDER BY recorded_at, judgement_id`,
  },
  /** What became known of some documents as sources, and when: pairs among them, the outlets they are from, their addresses. */
  sources: {
    name: 'tie-records.sources',
    sql: `SELECT 'pair' AS kind, document_id, other_id, relation, later_id, NULL::text[] AS outlets, recorded_at FROM amur.document_pairs
        WHERE document_id = ANY ($1) AND other_id = ANY ($1)
      UNION ALL SELECT 'outlets', document_id, '', NULL, NULL, outlets, recorded_at FROM amur.document_sketches
        WHERE document_id = ANY ($1) AND cardinality(outlets) > 0
      UNION ALL SELECT 'address', s.document_id, s.source, NULL, NULL, NULL, s.recorded_at FROM ${addressesOf('$1')}
      ORDER BY kind, document_id, other_id`,
  },
  /** The days of which the versions of some keys were made. */
  days: {
    name: 'tie-days.of-keys',
    sql: `SELECT tie_key, rules, days::text[] AS days, records FROM amur.tie_days WHERE tie_key = ANY ($1) ORDER BY tie_key`,
  },
  /** The versions that hold at the end of the day before one, for each key its own ($1, as JSON). */
  versionsBefore: {
    name: 'tie-versions.before',
    sql: `SELECT v.tie_id, v.recorded_from, v.recorded_to, v.tie_key, v.type, v.record::text AS record
      FROM json_to_recordset($1::json) AS g (tie_key text, since date)
      JOIN amur.tie_versions v ON v.tie_key = g.tie_key
      WHERE v.recorded_from < g.since AND (v.recorded_to IS NULL OR v.recorded_to >= g.since) ORDER BY v.tie_id`,
  },
  /** The same of parts. */
  partsBefore: {
    name: 'tie-parts.before',
    sql: `SELECT p.tie_id, p.recorded_from, p.n, p.recorded_to, p.tie_key, p.part, p.reviewed, p.facts, p.record::text AS record
      FROM json_to_recordset($1::json) AS g (tie_key text, since date)
      JOIN amur.tie_parts p ON p.tie_key = g.tie_key
      WHERE p.recorded_from < g.since AND (p.recorded_to IS NULL OR p.recorded_to >= g.since)
      ORDER BY p.tie_id, p.recorded_from, p.n, p.tie_id`,
  },
  /** Puts parts ($2) beside those of some keys that began before a day ($1), in the place of later ones. */
  writeParts: {
    name: 'tie-parts.write',
    sql: `WITH keys AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS g (tie_key text, since date)),
      given AS MATERIALIZED (SELECT * FROM json_to_recordset($2::json)
        AS g (tie_id text, recorded_from date, n integer, recorded_to date, tie_key text, part text, reviewed boolean, facts text[], record json)),
      gone AS (DELETE FROM amur.tie_parts p USING keys k WHERE p.tie_key = k.tie_key AND p.recorded_from >= k.since
        AND NOT EXISTS (SELECT 1 FROM given g WHERE g.tie_id = p.tie_id AND g.recorded_from = p.recorded_from AND g.n = p.n))
      INSERT INTO amur.tie_parts AS p (tie_id, recorded_from, n, recorded_to, tie_key, part, reviewed, facts, record)
      SELECT tie_id, recorded_from, n, recorded_to, tie_key, part, reviewed, facts, record FROM given
      ON CONFLICT (tie_id, recorded_from, n) DO UPDATE SET recorded_to = excluded.recorded_to, tie_key = excluded.tie_key,
        part = excluded.part, reviewed = excluded.reviewed, facts = excluded.facts, record = excluded.record
      WHERE p.recorded_to IS DISTINCT FROM excluded.recorded_to OR p.tie_key <> excluded.tie_key OR p.part <> excluded.part
        OR p.reviewed <> excluded.reviewed OR p.facts <> excluded.facts OR p.record::text <> excluded.record::text`,
  },
  /** Puts versions ($2) in the place of those of some keys from a day on ($1), and notes of which days they are made. */
  writeVersions: {
    name: 'tie-versions.write',
    sql: `WITH keys AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json)
        AS g (tie_key text, since date, rules text, days date[], records integer[])),
      given AS MATERIALIZED (SELECT * FROM json_to_recordset($2::json)
        AS g (tie_id text, recorded_from date, recorded_to date, tie_key text, type text, record json)),
      gone AS (DELETE FROM amur.tie_versions v USING keys k WHERE v.tie_key = k.tie_key AND v.recorded_from >= k.since
        AND NOT EXISTS (SELECT 1 FROM given n WHERE n.tie_id = v.tie_id AND n.recorded_from = v.recorded_from)),
      put AS (INSERT INTO amur.tie_versions AS v (tie_id, recorded_from, recorded_to, tie_key, type, record)
        SELECT tie_id, recorded_from, recorded_to, tie_key, type, record FROM given
        ON CONFLICT (tie_id, recorded_from) DO UPDATE SET recorded_to = excluded.recorded_to, record = excluded.record,
          tie_key = excluded.tie_key
        WHERE v.recorded_to IS DISTINCT FROM excluded.recorded_to OR v.record::text <> excluded.record::text
          OR v.tie_key <> excluded.tie_key)
      INSERT INTO amur.tie_days (tie_key, rules, days, records, revised)
      SELECT tie_key, rules, days, records, pg_current_xact_id()::text::bigint FROM keys
      ON CONFLICT (tie_key) DO UPDATE SET rules = excluded.rules, days = excluded.days, records = excluded.records,
        revised = excluded.revised`,
  },
} satisfies Record<string, NamedQuery>;
