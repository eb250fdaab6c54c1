import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedBytes } from '../../test/fuzz/strange.ts';
import { fuzz } from '../../test/runs.ts';
import { addPerson, changePerson } from '../app/people/manage-people.ts';
import { createToken } from '../app/people/manage-tokens.ts';
import { Conflict, InvalidInput } from '../model/errors.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';
import { type Geometry, shapesOf } from './geometry.ts';
import { textLog } from './server-log.ts';
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';

const topology = JSON.stringify({ type: 'Topology', objects: {}, arcs: Array.from({ length: 200 }, () => [[0, 0]]) });
const overview = shapesOf(new TextEncoder().encode(topology));
const geometry: Geometry = { overview: () => overview, country: (code) => (code === 'RU' ? overview : null) };

let app: TestApp;
let server: RunningServer;
const log = textLog((line) => process.stderr.write(`${line}\n`));
const ports = () => ({ ports: app.ports, people: app.people, log });
beforeAll(async () => {
  app = await openTestApp();
  server = await startServer({ ...ports(), port: 0, geometry });
});
afterAll(async () => {
  await server.close();
  await app.close();
});

/** What the server answers to a request line with this target. */
async function askedFor(target: string, host: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

describe('startServer', () => {
  it('answers on the loopback address at the port it took', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    const health = (await (await fetch(`${server.url}/api/v1/health`)).json()) as { geometry: string };
    expect(health.geometry).toBe(overview.hash);
    expect((await fetch(`http://localhost:${server.port}/api/v1/health`)).status).toBe(200);
  });

  it('takes a whole address for what is asked only where it is its own', async () => {
    const own = `127.0.0.1:${server.port}`;
    expect(await askedFor(`http://${own}/api/v1/health`, own)).toContain('HTTP/1.1 200');
    for (const other of [
      'http://evil.example/api/v1/health',
      `http://evil.example:${server.port}/`,
      'https://[::1]/x',
    ]) {
      const answer = await askedFor(other, own);
      expect(answer).toContain('HTTP/1.1 403');
      expect(answer).toContain(`does not answer to the name \\"${new URL(other).host}`);
    }
  });

  it('answers whatever bytes it is sent by a refusal at the most', async () => {
    const body = '{"about":"RU-SA","text":"a note"}';
    const head = `POST /api/v1/items?x=1 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json`;
    const request = `${head}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
    await fc.assert(
      fc.asyncProperty(changedBytes(new TextEncoder().encode(request)), async (bytes) => {
        const socket = connect(server.port, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.end(bytes);
        // Where it closes without a word nothing came that it could answer.
        expect(await text(socket).catch(() => '')).toMatch(/^$|^HTTP\/1\.1 [234]/);
        expect(app.faults).toEqual([]);
      }),
      fuzz(50, 2000),
    );
    expect((await fetch(`${server.url}/api/v1/health`)).status).toBe(200);
  });

  it('goes on where a request leaves a promise behind that fails', async () => {
    const faults: unknown[] = [];
    const other = await startServer({
      ...ports(),
      port: 0,
      geometry,
      log: { answered: () => undefined, fault: (error) => faults.push(error) },
    });
    // What runs the tests ends them at such a promise, as Node.js ends a program that does not listen.
    const listeners = process.listeners('unhandledRejection');
    const own = listeners.at(-1)!;
    for (const each of listeners) if (each !== own) process.off('unhandledRejection', each);
    void Promise.reject(new Error('left behind'));
    await setImmediate();
    for (const each of listeners) if (each !== own) process.on('unhandledRejection', each);
    expect(faults.map(String)).toEqual(['Error: left behind']);
    expect((await fetch(`${other.url}/api/v1/health`)).status).toBe(200);
    await other.close();
    expect(process.listeners('unhandledRejection')).not.toContain(own);
  });

  it('serves geometry compressed, kept for ever under its hash', async () => {
    const asked = (headers: Record<string, string>) => fetch(`${server.url}/api/v1/geometry`, { headers });
    const first = await asked({ 'accept-encoding': 'gzip' });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(first.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(await first.text()).toBe(topology);
    const held = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect(held['if-none-match']).toContain(overview.hash);
    expect((await asked({ ...held, 'accept-encoding': 'gzip' })).status).toBe(304);
    const plain = await asked({ 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(topology);
    const kept = await fetch(`${server.url}/api/v1/geometry?v=${overview.hash}`);
    expect(kept.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${server.url}/api/v1/geometry/ru`)).status).toBe(200);
    expect((await fetch(`${server.url}/api/v1/geometry/XX`)).status).toBe(404);
  });

  it('listens elsewhere only where it knows its names and somebody could come in', async () => {
    const proxies = ['127.0.0.1', '::1'];
    const start = (options: Partial<ServerOptions>) => startServer({ ...ports(), port: 0, geometry, ...options });
    await expect(start({ host: 'example.org' })).rejects.toThrow(InvalidInput);
    await expect(start({ host: '0.0.0.0', unencrypted: true })).rejects.toThrow(/must know its names/);
    await expect(start({ proxies })).rejects.toThrow(/say the name/);
    await expect(start({ publicNames: ['amur.example.org'] })).rejects.toThrow(/--require-tokens|come in with tokens/);
    const names = { publicNames: ['amur.example.org'] };
    await expect(start({ proxies: ['localhost'], ...names })).rejects.toThrow(/no address or network of a proxy/);
    // 127.0.0.2 is as foreign as any other: only 127.0.0.1 and ::1 are this machine's own.
    for (const host of ['0.0.0.0', '127.0.0.2', '::', '192.0.2.7'])
      await expect(start({ host, ...names })).rejects.toThrow(`On ${host} texts and tokens would go over the network`);
    for (const options of [
      { host: '0.0.0.0', unencrypted: true, ...names },
      { proxies, ...names },
      { requireTokens: true },
    ])
      await expect(start(options)).rejects.toThrow(/Nobody could come in/);

    await addPerson(app.people, 'anna', 'viewer');
    const { token } = await createToken(app.people, 'anna');
    const open = await start({ host: '0.0.0.0', unencrypted: true, ...names });
    expect(open).toMatchObject({ mustComeIn: true, url: `http://amur.example.org:${open.port}` });
    const address = `http://127.0.0.1:${open.port}`;
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${address}/api/v1/health`, { headers })).status;
    expect(await status({})).toBe(401);
    expect(await status({ authorization: `Bearer ${token}` })).toBe(200);
    await open.close();
    const behind = await start({ proxies, ...names });
    expect(behind).toMatchObject({ mustComeIn: true, url: 'https://amur.example.org' });
    await behind.close();
    await changePerson(app.people, 'anna', { active: false });
    await expect(start({ requireTokens: true })).rejects.toThrow(Conflict);
  });

  it('says that a port is taken, and what to do', async () => {
    const error: unknown = await startServer({ ...ports(), port: server.port, geometry }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Conflict);
    expect((error as Conflict).message).toContain(`Port ${server.port} is taken`);
    expect((error as Conflict).hint).toContain('--port');
  });

  it('lets go of the port on closing, though a connection idles', async () => {
    const other = await startServer({ ...ports(), port: 0, geometry });
    const idle = connect(other.port, '127.0.0.1');
    await new Promise((done) => idle.once('connect', done));
    await fetch(`${other.url}/api/v1/health`);
    const started = performance.now();
    await other.close();
    expect(performance.now() - started).toBeLessThan(60_000);
    idle.destroy();
    const next = createServer();
    await new Promise<void>((done, fail) => next.once('error', fail).listen(other.port, '127.0.0.1', done));
    await new Promise((done) => next.close(done));
  });
});
