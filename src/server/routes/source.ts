/** Routes for outlets. Grading one is a judgement: `POST /judgements` with the act `grade`. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { instant } from '../../app/model-schemas/edtf.ts';
import { judgement } from '../../app/model-schemas/evidence.ts';
import type { Desk } from '../../app/ports.ts';
import { listSources, showSource } from '../../app/sources/list-sources.ts';
import type { OutletRow, OutletView } from '../../app/views.ts';
import { reliabilities } from '../../model/grade.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, knownQuery, toKnown } from '../queries.ts';
import { problems } from '../route-problems.ts';

const rowShape = {
  id: z.string().meta({ description: '`site:host`, or `name:` and the name without capitals and marks.' }),
  label: z.string(),
  documents: z.int(),
  independent: z.int().meta({ description: 'Documents that share no wording with one that was there before.' }),
  claims: z.int(),
  facts: z.int(),
  grade: z
    .object({
      reliability: z.enum(reliabilities),
      judgement: z.string(),
      by: z.string(),
      at: instant,
      reason: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'Null where nobody has graded it: it counts as F.' }),
};
const outletRow: z.ZodType<OutletRow> = z.object(rowShape).meta({ id: 'Outlet' });
const outletList = z.object({ items: z.array(outletRow) });
const outletView: z.ZodType<OutletView> = z
  .object({ ...rowShape, judgements: z.array(judgement) })
  .meta({ id: 'OutletWithGrades' });

const listRoute = createRoute({
  method: 'get',
  path: '/sources',
  operationId: 'listSources',
  summary: 'Outlets with what is held of each and how reliable people hold it to be',
  tags: ['documents'],
  request: { query: knownQuery },
  responses: { 200: jsonAnswer(outletList, 'Those with most documents first'), ...problems() },
});

const showRoute = createRoute({
  method: 'get',
  path: '/sources/{id}',
  operationId: 'getSource',
  summary: 'One outlet with every grade it was given',
  tags: ['documents'],
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(outletView, 'The outlet, its grades newest first'), ...problems(404) },
});

/** Adds the routes. */
export function addSourceRoutes(api: OpenAPIHono, desk: Desk): void {
  api.openapi(listRoute, async (c) =>
    c.json({ items: [...(await listSources(desk, toKnown(c.req.valid('query'))))] }, 200),
  );
  api.openapi(showRoute, async (c) =>
    c.json(await showSource(desk, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
}
