/** A read replica: a hot standby of a primary gives every answer that the primary gives, and refuses whatever would be recorded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RouteRule, routeRules } from '../server/route-permissions.ts';
import { startStandby, startUrlServer, type UrlServer } from '../store/postgres/server/servers-for-tests.ts';
import { amur } from './run-for-tests.ts';
import { type StartedServer, startServerAt } from './start-for-tests.ts';

let database: UrlServer;
let standby: Awaited<ReturnType<typeof startStandby>>;
let primary: StartedServer;
let replica: StartedServer;

beforeAll(async () => {
  database = await startUrlServer();
  primary = await startServerAt(database.url);
  standby = await startStandby(database);
  replica = await startServerAt(standby.url);
});
afterAll(async () => {
  await replica?.stop();
  await primary?.stop();
  await standby?.stop();
  await database?.stop();
});

interface Items {
  readonly items: readonly { readonly id: string }[];
}

/** One path for each GET route: ids that are held in the place of parameters. */
async function readingPaths(): Promise<ReadonlyMap<string, string>> {
  const first = async (path: string): Promise<string> => {
    const { items } = await primary.json<Items>(path);
    return encodeURIComponent(items[0]!.id);
  };
  const { id: note } = await primary.json<{ id: string }>('/collections', { name: 'Border' });
  // Two documents that may be one.
  const report =
    'The delegation of Heilongjiang Province visited Blagoveshchensk on 3 March 2019, met the governor of Amur Oblast, saw the bridge that is being built over the Amur, and signed a protocol on cooperation in farming, timber, tourism and schools.';
  for (const text of [report, `${report} Reporting by hand.`])
    expect((await primary.ask('/documents', { text })).status).toBe(201);
  await primary.ask('/same/refresh', {});
  const queued = await primary.ask('/documents?queue=true', {
    text: 'Heihe and Blagoveshchensk opened a bridge in 2022.',
  });
  expect(queued.status).toBe(202);
  const [tie, document, region] = [await first('/ties'), await first('/documents'), 'RU-AMU'];
  const ids: Readonly<Record<string, string>> = {
    '/geometry/{country}': 'RU',
    '/words/{language}': 'ru',
    '/jobs/{id}': await first('/jobs'),
    '/measures/{name}': 'trade',
    '/pairs/{pair}/first': 'CN-HL~RU-AMU',
    '/pairs/{pair}/scenario': 'CN-HL~RU-AMU',
    '/same/{id}': await first('/same'),
    '/collections/{id}': note,
    '/ties/{id}': tie,
    '/documents/{id}': document,
    '/history/{id}': tie,
    '/evidence/{id}': (await primary.json<{ evidence: readonly { id: string }[] }>(`/ties/${tie}`)).evidence[0]!.id,
    '/regions/{region}': region,
    '/pairs/{pair}': 'CN-HL~RU-PRI',
    '/cases/{id}': await first('/cases'),
    '/forecasts/{id}': await first('/forecasts'),
    '/scenarios/{id}': await first('/scenarios'),
    '/sources/{id}': await first('/sources'),
  };
  const queries: Readonly<Record<string, string>> = {
    '/observations': 'region=RU-AMU',
    '/conflicts': 'since=2020-01-01',
    '/changes': 'since=2020-01-01',
    '/search': 'words=bridge',
    '/agreement': 'first=ann&second=bob',
    '/network': 'around=RU-AMU',
    '/cases/mechanism': 'cases=soviet-bloc,euroregions',
    '/forecasts/draft': 'claim=clm_0',
  };
  return new Map(
    Object.keys(routeRules)
      .filter((name) => name.startsWith('get '))
      .map((name) => {
        const path = name.slice('get '.length);
        const [known] = Object.keys(ids).filter((prefix) => path === prefix || path.startsWith(`${prefix}/`));
        const filled = known === undefined ? path : path.replace(/\{\w+\}/, ids[known]!);
        expect(filled).not.toContain('{');
        return [path, queries[path] === undefined ? filled : `${filled}?${queries[path]}`];
      }),
  );
}

/** Without the instants at which it was asked, the server's own address, and the id of a brief, which is made of these too. */
const withoutAsked = (text: string, began: string, { url }: StartedServer): string =>
  text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => (at >= began ? 'when asked' : at))
    .replace(/brief-[0-9a-f]{16}/g, 'the brief')
    .replaceAll(url, 'the server');

