/** Named queries on figures about regions. */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';

export const observationQueries = {
  insert: {
    name: 'observations.insert',
    sql: `INSERT INTO amur.observations (observation_id, indicator, region, counterpart, year, value, unit, source_label,
        source_address, source_published, note, recorded_at, recorded_by)
      SELECT g.observation_id, g.indicator, g.region, g.counterpart, g.year, g.value, g.unit, g.source_label, g.source_address,
        g.source_published, g.note, $2, $3
      FROM json_to_recordset($1::json) AS g (observation_id text, indicator text, region text, counterpart text, year integer,
        value double precision, unit text, source_label text, source_address text, source_published integer, note text)
      ON CONFLICT (observation_id) DO NOTHING RETURNING observation_id`,
  },
  /** $1 known by, $2 units, $3 indicators, each of the last two null for any. */
  list: {
    name: 'observations.list',
    sql: `SELECT observation_id, indicator, region, counterpart, year, value, unit, source_label, source_address,
        source_published, note, recorded_at, recorded_by
      FROM amur.observations
      WHERE revision <= ${knownBy('$1')} AND ($2::text[] IS NULL OR region = ANY ($2) OR counterpart = ANY ($2))
        AND ($3::text[] IS NULL OR indicator = ANY ($3))
      ORDER BY indicator, region, counterpart NULLS FIRST, year, revision, observation_id`,
  },
} satisfies Record<string, NamedQuery>;
