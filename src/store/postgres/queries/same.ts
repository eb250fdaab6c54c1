/** Named queries on things that may be one: names gathered, candidates, and what has been looked at. */
import type { NamedQuery } from '../database.ts';
import { everCounted } from './evidence.ts';
import { ofRules } from './reader-kinds.ts';

const candidate = `kind, a_ref, b_ref, a_label, b_label, score, sure, reasons, state, reopened, candidate_id
  FROM amur.same_candidates`;

const claimMet = `v.document_id, c.type, c.parties, c.quote, v.stage, v.date_edtf, v.date_from, v.date_to, v.modality, v.speaker,
        v.body, v.tie_key, d.lang, v.claim_id
      FROM amur.claim_readings v
      JOIN amur.claims c ON c.document_id = v.document_id AND c.claim_id = v.claim_id
      JOIN amur.documents d ON d.document_id = v.document_id
      WHERE v.superseded_in IS NULL AND c.redacted_at IS NULL AND ${everCounted()}`;

const pairMet = `p.relation, p.shared, p.resemblance, p.within_other, p.other_within, p.document_id, p.other_id
      FROM amur.document_pairs p
      WHERE p.document_id NOT IN (SELECT document_id FROM amur.redactions)
        AND p.other_id NOT IN (SELECT document_id FROM amur.redactions)`;

