/** Named queries on outlets: their names, which documents and facts are theirs, and how people graded them. */
import type { NamedQuery } from '../database.ts';
import { everCounted } from './evidence.ts';
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

/**
 * The documents that some marks mean (outlet-names.ts): `site:…` those from there, `name:…` those that name it so, `doc_…` the document
 * itself, and never what is marked `-doc_…`.
 */
export const documentsOf = (marks: string): string => `SELECT document_id FROM (
          SELECT document_id FROM amur.document_sources s WHERE 'site:' || ${hostOf('s.source')} = ANY (${marks}) AND ${stands('s')}
          UNION SELECT document_id FROM amur.documents WHERE outlet IS NOT NULL AND 'name:' || outlet = ANY (${marks})
          UNION SELECT document_id FROM amur.documents WHERE document_id = ANY (${marks})) AS o
        WHERE '-' || o.document_id <> ALL (${marks})`;

/** The host of the first address that the words of a fact's source hold. */
const hostIn = (column: string): string => `substring(lower(${column}) from '(?:https?://(?:www\\.)?|^www\\.)${host}')`;

/** Facts with the hosts of the sources that they name or have named. */
const factSites = `SELECT f.fact_id, ${hostIn(`a.source ->> 'address'`)} AS host, f.revision
  FROM (SELECT fact_id, record, revision FROM amur.facts
    UNION ALL SELECT record_id, record, revision FROM amur.revisions WHERE tie_key IS NOT NULL) AS f
  CROSS JOIN LATERAL json_array_elements(f.record -> 'sources') AS a (source)`;

