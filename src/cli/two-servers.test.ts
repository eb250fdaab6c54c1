/** Two servers on one database: what is recorded through one is in the next answer of the other. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startUrlServer, type UrlServer } from '../store/postgres/server/servers-for-tests.ts';
import { amur } from './run-for-tests.ts';
import { type StartedServer, startServerAt } from './start-for-tests.ts';

let database: UrlServer;
let [one, other]: StartedServer[] = [];

beforeAll(async () => {
  database = await startUrlServer();
  // Both at once on a database that holds nothing: one makes the tables, the other waits for them.
  [one, other] = await Promise.all([startServerAt(database.url, '--empty'), startServerAt(database.url, '--empty')]);
});
afterAll(async () => {
  await one?.stop();
  await other?.stop();
  await database?.stop();
});

const command = (...args: readonly string[]) =>
  amur(args, { env: { AMUR_DATABASE_URL: database.url, AMUR_DATA: '/nonexistent' } });

interface Listed {
  readonly items: readonly { readonly id: string; readonly text?: string; readonly name?: string }[];
}

/** How many are listed. */
const listed = async (path: string): Promise<number> => (await other!.json<Listed>(path)).items.length;

const twinned = 'Heilongjiang Province established sister-region relations with Amur Oblast on 17 June 2019.';

it('a text added through one is in every view of the other at its next request', async () => {
  // Asked before, so that whatever the other remembers is of then.
  expect([await listed('/ties'), await listed('/documents'), await listed('/review')]).toEqual([0, 0, 0]);
  expect((await other!.json<{ arcs: unknown[] }>('/map')).arcs).toEqual([]);
  expect(await other!.json('/review/count')).toMatchObject({ waiting: 0 });
  await other!.json('/regions/RU-AMU');
  const added = await one!.ask('/documents', { text: twinned });
  expect(added.status).toBe(201);
  expect([await listed('/ties'), await listed('/documents'), await listed('/review')]).toEqual([1, 1, 1]);
  expect((await other!.json<{ arcs: unknown[] }>('/map')).arcs).toHaveLength(1);
  expect(await other!.json('/review/count')).toMatchObject({ waiting: 1 });
  expect(await listed('/search?words=sister-region')).toBe(1);
  expect(await other!.json('/regions/RU-AMU')).toMatchObject({ ties: 1 });
  expect(await other!.json('/health')).toMatchObject({ counts: { documents: 1, claims: 1, ties: 1 } });
  expect(await other!.json('/timeline')).toMatchObject({ total: 1 });
});

it('a decision, an edit and its undoing through one are in the other’s', async () => {
  const [tie] = (await other!.json<Listed>('/ties')).items;
  const shown = () =>
    other!.json<{ tie: { reviewed: boolean; type: string }; evidence: readonly { id: string; review: string }[] }>(
      `/ties/${tie!.id}`,
    );
  const [claim] = (await shown()).evidence;
  expect(claim!.review).toBe('unreviewed');
  const judge = async (body: object) =>
    expect((await one!.ask('/judgements', { target: claim!.id, ...body })).status).toBe(201);
  await judge({ act: 'accept' });
  expect((await shown()).evidence[0]!.review).toBe('accepted');
  expect([await listed('/review'), await listed('/ties?reviewed=true')]).toEqual([0, 1]);
  await judge({ act: 'edit', edit: { stage: 'active' } });
  expect(JSON.stringify(await other!.json(`/ties/${tie!.id}`))).toContain('"stage":"active"');
  expect((await one!.ask('/judgements/undo', {})).status).toBe(201);
  expect((await one!.ask('/judgements/undo', {})).status).toBe(201);
  expect([await listed('/review'), await listed('/ties?reviewed=true')]).toEqual([1, 0]);
  expect((await other!.json<Listed>(`/judgements`)).items.length).toBe(4);
});

