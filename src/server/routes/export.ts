/** Routes for files of what is held: ties as CSV, JSON and GeoJSON, forecasts as CSV. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { exportForecasts } from '../../app/export/export-forecasts.ts';
import { exportTies } from '../../app/export/export-ties.ts';
import type { ExportedFile } from '../../app/export/exported-file.ts';
import { parameters } from '../../app/parameters.ts';
import type { Ports } from '../../app/ports.ts';
import { tieRow } from '../../app/ties/tie-row.ts';
import { byteOrderMark } from '../../formats/write-csv.ts';
import { knownQuery, toKnown } from '../queries.ts';
import { givenIn, queryOf } from '../query-of.ts';
import { problems } from '../route-problems.ts';

const bom = {
  bom: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: '`true`: a byte order mark before the table, by which Excel knows the encoding.' }),
};
const tieQuery = queryOf(parameters);
const asked = z.record(z.string(), z.unknown()).meta({ description: 'What was asked, and the versions of Amur.' });
const position = z.tuple([z.number(), z.number()]).meta({ description: 'Longitude, latitude.' });

const tieExport = z.object({ amur: asked, ties: z.array(tieRow) }).meta({ id: 'TieExport' });
const tieFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    amur: asked,
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string().meta({ description: 'The tie and the pair of units that the line joins.' }),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
          z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position)) }),
        ]),
        properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
  })
  .meta({ id: 'TieFeatures' });

interface File<Q> {
  readonly operationId: string;
  readonly summary: string;
  readonly query: Q;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>;
}
const file = <P extends string, Q extends z.ZodObject>(path: P, { operationId, summary, query, content }: File<Q>) =>
  createRoute({
    method: 'get',
    path,
    operationId,
    summary,
    tags: ['exports'],
    request: { query },
    responses: { 200: { description: 'The file', content }, ...problems() },
  });

const table = { 'text/csv': { schema: z.string() } };
const csvRoute = file('/export/ties.csv', {
  operationId: 'exportTiesCsv',
  summary: 'The ties of a filter as a table',
  query: tieQuery.extend(bom),
  content: table,
});
const jsonRoute = file('/export/ties.json', {
  operationId: 'exportTiesJson',
  summary: 'The ties of a filter as JSON',
  query: tieQuery,
  content: { 'application/json': { schema: tieExport } },
});
const geoJsonRoute = file('/export/ties.geojson', {
  operationId: 'exportTiesGeoJson',
  summary: 'The ties of a filter as lines between units (GeoJSON)',
  query: tieQuery,
  content: { 'application/geo+json': { schema: tieFeatures } },
});
const forecastsRoute = file('/export/forecasts.csv', {
  operationId: 'exportForecastsCsv',
  summary: 'All forecasts as a table',
  query: knownQuery.extend(bom),
  content: table,
});

/** Adds the routes. */
export function addExportRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(csvRoute, async (c) => {
    const { bom, ...filter } = c.req.valid('query');
    return download(c, await exportTies(ports, 'csv', givenIn(filter)), bom);
  });
  api.openapi(jsonRoute, async (c) => download(c, await exportTies(ports, 'json', givenIn(c.req.valid('query')))));
  api.openapi(geoJsonRoute, async (c) =>
    download(c, await exportTies(ports, 'geojson', givenIn(c.req.valid('query')))),
  );
  api.openapi(forecastsRoute, async (c) => {
    const { bom, ...known } = c.req.valid('query');
    return download(c, await exportForecasts(ports, toKnown(known)), bom);
  });
}

function download(c: Context, { text, mediaType, name }: ExportedFile, bom?: 'true' | 'false') {
  return c.body(bom === 'true' ? `${byteOrderMark}${text}` : text, 200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
