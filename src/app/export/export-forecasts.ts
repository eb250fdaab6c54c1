/** All forecasts that are kept, as a table (docs/formats/forecasts.md). */
import { type ForecastRow, forecastCsv } from '../../formats/forecast-csv.ts';
import { standingForecasts } from '../../store/forecasts/current-forecast.ts';
import { type KnownFilter, knownWhen } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import type { ExportedFile } from './exported-file.ts';

/** All forecasts that are not withdrawn, in an order that does not hang on who entered them when. */
export async function exportForecasts(
  { ledger }: Pick<Ports, 'ledger'>,
  filter: KnownFilter = {},
): Promise<ExportedFile> {
  const standing = standingForecasts(await ledger.forecasts.all(knownWhen(filter))).filter((each) => !each.withdrawn);
  const rows = standing.map((forecast): ForecastRow => {
    const last = forecast.outcome === 'open' ? null : (forecast.resolutions.at(-1) ?? null);
    const { id, record, outcome } = forecast;
    return { id, record, outcome, resolution: last, score: last?.score ?? null };
  });
  const key = ({ id, record }: ForecastRow): string => [record.saidOn ?? '', record.statement, id].join('\n');
  const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { name: 'amur-forecasts.csv', mediaType: 'text/csv; charset=utf-8', text: forecastCsv(sorted), redacted: 0 };
}