export const sameQueries = {
  /** Candidates in a state ($1), best first, after one by its score and id ($2, $3). */
  list: {
    name: 'same.list',
    sql: `SELECT ${candidate} WHERE state = $1 AND score <= $2 AND (score < $2 OR candidate_id > $3)
      ORDER BY score DESC, candidate_id LIMIT $4`,
  },
  /** The same of one kind ($5). */
  listOfKind: {
    name: 'same.list-of-kind',
    sql: `SELECT ${candidate} WHERE state = $1 AND kind = $5 AND score <= $2 AND (score < $2 OR candidate_id > $3)
      ORDER BY score DESC, candidate_id LIMIT $4`,
  },
  beginningWith: {
    name: 'same.beginning-with',
    sql: `SELECT ${candidate} WHERE candidate_id >= $1 AND candidate_id < $1 || 'x' ORDER BY candidate_id LIMIT $2`,
  },
  /** How many of each of some kinds ($1) nobody has decided, and how many of those have a score ($2); counted up to $3. */
  counts: {
    name: 'same.counts',
    sql: `SELECT (SELECT count(*)::integer FROM (SELECT 1 FROM amur.same_candidates c
          WHERE c.state = 'open' AND c.kind = k.kind ORDER BY c.score DESC, c.candidate_id LIMIT $3) AS few) AS open,
        (SELECT count(*)::integer FROM (SELECT 1 FROM amur.same_candidates c
          WHERE c.state = 'open' AND c.kind = k.kind AND c.score >= $2 ORDER BY c.score DESC, c.candidate_id LIMIT $3) AS few) AS sure, k.kind
      FROM unnest($1::text[]) AS k (kind) ORDER BY k.kind`,
  },
  /** Candidates whose two sides are both among some references. */
  among: {
    name: 'same.among',
    sql: `SELECT ${candidate} WHERE a_ref = ANY ($1) AND b_ref = ANY ($1) ORDER BY candidate_id`,
  },
  put: {
    name: 'same.put',
    sql: `INSERT INTO amur.same_candidates AS c (candidate_id, kind, a_ref, b_ref, a_label, b_label, score, sure, reasons, state,
        reopened)
      SELECT g.candidate_id, g.kind, g.a_ref, g.b_ref, g.a_label, g.b_label, g.score, g.sure, g.reasons, g.state, g.reopened
      FROM json_to_recordset($1::json) AS g (candidate_id text, kind text, a_ref text, b_ref text, a_label text, b_label text,
        score double precision, sure boolean, reasons json, state text, reopened boolean)
      ON CONFLICT (candidate_id) DO UPDATE SET score = excluded.score, sure = excluded.sure, reasons = excluded.reasons,
        a_label = excluded.a_label, b_label = excluded.b_label, state = excluded.state, reopened = excluded.reopened
      WHERE (c.score, c.state, c.reopened, c.reasons::text)
        IS DISTINCT FROM (excluded.score, excluded.state, excluded.reopened, excluded.reasons::text)`,
  },
  settle: {
    name: 'same.settle',
    sql: `UPDATE amur.same_candidates c SET state = g.state, reopened = g.reopened
      FROM json_to_recordset($1::json) AS g (candidate_id text, state text, reopened boolean)
      WHERE c.candidate_id = g.candidate_id`,
  },
  /** Takes off what is no candidate any more, of what nobody decided. */
  drop: {
    name: 'same.drop',
    sql: `DELETE FROM amur.same_candidates WHERE candidate_id = ANY ($1) AND state = 'open'`,
  },
  /** Takes off what nobody decided of claims of some documents: they are compared anew. */
  dropClaims: {
    name: 'same.drop-claims',
    sql: `WITH own AS MATERIALIZED (SELECT claim_id FROM amur.claims WHERE document_id = ANY ($1))
      DELETE FROM amur.same_candidates WHERE kind = 'claim' AND state = 'open'
        AND (a_ref IN (SELECT claim_id FROM own) OR b_ref IN (SELECT claim_id FROM own))`,
  },
  /** Takes off ties that are no more. */
  dropTies: {
    name: 'same.drop-ties',
    sql: `WITH held AS MATERIALIZED (SELECT tie_id FROM amur.ties)
      DELETE FROM amur.same_candidates WHERE kind = 'tie' AND state = 'open'
        AND (a_ref NOT IN (SELECT tie_id FROM held) OR b_ref NOT IN (SELECT tie_id FROM held))`,
  },
  forgetNames: { name: 'same.forget-names', sql: `DELETE FROM amur.same_names` },
  forgetCandidates: { name: 'same.forget-candidates', sql: `DELETE FROM amur.same_candidates` },
  forgetSeen: { name: 'same.forget-seen', sql: `DELETE FROM amur.same_seen` },
  /** One refresher at a time gathers names. */
  lock: {
    name: 'same.lock',
    sql: `INSERT INTO amur.same_marks (mark_id, revision) VALUES ('names', 0)
      ON CONFLICT (mark_id) DO UPDATE SET revision = same_marks.revision`,
  },
  /** All that is recorded by now has been looked at. */
  mark: {
    name: 'same.mark',
    sql: `INSERT INTO amur.same_marks (mark_id, revision) SELECT 'all', revision FROM amur.head
      ON CONFLICT (mark_id) DO UPDATE SET revision = excluded.revision`,
  },
  /** How many readings have come since; counted up to $1. */
  countSince: {
    name: 'same.count-since',
    sql: `SELECT count(*)::integer AS waiting FROM (SELECT 1 FROM amur.readings n
        WHERE revision > coalesce((SELECT revision FROM amur.same_marks WHERE mark_id = 'all'), 0) AND ${ofRules('n')} LIMIT $1) AS r`,
  },
  /**
   * Documents whose newest reading has not been looked at, by id; those not yet compared by their wording come later. The newest readings
   * are walked along their index from the last one on, no further than there is need.
   */
  waiting: {
    name: 'same.waiting',
    sql: `SELECT n.reading_id, n.document_id FROM (
        SELECT DISTINCT ON (document_id) document_id, reading_id FROM amur.readings n
        WHERE document_id > $1 AND ${ofRules('n')} ORDER BY document_id, revision DESC, reading_id DESC) AS n
      WHERE NOT EXISTS (SELECT 1 FROM amur.same_seen s WHERE s.seen_id = n.document_id AND s.reading_id = n.reading_id)
        AND n.document_id NOT IN (SELECT document_id FROM amur.search_queue)
        AND n.document_id NOT IN (SELECT document_id FROM amur.likeness_queue)
      ORDER BY n.document_id LIMIT $2`,
  },
  waitingFacts: {
    name: 'same.waiting-facts',
    sql: `SELECT record, fact_id FROM amur.facts WHERE fact_id NOT IN (SELECT seen_id FROM amur.same_seen)
      UNION ALL SELECT record, revision_id FROM amur.revisions
        WHERE tie_key IS NOT NULL AND revision_id NOT IN (SELECT seen_id FROM amur.same_seen)
      ORDER BY fact_id`,
  },
  see: {
    name: 'same.see',
    sql: `INSERT INTO amur.same_seen (seen_id, reading_id) SELECT * FROM unnest($1::text[], $2::text[])
      ON CONFLICT (seen_id) DO UPDATE SET reading_id = excluded.reading_id`,
  },
  /** The people that some readings name. */
  people: {
    name: 'same.people',
    sql: `SELECT DISTINCT m ->> 'name' AS name, m ->> 'role' AS role, m ->> 'for' AS for, r.document_id
      FROM amur.readings r CROSS JOIN LATERAL json_array_elements(r.record -> 'mentions') AS m
      WHERE r.document_id = ANY ($1) AND r.reading_id = ANY ($2) AND m ->> 'kind' = 'person'
      ORDER BY 1, 2, 3, r.document_id`,
  },
  /**
   * The claims of some documents as the newest readings have them. What is asked by document and what by key are two queries, here and
   * below: one for both would be planned once for either, and walk through all.
   */
  claimsOf: {
    name: 'same.claims-of-documents',
    sql: `SELECT ${claimMet} AND v.document_id = ANY ($1) ORDER BY v.document_id, v.claim_id`,
  },
  claimsOn: {
    name: 'same.claims-on-keys',
    sql: `SELECT ${claimMet} AND v.tie_key = ANY ($1) ORDER BY v.document_id, v.claim_id`,
  },
  /** Pairs of documents that share wording, of which one is among some. */
  pairsWith: {
    name: 'same.pairs-with',
    sql: `SELECT ${pairMet} AND (p.document_id = ANY ($1) OR p.other_id = ANY ($1)) ORDER BY p.document_id, p.other_id`,
  },
  /** The same of which both are. */
  pairsAmong: {
    name: 'same.pairs-among',
    sql: `SELECT ${pairMet} AND p.document_id = ANY ($1) AND p.other_id = ANY ($1) ORDER BY p.document_id, p.other_id`,
  },
  titles: {
    name: 'same.titles',
    sql: `SELECT title, document_id FROM amur.documents WHERE document_id = ANY ($1) ORDER BY document_id`,
  },
  /** Ties of some types ($1) of which one is on some keys ($2) and another joins the same units: what stands alone is not fetched. */
  tiesBeside: {
    name: 'same.ties-beside',
    sql: `WITH beside AS MATERIALIZED (SELECT o.tie_id, t.tie_id AS other_id FROM amur.ties o
        JOIN amur.ties t ON t.type = o.type AND t.units @> o.units AND t.units = o.units AND t.tie_id <> o.tie_id
        WHERE o.type = ANY ($1) AND o.tie_key = ANY ($2))
      SELECT record, tie_key, tie_id FROM amur.ties
      WHERE tie_id IN (SELECT tie_id FROM beside UNION SELECT other_id FROM beside) ORDER BY tie_id`,
  },
  names: {
    name: 'same.names',
    sql: `SELECT profile FROM amur.same_names WHERE name_id = ANY ($1) ORDER BY name_id`,
  },
  putNames: {
    name: 'same.put-names',
    sql: `INSERT INTO amur.same_names (name_id, kind, kept, profile)
      SELECT g.name_id, g.kind, g.kept, g.profile
      FROM json_to_recordset($1::json) AS g (name_id text, kind text, kept text[], profile json)
      ON CONFLICT (name_id) DO UPDATE SET kept = excluded.kept, profile = excluded.profile`,
  },
  /** For each name of a list with the keys it looks for, the names kept under most of them, at most $2 each. */
  sharing: {
    name: 'same.sharing',
    sql: `SELECT o.profile, g.name_id AS own_id, o.name_id AS other_id
      FROM json_to_recordset($1::json) AS g (name_id text, kind text, sought text[])
      CROSS JOIN LATERAL (SELECT n.profile, n.name_id,
          (SELECT count(*) FROM unnest(n.kept) AS k (key) WHERE k.key = ANY (g.sought)) AS shared
        FROM amur.same_names n WHERE n.kept && g.sought AND n.kind = g.kind AND n.name_id <> g.name_id
        ORDER BY shared DESC, n.name_id LIMIT $2) AS o
      ORDER BY own_id, other_id`,
  },
} satisfies Record<string, NamedQuery>;
