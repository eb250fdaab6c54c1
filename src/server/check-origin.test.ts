import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemDetails } from '../app/problem.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

describe('who may ask', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const health = '/api/v1/health';
  const asked = async (headers: Record<string, string>, init: RequestInit = {}): Promise<number> =>
    (await app.raw(init.method === 'POST' ? '/api/v1/judgements/undo' : health, { ...init, headers })).status;

  it.each(['localhost:4680', '127.0.0.1:4680', '[::1]:4680', 'LOCALHOST:4680'])('answers to Host %s', async (host) => {
    expect(await asked({ host })).toBe(200);
  });

  it.each(['evil.example', 'evil.example:4680', '127.0.0.1', '127.0.0.1:4681', 'localhost.evil.example:4680', ''])(
    'does not answer to Host "%s" (DNS rebinding)',
    async (host) => {
      const response = await app.raw(health, { headers: { host } });
      expect(response.status).toBe(403);
      const problem = problemDetails.parse(await response.json());
      expect(problem.type).toBe('urn:amur:problem:forbidden');
      expect(problem.hint).toContain('http://127.0.0.1:4680');
    },
  );

  it('does not answer without Host', async () => {
    expect(await asked({})).toBe(403);
  });

  const host = '127.0.0.1:4680';
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:3000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['our name under https', { origin: 'https://127.0.0.1:4680' }],
    ['another site without Origin', { 'sec-fetch-site': 'cross-site' }],
    ['another port without Origin', { 'sec-fetch-site': 'same-site' }],
    [
      'a form of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
  ])('refuses a write of %s (CSRF)', async (_, headers) => {
    expect(await asked({ host, ...headers }, { method: 'POST' })).toBe(403);
  });

  it.each([
    ['a program', {}],
    ['our own page', { origin: 'http://127.0.0.1:4680', 'sec-fetch-site': 'same-origin' }],
    ['our own page by its other name', { origin: 'http://localhost:4680', 'sec-fetch-site': 'same-origin' }],
  ])('takes a write of %s', async (_, headers) => {
    // 409: there is nothing to undo; the guard has let it through.
    expect(await asked({ host, ...headers }, { method: 'POST' })).toBe(409);
  });

  it('lets a link of another site open the page, but not its scripts read', async () => {
    const link = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(await asked(link)).toBe(200);
    expect(await asked({ ...link, 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await asked({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
  });

  it.each(['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])(
    'refuses what a proxy passes on (%s), whose visitors would all be the user of the machine',
    async (name) => {
      const response = await app.raw(health, { headers: { host, [name]: '203.0.113.9' } });
      expect(response.status).toBe(403);
      expect(problemDetails.parse(await response.json()).hint).toContain('--behind-proxy');
    },
  );

  it('sends safe headers with every answer, refusals included', async () => {
    for (const headers of [{ host }, { host: 'evil.example' }]) {
      const response = await app.raw(health, { headers });
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
