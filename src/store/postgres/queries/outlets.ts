/** Named queries on outlets: which documents and facts are theirs, and how people graded them. */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';
import { stands } from './standing-sources.ts';

const host = '([a-z0-9-]+(?:\\.[a-z0-9-]+)+)';

/** The host of an address as `siteOf` gives it; null for a file name. */
export const hostOf = (column: string): string =>
  `substring(lower(${column}) from '^(?:https?://(?:www\\.)?|www\\.)${host}(?:[:/?#]|$)')`;

/**
 * An address up to its path, which has the same host: there are few of them, so that the host is looked for in each once and
 * not in every address.
 */
const headOf = (column: string): string =>
  [1, 2, 3].map((part) => `split_part(lower(${column}), '/', ${part})`).join(` || '/' || `);

/** The documents of some outlets: their addresses or their mastheads say so. */
export const documentsOf = (outlets: string): string => `SELECT document_id FROM amur.document_sources s
          WHERE 'site:' || ${hostOf('s.source')} = ANY (${outlets}) AND ${stands('s')}
          UNION SELECT document_id FROM amur.document_sketches k WHERE cardinality(k.outlets) > 0 AND k.outlets && ${outlets}`;

/** The host of the first address that the words of a fact's source hold. */
const hostIn = (column: string): string => `substring(lower(${column}) from '(?:https?://(?:www\\.)?|^www\\.)${host}')`;

/** Facts with the hosts of the sources that they name or have named. */
const factSites = `SELECT f.fact_id, ${hostIn(`a.source ->> 'address'`)} AS host, f.revision
  FROM (SELECT fact_id, record, revision FROM amur.facts
    UNION ALL SELECT record_id, record, revision FROM amur.revisions WHERE tie_key IS NOT NULL) AS f
  CROSS JOIN LATERAL json_array_elements(f.record -> 'sources') AS a (source)`;

export const outletQueries = {
  /**
   * Outlets with what is held of them, as known by $1: documents, those that took nothing from an earlier one, claims, facts.
   * Of all, or of the one $2; those with most documents first.
   */
  list: {
    name: 'outlets.list',
    sql: `WITH heads AS MATERIALIZED (SELECT document_id, ${headOf('source')} AS head FROM amur.document_sources s
        WHERE revision <= ${knownBy('$1')} AND ${stands('s', '$1')}),
      sites AS MATERIALIZED (SELECT head, ${hostOf('head')} AS host FROM (SELECT DISTINCT head FROM heads) AS h),
      own AS (SELECT h.document_id, 'site:' || s.host AS outlet FROM heads h JOIN sites s ON s.head = h.head WHERE s.host IS NOT NULL
        UNION SELECT document_id, unnest(outlets) FROM amur.document_sketches WHERE revision <= ${knownBy('$1')}),
      took AS MATERIALIZED (SELECT DISTINCT later_id FROM amur.document_pairs WHERE revision <= ${knownBy('$1')}),
      said AS (SELECT document_id, count(*) AS claims FROM amur.claims WHERE revision <= ${knownBy('$1')} GROUP BY document_id),
      documents AS (SELECT o.outlet, count(*) AS documents, count(*) FILTER (WHERE t.later_id IS NULL) AS independent,
          coalesce(sum(s.claims), 0) AS claims
        FROM own o LEFT JOIN took t ON t.later_id = o.document_id LEFT JOIN said s ON s.document_id = o.document_id
        WHERE $2::text IS NULL OR o.outlet = $2 GROUP BY o.outlet),
      coded AS (SELECT 'site:' || host AS outlet, count(DISTINCT fact_id) AS facts FROM (${factSites}) AS f
        WHERE host IS NOT NULL AND revision <= ${knownBy('$1')} AND ($2::text IS NULL OR 'site:' || host = $2) GROUP BY host)
      SELECT coalesce(d.outlet, c.outlet) AS outlet_id, coalesce(d.documents, 0)::integer AS documents,
        coalesce(d.independent, 0)::integer AS independent, coalesce(d.claims, 0)::integer AS claims,
        coalesce(c.facts, 0)::integer AS facts
      FROM documents d FULL JOIN coded c ON c.outlet = d.outlet ORDER BY documents DESC, facts DESC, outlet_id`,
  },
  /** The grades of outlets and what was taken back of them, known by $1. */
  grades: {
    name: 'outlets.grades',
    sql: `SELECT judgement_id, act, target, subject, reason, detail, revision, recorded_at, recorded_by FROM amur.judgements
      WHERE (starts_with(subject, 'site:') OR starts_with(subject, 'name:')) AND revision <= ${knownBy('$1')}
      ORDER BY revision, judgement_id`,
  },
  /** What the mastheads of some documents say they are of. */
  named: {
    name: 'outlets.named',
    sql: `SELECT outlets, document_id FROM amur.document_sketches
      WHERE document_id = ANY ($1) AND revision <= ${knownBy('$2')} AND cardinality(outlets) > 0 ORDER BY document_id`,
  },
  /** The keys of ties whose sources disagree on the date of a step and that rest on something of an outlet $1. */
  contestedKeys: {
    name: 'outlets.contested-keys',
    sql: `WITH own AS MATERIALIZED (SELECT c.claim_id AS evidence_id FROM (${documentsOf('ARRAY[$1::text]')}) AS d
          JOIN amur.claims c ON c.document_id = d.document_id
        UNION SELECT fact_id FROM (${factSites}) AS f WHERE 'site:' || host = $1)
      SELECT DISTINCT t.tie_key FROM amur.ties t CROSS JOIN LATERAL unnest(t.evidence) AS e (id) JOIN own ON own.evidence_id = e.id
      WHERE t.contested ORDER BY t.tie_key`,
  },
} satisfies Record<string, NamedQuery>;
