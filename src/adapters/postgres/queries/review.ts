/**
 * Named queries of the review queue: one statement a page and one for the count, over the same claims. What narrows them is the same: $1 types,
 * $2 unit, $3 pair, $4 tie, $5 language, $6 outlets, each null for any; $7 whether what was left unsure is asked for too, $8
 * whether readings with two reasons or more to doubt them are asked for alone, $9 how many.
 */
import { byHand } from '../../../model/by-hand.ts';
import type { ReviewOrder } from '../../../model/review-order.ts';
import type { NamedQuery } from '../database.ts';
import { documentsOf } from './outlets.ts';

/** The judgement made last comes first; nothing else here says which one is the last. */
const lastFirst = 'j.revision DESC, j.judgement_id DESC';

/**
 * What is decided of each claim: the last decision in force, as src/ledger/review-state.ts has it. An undo may be undone: those on one
 * subject are gone through from the last to the first, all subjects in step, so that whether an undo holds is known before
 * what it takes back is met.
 */
const decided = `undos AS (
      SELECT j.subject, j.judgement_id, j.target, row_number() OVER (PARTITION BY j.subject ORDER BY ${lastFirst}) AS nth
      FROM amur.judgements j WHERE j.act = 'undo'),
    steps AS (SELECT subject, nth, ARRAY[target] AS undone FROM undos WHERE nth = 1
      UNION ALL SELECT u.subject, u.nth, CASE WHEN u.judgement_id = ANY (s.undone) THEN s.undone ELSE s.undone || u.target END
      FROM steps s JOIN undos u ON u.subject = s.subject AND u.nth = s.nth + 1),
    decided AS (SELECT DISTINCT ON (j.subject) j.subject, j.act FROM amur.judgements j
      WHERE j.act IN ('accept', 'reject', 'unsure', 'edit', 'prefer') AND j.judgement_id NOT IN (SELECT unnest(undone) FROM steps)
      ORDER BY j.subject, ${lastFirst})`;

/** The ties asked for, once for each piece of evidence: a claim is found there whatever key its tie has come to stand on. */
const borne = `borne AS (SELECT t.tie_id, t.type, t.reviewed, t.pieces, e.claim_id
      FROM amur.ties t CROSS JOIN LATERAL unnest(t.evidence) AS e (claim_id)
      WHERE ($2::text IS NULL OR t.units @> ARRAY[$2]) AND ($3::text IS NULL OR t.pairs @> ARRAY[$3]) AND ($4::text IS NULL OR t.tie_id = $4))`;

const doubts = `(v.date_edtf IS NULL)::integer + (coalesce(v.basis, '') = 'inferred')::integer + (v.modality <> 'fact')::integer
        + (v.likelihood_low IS NOT NULL)::integer + (v.place <> 'body')::integer`;

const claims = 'amur.claims c JOIN amur.claim_readings v ON v.document_id = c.document_id AND v.claim_id = c.claim_id';

/** Of a claim that is left unsure: a person took it out of the text, which makes no newest reading; told once, whoever took it out too. */
const unsureByHand = `v.rule = '${byHand}' AND v.claim_id IN (SELECT subject FROM decided)
        AND NOT EXISTS (SELECT FROM amur.claim_readings w WHERE w.document_id = v.document_id AND w.claim_id = v.claim_id
          AND (w.superseded_in IS NULL OR (w.rule = v.rule AND w.reading_id > v.reading_id)))`;

/**
 * A claim waits while the newest reading has it, it is not redacted, and nothing is decided of it. A restriction also stands beside the tie it
 * ends: its own is that of its type.
 */
const wait = `c.redacted_at IS NULL
      AND NOT EXISTS (SELECT FROM decided j WHERE j.subject = c.claim_id AND NOT ($7::boolean AND j.act = 'unsure'))
      AND (v.superseded_in IS NULL OR ($7 AND ${unsureByHand}))
      AND ($1::text[] IS NULL OR c.type = ANY ($1))
      AND (coalesce($2, $3, $4) IS NULL OR (c.claim_id, c.type) IN (SELECT claim_id, type FROM borne))
      AND ($5::text IS NULL OR c.document_id IN (SELECT document_id FROM amur.documents WHERE lang = $5))
      AND ($6::text[] IS NULL OR c.document_id IN (${documentsOf('$6')}))
      AND (NOT $8::boolean OR ${doubts} >= 2)`;

