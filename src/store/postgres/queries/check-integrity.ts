/** Named queries that look over the whole: counts, and the check of every quote. */
import type { NamedQuery } from '../database.ts';
import { rowsByRevision } from './order.ts';

const count = (table: string): string => `(SELECT count(*)::integer FROM amur.${table})`;

export const auditQueries = {
  counts: {
    name: 'audit.counts',
    sql: `SELECT ${count('documents')} AS documents, ${count('claims')} AS claims, ${count('readings')} AS readings,
      ${count('facts')} AS facts, ${count('case_events')} AS "caseEvents", ${count('judgements')} AS judgements,
      ${count('ties')} AS ties`,
  },
  /** Commits that do not follow those before them, and a counter that is not that of the last; none where the order is whole. */
  wrongOrder: {
    name: 'audit.wrong-order',
    sql: `SELECT revision FROM (SELECT revision, known_at, max(recorded_at) OVER (ORDER BY revision) AS latest FROM amur.commits) AS c
        WHERE known_at <> latest
      UNION SELECT h.revision FROM amur.head h WHERE h.revision < (SELECT max(c.revision) FROM amur.commits c)
        OR NOT EXISTS (SELECT FROM amur.commits c WHERE c.revision = h.revision AND c.known_at = h.known_at)
      ORDER BY revision LIMIT $1`,
  },
  /** Transactions of which more or fewer rows are there than they put in. */
  wrongCommits: {
    name: 'audit.wrong-commits',
    sql: `SELECT c.recorded_at, c.recorded_by, c.rows, coalesce(r.rows, 0) AS there, c.revision AS revision_id FROM amur.commits c
      LEFT JOIN ${rowsByRevision} AS r ON r.revision = c.revision WHERE c.rows <> coalesce(r.rows, 0) ORDER BY revision_id LIMIT $1`,
  },
  /** The ids of the next documents, so that the quotes are checked some hundred documents at a time. */
  nextDocuments: {
    name: 'audit.next-documents',
    sql: `SELECT document_id FROM amur.documents WHERE document_id > $1 ORDER BY document_id LIMIT $2`,
  },
  /** The same comparison by which claims are let in. */
  wrongQuotes: {
    name: 'audit.wrong-quotes',
    sql: `SELECT c.document_id, c.claim_id, c.span_start, c.span_end FROM amur.claims c
      JOIN amur.documents d ON d.document_id = c.document_id
      WHERE c.document_id = ANY ($1) AND substr(d.text, c.span_start + 1, c.span_end - c.span_start) IS DISTINCT FROM c.quote
      ORDER BY c.document_id, c.claim_id`,
  },
  /** Documents whose bytes are missing or are not those the id was made of, or whose text is not the one that came in. */
  wrongDocuments: {
    name: 'audit.wrong-documents',
    sql: `SELECT w.what, d.document_id FROM amur.documents d
      LEFT JOIN amur.document_originals o ON o.document_id = d.document_id
      CROSS JOIN LATERAL (VALUES
        ('The original file is missing.', o.bytes IS NULL),
        ('The original file is not the one that was added.',
          'doc_' || left(encode(sha256(o.bytes), 'hex'), 32) <> d.document_id),
        ('The text is not the one that came in.', encode(sha256(convert_to(d.text, 'UTF8')), 'hex') <> d.text_hash)) AS w (what, so)
      WHERE d.redacted_at IS NULL AND d.document_id = ANY ($1) AND w.so ORDER BY w.what, d.document_id`,
  },
} satisfies Record<string, NamedQuery>;
