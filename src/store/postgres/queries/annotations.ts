/** Named queries on collections, items, places and names; each row is a version (docs/decisions/0004). */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';

const version = `annotation_id, version_id, kind, about, record, revision, recorded_at, recorded_by FROM amur.annotations`;

export const annotationQueries = {
  insert: {
    name: 'annotations.insert',
    sql: `INSERT INTO amur.annotations (annotation_id, version_id, kind, about, record, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (annotation_id, version_id) DO NOTHING`,
  },
  all: {
    name: 'annotations.all',
    sql: `SELECT ${version} WHERE kind = ANY ($1) AND revision <= ${knownBy('$2')} ORDER BY revision, annotation_id, version_id`,
  },
  count: {
    name: 'annotations.count',
    sql: `SELECT count(*)::integer AS versions FROM amur.annotations WHERE kind = ANY ($1)`,
  },
  one: {
    name: 'annotations.one',
    sql: `SELECT ${version} WHERE (annotation_id = $1 OR (kind = 'item' AND record ->> 'collection' = $1)) AND revision <= ${knownBy('$2')} ORDER BY revision, annotation_id, version_id`,
  },
  about: {
    name: 'annotations.about',
    sql: `SELECT ${version} WHERE about = ANY ($1) AND revision <= ${knownBy('$2')} ORDER BY revision, annotation_id, version_id`,
  },
} satisfies Record<string, NamedQuery>;
