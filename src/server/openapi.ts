/** The OpenAPI 3.1 document, made from the schemas that check requests. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { leastRole } from '../store/people/roles.ts';
import { ruleOf } from './route-rules.ts';

/** The document of every route that the application has. */
export function openApiDocument(
  app: OpenAPIHono,
  version: string,
  base: string,
): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  const document = app.getOpenAPI31Document({
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
      { name: 'annotations', description: 'Notes, collections' },
      { name: 'forecasts', description: 'What was said to come, and how it came out' },
      { name: 'regions', description: 'First-level units' },
      { name: 'cases', description: 'Precedents' },
      { name: 'scenarios', description: 'What if: files of a tie under the model, and their replay' },
      { name: 'exports', description: 'Files for others' },
      { name: 'people', description: 'Who may work here, and what they did' },
      { name: 'about', description: 'Amur itself' },
    ],
    security: [{ token: [] }, { session: [] }],
  });
  const ways = {
    token: { type: 'http' as const, scheme: 'bearer', description: 'amur people token' },
    session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'amur-session', description: 'POST /session' },
  };
  document.components = { ...document.components, securitySchemes: ways };
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      const { needs } = ruleOf(method, path.slice(base.length));
      const open = needs === 'nobody' ? { security: [] } : {};
      Object.assign(operation, { 'x-least-role': needs === 'nobody' ? 'none' : leastRole[needs], ...open });
    }
  }
  return document;
}
