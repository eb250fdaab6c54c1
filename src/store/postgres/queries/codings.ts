/** Named queries on what people code blind, on how differences were settled, and on codebooks. */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';

export const codingQueries = {
  insert: {
    name: 'codings.insert',
    sql: `INSERT INTO amur.codings (document_id, coding_id, coder, codebook, claims, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (document_id, coding_id) DO NOTHING RETURNING coding_id`,
  },
  /** The newest coding of each coder and document known by $1; of one coder, or of all. */
  newest: {
    name: 'codings.newest',
    sql: `SELECT document_id, coding_id, coder, codebook, claims, recorded_at FROM amur.codings c
      WHERE revision <= ${knownBy('$1')} AND ($2::text IS NULL OR coder = $2) AND NOT EXISTS (
        SELECT 1 FROM amur.codings n WHERE n.document_id = c.document_id AND n.coder = c.coder AND n.revision <= ${knownBy('$1')}
          AND (n.revision, n.coding_id) > (c.revision, c.coding_id))
      ORDER BY document_id, coder, coding_id`,
  },
  /** The newest coding of a document by one coder. */
  last: {
    name: 'codings.last',
    sql: `SELECT document_id, coding_id, coder, codebook, claims, recorded_at FROM amur.codings
      WHERE document_id = $1 AND coder = $2 ORDER BY revision DESC, coding_id DESC LIMIT 1`,
  },
  insertCodebook: {
    name: 'codebooks.insert',
    sql: `INSERT INTO amur.codebooks (version, record, recorded_at, recorded_by) VALUES ($1, $2, $3, $4)
      ON CONFLICT (version) DO NOTHING`,
  },
  codebooks: {
    name: 'codebooks.all',
    sql: `SELECT version, record, recorded_at FROM amur.codebooks ORDER BY recorded_at, version`,
  },
} satisfies Record<string, NamedQuery>;
