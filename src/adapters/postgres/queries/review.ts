/**
 * Named queries of the review queue. Each order is walked along an index (docs/decisions/0023), a stretch at a time. The first parameters are
 * the same for all: $1 types, $2 unit, $3 pair, $4 tie, $5 language, $6 outlets, each null for any; $7 whether what was left
 * unsure is asked for too; $8 how many. A decision that was taken back and made again lets its claim through: the caller
 * looks at what stands.
 */
import type { NamedQuery } from '../database.ts';
import { documentsOf, hostOf } from './outlets.ts';
import { stands } from './standing-sources.ts';

/** The same words as in the index `claim_readings_by_doubt`. */
const doubt = `-((v.date_edtf IS NULL)::integer + (coalesce(v.basis, '') = 'inferred')::integer + (v.modality <> 'fact')::integer
          + (v.likelihood_low IS NOT NULL)::integer + (v.place <> 'body')::integer)`;

const decides = `(j.act IN ('accept', 'reject', 'edit', 'prefer') OR (j.act = 'unsure' AND NOT $7::boolean))`;
const takesBack = `u.target = j.judgement_id AND u.act = 'undo'`;
/** No decision on the claim stands. */
const decisions = `FROM amur.judgements j WHERE j.subject = c.claim_id AND ${decides}
          AND NOT EXISTS (SELECT 1 FROM amur.judgements u WHERE ${takesBack})`;
const waits = `c.redacted_at IS NULL AND NOT EXISTS (SELECT 1 ${decisions})`;

/** Its document is in the language, and from one of the outlets: asked of each claim on the way, since the way is mostly short, and only where it is asked for. */
const ofSources = `($5::text IS NULL
        OR EXISTS (SELECT 1 FROM amur.documents d WHERE d.document_id = c.document_id AND d.lang = $5)) AND ($6::text[] IS NULL
        OR EXISTS (SELECT 1 FROM amur.document_sources s WHERE s.document_id = c.document_id AND 'site:' || ${hostOf('s.source')} = ANY ($6) AND ${stands('s')})
        OR EXISTS (SELECT 1 FROM amur.document_sketches k WHERE k.document_id = c.document_id AND k.outlets && $6))`;

/** The same for a way that may be long: the documents of the outlets are looked up first. */
const ofListed = `($5::text IS NULL OR d.lang = $5) AND ($6::text[] IS NULL OR d.document_id IN (${documentsOf('$6')}))`;

const ofTies = `($1::text[] IS NULL OR t.type = ANY ($1)) AND ($2::text IS NULL OR t.units @> ARRAY[$2::text])
        AND ($3::text IS NULL OR t.pairs @> ARRAY[$3::text]) AND ($4::text IS NULL OR t.tie_id = $4)`;

/** Claims of ties, each with its own alone: a restriction also stands beside the tie it ends. */
const byTie = `amur.ties t CROSS JOIN LATERAL unnest(t.evidence) AS e (claim_id)
      JOIN amur.claims c ON c.claim_id = e.claim_id AND c.type = t.type
      WHERE ${ofTies} AND ${ofSources} AND ${waits}`;

/** What the ties that are asked for rest on, gathered where one is looked for and once: workers of the database would each do it anew. */
const asked = `asked AS MATERIALIZED (SELECT unnest(t.evidence) AS claim_id FROM amur.ties t WHERE ${ofTies})`;

/** Whether a claim is of a tie that is asked for. */
const within = `($1::text[] IS NULL OR c.type = ANY ($1)) AND (($2::text IS NULL AND $3::text IS NULL AND $4::text IS NULL)
        OR c.claim_id IN (SELECT claim_id FROM asked))`;

