/**
 * Lets people in, or not: finds out who asks (a token, a session of the page, or the user of the machine), whether their role may
 * do what the route does, does it in their name, and notes it in the trail before the answer goes out.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { PeoplePorts } from '../app/people/people-ports.ts';
import { bySession, byToken, type CameIn } from '../app/people/sign-in.ts';
import { leastRole, may } from '../store/people/roles.ts';
import { secretHash } from '../store/people/token.ts';
import type { Act } from '../store/people/trail.ts';
import { readReplica } from '../store/ports/read-replica.ts';
import { askedFrom, type IsProxy, type Names, networkOf, peerOf } from './addresses.ts';
import { type Asker, doneFor } from './asker.ts';
import { Refusal } from './problem.ts';
import { type RouteRule, ruleOf, type Told } from './route-permissions.ts';
import { dropSession, sessionSecret, visitOf } from './session-cookie.ts';
import { countTries } from './sign-in-attempts.ts';

export interface AdmitOptions {
  /** `user` is the user of the machine. */
  readonly ports: PeoplePorts;
  /** False where whoever reaches the server is the user of the machine. */
  readonly mustComeIn: boolean;
  /** What would record something is refused, before anything of it is read. */
  readonly readOnly: boolean;
  /** Who may say whom they ask for; null for nobody. */
  readonly isProxy: IsProxy | null;
  readonly names: () => Names;
  readonly port: () => number;
  /** The path that routes stand below. */
  readonly base: string;
}

const words: Readonly<Record<Extract<CameIn, { ok: false }>['why'], string>> = {
  unknown: 'This token lets nobody in',
  expired: 'This token has ended',
  revoked: 'This token was revoked',
  inactive: 'The person of this token was deactivated',
};

/** What lets people in; one a server, since it counts failed tries. */
export type Admission = ReturnType<typeof admission>;

