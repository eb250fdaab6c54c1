/** Named queries on documents that share their wording: sketches by which they are found, and pairs that were compared. */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';
import { stands } from './standing-sources.ts';

/** The addresses (`s`) of some documents, looked up one by one: of a thousand the planner would look through those of all. */
export const addressesOf = (documents: string): string => `unnest(${documents}::text[]) AS g (document_id)
        CROSS JOIN LATERAL (SELECT a.* FROM amur.document_sources a WHERE a.document_id = g.document_id OFFSET 0) AS s`;

export const likenessQueries = {
  /** Documents of $1 that wait to be compared, taken off the queue: whoever comes second waits, and finds them done. */
  take: {
    name: 'likeness-queue.take',
    sql: `WITH own AS MATERIALIZED (
        SELECT document_id FROM amur.likeness_queue WHERE document_id = ANY ($1) ORDER BY document_id FOR UPDATE),
      taken AS (DELETE FROM amur.likeness_queue q USING own WHERE q.document_id = own.document_id RETURNING q.document_id)
      SELECT document_id FROM taken ORDER BY document_id`,
  },
  /** At most $1 of those that nobody else has taken. */
  takeSome: {
    name: 'likeness-queue.take-some',
    sql: `WITH free AS MATERIALIZED (
        SELECT document_id FROM amur.likeness_queue ORDER BY document_id LIMIT $1 FOR UPDATE SKIP LOCKED),
      taken AS (DELETE FROM amur.likeness_queue q USING free WHERE q.document_id = free.document_id RETURNING q.document_id)
      SELECT document_id FROM taken ORDER BY document_id`,
  },
  countWaiting: { name: 'likeness-queue.count', sql: `SELECT count(*)::integer AS documents FROM amur.likeness_queue` },
  documents: {
    name: 'likeness.documents',
    sql: `SELECT document_id, title, text, lang, published_from, published_edtf, revision FROM amur.documents
      WHERE redacted_at IS NULL AND document_id = ANY ($1) ORDER BY document_id`,
  },
  /**
   * Documents that share numbers with the sketches of some ($1), for each the $2 that share most; they are found by the numbers that
   * are not common. Of one that so meets more than $3 others only their number is told (`crowd`), unless all are wanted ($4).
   */
  sharing: {
    name: 'likeness.sharing',
    sql: `WITH own AS MATERIALIZED (
        SELECT document_id, prints, shingles, array(SELECT p.print FROM unnest(prints) AS p (print)
          WHERE p.print NOT IN (SELECT print FROM amur.common_prints)) AS rare
        FROM amur.document_sketches WHERE document_id = ANY ($1)),
      met AS MATERIALIZED (SELECT o.document_id, s.document_id AS other_id, o.shingles, s.shingles AS other_shingles, o.prints,
          s.prints AS other_prints
        FROM own o JOIN amur.document_sketches s ON s.prints && o.rare AND s.document_id <> o.document_id),
      crowds AS MATERIALIZED (SELECT document_id, count(*)::integer AS crowd FROM met WHERE NOT $4::boolean
        GROUP BY document_id HAVING count(*) > $3::integer),
      sharing AS (SELECT document_id, other_id, shingles, other_shingles,
          (SELECT count(*)::integer FROM unnest(other_prints) AS p (print) WHERE p.print = ANY (prints)) AS shared
        FROM met WHERE document_id NOT IN (SELECT document_id FROM crowds)),
      ranked AS (SELECT *, row_number() OVER (PARTITION BY document_id ORDER BY shared DESC, other_id) AS place FROM sharing)
      SELECT document_id, other_id, shingles, other_shingles, shared, NULL::integer AS crowd FROM ranked WHERE place <= $2
      UNION ALL SELECT document_id, NULL, 0, 0, 0, crowd FROM crowds
      ORDER BY document_id, shared DESC, other_id`,
  },
  /** The numbers of a document's sketch ($1) that more than $2 documents have, and that are not listed as common. */
  frequent: {
    name: 'likeness.frequent',
    sql: `WITH own AS MATERIALIZED (SELECT unnest(prints) AS print FROM amur.document_sketches WHERE document_id = $1)
      SELECT o.print FROM own o JOIN amur.document_sketches s ON s.prints @> ARRAY[o.print]
      WHERE o.print NOT IN (SELECT print FROM amur.common_prints) GROUP BY o.print HAVING count(*) > $2::integer ORDER BY o.print`,
  },
  noteCommon: {
    name: 'likeness.note-common',
    sql: `INSERT INTO amur.common_prints (print) SELECT g.print FROM unnest($1::integer[]) AS g (print) ORDER BY g.print
      ON CONFLICT (print) DO NOTHING`,
  },
  /** Pairs ($1) that were found; the ties of the documents that were compared ($2) are to be derived. */
  insertPairs: {
    name: 'likeness.insert-pairs',
    sql: `WITH pairs AS (
        INSERT INTO amur.document_pairs (document_id, other_id, relation, later_id, shared, resemblance, within_other,
          other_within, revision)
        SELECT g.document_id, g.other_id, g.relation, g.later_id, g.shared, g.resemblance, g.within_other, g.other_within,
          g.revision
        FROM json_to_recordset($1::json) AS g (document_id text, other_id text, relation text, later_id text, shared integer,
          resemblance double precision, within_other double precision, other_within double precision, revision integer)
        ORDER BY g.document_id, g.other_id ON CONFLICT (document_id, other_id) DO NOTHING)
      INSERT INTO amur.tie_queue (tie_key, cause)
      SELECT DISTINCT v.tie_key, v.document_id FROM amur.claim_readings v WHERE v.document_id = ANY ($2)
      ORDER BY v.tie_key, v.document_id ON CONFLICT (tie_key, cause) DO UPDATE SET cause = excluded.cause`,
  },
  /** What is known of some documents as sources: pairs among them, the outlets they name, their addresses. */
  known: {
    name: 'likeness.known',
    sql: `SELECT 'pair' AS kind, document_id, other_id, relation, later_id FROM amur.document_pairs
        WHERE document_id = ANY ($1) AND other_id = ANY ($1) AND revision <= ${knownBy('$2')}
      UNION ALL SELECT 'outlet', document_id, outlet, NULL, NULL FROM amur.documents
        WHERE document_id = ANY ($1) AND revision <= ${knownBy('$2')} AND outlet IS NOT NULL
      UNION ALL SELECT 'address', s.document_id, s.source, NULL, NULL FROM ${addressesOf('$1')}
        WHERE s.revision <= ${knownBy('$2')} AND ${stands('s', '$2')}
      ORDER BY kind, document_id, other_id`,
  },
  /** Pairs, those that have most in common first. */
  pairs: {
    name: 'likeness.pairs',
    sql: `SELECT document_id, other_id, relation, later_id, shared, resemblance, within_other, other_within
      FROM amur.document_pairs WHERE revision <= ${knownBy('$1')}
      ORDER BY resemblance DESC, shared DESC, document_id, other_id LIMIT $2`,
  },
} satisfies Record<string, NamedQuery>;