/** By documents as they came in, after the claim of one ($9 when it came in, $10, $11 the claim's place, $12). */
const byArrival = (
  direction: 'ASC' | 'DESC',
): string => `WITH ${asked} SELECT d.recorded_at, d.document_id, c.span_start, c.claim_id FROM amur.documents d
      JOIN amur.claims c ON c.document_id = d.document_id
      WHERE (d.recorded_at, d.document_id) ${direction === 'ASC' ? '>=' : '<='} ($9::timestamptz, $10::text)
        AND NOT (d.document_id = $10 AND (c.span_start, c.claim_id) <= ($11::integer, $12::text))
        AND EXISTS (SELECT 1 FROM amur.claim_readings v WHERE v.document_id = c.document_id AND v.claim_id = c.claim_id
          AND v.superseded_at IS NULL)
        AND ${within} AND ${ofListed} AND ${waits}
      ORDER BY d.recorded_at ${direction}, d.document_id ${direction}, c.span_start, c.claim_id LIMIT $8`;

/** The newest reading of the document has it (asked once a document), and it is of a tie that is asked for. */
const stillRead = `AND c.claim_id = ANY (ARRAY(SELECT v.claim_id FROM amur.claim_readings v WHERE v.document_id = l.document_id
          AND v.superseded_at IS NULL)) AND ${within}`;

/**
 * The claims of the documents of few outlets that wait, in whatever order: no way leads past the others. How few they are is not known to
 * the planner: `OFFSET 0` has it go from document to document, where it would join all that there is.
 */
const ofFew = `WITH ${asked}, listed AS MATERIALIZED (${documentsOf('$6')})`;
const theirClaims = (also: string): string =>
  `JOIN LATERAL (SELECT * FROM amur.claims c WHERE c.document_id = l.document_id ${stillRead} AND ${also} OFFSET 0) AS c ON true`;

/** A document of theirs is in the language: looked up only where one is asked for. */
const inLanguage = `($5::text IS NULL OR (SELECT d.lang FROM amur.documents d WHERE d.document_id = l.document_id) = $5)`;

/** Claims that were matched with ties, with their places; each is looked up by itself, which the planner would not know to be best. */
const placed = `SELECT m.reviewed, m.weight, m.tie_id, c.document_id, c.span_start, c.claim_id FROM matched m
        JOIN LATERAL (SELECT c.document_id, c.span_start, c.claim_id FROM amur.claims c WHERE c.claim_id = m.claim_id
          AND c.document_id = m.document_id AND c.type = m.type AND c.redacted_at IS NULL OFFSET 0) AS c ON true`;

/** As `byArrival`, of few documents: these are put in order first, so that the claims of no more are looked at than are told. */
const fewByArrival = (
  direction: 'ASC' | 'DESC',
): string => `${ofFew} SELECT l.recorded_at, l.document_id, c.span_start, c.claim_id
      FROM (SELECT d.recorded_at, d.document_id FROM listed JOIN LATERAL (SELECT * FROM amur.documents d
          WHERE d.document_id = listed.document_id AND ($5::text IS NULL OR d.lang = $5) OFFSET 0) AS d ON true
        WHERE (d.recorded_at, d.document_id) ${direction === 'ASC' ? '>=' : '<='} ($9::timestamptz, $10::text)
        ORDER BY d.recorded_at ${direction}, d.document_id ${direction} OFFSET 0) AS l
      ${theirClaims(waits)}
      WHERE NOT (l.document_id = $10 AND (c.span_start, c.claim_id) <= ($11::integer, $12::text))
      ORDER BY l.recorded_at ${direction}, l.document_id ${direction}, c.span_start, c.claim_id LIMIT $8`;

