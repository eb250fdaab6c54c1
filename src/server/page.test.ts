import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageFolder } from './page.ts';

const root = mkdtempSync(join(tmpdir(), 'amur-page-'));
const folder = join(root, 'web');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Amur</title>');
writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};');
writeFileSync(join(root, 'secret.txt'), 'secret');
writeFileSync(join(root, 'web-secret'), 'secret');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = pageFolder(folder);
const ask = (path: string) => page(new Request(`http://127.0.0.1:4680${path}`));

describe('the page', () => {
  it.each(['/', '/ties', '/ties/tie_1', '/docs/doc_1?c=2', '/index.html'])('%s is the page itself', async (path) => {
    const response = await ask(path);
    expect(response?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response?.headers.get('cache-control')).toBe('no-cache');
    expect(await response?.text()).toContain('<title>Amur</title>');
  });

  it('gives hashed assets for ever, and says when one is missing', async () => {
    const script = await ask('/assets/index-abc123.js');
    expect(script?.headers.get('content-type')).toContain('text/javascript');
    expect(script?.headers.get('cache-control')).toContain('immutable');
    expect(await ask('/assets/index-000000.js')).toBeNull();
  });

  it.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%2fweb-secret', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
    '%s leads nowhere outside',
    async (path) => {
      expect((await (await ask(path))?.text()) ?? '').not.toContain('secret');
    },
  );

  it('shows a file that was built anew', async () => {
    await ask('/');
    await new Promise((done) => setTimeout(done, 20));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Amur, built anew</title>');
    expect(await (await ask('/'))?.text()).toContain('built anew');
  });
});
