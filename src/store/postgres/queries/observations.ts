/** Named queries on figures about regions. */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';

const columns = {
  observation_id: 'text',
  indicator: 'text',
  region: 'text',
  counterpart: 'text',
  year: 'integer',
  period: 'text',
  value: 'double precision',
  unit: 'text',
  computed: 'text',
  source_label: 'text',
  source_title: 'text',
  source_address: 'text',
  source_published: 'text',
  source_kind: 'text',
  source_rests_on: 'text',
  note: 'text',
};
/** What a figure says, a column each. */
export const observationColumns = Object.keys(columns).join(', ');
/** The same with the type of each. */
export const observationShape = Object.entries(columns)
  .map((column) => column.join(' '))
  .join(', ');

export const observationQueries = {
  insert: {
    name: 'observations.insert',
    sql: `INSERT INTO amur.observations (${observationColumns}, recorded_at, recorded_by)
      SELECT ${observationColumns}, $2, $3 FROM json_to_recordset($1::json) AS g (${observationShape})
      ON CONFLICT (observation_id) DO NOTHING RETURNING observation_id`,
  },
  /** $1 known by, $2 units, $3 indicators, each of the last two null for any. */
  list: {
    name: 'observations.list',
    sql: `SELECT ${observationColumns}, recorded_at, recorded_by
      FROM amur.observations
      WHERE revision <= ${knownBy('$1')} AND ($2::text[] IS NULL OR region = ANY ($2) OR counterpart = ANY ($2))
        AND ($3::text[] IS NULL OR indicator = ANY ($3))
      ORDER BY indicator, region, counterpart NULLS FIRST, year, revision, observation_id`,
  },
} satisfies Record<string, NamedQuery>;