/** Makes it. */
export function admission({ ports, mustComeIn, readOnly, isProxy, names, port, base }: AdmitOptions) {
  const tries = countTries();
  const { trail, now, user } = ports;

  const fromOf = (c: Context): string => askedFrom(peerOf(c), c.req.header('x-forwarded-for'), isProxy);

  /** Tries a token; throws a refusal where it lets nobody in, counted and noted. */
  async function tryToken(
    c: Context,
    token: string,
    via: Act['via'],
  ): Promise<Extract<CameIn, { ok: true }>['person']> {
    const from = fromOf(c);
    const network = networkOf(from);
    const credential = secretHash(token.trim());
    const time = Date.parse(now());
    const wait = tries.take(network, credential, time);
    if (wait > 0) {
      throw new Refusal(
        'too-many-tries',
        'Too many tokens from your address let nobody in',
        'Wait a quarter of an hour.',
      );
    }
    const came = await byToken(ports, token);
    if (came.ok) {
      tries.cameIn(network, credential);
      return came.person;
    }
    if (tries.failed(credential, time)) {
      const detail = { why: came.why };
      await trail.note({
        at: now(),
        by: null,
        act: 'sign-in',
        target: came.token,
        outcome: 'refused',
        via,
        from,
        detail,
      });
    }
    throw new Refusal('unauthenticated', words[came.why], 'Ask an admin for a new one: amur people token.');
  }

  /** Who asks; null for nobody. */
  async function whoAsks(c: Context): Promise<Asker | null> {
    const from = fromOf(c);
    const given = c.req.header('authorization');
    if (given !== undefined) {
      const token = /^Bearer +(\S+)$/i.exec(given)?.[1];
      if (token === undefined) {
        throw new Refusal('unauthenticated', 'Authorization is not of the form "Bearer TOKEN"');
      }
      const { name, role, until } = await tryToken(c, token, 'program');
      return { name, role, by: 'token', until, from };
    }
    if (!mustComeIn) return { name: user, role: 'admin', by: 'machine', until: null, from };
    const visit = visitOf(c, names(), port());
    const secret = sessionSecret(c, visit);
    if (secret === null) return null;
    const came = await bySession(ports, secret);
    if (!came.ok) {
      dropSession(c, visit);
      return null;
    }
    return { name: came.person.name, role: came.person.role, by: 'session', until: came.person.until, from };
  }

  /** Whether the cookie of a session is what lets the request do anything: to sign out and in anew too. */
  const isOfSession = (c: Context): boolean =>
    mustComeIn && c.req.header('authorization') === undefined && sessionSecret(c, visitOf(c, names(), port())) !== null;

  const viaOf = (c: Context, { by }: Asker): Act['via'] =>
    by === 'session' || (by === 'machine' && c.req.header('sec-fetch-site') !== undefined) ? 'page' : 'program';

  async function note(c: Context, asker: Asker, route: Route, { outcome, told = {} }: Became): Promise<void> {
    const { act } = route.rule;
    if (act === undefined) return;
    const query = c.req.method === 'GET' ? new URL(c.req.url).search : '';
    await trail.note({
      at: now(),
      by: asker.name,
      act,
      target: told.target === undefined ? route.target : told.target,
      outcome,
      via: viaOf(c, asker),
      from: asker.from,
      detail: { ...(query ? { query: query.slice(0, 1000) } : {}), ...told.detail },
    });
  }

  const middleware: MiddlewareHandler = async (c, next) => {
    const route = routeOf(c, base);
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (readOnly && changes && route !== null && route.rule.records !== false) throw readReplica();
    // The guard has refused what says that it comes from elsewhere. A browser says where from with everything that changes something.
    const saysWhere = c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') !== undefined;
    if (changes && !saysWhere && isOfSession(c)) {
      throw new Refusal(
        'forbidden',
        'A session acts from its own page alone',
        'Programs send "Authorization: Bearer TOKEN".',
      );
    }
    if (route?.rule.needs === 'nobody') return next();
    const asks = await whoAsks(c);
    if (asks === null) {
      throw new Refusal(
        'unauthenticated',
        'This needs a token',
        'Sign in on the page, or send "Authorization: Bearer TOKEN".',
      );
    }
    if (route === null) return next();
    const { needs } = route.rule;
    if (!may(asks.role, needs)) {
      await note(c, asks, route, { outcome: 'refused' });
      throw new Refusal(
        'forbidden',
        `${asks.name} is ${asks.role}; this needs ${leastRole[needs]}`,
        'An admin changes roles.',
      );
    }
    await doneFor(asks, next);
    const { status } = c.res;
    if (status < 300) await note(c, asks, route, { outcome: 'done', told: await toldOf(c.res, route.rule) });
    else if (status >= 500) await note(c, asks, route, { outcome: 'failed' });
    return undefined;
  };
  return { middleware, whoAsks, tryToken, fromOf };
}

interface Became {
  readonly outcome: Act['outcome'];
  readonly told?: Told;
}

interface Route {
  readonly rule: RouteRule;
  /** What the path names. */
  readonly target: string | null;
}

/** The route that will answer, as the router found it; null where there is none. */
function routeOf(c: Context, base: string): Route | null {
  // Middleware stands under "ALL".
  const found = matchedRoutes(c).find(({ method }) => method !== 'ALL');
  if (found === undefined) return null;
  const pattern = found.path.slice(base.length).replace(/:(\w+)/g, '{$1}');
  const place = found.path.split('/').findIndex((part) => part.startsWith(':'));
  const named = place < 0 ? null : (c.req.path.split('/')[place] ?? null);
  return { rule: ruleOf(found.method, pattern), target: named === null ? null : decoded(named).slice(0, 500) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function toldOf(response: Response, { act, told }: RouteRule): Promise<Told> {
  if (act === undefined || told === undefined) return {};
  return told((await response.clone().json()) as never);
}
