/** Routes to sign in, to sign out, and to ask who one is. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { PeoplePorts } from '../../app/people/people-ports.ts';
import { type SessionView, sessionView } from '../../app/people/session-view.ts';
import { beginSession, bySession, endSession } from '../../app/people/sign-in.ts';
import { Conflict } from '../../model/errors.ts';
import { rightsOf } from '../../store/people/roles.ts';
import type { Names } from '../addresses.ts';
import type { Asker } from '../asker.ts';
import type { Admission } from '../authorize-request.ts';
import { jsonAnswer } from '../json-answer.ts';
import { problems } from '../route-problems.ts';
import { dropSession, keepSession, sessionSecret, visitOf } from '../session-cookie.ts';

/** A token to sign in with. */
const signInBody = z.strictObject({ token: z.string().min(1).max(200) }).meta({ id: 'SignIn' });

const showRoute = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'getSession',
  summary: 'Who asks, as what, and whether one must sign in',
  tags: ['people'],
  responses: { 200: jsonAnswer(sessionView, 'Nobody, where nobody has signed in'), ...problems() },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  summary: 'Sign in with a token: the answer sets a cookie, which scripts cannot read',
  tags: ['people'],
  request: { body: { required: true, content: { 'application/json': { schema: signInBody } } } },
  responses: { 201: jsonAnswer(sessionView, 'Who has signed in'), ...problems(409, 413, 415) },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/session',
  operationId: 'signOut',
  summary: 'Sign out: the session ends',
  tags: ['people'],
  responses: { 200: jsonAnswer(sessionView, 'Nobody'), ...problems() },
});

export interface SessionOptions {
  readonly ports: PeoplePorts;
  readonly admission: Admission;
  readonly mustComeIn: boolean;
  readonly readOnly: boolean;
  readonly offline: boolean;
  readonly names: () => Names;
  readonly port: () => number;
}

/** Adds the routes. */
export function addSessionRoutes(
  api: OpenAPIHono,
  { ports, admission, mustComeIn, readOnly, offline, names, port }: SessionOptions,
): void {
  const view = (asks: Omit<Asker, 'from'> | null): SessionView => ({
    offline,
    readOnly,
    mustSignIn: mustComeIn,
    person:
      asks === null
        ? null
        : { name: asks.name, role: asks.role, rights: rightsOf(asks.role), by: asks.by, until: asks.until },
  });
  const visit = (c: Context) => visitOf(c, names(), port());
  const note = (c: Context, by: string, act: string, target: string) =>
    ports.trail.note({
      at: ports.now(),
      by,
      act,
      target,
      outcome: 'done',
      via: 'page',
      from: admission.fromOf(c),
      detail: {},
    });

  api.openapi(showRoute, async (c) => c.json(view(await admission.whoAsks(c)), 200));
  api.openapi(signInRoute, async (c) => {
    if (!mustComeIn) throw new Conflict('Nobody needs to sign in here: whoever reaches this server is its user');
    const person = await admission.tryToken(c, c.req.valid('json').token, 'page');
    const before = sessionSecret(c, visit(c));
    if (before !== null) await endSession(ports, before);
    const { secret, until } = await beginSession(ports, person);
    await note(c, person.name, 'sign-in', person.token);
    keepSession(c, visit(c), secret, until);
    return c.json(view({ ...person, by: 'session', until }), 201);
  });
  api.openapi(signOutRoute, async (c) => {
    const secret = sessionSecret(c, visit(c));
    if (secret !== null) {
      const came = await bySession(ports, secret);
      await endSession(ports, secret);
      if (came.ok) await note(c, came.person.name, 'sign-out', came.person.token);
      dropSession(c, visit(c));
    }
    return c.json(view(mustComeIn ? null : await admission.whoAsks(c)), 200);
  });
}
