/** Routes for what people add besides judgements: notes and collections. Every change is a version of its own. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  addToCollection,
  collectionView,
  listCollections,
  makeCollection,
  removeFromCollection,
  renameCollection,
  showCollection,
  withdrawCollection,
} from '../../app/annotations/collections.ts';
import { addNote, editNote, listNotes, noteView, withdrawNote } from '../../app/annotations/notes.ts';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, knownQuery, toKnown } from '../queries.ts';
import { problems } from '../route-problems.ts';

const words = z.string().max(40_000);
const short = z.string().max(2000);
const tags = ['annotations'];
const params = idParam;
const takes = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const refusals = problems(404, 409, 413, 415);
const on = (name: string) =>
  knownQuery.extend({ [name]: short.optional().meta({ description: 'A thing held, a region, a case.' }) });

const notesRoute = createRoute({
  method: 'get',
  path: '/notes',
  operationId: 'listNotes',
  summary: 'Notes, newest first; of one thing, or all',
  tags,
  request: { query: on('about') },
  responses: { 200: jsonAnswer(listOf(noteView), 'Those that are not withdrawn'), ...problems(404, 409) },
});
const addNoteRoute = createRoute({
  method: 'post',
  path: '/notes',
  operationId: 'addNote',
  summary: 'Write a note on something held; on a document also on a stretch of it',
  tags,
  request: takes(
    z
      .strictObject({ about: short, text: words, span: z.strictObject({ start: z.int(), end: z.int() }).optional() })
      .meta({ id: 'NoteToWrite' }),
  ),
  responses: { 201: jsonAnswer(noteView, 'The note'), ...refusals },
});
const editNoteRoute = createRoute({
  method: 'post',
  path: '/notes/{id}',
  operationId: 'editNote',
  summary: 'Put other words in a note’s place; brings a withdrawn one back',
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
        .meta({ id: 'NoteChange' }),
    ),
  },
  responses: { 201: jsonAnswer(noteView, 'The note as it stands now'), ...refusals },
});
const reasonBody = z.strictObject({ reason: short.nullish() }).meta({ id: 'Reason' });
const withdrawNoteRoute = createRoute({
  method: 'post',
  path: '/notes/{id}/withdrawal',
  operationId: 'withdrawNote',
  summary: 'Withdraw a note; it stays in the history',
  tags,
  request: { params, ...takes(reasonBody) },
  responses: { 201: jsonAnswer(noteView, 'The note'), ...refusals },
});

const collectionsRoute = createRoute({
  method: 'get',
  path: '/collections',
  operationId: 'listCollections',
  summary: 'Collections, by name; all, or those that hold a thing',
  tags,
  request: { query: on('holding') },
  responses: { 200: jsonAnswer(listOf(collectionView), 'Those that are not withdrawn'), ...problems(404, 409) },
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
const collectionRoute = createRoute({
  method: 'get',
  path: '/collections/{id}',
  operationId: 'getCollection',
  summary: 'One collection, by id or name, with what is in it',
  tags,
  request: { params, query: knownQuery },
  responses: { 200: jsonAnswer(collectionView, 'The collection'), ...problems(404, 409) },
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
const itemsRoute = createRoute({
  method: 'post',
  path: '/collections/{id}/items',
  operationId: 'changeCollection',
  summary: 'Put a thing into a collection, or take it out',
  tags,
  request: {
    params,
    ...takes(
      z
        .strictObject({ act: z.enum(['add', 'remove']), item: short, reason: short.nullish() })
        .meta({ id: 'CollectionItem' }),
    ),
  },
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
  api.openapi(notesRoute, async (c) => {
    const { about, ...known } = c.req.valid('query');
    const items = await listNotes(ports, { ...toKnown(known), ...(about ? { about } : {}) });
    return c.json({ items: [...items] }, 200);
  });
  api.openapi(addNoteRoute, async (c) => {
    const { about, text, span } = c.req.valid('json');
    return c.json(await addNote(ports, about, text, span), 201);
  });
  api.openapi(editNoteRoute, async (c) => {
    const { text, seen } = c.req.valid('json');
    return c.json(await editNote(ports, c.req.valid('param').id, text, seen), 201);
  });
  api.openapi(withdrawNoteRoute, async (c) =>
    c.json(await withdrawNote(ports, c.req.valid('param').id, c.req.valid('json').reason ?? null), 201),
  );

  api.openapi(collectionsRoute, async (c) => {
    const { holding, ...known } = c.req.valid('query');
    const items = await listCollections(ports, { ...toKnown(known), ...(holding ? { holding } : {}) });
    return c.json({ items: [...items] }, 200);
  });
  api.openapi(makeCollectionRoute, async (c) => c.json(await makeCollection(ports, c.req.valid('json').name), 201));
  api.openapi(collectionRoute, async (c) =>
    c.json(await showCollection(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
  api.openapi(renameCollectionRoute, async (c) =>
    c.json(await renameCollection(ports, c.req.valid('param').id, c.req.valid('json').name), 201),
  );
  api.openapi(itemsRoute, async (c) => {
    const { act, item, reason } = c.req.valid('json');
    const change = act === 'add' ? addToCollection : removeFromCollection;
    return c.json(await change(ports, c.req.valid('param').id, item, reason ?? null), 201);
  });
  api.openapi(withdrawCollectionRoute, async (c) =>
    c.json(await withdrawCollection(ports, c.req.valid('param').id), 201),
  );
}
