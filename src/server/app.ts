/** The whole of what is served: the REST interface, its OpenAPI document, and the page. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { PeoplePorts } from '../app/people/people-ports.ts';
import type { Ports } from '../app/ports.ts';
import { packagePath } from '../io/package-files.ts';
import { readPhrases } from '../io/translated-sentences.ts';
import { NotFound } from '../model/errors.ts';
import { type IsProxy, namesOf, type Place } from './addresses.ts';
import { forAsker } from './asker.ts';
import { admission } from './authorize-request.ts';
import { bodyLimits } from './body-limits.ts';
import { guard, safeHeaders } from './check-origin.ts';
import type { Geometry } from './geometry.ts';
import { healthz } from './healthz.ts';
import { openApiDocument } from './openapi.ts';
import { pageRoutes } from './page.ts';
import { describe, problemOf, problemResponse } from './problem.ts';
import { requestLanguage, wordMessagesByRequest } from './request-language.ts';
import { invalidRequest } from './route-problems.ts';
import { addAboutRoutes } from './routes/about.ts';
import { addAnnotationRoutes } from './routes/annotation.ts';
import { addBriefRoutes } from './routes/brief.ts';
import { addClaimRoutes } from './routes/claim.ts';
import { addCodingRoutes } from './routes/coding.ts';
import { addDocumentRoutes } from './routes/document.ts';
import { addExportRoutes } from './routes/export.ts';
import { addForecastRoutes } from './routes/forecast.ts';
import { addJobRoutes } from './routes/job.ts';
import { addJudgementRoutes } from './routes/judgement.ts';
import { addLanguageModelRoutes } from './routes/language-model.ts';
import { addPeopleRoutes } from './routes/people.ts';
import { addRereadRoutes } from './routes/reread.ts';
import { addSameRoutes } from './routes/same.ts';
import { addSessionRoutes } from './routes/session.ts';
import { addVisitRoutes } from './routes/visit.ts';
import { addWordRoutes } from './routes/word.ts';
import type { ServerLog } from './server-log.ts';
import { storableBodies } from './storable-bodies.ts';
import { tellAnswers } from './tell-answers.ts';
import { addUseCaseRoutes } from './use-case-route.ts';

/** Who may ask, and by which names. */
export interface Access {
  readonly place: Place;
  readonly publicNames: readonly string[];
  /** Proxies with https stand before the server and say who asks; null for none. */
  readonly isProxy: IsProxy | null;
  /** False where whoever reaches the server is the user of its machine. */
  readonly mustComeIn: boolean;
}

export interface AppOptions {
  readonly ports: Ports;
  readonly people: PeoplePorts;
  readonly access: Access;
  /** The database is a read replica; default false. */
  readonly readOnly?: boolean;
  readonly geometry: Geometry;
  /** The compiled page; null serves the interface alone. */
  readonly webFolder: string | null;
  /** The port that `Host` must name; known once the server listens. */
  readonly port: () => number;
  /** Versions of the program and of what it runs on. */
  readonly versions: Readonly<Record<string, string>>;
  /** How long an answer waits for a language model, in milliseconds; four minutes by default. */
  readonly modelPatience?: number;
  /** Where answers and faults of Amur's own are told. */
  readonly log: Pick<ServerLog, 'answered' | 'fault'>;
}

/** Where the REST interface begins. */
export const apiBase = '/api/v1';

/** Methods that some route has for a path, by the routes themselves. */
function methodsFor(api: OpenAPIHono, path: string): readonly string[] {
  return api.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const pattern = definition.route.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
    return new RegExp(`^${apiBase}${pattern}$`).test(path) ? [definition.route.method.toUpperCase()] : [];
  });
}

/** Builds the application; nothing listens yet. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { geometry, webFolder, port, versions, log, access, readOnly = false } = options;
  wordMessagesByRequest();
  const { mustComeIn, isProxy } = access;
  // What is done for a request is done in the name of who asks.
  const ports = forAsker(options.ports);
  const people = forAsker(options.people);
  const names = () => namesOf(access.place, port(), access.publicNames, isProxy !== null);
  const lets = admission({ ports: options.people, mustComeIn, readOnly, isProxy, names, port, base: apiBase });
  const app = new OpenAPIHono();
  const api = new OpenAPIHono({ defaultHook: invalidRequest });

  app.onError((error, c) => {
    const { problem, isFault } = describe(error);
    if (isFault) log.fault(error);
    return problemResponse(problem, c.req.path);
  });
  app.use(safeHeaders, ...requestLanguage);
  app.get(
    '/healthz',
    healthz(() => options.ports.ledger.info()),
  );
  app.use(tellAnswers(log, isProxy));
  app.use(guard({ names, isProxy, mustComeIn }));

  api.use('*', lets.middleware);
  api.use('*', bodyLimits(apiBase), storableBodies(apiBase, ['/documents']));
  api.use('*', async (c, next) => {
    // Another server or a command may have added places and names.
    await options.ports.takeUpPlaces?.();
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  addUseCaseRoutes(api, ports);
  addAboutRoutes(api, ports, geometry, versions);
  addWordRoutes(api, (language) => readPhrases(packagePath('data', 'words'), language));
  addExportRoutes(api, ports);
  addBriefRoutes(api, ports, { amur: versions.amur ?? '0', page: () => names().url });
  addSameRoutes(api, ports);
  addDocumentRoutes(api, ports, log.fault);
  addLanguageModelRoutes(api, ports, { log: log.fault, patience: options.modelPatience });
  addClaimRoutes(api, ports);
  addVisitRoutes(api, ports);
  addJobRoutes(api, ports);
  addJudgementRoutes(api, ports);
  addAnnotationRoutes(api, ports);
  addForecastRoutes(api, ports);
  addRereadRoutes(api, ports);
  addCodingRoutes(api, ports);
  addSessionRoutes(api, {
    ports: options.people,
    admission: lets,
    mustComeIn,
    readOnly,
    offline: options.ports.fetchAddress === undefined,
    names,
    port,
  });
  addPeopleRoutes(api, people);
  app.route(apiBase, api);
  app.get('/openapi.json', (c) => c.json(openApiDocument(api, versions.amur ?? '0', apiBase)));
  if (webFolder !== null) {
    // A path that the interface does not have is missing; the page does not stand in for it.
    app.all('/api/*', (c) => c.notFound());
    app.route('/', pageRoutes(webFolder));
  }

  app.notFound((c) => {
    const { path, method } = c.req;
    const allowed = methodsFor(api, path);
    if (allowed.length > 0) {
      const problem = problemOf('method-not-allowed', `${path} has no ${method}; it has ${allowed.join(', ')}`);
      const response = problemResponse(problem, path);
      response.headers.set('allow', allowed.join(', '));
      return response;
    }
    const hint = path.startsWith('/api') ? { hint: 'The paths are listed in /openapi.json.' } : {};
    const missing = new NotFound(`There is nothing at ${path.slice(0, 200)}`, hint);
    return problemResponse(describe(missing).problem, path);
  });
  return app;
}
