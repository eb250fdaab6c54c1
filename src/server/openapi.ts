/** The OpenAPI 3.1 document, made from the schemas that check requests. */
import type { OpenAPIHono } from '@hono/zod-openapi';

/** The document of every route that the application has. */
export function openApiDocument(app: OpenAPIHono, version: string): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Amur',
      version,
      description:
        'Dates are EDTF, days YYYY-MM-DD, instants ISO 8601 in UTC. Spans count Unicode code points. Errors are problem documents (RFC 9457). The server answers only on the machine it runs on.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'ties', description: 'Ties, and the map of them' },
      { name: 'documents', description: 'Texts, and adding them' },
      { name: 'judgements', description: 'Evidence, and what people decide about it' },
      { name: 'regions', description: 'First-level units' },
      { name: 'cases', description: 'Precedents' },
      { name: 'exports', description: 'Files for others' },
      { name: 'about', description: 'Amur itself' },
    ],
  });
}
