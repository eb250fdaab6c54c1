import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from './app-for-tests.ts';

const page = `<!doctype html><html lang="en"><head><title>Two regions sign</title>
<meta property="article:published_time" content="2019-06-18T09:00:00Z"></head><body><article><h1>Two regions sign</h1>
<p>Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019 in Yakutsk.</p>
<p>The two regions signed an agreement on education, officials said after the ceremony.</p></article></body></html>`;

const brief = `<!doctype html><html lang="en"><head><title>Brief</title></head><body><dl><div><dt>Id of the brief</dt>
<dd><code>brief-0123456789abcdef</code></dd></div></dl><p>Guangdong and Sakha signed an agreement in 2019.</p></body></html>`;

let site: http.Server;
let base = '';
let app: TestApp;
beforeAll(async () => {
  site = http.createServer((req, res) => {
    if (req.url === '/news') res.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    else if (req.url === '/brief') res.setHeader('content-type', 'text/html; charset=utf-8').end(brief);
    else res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  app = await openTestApp({ fetchesFrom: (address) => address === '127.0.0.1' });
});
afterAll(async () => {
  site.close();
  await app.close();
});

describe('adding by address', () => {
  it('fetches the page, reads it and keeps the address as its source', async () => {
    const answer = await app.post('/documents/fetch', { address: `${base}/news` });
    expect(answer.status).toBe(201);
    const [item] = (await answer.json()).items;
    expect(item).toMatchObject({
      name: `${base}/news`,
      ok: true,
      document: { title: 'Two regions sign', published: '2019-06-18', created: true, claims: { appended: 2 } },
    });
    const document = await (await app.ask(`/documents/${item.document.id}`)).json();
    expect(document.sources).toEqual([`${base}/news`]);
    expect((await app.post('/documents/fetch', { address: `${base}/news` })).status).toBe(200);
  });
  it('puts it in the queue', async () => {
    const answer = await app.post('/documents/fetch?queue=true', { address: `${base}/news` });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toMatch(/^\/api\/v1\/jobs\/job_/);
  });
  it('says why not', async () => {
    const missing = await app.post('/documents/fetch', { address: `${base}/old` });
    expect(missing.status).toBe(404);
    expect((await missing.json()).detail).toBe(`${base}/old answers 404 Not Found`);
    const own = await app.post('/documents/fetch', { address: `${base}/brief` });
    expect(own.status).toBe(400);
    expect((await own.json()).detail).toContain('was written by Amur');
    const inside = await app.post('/documents/fetch', { address: 'http://10.0.0.1/' });
    expect(inside.status).toBe(400);
    expect((await inside.json()).detail).toContain('10.0.0.1 is an address of a private network');
    expect((await app.post('/documents/fetch', { address: '' })).status).toBe(400);
  });
  it('fetches nothing where it is offline, and says so', async () => {
    const offline = await openTestApp();
    try {
      const answer = await offline.post('/documents/fetch', { address: `${base}/news` });
      expect(answer.status).toBe(400);
      expect((await answer.json()).detail).toBe(`${base}/news is not fetched: Amur was told to stay offline`);
      expect((await (await offline.ask('/session')).json()).offline).toBe(true);
      expect((await (await app.ask('/session')).json()).offline).toBe(false);
    } finally {
      await offline.close();
    }
  });
});
