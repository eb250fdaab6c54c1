/**
 * Named queries of the review queue: one statement a page and one for the count, over the same claims. What narrows them is the same: $1 types,
 * $2 unit, $3 pair, $4 tie, $5 language, $6 what documents of outlets are found by, each null for any; $7 whether what was left unsure is asked for too, $8
 * whether the possible claims are asked for and not the others, $9 how many; last who has them of the two readings.
 */
import { byHand } from '../../../model/by-hand.ts';
import type { ReviewOrder } from '../../../model/review-order.ts';
import type { NamedQuery } from '../database.ts';
import { documentsOf } from './outlets.ts';
import { agreement, foldedUnder } from './reader-kinds.ts';

/** Where a judgement stands in the order in which they were made: nothing else here tells that. */
const made = (j: string): string => `(${j}.revision, ${j}.judgement_id)`;

/**
 * Judgements that are taken back, as src/ties/judgements/review-state.ts has it. An undo may be undone: those on one subject are gone through from the
 * last to the first, all subjects in step, so that whether an undo holds is known before what it takes back is met.
 */
const takenBack = `undos AS (
      SELECT j.subject, j.judgement_id, j.target, row_number() OVER (PARTITION BY j.subject ORDER BY ${made('j')} DESC) AS nth
      FROM amur.judgements j WHERE j.act = 'undo'),
    steps AS (SELECT subject, nth, ARRAY[target] AS undone FROM undos WHERE nth = 1
      UNION ALL SELECT u.subject, u.nth, CASE WHEN u.judgement_id = ANY (s.undone) THEN s.undone ELSE s.undone || u.target END
      FROM steps s JOIN undos u ON u.subject = s.subject AND u.nth = s.nth + 1)`;
const inForce = (j: string): string => `${j}.judgement_id NOT IN (SELECT unnest(undone) FROM steps)`;

/** What was left unsure, and not decided later; nothing where that is not asked for. */
const unsure = `unsure AS MATERIALIZED (SELECT u.subject FROM amur.judgements u WHERE $7::boolean AND u.act = 'unsure' AND ${inForce('u')}
      AND NOT EXISTS (SELECT FROM amur.judgements j WHERE j.subject = u.subject AND ${made('j')} > ${made('u')}
        AND j.act IN ('accept', 'reject', 'edit', 'prefer') AND ${inForce('j')}))`;

/** The documents in the language and of the outlets; looked up where one of these is asked for. */
const sources = `sources AS MATERIALIZED (SELECT d.document_id FROM amur.documents d WHERE ($5::text IS NULL OR d.lang = $5)
      AND ($6::text[] IS NULL OR d.document_id IN (${documentsOf('$6')})))`;

const asked = `WITH RECURSIVE ${takenBack}, ${unsure}, ${sources}`;

const ofTies = `($2::text IS NULL OR t.units @> ARRAY[$2]) AND ($3::text IS NULL OR t.pairs @> ARRAY[$3])
        AND ($4::text IS NULL OR t.tie_id = $4)`;

/** The ties asked for, once for each piece of evidence: a claim is found there whatever key its tie has come to stand on. */
const borne = `(SELECT t.tie_id, t.type, t.reviewed, t.pieces, e.claim_id
      FROM amur.ties t CROSS JOIN LATERAL unnest(t.evidence) AS e (claim_id) WHERE ${ofTies})`;

/** Possible claims bear no tie: their own parties are looked at, and the key on which they would stand. */
const fitting = `($2::text IS NULL OR $2 IN (SELECT split_part(p, '/', 1) FROM unnest(c.parties) AS p))
        AND ($3::text IS NULL OR string_to_array($3, '~') <@ ARRAY(SELECT split_part(p, '/', 1) FROM unnest(c.parties) AS p))
        AND ($4::text IS NULL OR (v.tie_key, c.type) IN (SELECT t.tie_key, t.type FROM amur.ties t WHERE t.tie_id = $4))`;

const claims = 'amur.claims c JOIN amur.claim_readings v ON v.document_id = c.document_id AND v.claim_id = c.claim_id';

