import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { bodyLimits } from './body-limits.ts';

it('lets any number ask for the list of documents at once: uploads alone fill memory', async () => {
  const app = new Hono();
  let answer = (): void => undefined;
  const all = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let waiting = 0;
  app.use('*', bodyLimits('/api'));
  app.get('/api/documents', async (c) => {
    if (++waiting === 50) answer();
    await all;
    return c.json([]);
  });
  const asked = await Promise.all(Array.from({ length: 50 }, () => app.request('/api/documents')));
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
});
