/** Named queries on documents that share their wording: sketches by which they are found, and pairs that were compared. */
import type { NamedQuery } from '../database.ts';
import { hostOf } from './outlets.ts';

export const likenessQueries = {
  /** For a document that was held before there were sketches. */
  putSketch: {
    name: 'likeness.put-sketch',
    sql: `INSERT INTO amur.document_sketches (document_id, prints, shingles, outlets, recorded_at)
      SELECT d.document_id, $2::integer[], $3::integer, $4::text[], d.recorded_at FROM amur.documents d WHERE d.document_id = $1
      ON CONFLICT (document_id) DO NOTHING`,
  },
  waiting: {
    name: 'likeness.waiting',
    sql: `SELECT document_id FROM amur.likeness_queue WHERE document_id > $1 ORDER BY document_id LIMIT $2`,
  },
  documents: {
    name: 'likeness.documents',
    sql: `SELECT document_id, title, text, lang, published_from, published_edtf, recorded_at FROM amur.documents
      WHERE document_id = ANY ($1) ORDER BY document_id`,
  },
  /** Documents that share numbers of a sketch $2 with a document $1, most first; it waits no longer to be compared. */
  sharing: {
    name: 'likeness.sharing',
    sql: `WITH done AS (DELETE FROM amur.likeness_queue WHERE document_id = $1)
      SELECT s.document_id, s.shingles,
        (SELECT count(*)::integer FROM unnest(s.prints) AS p (print) WHERE p.print = ANY ($2)) AS shared
      FROM amur.document_sketches s WHERE s.prints && $2 AND s.document_id <> $1
      ORDER BY shared DESC, s.document_id LIMIT $3`,
  },
  insertPairs: {
    name: 'likeness.insert-pairs',
    sql: `INSERT INTO amur.document_pairs (document_id, other_id, relation, later_id, shared, resemblance, within_other,
        other_within, recorded_at)
      SELECT g.document_id, g.other_id, g.relation, g.later_id, g.shared, g.resemblance, g.within_other, g.other_within, g.recorded_at
      FROM json_to_recordset($1::json) AS g (document_id text, other_id text, relation text, later_id text, shared integer,
        resemblance double precision, within_other double precision, other_within double precision, recorded_at timestamptz)
      ON CONFLICT (document_id, other_id) DO NOTHING`,
  },
  /**
   * What is known of some documents as sources, in one go: pairs among them, the outlets they are from, their addresses, and
   * the judgements on these outlets and on those of $3.
   */
  known: {
    name: 'likeness.known',
    sql: `SELECT 'pair' AS kind, document_id, other_id, relation, later_id, NULL::text[] AS outlets, NULL::json AS judgement FROM amur.document_pairs
        WHERE document_id = ANY ($1) AND other_id = ANY ($1) AND recorded_at <= $2
      UNION ALL SELECT 'outlets', document_id, '', NULL, NULL, outlets, NULL FROM amur.document_sketches
        WHERE document_id = ANY ($1) AND recorded_at <= $2
      UNION ALL SELECT 'address', document_id, source, NULL, NULL, NULL, NULL FROM amur.document_sources
        WHERE document_id = ANY ($1) AND recorded_at <= $2
      UNION ALL SELECT 'grade', subject, judgement_id, NULL, NULL, NULL, json_build_object('judgement_id', judgement_id,
          'act', act, 'target', target, 'reason', reason, 'detail', detail, 'recorded_at', recorded_at, 'recorded_by', recorded_by)
        FROM amur.judgements WHERE recorded_at <= $2 AND (subject = ANY ($3)
          OR subject IN (SELECT 'site:' || ${hostOf('source')} FROM amur.document_sources WHERE document_id = ANY ($1))
          OR subject IN (SELECT unnest(outlets) FROM amur.document_sketches WHERE document_id = ANY ($1)))
      ORDER BY kind, document_id, other_id`,
  },
  /** Pairs, those that have most in common first. */
  pairs: {
    name: 'likeness.pairs',
    sql: `SELECT document_id, other_id, relation, later_id, shared, resemblance, within_other, other_within
      FROM amur.document_pairs WHERE recorded_at <= $1
      ORDER BY resemblance DESC, shared DESC, document_id, other_id LIMIT $2`,
  },
} satisfies Record<string, NamedQuery>;