/** What persons took out of a text is in no newest reading; left unsure, it waits too: one reading for each claim that is in none. */
const leftByHand = `(v.document_id, v.claim_id, v.reading_id) IN (
        SELECT w.document_id, w.claim_id, max(w.reading_id) FILTER (WHERE w.rule = '${byHand}') FROM unsure u
        JOIN amur.claims b ON b.claim_id = u.subject JOIN amur.claim_readings w ON w.document_id = b.document_id AND w.claim_id = b.claim_id
        GROUP BY w.document_id, w.claim_id HAVING bool_and(w.superseded_in IS NOT NULL))`;

/**
 * The newest reading has the claim, as surely as is asked for, or whoever has it is asked for (`who`, a list of them, null for any); it is
 * not redacted, and nobody has decided on it. What a language model has with the rules is asked about there (`foldedUnder`).
 */
const waits = (
  who: string,
): string => `c.redacted_at IS NULL AND (v.strict = NOT $8::boolean OR ${who}::text[] IS NOT NULL)
      AND (${who}::text[] IS NULL OR ${agreement} = ANY (${who})) AND ${foldedUnder} = '{}' AND (v.superseded_in IS NULL OR ($7 AND ${leftByHand}))
      AND NOT EXISTS (SELECT FROM amur.judgements j WHERE j.subject = c.claim_id AND ${inForce('j')}
        AND j.act IN ('accept', 'reject', 'edit', 'prefer', 'unsure') AND j.subject NOT IN (SELECT subject FROM unsure))
      AND ($1::text[] IS NULL OR c.type = ANY ($1))
      AND (($5 IS NULL AND $6 IS NULL) OR c.document_id IN (SELECT document_id FROM sources))`;

/** A restriction also stands beside the tie it ends: its own is that of its type. */
const tied = `(c.claim_id, c.type) IN (SELECT claim_id, type FROM ${borne} AS b)`;
const waiting = (who: string, others = ''): string => `${claims} ${others} WHERE ${waits(who)}
      AND (coalesce($2, $3, $4) IS NULL OR CASE WHEN $8 OR NOT v.strict THEN ${fitting} ELSE ${tied} END)`;

/**
 * The same, gone through tie by tie, so that a page is full before all have been looked at: `OFFSET 0` keeps the planner from joining
 * all that there is. Ties before the place are passed by.
 */
const waitingByTie = (
  who: string,
): string => `(SELECT t.tie_id, t.type, t.reviewed, -t.pieces AS weight, t.evidence FROM amur.ties t
        WHERE ${ofTies} AND ($10::json IS NULL
          OR (t.reviewed, -t.pieces, t.tie_id) >= (($10 ->> 0)::boolean, ($10 ->> 1)::integer, $10 ->> 2))
        ORDER BY t.reviewed, weight, t.tie_id) AS t
      CROSS JOIN LATERAL (SELECT c.*, v.reading_id FROM unnest(t.evidence) AS e (claim_id) JOIN ${claims}
          ON c.claim_id = e.claim_id AND c.type = t.type
        WHERE ${waits(who)} OFFSET 0) AS c`;

/** The type of each part of a place in an order. */
export const placeTypes = {
  reviewed: 'boolean',
  weight: 'integer',
  unlikely: 'integer',
  apart: 'integer',
  revision: 'integer',
  backwards: 'integer',
  span_start: 'integer',
  tie_id: 'text',
  document_id: 'text',
  claim_id: 'text',
} as const;

/** Where an order finds claims, what it works out, and what it goes by, all in one direction and down to the claim. */
interface Ordered {
  readonly from: string;
  readonly columns: string;
  readonly direction: '' | ' DESC';
  readonly by: readonly (keyof typeof placeTypes)[];
}

/** Where who has a claim is asked for, in a page and in a count. */
const [inPage, inCount] = ['$12', '$10'];
const withDocuments = waiting(inPage, 'JOIN amur.documents d ON d.document_id = c.document_id');

