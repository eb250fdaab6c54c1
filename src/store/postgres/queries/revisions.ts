/** Named queries on revisions of facts and events, and the parts of others that look for the newest one. */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';

/** The newest revision of the record `id` known by `knownAt`, as `v`. */
const newest = (id: string, knownAt: string | null): string =>
  `LEFT JOIN LATERAL (SELECT n.record_id, n.revision_id, n.content_id, n.record, n.tie_key, n.date_from FROM amur.revisions n
      WHERE n.record_id = ${id}${knownAt === null ? '' : ` AND n.revision <= ${knownBy(knownAt)}`}
      ORDER BY n.revision DESC, n.revision_id DESC LIMIT 1) v ON true`;

/** Facts `f` as they were known by an instant, without those withdrawn by then; more conditions may follow. */
export const factsAsOf = (knownAt: string): string =>
  `f.fact_id, coalesce(v.tie_key, f.tie_key) AS tie_key, coalesce(v.record, f.record) AS record, f.recorded_at
    FROM amur.facts f ${newest('f.fact_id', knownAt)}
    WHERE f.revision <= ${knownBy(knownAt)} AND (v.record_id IS NULL OR v.record IS NOT NULL)`;

/** The same of case events `e`. */
export const eventsAsOf = (knownAt: string): string =>
  `coalesce(v.record, e.record) AS record, coalesce(v.date_from, e.date_from) AS since, e.case_id, e.event_id
    FROM amur.case_events e ${newest('e.event_id', knownAt)}
    WHERE e.revision <= ${knownBy(knownAt)} AND (v.record_id IS NULL OR v.record IS NOT NULL)`;

/** The record of a fact or an event, as it stands or as it last did. */
export const lastRecord = (table: string, id: string): string =>
  `coalesce((SELECT n.record FROM amur.revisions n WHERE n.record_id = ${table}.${id} AND n.record IS NOT NULL
      ORDER BY n.revision DESC, n.revision_id DESC LIMIT 1), ${table}.record)`;

/** True where what the row `g` says is a revision of another record: it is held. */
export const storedAsRevision = (content: string): string =>
  `EXISTS (SELECT 1 FROM amur.revisions r WHERE r.content_id = ${content})`;

const ofCase = (table: string, id: string): string =>
  `SELECT t.${id} AS record_id, ${lastRecord('t', id)} AS record, v.revision_id, v.content_id,
      v.record_id IS NOT NULL AND v.record IS NULL AS withdrawn
    FROM amur.${table} t ${newest(`t.${id}`, null)} WHERE t.case_id = $1 ORDER BY t.${id}`;

export const revisionQueries = {
  factsOfCase: { name: 'revisions.facts-of-case', sql: ofCase('facts', 'fact_id') },
  eventsOfCase: { name: 'revisions.events-of-case', sql: ofCase('case_events', 'event_id') },
  /** Revisions ($1, as JSON) of records that are held. */
  insert: {
    name: 'revisions.insert',
    sql: `INSERT INTO amur.revisions (record_id, revision_id, content_id, tie_key, case_id, date_from, record, recorded_at, recorded_by)
      SELECT g.record_id, g.revision_id, g.content_id, g.tie_key, g.case_id, g.date_from, g.record, $2, $3
      FROM json_to_recordset($1::json) AS g (record_id text, revision_id text, content_id text, tie_key text, case_id text,
        date_from date, record json)
      WHERE EXISTS (SELECT 1 FROM amur.facts f WHERE f.fact_id = g.record_id)
        OR EXISTS (SELECT 1 FROM amur.case_events e WHERE e.event_id = g.record_id)
      ON CONFLICT (record_id, revision_id) DO NOTHING RETURNING record_id, revision_id`,
  },
  /** The keys that some facts ($1) ever stood on, by what their coders said or people put. */
  keysOfFacts: {
    name: 'revisions.keys-of-facts',
    sql: `SELECT tie_key FROM amur.facts WHERE fact_id = ANY ($1)
      UNION SELECT tie_key FROM amur.revisions WHERE record_id = ANY ($1) AND tie_key IS NOT NULL
      UNION SELECT tie_key FROM amur.judgements WHERE subject = ANY ($1) AND tie_key IS NOT NULL ORDER BY tie_key`,
  },
  /** What some records ($1) were revised to, known by $2; oldest first. */
  of: {
    name: 'revisions.of',
    sql: `SELECT record_id, record, revision, recorded_at, recorded_by, revision_id FROM amur.revisions
      WHERE record_id = ANY ($1) AND revision <= ${knownBy('$2')} ORDER BY revision, revision_id`,
  },
} satisfies Record<string, NamedQuery>;