it('notes, collections and places of one’s own too', async () => {
  const [tie] = (await one!.json<Listed>('/ties')).items;
  await one!.json('/items', { about: tie!.id, text: 'Ask Heihe about it.' });
  expect((await other!.json<Listed>('/items')).items.map(({ text }) => text)).toEqual(['Ask Heihe about it.']);
  await one!.json('/collections', { name: 'Border' });
  expect((await other!.json<Listed>('/collections')).items.map(({ name }) => name)).toEqual(['Border']);

  const text = 'Guangdong Province and Olonkholand signed an agreement on 17 June 2019.';
  const before = await other!.json<{ versions: { gazetteer: string } }>('/health');
  expect((await command('gazetteer', 'add', 'Olonkholand', '--id', 'RU-SA')).code).toBe(0);
  const now = await Promise.all([one!, other!].map((server) => server.json<typeof before>('/health')));
  expect(now[0]!.versions.gazetteer).toBe(now[1]!.versions.gazetteer);
  expect(now[0]!.versions.gazetteer).not.toBe(before.versions.gazetteer);
  // The other reads by it; what was read before is due in both.
  expect((await other!.ask('/documents', { text })).status).toBe(201);
  expect((await one!.json<Listed>('/ties?pair=CN-GD~RU-SA')).items).toHaveLength(1);
  for (const server of [one!, other!]) expect(await server.json('/reread/questions')).toMatchObject({ due: 1 });
  expect((await command('gazetteer', 'remove', 'Olonkholand')).code).toBe(0);
  expect((await other!.json<typeof before>('/health')).versions.gazetteer).toBe(before.versions.gazetteer);
});

it('people, their roles and signing out hold on both from the next request on', async () => {
  await command('people', 'add', 'Ann', '--role', 'admin');
  const token = (await command('people', 'token', 'Ann')).out.trim();
  const [here, there] = await Promise.all([
    startServerAt(database.url, '--empty', '--require-tokens'),
    startServerAt(database.url, '--empty', '--require-tokens'),
  ]);
  const come = { headers: { authorization: `Bearer ${token}` } };
  const post = (server: StartedServer, path: string, body: unknown) => server.ask(path, body, come);
  expect((await post(here, '/people', { name: 'Bob', role: 'viewer' })).status).toBe(201);
  const made = (await (await post(here, '/tokens', { person: 'Bob' })).json()) as { token: string };
  const bob = { headers: { authorization: `Bearer ${made.token}` } };
  expect((await there.ask('/ties', undefined, bob)).status).toBe(200);
  expect((await there.ask('/collections', { name: 'Mine' }, bob)).status).toBe(403);
  await post(here, '/people/Bob', { role: 'coder' });
  expect((await there.ask('/collections', { name: 'Mine' }, bob)).status).toBe(201);

  // A session of one server holds on the other where both have one name; here the port tells them apart.
  const signed = await here.ask('/session', { token: made.token });
  const [name, secret] = signed.headers.getSetCookie()[0]!.split(';')[0]!.split('=');
  const at = ({ url }: StartedServer) => ({
    headers: { cookie: `${name!.replace(new URL(here.url).port, new URL(url).port)}=${secret}`, origin: url },
  });
  expect((await there.ask('/ties', undefined, at(there))).status).toBe(200);
  expect((await there.ask('/session', undefined, { method: 'DELETE', ...at(there) })).status).toBe(200);
  expect((await here.ask('/ties', undefined, at(here))).status).toBe(401);
  await post(here, '/people/Bob', { active: false });
  expect((await there.ask('/ties', undefined, bob)).status).toBe(401);
  await here.stop();
  await there.stop();
});

it('one that could not write down who did what ends with an error, and listens to nobody', async () => {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(`CREATE ROLE looker LOGIN PASSWORD 'x'; CREATE ROLE silent LOGIN PASSWORD 'x';
    GRANT USAGE ON SCHEMA amur TO looker, silent; GRANT SELECT ON ALL TABLES IN SCHEMA amur TO looker, silent;
    GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA amur TO silent; REVOKE INSERT ON amur.trail FROM silent`);
  await client.end();
  const as = (user: string, ...args: readonly string[]) => {
    const { href } = Object.assign(new URL(database.url), { username: user, password: 'x' });
    return amur(args, { env: { AMUR_DATABASE_URL: href, AMUR_DATA: '/nonexistent' } });
  };
  const looker = await as('looker', 'start', '--port', '0', '--empty');
  expect([looker.code, looker.out]).toEqual([1, '']);
  expect(looker.err).toMatch(/may only look, and a server writes down who did what\n {2}Start it as the owner/);
  const silent = await as('silent', 'start', '--port', '0', '--empty');
  expect([silent.code, silent.out]).toEqual([1, '']);
  expect(silent.err).toMatch(/refuses the operation: permission denied for table trail\.\n {2}\S/);
  // Who may only look looks with commands.
  expect((await as('looker', 'ties')).code).toBe(0);
  const { code, out } = await as('looker', 'export', 'csv');
  expect([code, out.split('\n')[0]?.includes('tie')]).toEqual([0, true]);
});
