/** Named queries on anything that has an id. */
import type { NamedQuery } from '../database.ts';
import { lastRecord } from './revisions.ts';

const between = (table: string, column: string): string =>
  `SELECT ${column} AS record_id FROM amur.${table} WHERE ${column} BETWEEN $1 AND $2`;

const tables = [
  between('documents', 'document_id'),
  between('claims', 'claim_id'),
  between('facts', 'fact_id'),
  between('ties', 'tie_id'),
  between('judgements', 'judgement_id'),
  between('case_events', 'event_id'),
  between('codings', 'coding_id'),
  between('annotations', 'annotation_id'),
  between('forecasts', 'forecast_id'),
];

const parties = (record: string): string => `array(SELECT json_array_elements_text(${record} -> 'parties'))`;

export const recordQueries = {
  /** Ids from $1 to $2, both as long as an id is, so that an index finds them whatever the order of letters. */
  between: {
    name: 'records.between',
    sql: `${tables.join('\n      UNION ')}
      ORDER BY record_id LIMIT $3`,
  },
  /**
   * What some ids mean: of documents ($1), claims ($2), facts ($3), ties ($4), judgements ($5), events ($6), codings ($7), annotations ($8),
   * forecasts ($9).
   */
  summaries: {
    name: 'records.summaries',
    sql: `SELECT 'document' AS kind, title, NULL AS text, NULL AS type, NULL::text[] AS parties, NULL AS of_id, document_id AS record_id
        FROM amur.documents WHERE document_id = ANY ($1)
      UNION ALL SELECT 'claim', NULL, quote, type, parties, document_id, claim_id FROM amur.claims WHERE claim_id = ANY ($2)
      UNION ALL SELECT 'fact', NULL, record ->> 'statement', record ->> 'type', ${parties('record')}, NULL, fact_id
        FROM (SELECT fact_id, ${lastRecord('f', 'fact_id')} AS record FROM amur.facts f WHERE fact_id = ANY ($3)) AS facts
      UNION ALL SELECT 'tie', coalesce(body, apart), NULL, type, parties, NULL, tie_id
        FROM amur.ties WHERE tie_id = ANY ($4)
      UNION ALL SELECT 'judgement', NULL, NULL, act, NULL, target, judgement_id FROM amur.judgements WHERE judgement_id = ANY ($5)
      UNION ALL SELECT 'event', NULL, record ->> 'statement', NULL, ${parties('record')}, NULL, event_id
        FROM (SELECT event_id, ${lastRecord('e', 'event_id')} AS record FROM amur.case_events e WHERE event_id = ANY ($6)) AS events
      UNION ALL SELECT 'coding', coder, NULL, NULL, NULL, document_id, coding_id FROM amur.codings WHERE coding_id = ANY ($7)
      UNION ALL SELECT kind, record ->> 'name', record ->> 'text', NULL, NULL, nullif(about, ''), annotation_id
        FROM amur.annotations a WHERE annotation_id = ANY ($8) AND NOT EXISTS (
          SELECT 1 FROM amur.annotations n WHERE n.annotation_id = a.annotation_id
            AND (n.revision, n.version_id) > (a.revision, a.version_id))
      UNION ALL SELECT 'forecast', NULL, record -> 'forecast' ->> 'statement', NULL, NULL,
          nullif(record -> 'forecast' -> 'span' ->> 'document', ''), forecast_id
        FROM amur.forecasts f WHERE forecast_id = ANY ($9) AND NOT EXISTS (
          SELECT 1 FROM amur.forecasts n WHERE n.forecast_id = f.forecast_id AND n.after_id = f.version_id)
      ORDER BY kind, record_id`,
  },
} satisfies Record<string, NamedQuery>;
