/** Routes for briefs: a region, a pair, a tie or a collection written up as a file. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { type BriefFormat, briefFile, briefFormats } from '../../app/brief/brief-file.ts';
import { writeBrief } from '../../app/brief/write-brief.ts';
import type { Ports } from '../../app/ports.ts';
import { languages } from '../../model/languages.ts';
import { flagParam, idParam, regionParam, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const briefQuery = whenQuery.extend({
  format: z.enum(briefFormats).optional().meta({
    description:
      'Default `md`. `bib` and `csl` are its sources for BibLaTeX and CSL; `json` is the brief as data. The same question has the same bytes.',
  }),
  reviewed: flagParam.meta({
    description: '`true` leaves out what nobody has reviewed; by default it is told apart.',
  }),
  lang: z.enum(languages).optional().meta({ description: 'The language it is written in; default `en`.' }),
  show: flagParam.meta({ description: '`true`: to be looked at, not to be saved.' }),
});

const text = { schema: z.string() };
const files: Readonly<Record<string, { readonly schema: z.ZodType }>> = {
  'text/markdown': text,
  'text/html': text,
  'application/pdf': { schema: z.string().meta({ format: 'binary' }) },
  'application/x-bibtex': text,
  'application/vnd.citationstyles.csl+json': { schema: z.array(z.looseObject({ id: z.string(), type: z.string() })) },
  'application/json': { schema: z.looseObject({ id: z.string(), title: z.string() }).meta({ id: 'Brief' }) },
};
const route = <P extends string, S extends z.ZodObject>(path: P, operationId: string, params: S, summary: string) =>
  createRoute({
    method: 'get',
    path,
    operationId,
    summary,
    tags: ['exports'],
    request: { params, query: briefQuery },
    responses: { 200: { description: 'The file', content: files }, ...problems(404, 409) },
  });

const regionRoute = route(
  '/regions/{region}/brief',
  'getRegionBrief',
  regionParam,
  'A brief on a region, a country or a pair (CN-HL~RU-AMU)',
);
const tieRoute = route('/ties/{id}/brief', 'getTieBrief', idParam, 'A brief on a tie');
const collectionRoute = route(
  '/collections/{id}/brief',
  'getCollectionBrief',
  idParam,
  'A brief on the ties that a collection stands for',
);

interface About {
  readonly amur: string;
  /** Where the page is, for links into it. */
  readonly page: () => string;
}

/** Adds the routes. */
export function addBriefRoutes(api: OpenAPIHono, ports: Ports, about: About): void {
  api.openapi(regionRoute, (c) => answer(c, c.req.valid('param').region, c.req.valid('query'), { ports, about }));
  api.openapi(tieRoute, (c) => answer(c, c.req.valid('param').id, c.req.valid('query'), { ports, about }));
  api.openapi(collectionRoute, (c) => answer(c, c.req.valid('param').id, c.req.valid('query'), { ports, about }));
}

async function answer(
  c: Context,
  asked: string,
  { format = 'md', reviewed, lang, validAt, knownAt, show }: z.infer<typeof briefQuery>,
  { ports, about: { amur, page } }: { readonly ports: Ports; readonly about: About },
) {
  const brief = await writeBrief(ports, asked, {
    amur,
    page: page(),
    ...(reviewed === 'true' ? { reviewed: true } : {}),
    ...(lang === undefined ? {} : { lang }),
    ...(validAt === undefined ? {} : { validAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  const file = await briefFile(brief, asked, format satisfies BriefFormat, ports.printBrief);
  return c.body(Uint8Array.from(file.bytes).buffer, 200, {
    'content-type': file.mediaType,
    'content-disposition': `${show === 'true' ? 'inline' : 'attachment'}; filename="${file.name}"`,
    // What documents say stands in it: nothing may run and nothing may be fetched.
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  });
}
