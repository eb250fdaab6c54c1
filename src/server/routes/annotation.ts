/** Routes for collections and notes. Every change is a version of its own. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  collectionView,
  makeCollection,
  renameCollection,
  withdrawCollection,
} from '../../app/annotations/collections.ts';
import { addItem, editItem, itemView, withdrawItem } from '../../app/annotations/items.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';

const words = z.string().max(40_000);
const short = z.string().max(2000);
const tags = ['collections'];
const params = idParam;
const takes = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const refusals = problems(404, 409, 413, 415);

const addItemRoute = createRoute({
  method: 'post',
  path: '/items',
  operationId: 'addItem',
  summary: 'Write a note on something held, or put it into a collection, or both; of a document also a stretch',
  tags,
  request: takes(
    z
      .strictObject({
        about: short,
        text: words.optional().meta({ description: 'Markdown; needed where no collection is named.' }),
        collection: short.optional().meta({ description: 'A collection, by id or name.' }),
        span: z.strictObject({ start: z.int(), end: z.int() }).optional(),
      })
      .meta({ id: 'NewItem' }),
  ),
  responses: { 201: jsonAnswer(itemView, 'The item'), ...refusals },
});
const editItemRoute = createRoute({
  method: 'post',
  path: '/items/{id}',
  operationId: 'editItem',
  summary: 'Put other words in the place of a note; brings back what was withdrawn',
  tags,
  request: {
    params,
    ...takes(
      z
        .strictObject({
          text: words,
          seen: short
            .optional()
            .meta({ description: 'The version that was changed; 409 where another came in between.' }),
        })
        .meta({ id: 'ItemChange' }),
    ),
  },
  responses: { 201: jsonAnswer(itemView, 'The item as it stands now'), ...refusals },
});
const reasonBody = z.strictObject({ reason: short.nullish() }).meta({ id: 'Reason' });
const withdrawItemRoute = createRoute({
  method: 'post',
  path: '/items/{id}/withdrawal',
  operationId: 'withdrawItem',
  summary: 'Withdraw a note, or take something out of its collection; it stays in the history',
  tags,
  request: { params, ...takes(reasonBody) },
  responses: { 201: jsonAnswer(itemView, 'The item'), ...refusals },
});

const nameBody = z.strictObject({ name: short }).meta({ id: 'Name' });
const makeCollectionRoute = createRoute({
  method: 'post',
  path: '/collections',
  operationId: 'createCollection',
  summary: 'Make a collection',
  tags,
  request: takes(nameBody),
  responses: { 201: jsonAnswer(collectionView, 'The collection'), ...refusals },
});
const renameCollectionRoute = createRoute({
  method: 'post',
  path: '/collections/{id}',
  operationId: 'renameCollection',
  summary: 'Give a collection another name; brings a withdrawn one back',
  tags,
  request: { params, ...takes(nameBody) },
  responses: { 201: jsonAnswer(collectionView, 'The collection'), ...refusals },
});
const withdrawCollectionRoute = createRoute({
  method: 'post',
  path: '/collections/{id}/withdrawal',
  operationId: 'withdrawCollection',
  summary: 'Withdraw a collection; it stays in the history',
  tags,
  request: { params },
  responses: { 201: jsonAnswer(collectionView, 'The collection'), ...refusals },
});

/** Adds the routes. */
export function addAnnotationRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(addItemRoute, async (c) => {
    return c.json(await addItem(ports, c.req.valid('json')), 201);
  });
  api.openapi(editItemRoute, async (c) => {
    const { text, seen } = c.req.valid('json');
    return c.json(await editItem(ports, c.req.valid('param').id, text, seen), 201);
  });
  api.openapi(withdrawItemRoute, async (c) =>
    c.json(await withdrawItem(ports, c.req.valid('param').id, c.req.valid('json').reason ?? null), 201),
  );

  api.openapi(makeCollectionRoute, async (c) => c.json(await makeCollection(ports, c.req.valid('json').name), 201));
  api.openapi(renameCollectionRoute, async (c) =>
    c.json(await renameCollection(ports, c.req.valid('param').id, c.req.valid('json').name), 201),
  );
  api.openapi(withdrawCollectionRoute, async (c) =>
    c.json(await withdrawCollection(ports, c.req.valid('param').id), 201),
  );
}
