/** Routes that find documents: by their words, and by the wording they share. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { duplicatesView, listDuplicates } from '../../app/documents/list-duplicates.ts';
import { searchDocuments, searchView } from '../../app/documents/search-documents.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { limitQuery, searchQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  operationId: 'searchDocuments',
  summary: 'Documents by their words, with the passages that have them',
  tags: ['documents'],
  request: { query: searchQuery },
  responses: { 200: jsonAnswer(searchView, 'What was found, best first'), ...problems() },
});

const duplicatesRoute = createRoute({
  method: 'get',
  path: '/duplicates',
  operationId: 'listDuplicates',
  summary: 'Documents that copy or quote one another, with how much and why',
  tags: ['documents'],
  request: { query: limitQuery },
  responses: { 200: jsonAnswer(duplicatesView, 'Pairs, those that have most in common first'), ...problems() },
});

/** Adds the routes. */
export function addSearchRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(duplicatesRoute, async (c) => {
    const { limit, knownAt } = c.req.valid('query');
    const found = await listDuplicates(ports, {
      ...(limit === undefined ? {} : { limit }),
      ...(knownAt ? { knownAt } : {}),
    });
    return c.json(found, 200);
  });
  api.openapi(searchRoute, async (c) => {
    const { words, limit, lang, from, to, region, knownAt } = c.req.valid('query');
    const found = await searchDocuments(ports, words, {
      ...(limit === undefined ? {} : { limit }),
      ...(lang ? { lang } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(region ? { region } : {}),
      ...(knownAt ? { knownAt } : {}),
    });
    return c.json(found, 200);
  });
}
