import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { pageRoutes } from './page.ts';

const root = mkdtempSync(join(tmpdir(), 'amur-page-'));
const folder = join(root, 'web');
const script = `export const words = ${JSON.stringify('Heihe, Blagoveshchensk. '.repeat(100))};`;
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Amur</title>');
writeFileSync(join(folder, 'assets', 'index-abc123.js'), script);
writeFileSync(join(root, 'secret.txt'), 'secret');
writeFileSync(join(root, 'web-secret'), 'secret');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = pageRoutes(folder);
const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  page.request(`http://127.0.0.1:4680${path}`, { headers, method });

describe('the page', () => {
  it.each(['/', '/ties', '/ties/tie_1', '/docs/doc_1?c=2', '/index.html', '/regions/%D0%AF'])(
    '%s is the page itself',
    async (path) => {
      const response = await ask(path);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Amur</title>');
    },
  );

  it.each(['/feed', '/mcp', '/.well-known/x', '/wp-login.php', '/ties/tie_1/brief', '/docs/doc_1/2', '/nowhere'])(
    '%s is missing, and the page that says so comes to browsers alone',
    async (path) => {
      const toProgram = await ask(path);
      expect(toProgram.status).toBe(404);
      expect(await toProgram.text()).not.toContain('<title>');
      const toBrowser = await ask(path, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
      expect([toBrowser.status, toBrowser.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect([toBrowser.headers.get('cache-control'), toBrowser.headers.get('etag')]).toEqual([null, null]);
      expect(await toBrowser.text()).toContain('<title>Amur</title>');
    },
  );

  it('gives hashed assets for ever, and says when one is missing', async () => {
    const asset = await ask('/assets/index-abc123.js');
    expect(asset.headers.get('content-type')).toContain('text/javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(await asset.text()).toBe(script);
    const missing = await ask('/assets/index-000000.js');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).toBeNull();
  });

  it('compresses for who asks for it, and gives the length and no content to HEAD', async () => {
    const compressed = await ask('/assets/index-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await compressed.arrayBuffer()).toString()).toBe(script);
    const head = await ask('/assets/index-abc123.js', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(head.headers.get('content-length')).toBe(String(script.length));
    expect(await head.text()).toBe('');
  });

  it('gives a part of a file as it is', async () => {
    const part = await ask('/assets/index-abc123.js', { range: 'bytes=0-5', 'accept-encoding': 'gzip' });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('export');
  });

  it('answers 304 to who holds the page, until it is built anew', async () => {
    const ifChanged = { 'if-none-match': (await ask('/')).headers.get('etag') ?? '' };
    const again = await ask('/ties', ifChanged);
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'no-cache']);
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Amur, built anew</title>');
    const anew = await ask('/', ifChanged);
    expect(anew.status).toBe(200);
    expect(await anew.text()).toContain('built anew');
  });

  it.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%2fweb-secret', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
    '%s leads nowhere outside',
    async (path) => {
      expect(await (await ask(path)).text()).not.toContain('secret');
    },
  );
});
