/** The OpenAPI 3.1 document, made from the routes and from the schemas that check requests and are the types of answers. */
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameters,
  type ZodOpenApiPathsObject,
  type ZodOpenApiRequestBodyObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { leastRole } from '../store/people/roles.ts';
import { ruleOf } from './route-permissions.ts';
import { problems } from './route-problems.ts';

/** The document of every route that an application has below a base. */
export function openApiDocument(api: OpenAPIHono, version: string, base: string): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path } = definition.route;
    paths[base + path] = { ...paths[base + path], [method]: operation(definition.route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Amur',
      version,
      description:
        'Dates are EDTF, days YYYY-MM-DD, instants ISO 8601 in UTC. Spans count Unicode code points. Errors are problem documents (RFC 9457). Where the server asks for it, people come in with a token or a session; each route says its least role.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'ties', description: 'Ties, and the map of them' },
      { name: 'documents', description: 'Texts, and adding them' },
      { name: 'judgements', description: 'Evidence, and what people decide about it' },
      { name: 'collections', description: 'Collections of things, and notes on them' },
      { name: 'forecasts', description: 'What was said to come, and how it came out' },
      { name: 'regions', description: 'First-level units' },
      { name: 'cases', description: 'Precedents' },
      { name: 'measures', description: 'What is computed of regions and pairs' },
      {
        name: 'scenarios',
        description: 'A model to think with: what a run of a pair begins with, and its replay on the built-in cases',
      },
      { name: 'same', description: 'Things that may be one' },
      { name: 'coding', description: 'Texts coded blind, and how far coders agree' },
      { name: 'jobs', description: 'The queue of what is to be read' },
      { name: 'exports', description: 'Files for others' },
      { name: 'people', description: 'Who may work here, and what they did' },
      { name: 'about', description: 'Amur itself' },
    ],
    security: [{ token: [] }, { session: [] }],
    paths: paths as ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'amur people token' },
        session: { type: 'apiKey', in: 'cookie', name: 'amur-session', description: 'POST /session' },
      },
    },
  });
}

/** A route as an operation: who may ask stands in the table of permissions. */
function operation(route: RouteConfig): ZodOpenApiOperationObject {
  const { method, path, request = {}, responses, operationId, summary, description, tags } = route;
  if (operationId === undefined) throw new Error(`The route ${method} ${path} has no operationId`);
  const { needs } = ruleOf(method, path);
  return {
    operationId,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(tags === undefined ? {} : { tags }),
    ...(needs === 'nobody' ? { security: [] } : {}),
    'x-least-role': needs === 'nobody' ? 'none' : leastRole[needs],
    // The two libraries write the same objects of the standard in types of their own.
    requestParams: {
      ...(request.params === undefined ? {} : { path: request.params }),
      ...(request.query === undefined ? {} : { query: request.query }),
    } as ZodOpenApiParameters,
    ...(request.body === undefined ? {} : { requestBody: request.body as ZodOpenApiRequestBodyObject }),
    // Whatever changes something may send too much, or what is not taken: that is found before the route is asked.
    responses: { ...(method === 'get' ? {} : problems(413, 415)), ...responses } as ZodOpenApiResponsesObject,
  };
}
