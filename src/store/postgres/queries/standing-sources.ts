/** Words of queries on where documents came from: what was said in error and taken back does not count from then on. */
import { knownBy } from './order.ts';

/** Whether a source (`s`, a row) stands, as known by an instant, or by all that is known. */
export const stands = (s: string, knownAt?: string): string =>
  `NOT EXISTS (SELECT FROM amur.source_withdrawals w WHERE w.document_id = ${s}.document_id AND w.source_id = ${s}.source_id${
    knownAt === undefined ? '' : ` AND w.revision <= ${knownBy(knownAt)}`
  })`;

/** The id of a source that a person says: that of the address, and how often it was taken back before. */
export const saidAgain = (document: string, source: string): string =>
  `${source} || coalesce('.' || nullif((SELECT count(*) FROM amur.source_withdrawals w
          WHERE w.document_id = ${document} AND split_part(w.source_id, '.', 1) = ${source}), 0), '')`;
