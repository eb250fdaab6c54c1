/** The route of the full-text search. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Desk } from '../desk/ports.ts';
import { searchDocuments } from '../desk/search-documents.ts';
import { jsonAnswer } from './json-answer.ts';
import { searchQuery } from './queries.ts';
import { problems } from './route-problems.ts';
import { searchView } from './schemas.ts';

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Documents by their words, with the passages that have them',
  tags: ['documents'],
  request: { query: searchQuery },
  responses: { 200: jsonAnswer(searchView, 'What was found, best first'), ...problems() },
});

/** Adds the route. */
export function addSearchRoutes(api: OpenAPIHono, desk: Desk): void {
  api.openapi(searchRoute, async (c) => {
    const { q, limit, lang, from, to, unit, knownAt } = c.req.valid('query');
    const found = await searchDocuments(desk, q, {
      ...(limit === undefined ? {} : { limit }),
      ...(lang ? { lang } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(unit ? { unit } : {}),
      ...(knownAt ? { knownAt } : {}),
    });
    return c.json(found, 200);
  });
}