export const reviewQueries = {
  /** How many documents some outlets ($1) have; counted up to $2. */
  countDocuments: {
    name: 'review.count-documents',
    sql: `SELECT count(*)::integer AS documents FROM (SELECT document_id FROM (${documentsOf('$1::text[]')}) AS all_of LIMIT $2) AS listed`,
  },
  /**
   * As `byWeight`, of few documents, at most $15 ties of those that any reading of a claim of theirs bears; where there may be more, the last
   * tie stands once more without a claim. Where parties are held to be one, claims on a key as recorded ($16) are of ties on
   * another ($17), pair by pair. Each tie is weighed once, whatever it has of their claims; whether a claim waits, and which of the ties
   * on its key it is of, is looked up for those told alone.
   */
  fewByWeight: {
    name: 'review.few-by-weight',
    sql: `${ofFew}, borne AS MATERIALIZED (SELECT l.document_id, v.claim_id, v.tie_key
        FROM listed l JOIN LATERAL (SELECT v.claim_id, v.tie_key FROM amur.claim_readings v
          WHERE v.document_id = l.document_id OFFSET 0) AS v ON true
        WHERE ${inLanguage}),
      keyed AS MATERIALIZED (SELECT * FROM borne UNION ALL SELECT b.document_id, b.claim_id, g.tie_key
        FROM unnest($16::text[], $17::text[]) AS g (recorded, tie_key) JOIN borne b ON b.tie_key = g.recorded),
      weighed AS MATERIALIZED (SELECT t.* FROM (SELECT DISTINCT tie_key FROM keyed) AS k
        JOIN LATERAL (SELECT t.reviewed, -t.pieces AS weight, t.tie_id, t.tie_key, t.type FROM amur.ties t
          WHERE t.tie_key = k.tie_key AND ${ofTies} OFFSET 0) AS t ON true
        WHERE (t.reviewed, t.weight, t.tie_id) >= ($9::boolean, $10::integer, $11::text)
        ORDER BY t.reviewed, t.weight, t.tie_id LIMIT $15),
      matched AS MATERIALIZED (SELECT DISTINCT w.reviewed, w.weight, w.tie_id, w.type, k.document_id, k.claim_id
        FROM weighed w JOIN keyed k ON k.tie_key = w.tie_key),
      placed AS (${placed}
        WHERE (m.reviewed, m.weight, m.tie_id, c.document_id, c.span_start, c.claim_id)
          > ($9::boolean, $10::integer, $11::text, $12::text, $13::integer, $14::text)
        ORDER BY m.reviewed, m.weight, m.tie_id, c.document_id, c.span_start, c.claim_id OFFSET 0),
      waiting AS (SELECT * FROM placed c
        WHERE c.claim_id = ANY ((SELECT t.evidence FROM amur.ties t WHERE t.tie_id = c.tie_id)::text[])
          AND (SELECT count(*) ${decisions}) = 0
        LIMIT $8)
      SELECT reviewed, weight, tie_id, document_id, span_start, claim_id FROM (SELECT * FROM waiting
        UNION ALL (SELECT reviewed, weight, tie_id, NULL, NULL, NULL FROM weighed
          ORDER BY reviewed, weight, tie_id LIMIT 1 OFFSET $15 - 1)) AS c
      ORDER BY reviewed, weight, tie_id, document_id, span_start, claim_id`,
  },
  /** The keys as recorded of all that was ever read from the documents of some outlets ($1). */
  keysOfFew: {
    name: 'review.keys-of-few',
    sql: `WITH listed AS MATERIALIZED (${documentsOf('$1::text[]')})
      SELECT DISTINCT v.tie_key FROM listed l JOIN LATERAL (SELECT v.tie_key FROM amur.claim_readings v
        WHERE v.document_id = l.document_id OFFSET 0) AS v ON true ORDER BY v.tie_key`,
  },
  /** The ties on some keys ($2) that claims ($1) are of, pair by pair, where they are of one. */
  tiesOn: {
    name: 'review.ties-on',
    sql: `SELECT g.claim_id, t.tie_id AS tie, t.reviewed, t.pieces FROM unnest($1::text[], $2::text[]) AS g (claim_id, tie_key)
      JOIN amur.claims c ON c.claim_id = g.claim_id
      JOIN amur.ties t ON t.tie_key = g.tie_key AND t.type = c.type AND g.claim_id = ANY (t.evidence)
      ORDER BY g.claim_id, t.tie_id DESC`,
  },
  /**
   * What is looked at before `fewByWeight`: of the ties from a place on, those that hold the next $15 pieces (the last one whole, the
   * one that the place is in beside them, a thousand at most), their claims that wait and are of few documents. The ties' own lists
   * are matched with all that was ever read from the documents, so that no tie of theirs is looked up; whether a claim waits is looked
   * up for those told alone. Where there are ties behind, the last one stands once more without a claim.
   */
  fewAmongHeaviest: {
    name: 'review.few-among-heaviest',
    sql: `${ofFew}, theirs AS MATERIALIZED (SELECT l.document_id, v.claim_id
        FROM listed l JOIN LATERAL (SELECT v.claim_id FROM amur.claim_readings v WHERE v.document_id = l.document_id OFFSET 0) AS v ON true
        WHERE ${inLanguage}),
      ahead AS MATERIALIZED (SELECT t.reviewed, -t.pieces AS weight, t.tie_id, t.type, t.evidence,
          coalesce(sum(t.pieces) FILTER (WHERE t.tie_id <> $11) OVER way, 0) - t.pieces < $15::integer AND row_number() OVER way <= 1000 AS near
        FROM amur.ties t WHERE ($1::text[] IS NULL OR t.type = ANY ($1))
          AND (t.reviewed, -t.pieces, t.tie_id) >= ($9::boolean, $10::integer, $11::text)
        WINDOW way AS (ORDER BY t.reviewed, -t.pieces, t.tie_id ROWS UNBOUNDED PRECEDING)
        ORDER BY t.reviewed, -t.pieces, t.tie_id LIMIT 1001),
      pieces AS MATERIALIZED (SELECT reviewed, weight, tie_id, type, unnest(evidence) AS claim_id FROM ahead WHERE near),
      matched AS MATERIALIZED (SELECT DISTINCT p.*, o.document_id FROM pieces p JOIN theirs o ON o.claim_id = p.claim_id),
      placed AS (${placed}
        WHERE m.tie_id <> $11 OR (c.document_id, c.span_start, c.claim_id) > ($12::text, $13::integer, $14::text)
        ORDER BY m.reviewed, m.weight, m.tie_id, c.document_id, c.span_start, c.claim_id OFFSET 0),
      waiting AS (SELECT * FROM placed c WHERE (SELECT count(*) ${decisions}) = 0 AND coalesce($2::text, $3::text, $4::text) IS NULL LIMIT $8)
      SELECT reviewed, weight, tie_id, document_id, span_start, claim_id FROM (SELECT * FROM waiting
        UNION ALL (SELECT reviewed, weight, tie_id, NULL, NULL, NULL FROM ahead
          WHERE near AND EXISTS (SELECT 1 FROM ahead WHERE NOT near) ORDER BY reviewed DESC, weight DESC, tie_id DESC LIMIT 1)) AS c
      ORDER BY reviewed, weight, tie_id, document_id, span_start, claim_id`,
  },
  /** How many claims of the documents of some outlets wait, counted no further than to $8. What is undone is asked of decided claims alone: most are not. */
  countOfOutlets: {
    name: 'review.count-of-outlets',
    sql: `${ofFew}, theirs AS MATERIALIZED (SELECT c.claim_id FROM listed l ${theirClaims('c.redacted_at IS NULL')} WHERE ${inLanguage})
      SELECT count(*)::integer AS waiting FROM (SELECT 1 FROM theirs c WHERE NOT EXISTS (SELECT 1 FROM amur.judgements j
          WHERE j.subject = c.claim_id AND ${decides} AND (SELECT count(*) FROM amur.judgements u WHERE ${takesBack}) = 0) LIMIT $8) AS w`,
  },
  /**
   * Ties after or at one ($9 reviewed, $10 minus its pieces, $11), at most $15, each with its claims that wait and stand after the
   * last one ($12 document, $13 place, $14), or with none.
   */
  byWeight: {
    name: 'review.by-weight',
    sql: `WITH walked AS MATERIALIZED (
        SELECT t.reviewed, -t.pieces AS weight, t.tie_id, t.type, t.evidence FROM amur.ties t
        WHERE ${ofTies} AND (t.reviewed, -t.pieces, t.tie_id) >= ($9::boolean, $10::integer, $11::text)
        ORDER BY t.reviewed, weight, t.tie_id LIMIT $15)
      SELECT t.reviewed, t.weight, t.tie_id, w.document_id, w.span_start, w.claim_id FROM walked t
      LEFT JOIN LATERAL (SELECT c.document_id, c.span_start, c.claim_id FROM unnest(t.evidence) AS e (claim_id)
        JOIN amur.claims c ON c.claim_id = e.claim_id AND c.type = t.type
        WHERE (t.tie_id <> $11 OR (c.document_id, c.span_start, c.claim_id) > ($12::text, $13::integer, $14::text))
          AND ${ofSources} AND ${waits}
        ORDER BY c.document_id, c.span_start, c.claim_id LIMIT $8) AS w ON true
      ORDER BY t.reviewed, t.weight, t.tie_id, w.document_id, w.span_start, w.claim_id`,
  },
  /** Readings after one ($9 minus its doubts, $10 document, $11 claim), at most $12, each with whether its claim waits. */
  byDoubt: {
    name: 'review.by-doubt',
    sql: `WITH ${asked}, walked AS MATERIALIZED (
        SELECT ${doubt} AS doubt, v.document_id, v.claim_id FROM amur.claim_readings v
        WHERE v.superseded_at IS NULL AND ${doubt} <= -2
          AND (${doubt}, v.document_id, v.claim_id) > ($9::integer, $10::text, $11::text)
        ORDER BY doubt, v.document_id, v.claim_id LIMIT $12)
      SELECT v.doubt, v.document_id, (${within} AND ${ofSources} AND ${waits}) AS waits, v.claim_id FROM walked v
      JOIN amur.claims c ON c.document_id = v.document_id AND c.claim_id = v.claim_id
      WHERE $8::integer > 0
      ORDER BY v.doubt, v.document_id, v.claim_id`,
  },
  newest: { name: 'review.newest', sql: byArrival('DESC') },
  oldest: { name: 'review.oldest', sql: byArrival('ASC') },
  /** The same of few documents. */
  fewNewest: { name: 'review.few-newest', sql: fewByArrival('DESC') },
  fewOldest: { name: 'review.few-oldest', sql: fewByArrival('ASC') },
  count: {
    name: 'review.count',
    sql: `SELECT count(*)::integer AS waiting FROM (SELECT 1 FROM ${byTie} LIMIT $8) AS w`,
  },
  countDoubted: {
    name: 'review.count-doubted',
    sql: `WITH ${asked}, doubted AS MATERIALIZED (SELECT v.document_id, v.claim_id FROM amur.claim_readings v
        WHERE v.superseded_at IS NULL AND ${doubt} <= -2)
      SELECT count(*)::integer AS waiting FROM (SELECT 1 FROM doubted v
      JOIN amur.claims c ON c.document_id = v.document_id AND c.claim_id = v.claim_id
      WHERE ${within} AND ${ofSources} AND ${waits} LIMIT $8) AS w`,
  },
  /** What is shown beside some claims ($1 documents, $2 claims): the text around, the tie, the words they were read by. */
  around: {
    name: 'review.around',
    sql: `SELECT substr(d.text, greatest(c.span_start - $3::integer, 0) + 1, least(c.span_start, $3::integer)) AS before,
        substr(d.text, c.span_end + 1, $3::integer) AS after,
        (SELECT x.c -> 'why' FROM json_array_elements(r.record -> 'claims') AS x (c) WHERE x.c ->> 'id' = c.claim_id LIMIT 1) AS why,
        t.tie_id AS tie, t.reviewed, t.pieces, v.tie_key AS key, c.claim_id
      FROM unnest($1::text[], $2::text[]) AS g (document_id, claim_id)
      JOIN amur.claims c ON c.document_id = g.document_id AND c.claim_id = g.claim_id
      JOIN amur.documents d ON d.document_id = c.document_id
      LEFT JOIN amur.claim_readings v ON v.document_id = c.document_id AND v.claim_id = c.claim_id AND v.superseded_at IS NULL
      LEFT JOIN amur.readings r ON r.document_id = v.document_id AND r.reading_id = v.reading_id
      LEFT JOIN LATERAL (SELECT k.tie_id, k.reviewed, k.pieces FROM amur.ties k
        WHERE k.tie_key = v.tie_key AND k.type = c.type AND c.claim_id = ANY (k.evidence) ORDER BY k.tie_id LIMIT 1) AS t ON true
      ORDER BY c.claim_id`,
  },
} satisfies Record<string, NamedQuery>;
