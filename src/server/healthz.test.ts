/** Whether a server is ready, by its database: there, away, silent, and there again. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, startUrlServer, type UrlServer } from '../store/postgres/server/servers-for-tests.ts';
import { proxiesAt } from './addresses.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

let database: UrlServer;
let way: Server;
let app: TestApp;
const sockets = new Set<Socket>();
/** What becomes of what goes to the database. */
let passes: 'through' | 'nowhere' = 'through';
let port = 0;

beforeAll(async () => {
  database = await startUrlServer();
  way = createServer((here) => {
    const there = connect(database.port, '127.0.0.1');
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      sockets.add(from);
      from.on('data', (piece) => passes === 'through' && to.write(piece));
      from.on('error', () => undefined).on('close', () => to.destroy());
    }
  });
  port = await freePort();
  await open();
  const url = Object.assign(new URL(database.url), { port: String(port) });
  const access = { mustComeIn: true, isProxy: proxiesAt(['10.0.0.1']), publicNames: ['amur.example.org'] };
  app = await openTestApp({ access, databaseUrl: url.href });
});
afterAll(async () => {
  await app.close();
  await close();
  await database.stop();
});

const open = () => new Promise<void>((done) => way.listen(port, '127.0.0.1', done));
const close = () =>
  new Promise<unknown>((done) => {
    way.close(done);
    for (const socket of sockets) socket.destroy();
  });
const asked = async (init: RequestInit = {}) => {
  const answer = await app.raw('/healthz', init, '192.0.2.9');
  return { status: answer.status, said: await answer.text(), kept: answer.headers.get('cache-control') };
};
const yes = { status: 200, said: '{"ready":true}', kept: 'no-store' };
const no = { status: 503, said: '{"ready":false}', kept: 'no-store' };

it('says yes to anybody, by any name, and nothing else', async () => {
  expect(await asked()).toEqual(yes);
  expect(await asked({ headers: { host: '10.1.2.3:4680', origin: 'https://evil.example' } })).toEqual(yes);
  expect(await asked({ method: 'HEAD' })).toMatchObject({ status: 200, said: '' });
  // What else there is stays behind the proxy.
  expect(await asked({ method: 'POST' })).toMatchObject({ status: 403 });
  expect((await app.raw('/api/v1/health', {}, '192.0.2.9')).status).toBe(403);
});

it('says no while the database is away, or takes what is asked and is silent', async () => {
  await close();
  expect(await Promise.all(Array.from({ length: 20 }, () => asked()))).toEqual(Array(20).fill(no));
  await open();
  await expect.poll(asked).toEqual(yes);
  passes = 'nowhere';
  expect(await asked()).toEqual(no);
  passes = 'through';
  // What was swallowed never comes: the connections have to be made anew.
  await close();
  await open();
  await expect.poll(asked).toEqual(yes);
  expect(app.faults).toEqual([]);
});
