/** Named queries on the dated parts of ties, as of the end of a day or, with `infinity`, as they stand. */
import type { NamedQuery } from '../database.ts';

const knownOn = (day: string): string =>
  `recorded_from <= ${day}::date AND (recorded_to IS NULL OR recorded_to > ${day}::date)`;
/** Some records as the text of a JSON list. */
const all = (of = ''): string => `'[' || coalesce(string_agg(record::text, ',') ${of}, '') || ']'`;
const allOf = (part: string): string => all(`FILTER (WHERE part = '${part}')`);

export const tiePartQueries = {
  /** The steps of some ties $1 on a day $2, and the dates that others were preferred to, in one list; tie by tie, in the order of ties, so that no long rows are sorted. */
  stepsOf: {
    name: 'tie-parts.steps-of',
    sql: `SELECT g.dates, i.tie_id FROM (SELECT tie_id FROM unnest($1::text[]) AS i (tie_id) ORDER BY tie_id) AS i
      CROSS JOIN LATERAL (SELECT ${all()} AS dates FROM amur.tie_parts p
        WHERE p.tie_id = i.tie_id AND p.part IN ('step', 'other') AND ${knownOn('$2')} HAVING count(*) > 0) AS g
      ORDER BY i.tie_id`,
  },
  /** Those of some ties $1 with a date, known so on a day $3 and not on a day $2, that another is preferred to. */
  disputedSince: {
    name: 'tie-parts.disputed-since',
    sql: `SELECT i.tie_id FROM unnest($1::text[]) AS i (tie_id)
      CROSS JOIN LATERAL (SELECT 1 FROM amur.tie_parts p WHERE p.tie_id = i.tie_id AND p.recorded_from > $2::date
        AND p.part = 'other' AND ${knownOn('$3')} LIMIT 1) AS o
      ORDER BY i.tie_id`,
  },
  /** All that is reviewed on a day $1. */
  reviewed: {
    name: 'tie-parts.reviewed',
    sql: `SELECT tie_id, ${allOf('frame')} AS frames, ${allOf('step')} AS steps, ${allOf('act')} AS acts FROM amur.tie_parts
      WHERE reviewed AND ${knownOn('$1')} GROUP BY tie_id ORDER BY tie_id`,
  },
  /** The ties that are shown with coded facts on a day $1. */
  withFacts: {
    name: 'tie-parts.with-facts',
    sql: `SELECT tie_id, facts FROM amur.tie_parts WHERE cardinality(facts) > 0 AND ${knownOn('$1')} ORDER BY tie_id`,
  },
} satisfies Record<string, NamedQuery>;