const asked = `WITH RECURSIVE ${decided}, ${borne}`;

const withDocument = 'JOIN amur.documents d ON d.document_id = c.document_id';

/** What an order needs of others, what it works out, and what it goes by, all in one direction and down to the claim. */
interface Ordered {
  readonly join: string;
  readonly columns: string;
  readonly direction: '' | ' DESC';
  readonly by: readonly (keyof typeof placeTypes)[];
}

/** The type of each part of a place in an order. */
export const placeTypes = {
  reviewed: 'boolean',
  weight: 'integer',
  doubt: 'integer',
  revision: 'integer',
  backwards: 'integer',
  span_start: 'integer',
  tie_id: 'text',
  document_id: 'text',
  claim_id: 'text',
} as const;

/** Each order; one that a tie is not derived for yet comes last by weight. */
export const ordered: Readonly<Record<ReviewOrder, Ordered>> = {
  weight: {
    join: 'LEFT JOIN borne t ON t.claim_id = c.claim_id AND t.type = c.type',
    columns: `coalesce(t.reviewed, true) AS reviewed, coalesce(-t.pieces, 0) AS weight, coalesce(t.tie_id, '') AS tie_id`,
    direction: '',
    by: ['reviewed', 'weight', 'tie_id', 'document_id', 'span_start', 'claim_id'],
  },
  doubt: { join: '', columns: `-(${doubts}) AS doubt`, direction: '', by: ['doubt', 'document_id', 'claim_id'] },
  newest: {
    join: withDocument,
    columns: 'd.revision, -c.span_start AS backwards',
    direction: ' DESC',
    by: ['revision', 'document_id', 'backwards', 'claim_id'],
  },
  oldest: {
    join: withDocument,
    columns: 'd.revision',
    direction: '',
    by: ['revision', 'document_id', 'span_start', 'claim_id'],
  },
};

/** The claims after a place ($10, its parts as JSON; null before the first), with so many characters ($11) of the text on each side. */
function pageOf(order: ReviewOrder): NamedQuery {
  const { join, columns, direction, by } = ordered[order];
  const place = by.map((part, i) => `($10::json ->> ${i})::${placeTypes[part]}`);
  const sorted = (row: string): string => by.map((part) => `${row}.${part}${direction}`).join(', ');
  return {
    name: `review.${order}`,
    sql: `${asked}, page AS (
      SELECT * FROM (SELECT c.document_id, c.claim_id, c.type, c.span_start, c.span_end, v.reading_id, ${columns}
        FROM ${claims} ${join} WHERE ${wait}) AS w
      WHERE $10::json IS NULL OR (${by.join(', ')}) ${direction === '' ? '>' : '<'} (${place.join(', ')})
      ORDER BY ${sorted('w')} LIMIT $9)
    SELECT p.claim_id, json_build_array(${by.map((part) => `p.${part}`).join(', ')}) AS place, t.tie_id AS tie, t.reviewed, t.pieces,
      substr(d.text, greatest(p.span_start - $11::integer, 0) + 1, least(p.span_start, $11::integer)) AS before,
      substr(d.text, p.span_end + 1, $11::integer) AS after,
      (SELECT x.c -> 'why' FROM json_array_elements(r.record -> 'claims') AS x (c) WHERE x.c ->> 'id' = p.claim_id LIMIT 1) AS why
    FROM page p JOIN amur.documents d ON d.document_id = p.document_id
    JOIN amur.readings r ON r.document_id = p.document_id AND r.reading_id = p.reading_id
    LEFT JOIN ${by[2] === 'tie_id' ? 'amur.ties t ON t.tie_id = p.tie_id' : 'borne t ON t.claim_id = p.claim_id AND t.type = p.type'}
    ORDER BY ${sorted('p')}`,
  };
}

export const reviewQueries = {
  weight: pageOf('weight'),
  doubt: pageOf('doubt'),
  newest: pageOf('newest'),
  oldest: pageOf('oldest'),
  /** Counted no further than to $9. */
  count: {
    name: 'review.count',
    sql: `${asked} SELECT count(*)::integer AS waiting FROM (SELECT FROM ${claims} WHERE ${wait} LIMIT $9) AS w`,
  },
} satisfies Record<ReviewOrder | 'count', NamedQuery>;