describe('a server on a read replica', () => {
  it('gives every answer that one on the primary gives', async () => {
    const paths = await readingPaths();
    expect(paths.size).toBeGreaterThan(55);
    await standby.caughtUp();
    const began = new Date().toISOString();
    const different: string[] = [];
    for (const [route, path] of paths) {
      const [there, here] = await Promise.all([primary.ask(path), replica.ask(path)]);
      expect([path, here.status, here.status < 500]).toEqual([path, there.status, true]);
      const was = withoutAsked(await there.text(), began, primary);
      if (withoutAsked(await here.text(), began, replica) !== was) different.push(route);
    }
    // Where the ledger is, and whether anything can be recorded.
    expect(different).toEqual(['/session', '/health']);
    expect(await replica.json('/session')).toMatchObject({ readOnly: true, person: { name: 'ann' } });
    expect(await primary.json('/session')).toMatchObject({ readOnly: false });
  });

  it('refuses what would be recorded, in one sentence that says where to do it, in each language of the page', async () => {
    const writing = Object.entries(routeRules).filter(([name]) => !name.startsWith('get '));
    expect(writing.length).toBeGreaterThan(30);
    for (const [name, { records }] of writing as readonly (readonly [string, RouteRule])[]) {
      const [method, path] = name.split(' ') as [string, string];
      const response = await replica.ask(path.replace(/\{\w+\}/, 'x'), undefined, { method: method.toUpperCase() });
      const { detail, hint } = (await response.json()) as { detail: string; hint: string };
      if (records === false) expect([name, response.status]).toEqual([name, 400]);
      else {
        expect([name, response.status, detail]).toEqual([
          ...[name, 409, 'This is a read replica: what is recorded is recorded on the primary database'],
        ]);
        expect(hint).toContain('Use the Amur of the primary');
      }
    }
    const words = (language: string) => replica.json<{ phrases: Record<string, string> }>(`/words/${language}`);
    const sentence = 'This is a read replica: what is recorded is recorded on the primary database';
    expect((await words('ru')).phrases[sentence]).toBe(
      'Это реплика для чтения: записи делаются в основной базе данных',
    );
    expect((await words('zh')).phrases[sentence]).toBe('这是只读副本：记录须写入主数据库');
  });

  it('shows what is recorded on the primary a moment later', async () => {
    await primary.json('/collections', { name: 'Later' });
    await expect
      .poll(() => replica.json('/collections'))
      .toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ name: 'Later' })]),
      });
  });

  it('lets people in with tokens and with sessions that were begun on the primary; nobody signs in there', async () => {
    const at = (url: string) => ({ env: { AMUR_DATABASE_URL: url, AMUR_DATA: '/nonexistent' } });
    await amur(['people', 'add', 'Bob', '--role', 'viewer'], at(database.url));
    const token = (await amur(['people', 'token', 'Bob'], at(database.url))).out.trim();
    const [behind, before] = await Promise.all([
      startServerAt(database.url, '--empty', '--require-tokens'),
      standby.caughtUp().then(() => startServerAt(standby.url, '--require-tokens')),
    ]);
    const come = { headers: { authorization: `Bearer ${token}` } };
    expect((await before.ask('/ties?limit=1', undefined, come)).status).toBe(200);
    const signed = await behind.ask('/session', { token });
    expect(signed.status).toBe(201);
    const [cookie] = signed.headers.getSetCookie()[0]!.split(';');
    const secret = cookie!.split('=')[1]!;
    await standby.caughtUp();
    const name = `${cookie!.split('=')[0]!.replace(new URL(behind.url).port, new URL(before.url).port)}`;
    const session = { headers: { cookie: `${name}=${secret}` } };
    expect((await before.ask('/ties?limit=1', undefined, session)).status).toBe(200);
    expect((await before.ask('/ties?limit=1')).status).toBe(401);
    expect((await before.ask('/session', { token })).status).toBe(409);
    await behind.stop();
    await before.stop();
  });
});

describe('commands on a read replica', () => {
  const run = (...args: readonly string[]) =>
    amur(args, { env: { AMUR_DATABASE_URL: standby.url, AMUR_DATA: '/nonexistent' }, input: 'Heihe met Harbin.' });

  it.each([
    ['ties', '--pair', 'CN-HL~RU-AMU'],
    ['search', 'agreement'],
    ['export', 'csv'],
    ['export', 'ledger'],
    ['gazetteer', 'Heihe'],
    ['doctor'],
    ['people'],
  ])('look: %s', async (...args) => {
    const { code, out, err } = await run(...args);
    expect([code, err]).toEqual([0, err]);
    expect(out).not.toBe('');
  });

  it.each([
    ['add', '-'],
    ['judge', 'accept', 'clm_1'],
    ['gazetteer', 'add', 'Olonkholand', '--id', 'RU-SA'],
    ['collections', 'make', 'Mine'],
    ['people', 'add', 'Carl', '--role', 'viewer'],
    ['redact', 'doc_1', '--reason', 'law'],
    ['work', '--once'],
    ['reread'],
  ])('record nothing: %s', async (...args) => {
    const { code, err } = await run(...args);
    expect(err).toContain('amur: This is a read replica: what is recorded is recorded on the primary database\n');
    expect(code).toBe(1);
  });
});