export const outletQueries = {
  /**
   * What is held, as known by $1, of documents with the same name of an outlet and the same sites: how many there are, those that took
   * nothing from an earlier one, their claims. $2 says of some documents what a person said of their outlets.
   */
  documents: {
    name: 'outlets.documents',
    sql: `WITH heads AS MATERIALIZED (SELECT document_id, ${headOf('source')} AS head FROM amur.document_sources s
        WHERE revision <= ${knownBy('$1')} AND ${stands('s', '$1')}),
      hosts AS MATERIALIZED (SELECT head, 'site:' || ${hostOf('head')} AS site FROM (SELECT DISTINCT head FROM heads) AS h),
      sites AS MATERIALIZED (SELECT h.document_id, array_agg(DISTINCT o.site ORDER BY o.site) AS sites
        FROM heads h JOIN hosts o ON o.head = h.head WHERE o.site IS NOT NULL GROUP BY h.document_id),
      took AS MATERIALIZED (SELECT DISTINCT later_id FROM amur.document_pairs WHERE revision <= ${knownBy('$1')}),
      claimed AS (SELECT v.document_id, count(DISTINCT v.claim_id) AS claims FROM amur.claim_readings v
        WHERE v.revision <= ${knownBy('$1')} AND ${everCounted(`AND j.revision <= ${knownBy('$1')}`)} GROUP BY v.document_id),
      said AS (SELECT * FROM json_to_recordset($2::json) AS g (document_id text, outlet text))
      SELECT CASE WHEN g.document_id IS NULL THEN d.outlet ELSE g.outlet END AS printed, coalesce(s.sites, '{}') AS sites,
        g.document_id IS NOT NULL AS said, count(*)::integer AS documents,
        count(*) FILTER (WHERE t.later_id IS NULL)::integer AS independent, coalesce(sum(c.claims), 0)::integer AS claims
      FROM amur.documents d LEFT JOIN sites s ON s.document_id = d.document_id LEFT JOIN said g ON g.document_id = d.document_id
        LEFT JOIN took t ON t.later_id = d.document_id LEFT JOIN claimed c ON c.document_id = d.document_id
      WHERE d.revision <= ${knownBy('$1')} GROUP BY printed, s.sites, g.document_id IS NOT NULL ORDER BY said, s.sites, printed`,
  },
  /** How many coded facts, as known by $1, name sources of the same sites. */
  facts: {
    name: 'outlets.facts',
    sql: `SELECT sites, count(*)::integer AS facts FROM (
        SELECT fact_id, array_agg(DISTINCT 'site:' || host ORDER BY 'site:' || host) AS sites FROM (${factSites}) AS f
        WHERE host IS NOT NULL AND revision <= ${knownBy('$1')} GROUP BY fact_id) AS g GROUP BY sites ORDER BY sites`,
  },
  /** What sites are called, as known by $1. */
  sites: {
    name: 'outlets.sites',
    sql: `SELECT site, site_name FROM amur.outlet_sites WHERE revision <= ${knownBy('$1')} ORDER BY site`,
  },
  /**
   * Says anew what the sites of some documents ($1) are called: as the first document of each calls it, but for those whose outlet a person
   * has put right.
   */
  nameSites: {
    name: 'outlets.name-sites',
    sql: `WITH asked AS MATERIALIZED (SELECT DISTINCT 'site:' || ${hostOf('s.source')} AS site FROM amur.document_sources s
        WHERE s.document_id = ANY ($1) AND ${hostOf('s.source')} IS NOT NULL),
      first AS MATERIALIZED (SELECT a.site, n.* FROM asked a CROSS JOIN LATERAL (
        SELECT d.site_name, d.document_id, greatest(s.revision, d.revision) AS revision
        FROM amur.document_sources s JOIN amur.documents d ON d.document_id = s.document_id
        WHERE 'site:' || ${hostOf('s.source')} = a.site AND ${stands('s')} AND d.site_name IS NOT NULL
          AND NOT EXISTS (SELECT FROM amur.judgements j WHERE j.subject = d.document_id AND j.act = 'describe'
            AND j.detail #> '{describe,outlet}' IS NOT NULL)
        ORDER BY s.revision, s.document_id LIMIT 1) AS n),
      gone AS (DELETE FROM amur.outlet_sites WHERE site IN (SELECT site FROM asked) AND site NOT IN (SELECT site FROM first))
      INSERT INTO amur.outlet_sites AS o (site, site_name, document_id, revision)
      SELECT site, site_name, document_id, revision FROM first ORDER BY site
      ON CONFLICT (site) DO UPDATE SET site_name = excluded.site_name, document_id = excluded.document_id, revision = excluded.revision
      WHERE (o.site_name, o.document_id, o.revision) IS DISTINCT FROM (excluded.site_name, excluded.document_id, excluded.revision)`,
  },
  /** The names of outlets as documents print them. */
  printed: {
    name: 'outlets.printed',
    sql: `SELECT DISTINCT outlet FROM amur.documents WHERE outlet IS NOT NULL ORDER BY outlet`,
  },
  /** What people have said of documents and taken back of it, known by $1. */
  described: {
    name: 'outlets.described',
    sql: `SELECT judgement_id, act, target, subject, reason, detail, revision, recorded_at, recorded_by FROM amur.judgements
      WHERE starts_with(subject, 'doc_') AND revision <= ${knownBy('$1')} ORDER BY revision, judgement_id`,
  },
  /** The grades of outlets and what was taken back of them, known by $1. */
  grades: {
    name: 'outlets.grades',
    sql: `SELECT judgement_id, act, target, subject, reason, detail, revision, recorded_at, recorded_by FROM amur.judgements
      WHERE (starts_with(subject, 'site:') OR starts_with(subject, 'name:')) AND revision <= ${knownBy('$1')}
      ORDER BY revision, judgement_id`,
  },
  /** The keys of ties whose sources disagree on the date of a step and that rest on something of an outlet (its marks, $1). */
  contestedKeys: {
    name: 'outlets.contested-keys',
    sql: `WITH own AS MATERIALIZED (SELECT c.claim_id AS evidence_id FROM (${documentsOf('$1::text[]')}) AS d
          JOIN amur.claims c ON c.document_id = d.document_id
        UNION SELECT fact_id FROM (${factSites}) AS f WHERE 'site:' || host = ANY ($1))
      SELECT DISTINCT t.tie_key FROM amur.ties t CROSS JOIN LATERAL unnest(t.evidence) AS e (id) JOIN own ON own.evidence_id = e.id
      WHERE t.contested ORDER BY t.tie_key`,
  },
  /** The keys of claims that rest on a reference, or on a document of some outlets (their marks, $1): whose names may make them one source. */
  keysResting: {
    name: 'outlets.keys-resting',
    sql: `SELECT DISTINCT v.tie_key FROM amur.claim_readings v WHERE v.superseded_in IS NULL
        AND (v.citations <> '{}' OR v.document_id IN (${documentsOf('$1::text[]')})) ORDER BY v.tie_key`,
  },
} satisfies Record<string, NamedQuery>;