export const ordered: Readonly<Record<ReviewOrder, Ordered>> = {
  // Claims without a score come after those that have one.
  score: {
    from: waiting(inPage),
    columns: 'v.reading_id, round(-100 * coalesce(v.score, 0))::integer AS unlikely',
    direction: '',
    by: ['unlikely', 'document_id', 'span_start', 'claim_id'],
  },
  weight: {
    from: waitingByTie(inPage),
    columns: 'c.reading_id, t.reviewed, t.weight, t.tie_id',
    direction: '',
    by: ['reviewed', 'weight', 'tie_id', 'document_id', 'span_start', 'claim_id'],
  },
  newest: {
    from: withDocuments,
    columns: 'v.reading_id, d.revision, -c.span_start AS backwards',
    direction: ' DESC',
    by: ['revision', 'document_id', 'backwards', 'claim_id'],
  },
  // What both readings have, what the model alone has, what the rules alone have; in each by score, then in text order.
  agreement: {
    from: waiting(inPage),
    columns: `v.reading_id, coalesce(array_position(ARRAY['both', 'model', 'rules'], ${agreement}), 4) AS apart,
      round(-100 * coalesce(v.score, 0))::integer AS unlikely`,
    direction: '',
    by: ['apart', 'unlikely', 'document_id', 'span_start', 'claim_id'],
  },
  oldest: {
    from: withDocuments,
    columns: 'v.reading_id, d.revision',
    direction: '',
    by: ['revision', 'document_id', 'span_start', 'claim_id'],
  },
};

/** The claims after a place ($10, its parts as JSON; null before the first), with so many characters ($11) of the text on each side. */
function pageOf(order: ReviewOrder): NamedQuery {
  const { from, columns, direction, by } = ordered[order];
  const place = by.map((part, i) => `($10::json ->> ${i})::${placeTypes[part]}`);
  const sorted = (row: string): string => by.map((part) => `${row}.${part}${direction}`).join(', ');
  const tie = order === 'weight' ? 't.tie_id = p.tie_id' : 't.claim_id = p.claim_id AND t.type = p.type';
  return {
    name: `review.${order}`,
    planned: 'each time',
    sql: `${asked}, page AS (
      SELECT * FROM (SELECT c.document_id, c.claim_id, c.type, c.span_start, c.span_end, ${columns} FROM ${from}) AS w
      WHERE $10::json IS NULL OR (${by.join(', ')}) ${direction === '' ? '>' : '<'} (${place.join(', ')})
      ORDER BY ${sorted('w')} LIMIT $9)
    SELECT p.claim_id, json_build_array(${by.map((part) => `p.${part}`).join(', ')}) AS place, t.tie_id AS tie, t.reviewed, t.pieces,
      substr(d.text, greatest(p.span_start - $11::integer, 0) + 1, least(p.span_start, $11::integer)) AS before,
      substr(d.text, p.span_end + 1, $11::integer) AS after,
      (SELECT x.c -> 'why' FROM json_array_elements(r.record -> 'claims') AS x (c) WHERE x.c ->> 'id' = p.claim_id LIMIT 1) AS why
    FROM page p JOIN amur.documents d ON d.document_id = p.document_id
    JOIN amur.readings r ON r.document_id = p.document_id AND r.reading_id = p.reading_id
    LEFT JOIN ${order === 'weight' ? 'amur.ties' : borne} AS t ON ${tie}
    ORDER BY ${sorted('p')}`,
  };
}

/** How many, counted no further than to $9. */
const count = (name: string, from: string): NamedQuery => ({
  name,
  planned: 'each time',
  sql: `${asked} SELECT count(*)::integer AS waiting FROM (SELECT FROM ${from} LIMIT $9) AS w`,
});

export const reviewQueries = {
  score: pageOf('score'),
  weight: pageOf('weight'),
  newest: pageOf('newest'),
  oldest: pageOf('oldest'),
  agreement: pageOf('agreement'),
  count: count('review.count', waiting(inCount)),
  /** Those whose tie is derived, as the pages by weight have them. */
  countByWeight: count('review.count-by-weight', `${claims} WHERE ${waits(inCount)} AND ${tied}`),
} satisfies Record<ReviewOrder | 'count' | 'countByWeight', NamedQuery>;
