import { Hono } from 'hono';
import { expect, it, vi } from 'vitest';
import { Unavailable } from '../model/errors.ts';
import { bodyLimits } from './body-limits.ts';

const mebibyte = 1024 * 1024;

it('takes uploads as long as there is room for them, and again when others are done', async () => {
  const held: (() => void)[] = [];
  const refused: unknown[] = [];
  const app = new Hono();
  app.use(bodyLimits(''));
  app.post('/documents', async (c) => {
    await new Promise<void>((done) => held.push(done));
    return c.text('taken');
  });
  app.onError((error, c) => {
    refused.push(error);
    return c.text('refused', 503);
  });
  const send = async (size: number): Promise<string> => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(size * mebibyte) };
    return (await app.request('/documents', { method: 'POST', headers, body: 'x' })).text();
  };
  const taken = [send(128), send(127)];
  await vi.waitUntil(() => held.length === 2);
  expect(await send(2)).toBe('refused');
  expect(refused).toEqual([expect.any(Unavailable)]);
  expect(refused).toMatchObject([{ message: 'Uploads of 255 MiB are being read; this one would be too much at once' }]);
  const small = send(1);
  await vi.waitUntil(() => held.length === 3);
  held[0]!();
  expect(await taken[0]).toBe('taken');
  const next = send(128);
  await vi.waitUntil(() => held.length === 4);
  for (const done of held) done();
  expect(await Promise.all([taken[1], small, next])).toEqual(['taken', 'taken', 'taken']);
});

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
