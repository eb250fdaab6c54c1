/** Makes the REST routes of the use cases: what a path names comes from there, all else from the query. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Ports } from '../app/ports.ts';
import type { UseCase } from '../app/use-case.ts';
import { useCases } from '../app/use-cases.ts';
import { jsonAnswer } from './json-answer.ts';
import { givenIn, queryOf } from './query-of.ts';
import { problems } from './route-problems.ts';

/** Adds the route of every use case of the table; words of a path go before what it names. */
export function addUseCaseRoutes(api: OpenAPIHono, ports: Ports): void {
  const rank = ({ path }: UseCase): string => path.replaceAll('{', '~');
  const all = Object.entries<UseCase>(useCases).sort(([, a], [, b]) => (rank(a) < rank(b) ? -1 : 1));
  for (const [name, use] of all) addUseCaseRoute(api, ports, name, use);
}

function addUseCaseRoute(api: OpenAPIHono, ports: Ports, name: string, use: UseCase): void {
  const inPath = [...use.path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each!);
  const shape: readonly [string, z.ZodType][] = Object.entries(use.input.shape as z.core.$ZodLooseShape).map(
    ([each, schema]) => [each, schema as z.ZodType],
  );
  const params = z.strictObject(Object.fromEntries(shape.filter(([each]) => inPath.includes(each))));
  const asked = shape.filter(([each]) => !inPath.includes(each));
  const query = queryOf(Object.fromEntries(asked));
  const required = shape.flatMap(([each, schema]) => (schema.isOptional() ? [] : [each]));
  const isPaged = asked.some(([each]) => each === 'after');
  const route = createRoute({
    method: 'get',
    path: use.path,
    operationId: name,
    summary: use.summary,
    tags: [use.tag],
    request: { ...(inPath.length > 0 ? { params } : {}), ...(asked.length > 0 ? { query } : {}) },
    responses: {
      200: {
        ...jsonAnswer(use.output, use.returns),
        ...(isPaged ? { headers: z.object({ link: z.string().optional() }) } : {}),
      },
      ...problems(...(use.problems ?? [])),
    },
  });
  api.openapi(route, async (c) => {
    const sent = { ...(c.req.valid('param' as never) as object), ...(c.req.valid('query' as never) as object) };
    const answer = await use.run(ports, givenIn(sent, required));
    const { next = null } = answer as { readonly next?: string | number | null };
    if (isPaged && next !== null) {
      const address = new URL(c.req.url);
      address.searchParams.set('after', String(next));
      c.header('link', `<${address.pathname}${address.search}>; rel="next"`);
    }
    return c.json(answer, 200) as never;
  });
}
