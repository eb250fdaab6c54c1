/** Named queries on forecasts and their resolutions; each row is a record that is only followed. */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';

const version = `forecast_id, version_id, after_id, withdrawn, record, revision, recorded_at, recorded_by FROM amur.forecasts`;
const resolution = `forecast_id, resolution_id, after_id, version_id, outcome, record, revision, recorded_at, recorded_by
      FROM amur.forecast_resolutions`;

export const forecastQueries = {
  insert: {
    name: 'forecasts.insert',
    sql: `INSERT INTO amur.forecasts (forecast_id, version_id, after_id, withdrawn, record, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version_id`,
  },
  insertResolution: {
    name: 'forecasts.insert-resolution',
    sql: `INSERT INTO amur.forecast_resolutions
        (forecast_id, resolution_id, after_id, version_id, outcome, record, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING resolution_id`,
  },
  /** $1 known by, $2 the forecast or null for all. */
  versions: {
    name: 'forecasts.versions',
    sql: `SELECT ${version} WHERE revision <= ${knownBy('$1')} AND ($2::text IS NULL OR forecast_id = $2)
      ORDER BY revision, forecast_id, version_id`,
  },
  resolutions: {
    name: 'forecasts.resolutions',
    sql: `SELECT ${resolution} WHERE revision <= ${knownBy('$1')} AND ($2::text IS NULL OR forecast_id = $2)
      ORDER BY revision, forecast_id, resolution_id`,
  },
} satisfies Record<string, NamedQuery>;
