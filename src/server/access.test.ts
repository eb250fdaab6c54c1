/** A server that people come in to with tokens: who may do what, in whose name, and what cannot be got around. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../app/cases/load-case.ts';
import { addPerson, changePerson } from '../app/people/manage-people.ts';
import { createToken, revokeToken } from '../app/people/manage-tokens.ts';
import { listTrail } from '../app/people/read-trail.ts';
import { leastRole, type Role, roles } from '../store/people/roles.ts';
import { proxiesAt } from './addresses.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';
import { routeRules } from './route-permissions.ts';

const host = 'amur.example.org';
const origin = `https://${host}`;
const text =
  'On 17 June 2019 Guangdong Province established sister-region relations with the Sakha Republic in Yakutsk.\n';

let app: TestApp;
const tokens = {} as Record<Role, string>;
beforeAll(async () => {
  app = await openTestApp({
    access: { mustComeIn: true, isProxy: proxiesAt(['127.0.0.1', '10.0.0.0/24']), publicNames: [host] },
  });
  const file: unknown = JSON.parse(new TextDecoder().decode(repositoryFile('data/cases/china-russia.json')));
  await loadCase(app.ports, file, 'china-russia.json');
  for (const role of roles) {
    await addPerson(app.people, `the ${role}`, role);
    tokens[role] = (await createToken(app.people, `the ${role}`)).token;
  }
});
afterAll(() => app.close());

interface Asked {
  readonly token?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The address that the proxy says. */
  readonly from?: string;
}

