/** Routes for admins: people, their tokens, the trail of what was done. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listOf } from '../../app/lists.ts';
import { addPerson, changePerson, listPeople, person, signOut } from '../../app/people/manage-people.ts';
import { createToken, listTokens, madeToken, revokeToken, storedToken } from '../../app/people/manage-tokens.ts';
import type { PeoplePorts } from '../../app/people/people-ports.ts';
import { listTrail, trailEntry } from '../../app/people/read-trail.ts';
import { roles } from '../../store/people/roles.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const words = z.string().max(200);
const nameParam = z.strictObject({ name: words.meta({ description: 'The name of a person.' }) });
const personBody = z.strictObject({ name: words, role: z.enum(roles) }).meta({ id: 'PersonToAdd' });
const changeBody = z
  .strictObject({ role: z.enum(roles).optional(), active: z.boolean().optional() })
  .meta({ id: 'PersonToChange' });
const tokenBody = z
  .strictObject({ person: words, name: words.optional(), days: z.int().optional() })
  .meta({ id: 'TokenToMake' });
const trailQuery = z.strictObject({
  by: words.optional().meta({ description: 'Only what this person did.' }),
  act: words.optional().meta({ description: 'Only acts of this kind.', example: 'judge' }),
  target: z.string().max(500).optional().meta({ description: 'Only what was done to this.' }),
  since: words.optional().meta({ description: 'A day, YYYY-MM-DD, or an instant.' }),
  limit: wholeNumber({ description: 'How many of them.' }),
});
const json = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const about = { tags: ['people'] };

const routes = {
  people: createRoute({
    ...about,
    method: 'get',
    path: '/people',
    operationId: 'listPeople',
    summary: 'Everybody who may work here, or might',
    responses: { 200: jsonAnswer(listOf(person), 'By name'), ...problems() },
  }),
  add: createRoute({
    ...about,
    method: 'post',
    path: '/people',
    operationId: 'addPerson',
    summary: 'Add a person',
    request: json(personBody),
    responses: { 201: jsonAnswer(person, 'The person'), ...problems(409, 413, 415) },
  }),
  change: createRoute({
    ...about,
    method: 'post',
    path: '/people/{name}',
    operationId: 'changePerson',
    summary: 'Give a person another role, let them in no more, or again',
    request: { params: nameParam, ...json(changeBody) },
    responses: { 200: jsonAnswer(person, 'The person as they stand now'), ...problems(404, 409, 413, 415) },
  }),
  signOut: createRoute({
    ...about,
    method: 'delete',
    path: '/people/{name}/sessions',
    operationId: 'endSessions',
    summary: 'End every session of the page that a person has',
    request: { params: nameParam },
    responses: { 200: jsonAnswer(z.object({ ended: z.int() }), 'How many there were'), ...problems(404) },
  }),
  tokens: createRoute({
    ...about,
    method: 'get',
    path: '/tokens',
    operationId: 'listTokens',
    summary: 'All tokens, without their secrets',
    responses: { 200: jsonAnswer(listOf(storedToken), 'Newest first'), ...problems() },
  }),
  make: createRoute({
    ...about,
    method: 'post',
    path: '/tokens',
    operationId: 'createToken',
    summary: 'Make a token of a person',
    request: json(tokenBody),
    responses: { 201: jsonAnswer(madeToken, 'The token, told this once'), ...problems(404, 409, 413, 415) },
  }),
  revoke: createRoute({
    ...about,
    method: 'post',
    path: '/tokens/{id}/revoke',
    operationId: 'revokeToken',
    summary: 'Revoke a token; what was signed in with it ends too',
    request: { params: idParam },
    responses: {
      200: jsonAnswer(z.object({ id: z.string(), revoked: z.boolean() }), '`revoked` is false where it was before'),
      ...problems(404),
    },
  }),
  audit: createRoute({
    ...about,
    method: 'get',
    path: '/audit',
    operationId: 'listAudit',
    summary: 'Who did what when from where',
    request: { query: trailQuery },
    responses: { 200: jsonAnswer(listOf(trailEntry), 'Newest first'), ...problems() },
  }),
};

/** Adds the routes. */
export function addPeopleRoutes(api: OpenAPIHono, ports: PeoplePorts): void {
  api.openapi(routes.people, async (c) => c.json({ items: await listPeople(ports) }, 200));
  api.openapi(routes.add, async (c) => {
    const { name, role } = c.req.valid('json');
    return c.json(await addPerson(ports, name, role), 201);
  });
  api.openapi(routes.change, async (c) => {
    const { role, active } = c.req.valid('json');
    const to = { ...(role === undefined ? {} : { role }), ...(active === undefined ? {} : { active }) };
    return c.json(await changePerson(ports, c.req.valid('param').name, to), 200);
  });
  api.openapi(routes.signOut, async (c) => c.json({ ended: await signOut(ports, c.req.valid('param').name) }, 200));
  api.openapi(routes.tokens, async (c) => c.json({ items: await listTokens(ports) }, 200));
  api.openapi(routes.make, async (c) => {
    const { person: owner, name, days } = c.req.valid('json');
    const how = { ...(name === undefined ? {} : { name }), ...(days === undefined ? {} : { days }) };
    return c.json(await createToken(ports, owner, how), 201);
  });
  api.openapi(routes.revoke, async (c) => c.json(await revokeToken(ports, c.req.valid('param').id), 200));
  api.openapi(routes.audit, async (c) => {
    const { by, act, target, since, limit } = c.req.valid('query');
    const items = await listTrail(ports, {
      ...(by ? { by } : {}),
      ...(act ? { act } : {}),
      ...(target ? { target } : {}),
      ...(since ? { since } : {}),
      ...(limit === undefined ? {} : { limit }),
    });
    return c.json({ items }, 200);
  });
}