/** Asks as through the proxy. */
function ask(method: string, path: string, { token, cookie, headers = {}, body, from = '192.0.2.1' }: Asked = {}) {
  return app.raw(`/api/v1${path}`, {
    method,
    headers: {
      host,
      'x-forwarded-for': from,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function signIn(token: string): Promise<{ cookie: string; set: string }> {
  const response = await ask('POST', '/session', { body: { token }, headers: { origin } });
  expect(response.status).toBe(201);
  const set = response.headers.get('set-cookie') ?? '';
  return { cookie: set.split(';')[0] ?? '', set };
}

/** Values for the places in paths; nothing of that name is held. */
const filled = (path: string): string => path.replace(/\{\w+\}/g, 'nothing');

describe('every route', () => {
  const routes = Object.entries(routeRules).map(([name, rule]) => {
    const [method = '', path = ''] = name.split(' ');
    return { name, method: method.toUpperCase(), path: filled(path), needs: rule.needs };
  });

  it.each(routes)('$name is closed to whoever has not come in', async ({ method, path, needs }) => {
    const response = await ask(method, path, needs === 'nobody' && method === 'POST' ? { body: {} } : {});
    if (needs === 'nobody') expect([200, 400]).toContain(response.status);
    else {
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(((await response.json()) as { type: string }).type).toBe('urn:amur:problem:unauthenticated');
    }
  });

  it.each(routes.filter(({ needs }) => needs !== 'nobody'))('$name lets in from its least role on', async (route) => {
    if (route.needs === 'nobody') return;
    for (const role of roles) {
      const { status } = await ask(route.method, route.path, { token: tokens[role] });
      const allowed = roles.indexOf(role) >= roles.indexOf(leastRole[route.needs]);
      if (allowed) expect([role, status]).not.toEqual([role, 403]);
      else expect([role, status]).toEqual([role, 403]);
    }
  });

  it('is found the same way by HEAD, a path that is none, and a method that is none', async () => {
    expect((await ask('HEAD', '/audit')).status).toBe(401);
    expect((await ask('HEAD', '/audit', { token: tokens.viewer })).status).toBe(403);
    expect((await ask('GET', '/nowhere')).status).toBe(401);
    expect((await ask('GET', '/nowhere', { token: tokens.viewer })).status).toBe(404);
    expect((await ask('PUT', '/judgements', { token: tokens.viewer })).status).toBe(405);
    for (const path of ['//audit', '/audit/', '/./audit', '/%61udit', '/AUDIT', '/audit%2f', '/audit;x', '/audit?x'])
      expect([path, (await ask('GET', path, { token: tokens.viewer })).status]).not.toEqual([path, 200]);
  });
});

describe('what is recorded', () => {
  it('bears the name of the person of the token, not what the request says', async () => {
    const added = await ask('POST', '/documents', { token: tokens.coder, body: { text } });
    const { items } = (await added.json()) as { items: { document: { id: string } }[] };
    const { id } = items[0]!.document;
    const history = await (await ask('GET', `/history/${id}`, { token: tokens.viewer })).json();
    expect(history).toMatchObject({ events: [{ by: 'the coder' }, { by: 'the coder' }, { by: 'the coder' }] });
    const shown = (await (await ask('GET', `/documents/${id}`, { token: tokens.viewer })).json()) as {
      evidence: { id: string }[];
    };
    const target = shown.evidence[0]!.id;
    const forged = await ask('POST', '/judgements', {
      token: tokens.reviewer,
      body: { act: 'accept', target, by: 'x' },
    });
    expect(forged.status).toBe(400);
    const judged = await ask('POST', '/judgements', { token: tokens.reviewer, body: { act: 'accept', target } });
    expect(await judged.json()).toMatchObject({ judgement: { by: 'the reviewer' } });
    const health = await (await ask('GET', '/health', { token: tokens.viewer })).json();
    expect(health).toMatchObject({ user: 'the viewer' });
    // Two at once: each under their own name.
    const both = await Promise.all(
      (['reviewer', 'admin'] as const).map((role) =>
        ask('POST', '/judgements', { token: tokens[role], body: { act: 'unsure', target } }),
      ),
    );
    const bys = await Promise.all(
      both.map(async (each) => ((await each.json()) as { judgement: { by: string } }).judgement.by),
    );
    expect(bys).toEqual(['the reviewer', 'the admin']);

    const coding = { id, ties: [], coder: 'somebody else' };
    expect((await ask('POST', '/codings', { token: tokens.coder, body: coding })).status).toBe(403);
    expect((await ask('POST', '/codings', { token: tokens.coder, body: { id, ties: [] } })).status).toBe(201);
    // Blind: a text is handed out without what others coded or read in it, and to nobody who may not code.
    const tie = {
      parties: ['CN-GD', 'RU-SA'],
      type: 'agreement',
      stage: 'signed',
      evidence: 'sister-region relations',
    };
    expect((await ask('POST', '/codings', { token: tokens.reviewer, body: { id, ties: [tie] } })).status).toBe(201);
    const handed = (await (await ask('GET', '/coding/texts', { token: tokens.coder })).json()) as { items: unknown[] };
    expect(handed.items).toMatchObject([{ id, ties: null }]);
    expect(JSON.stringify(handed)).not.toContain(target);
    expect((await ask('GET', '/coding/texts', { token: tokens.viewer })).status).toBe(403);
    const coders = await (await ask('GET', '/codings', { token: tokens.viewer })).json();
    expect(coders).toMatchObject({ items: [{ coder: 'the coder' }, { coder: 'the reviewer' }] });

    const trail = await listTrail(app.people, { target, limit: 9 });
    expect(trail.map(({ by, act, outcome, via, from, detail }) => [by, act, outcome, via, from, detail.act])).toEqual([
      [expect.any(String), 'judge', 'done', 'program', '192.0.2.1', 'unsure'],
      [expect.any(String), 'judge', 'done', 'program', '192.0.2.1', 'unsure'],
      ['the reviewer', 'judge', 'done', 'program', '192.0.2.1', 'accept'],
    ]);
    expect(await listTrail(app.people, { by: 'the coder', act: 'add' })).toMatchObject([
      { target: id, outcome: 'done' },
    ]);
  });

  it('is in the trail where it takes something out, and where it was refused', async () => {
    await ask('GET', '/export/ties.csv?region=RU-SA', { token: tokens.viewer });
    await ask('GET', '/ties', { token: tokens.viewer });
    await ask('GET', '/people', { token: tokens.viewer });
    await ask('POST', '/judgements', { token: tokens.viewer, body: { act: 'accept', target: 'clm_1' } });
    const [refused, exported] = await listTrail(app.people, { by: 'the viewer', limit: 2 });
    expect(refused).toMatchObject({ act: 'judge', outcome: 'refused' });
    expect(exported).toMatchObject({ act: 'export', outcome: 'done', detail: { query: '?region=RU-SA' } });
    const mine = await ask('GET', '/audit?by=the+viewer&act=export&limit=5', { token: tokens.admin });
    expect(((await mine.json()) as { items: unknown[] }).items.length).toBeGreaterThan(0);
  });
});

describe('a session of the page', () => {
  it('is a cookie out of reach of scripts and other sites, and ends by signing out', async () => {
    const { cookie, set } = await signIn(tokens.reviewer);
    expect(set).toMatch(/^__Host-amur-session=[0-9a-z]{32};/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(set).toContain(part);
    expect(set).not.toContain('Domain');
    const who = await (await ask('GET', '/session', { cookie })).json();
    expect(who).toMatchObject({ mustSignIn: true, person: { name: 'the reviewer', role: 'reviewer', by: 'session' } });
    expect((await ask('GET', '/ties', { cookie })).status).toBe(200);
    const out = await ask('DELETE', '/session', { cookie, headers: { origin } });
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await out.json()).toEqual({ offline: true, readOnly: false, mustSignIn: true, person: null });
    expect((await ask('GET', '/ties', { cookie })).status).toBe(401);
    const trail = await listTrail(app.people, { by: 'the reviewer', limit: 2 });
    expect(trail.map(({ act, via }) => [act, via])).toEqual([
      ['sign-out', 'page'],
      ['sign-in', 'page'],
    ]);
    expect(JSON.stringify(await listTrail(app.people, { limit: 1000 }))).not.toContain(cookie.split('=')[1]);
  });

  it('acts from its own page alone (CSRF)', async () => {
    const { cookie } = await signIn(tokens.reviewer);
    const status = async (headers: Record<string, string>) =>
      (await ask('POST', '/judgements/undo', { cookie, headers, body: { target: 'jdg_nothing' } })).status;
    expect(await status({ origin })).toBe(404);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(404);
    expect(await status({})).toBe(403);
    for (const other of ['https://evil.example', `http://${host}`, `https://${host}.evil.example`, 'null'])
      expect([other, await status({ origin: other })]).toEqual([other, 403]);
    expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
    // Signing out is an act of the session too, and so is signing in anew, which ends it.
    expect((await ask('DELETE', '/session', { cookie })).status).toBe(403);
    expect((await ask('POST', '/session', { cookie, body: { token: tokens.coder } })).status).toBe(403);
    expect((await ask('GET', '/ties', { cookie })).status).toBe(200);
    // Nor can another site sign somebody in as somebody else.
    expect(
      (await ask('POST', '/session', { body: { token: tokens.coder }, headers: { origin: 'https://evil.example' } }))
        .status,
    ).toBe(403);
  });

  it('ends when its token is revoked, its person deactivated, or signed out by an admin', async () => {
    await addPerson(app.people, 'guest', 'viewer');
    const made = await createToken(app.people, 'guest');
    const first = await signIn(made.token);
    expect(await (await ask('DELETE', '/people/guest/sessions', { token: tokens.admin })).json()).toEqual({ ended: 1 });
    expect((await ask('GET', '/ties', { cookie: first.cookie })).status).toBe(401);
    const second = await signIn(made.token);
    await changePerson(app.people, 'guest', { active: false });
    expect((await ask('GET', '/ties', { cookie: second.cookie })).status).toBe(401);
    const told = await ask('GET', '/ties', { token: made.token });
    expect(await told.json()).toMatchObject({ status: 401, detail: 'The person of this token was deactivated' });
    await changePerson(app.people, 'guest', { active: true });
    const third = await signIn(made.token);
    await revokeToken(app.people, made.id);
    expect((await ask('GET', '/ties', { cookie: third.cookie })).status).toBe(401);
    // A new sign-in ends the session before it.
    const fourth = await signIn(tokens.viewer);
    await ask('POST', '/session', { body: { token: tokens.viewer }, cookie: fourth.cookie, headers: { origin } });
    expect((await ask('GET', '/ties', { cookie: fourth.cookie })).status).toBe(401);
  });

  it.each([
    ['a cookie without its prefix', (secret: string) => `amur-session=${secret}`],
    ['the cookie of plain http', (secret: string) => `amur-session-4680=${secret}`],
    ['a token in its place', () => `__Host-amur-session=${tokens.admin}`],
    ['a hash in its place', () => `__Host-amur-session=${'0'.repeat(64)}`],
  ])('is not %s', async (_, cookieOf) => {
    const { cookie } = await signIn(tokens.viewer);
    expect((await ask('GET', '/ties', { cookie: cookieOf(cookie.split('=')[1] ?? '') })).status).toBe(401);
  });
});

describe('a token', () => {
  it.each([
    ['in the address', (token: string) => ask('GET', `/ties?token=${token}`)],
    [
      'as a password',
      (token: string) => ask('GET', '/ties', { headers: { authorization: `Basic ${btoa(`x:${token}`)}` } }),
    ],
    ['under another word', (token: string) => ask('GET', '/ties', { headers: { 'x-api-key': token } })],
    ['cut off', (token: string) => ask('GET', '/ties', { token: token.slice(0, -1), from: '192.0.2.40' })],
    ['without its beginning', (token: string) => ask('GET', '/ties', { token: token.slice(5), from: '192.0.2.41' })],
    ['in capitals', (token: string) => ask('GET', '/ties', { token: token.toUpperCase(), from: '192.0.2.42' })],
  ])('lets nobody in %s', async (_, asked) => {
    expect((await asked(tokens.admin)).status).toBe(401);
  });

  it('is not told from one that never was, and too many tries have to wait, but not who came in before', async () => {
    const from = '2001:db8:7:7::1';
    const wrong = `${tokens.viewer.slice(0, -4)}0000`;
    const made = await (await ask('GET', '/ties', { token: wrong, from })).json();
    const never = await (await ask('GET', '/ties', { token: `amur_00000000_${'0'.repeat(32)}`, from })).json();
    expect(made).toEqual(never);
    for (let i = 0; i < 8; i++)
      await ask('POST', '/session', { body: { token: `guess ${i}` }, from: '2001:db8:7:7::2', headers: { origin } });
    const stopped = await ask('GET', '/ties', { token: wrong, from: '2001:db8:7:7::3' });
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get('retry-after')).toBe('900');
    expect((await ask('GET', '/ties', { token: tokens.viewer, from })).status).toBe(200);
    expect((await ask('GET', '/ties', { token: wrong, from: '2001:db8:7:8::1' })).status).toBe(401);
    const trail = await listTrail(app.people, { act: 'sign-in', limit: 100 });
    const refused = trail.filter((entry) => entry.from.startsWith('2001:db8:7:7:'));
    expect(refused).toHaveLength(10);
    expect(refused.at(-1)).toMatchObject({
      by: null,
      outcome: 'refused',
      target: tokens.viewer.slice(5, 13),
      detail: { why: 'unknown' },
    });
    expect(JSON.stringify(trail)).not.toMatch(/amur_|guess/);
  });
});

describe('the proxy before the server', () => {
  const tried = (from: string, peer: string, n: number) =>
    app.raw(
      '/api/v1/ties',
      { headers: { host, 'x-forwarded-for': from, authorization: `Bearer amur_0000000${n}_${'0'.repeat(32)}` } },
      peer,
    );

  it('says who tries: ten from one address, however the rest of what it sends changes', async () => {
    for (let n = 0; n < 10; n++) expect((await tried(`198.51.100.${n}, 203.0.113.77`, '10.0.0.5', n)).status).toBe(401);
    expect((await tried('203.0.113.77', '127.0.0.1', 1)).status).toBe(429);
    expect((await tried('203.0.113.78', '10.0.0.5', 1)).status).toBe(401);
  });

  it('is believed alone: this machine by its other address says nothing of others', async () => {
    // ::1 may ask, as a check of the machine's own does, and is counted as itself.
    for (let n = 0; n < 10; n++) expect((await tried(`203.0.113.${100 + n}`, '::1', n)).status).toBe(401);
    expect((await tried('203.0.113.200', '::1', 1)).status).toBe(429);
  });

  it.each(['10.0.1.5', '192.168.1.9', '127.0.0.2', '203.0.113.9'])('is the only way: %s is refused', async (peer) => {
    const answer = await tried('192.0.2.1', peer, 1);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      detail: `${peer} is not the proxy that this server stands behind`,
      hint: 'Ask by its public name; a proxy is named at its start: --behind-proxy ADDRESS.',
    });
  });
});

describe('admins', () => {
  it('add people, make and revoke tokens, and cannot lock everybody out', async () => {
    const asAdmin = (method: string, path: string, body?: unknown) =>
      ask(method, path, { token: tokens.admin, ...(body === undefined ? {} : { body }) });
    expect((await asAdmin('POST', '/people', { name: 'Ольга', role: 'coder' })).status).toBe(201);
    const made = (await (await asAdmin('POST', '/tokens', { person: 'ольга', days: 1 })).json()) as {
      id: string;
      token: string;
    };
    expect((await ask('GET', '/session', { token: made.token })).status).toBe(200);
    const change = await asAdmin('POST', `/people/${encodeURIComponent('Ольга')}`, { role: 'reviewer' });
    expect(await change.json()).toMatchObject({ name: 'Ольга', role: 'reviewer', changed: { by: 'the admin' } });
    expect(await (await asAdmin('POST', `/tokens/${made.id}/revoke`)).json()).toEqual({ id: made.id, revoked: true });
    expect((await ask('GET', '/ties', { token: made.token })).status).toBe(401);
    expect((await asAdmin('POST', '/people/the%20admin', { active: false })).status).toBe(409);
    const list = await (await asAdmin('GET', '/tokens')).text();
    expect(list).not.toContain(tokens.admin.slice(14));
    expect(list).not.toContain('hash');
    const trail = await listTrail(app.people, { by: 'the admin', limit: 4 });
    expect(trail.map(({ act, target }) => [act, target])).toEqual([
      ['token revoke', made.id],
      ['people change', 'Ольга'],
      ['token create', made.id],
      ['people add', 'Ольга'],
    ]);
  });
});

it('has met no fault of its own', () => {
  expect(app.faults).toEqual([]);
});
