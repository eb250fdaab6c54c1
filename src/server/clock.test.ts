/** A server whose clock is set back: what is decided then is in the next answer. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TiesView } from '../app/ties/list-ties.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

let app: TestApp;
let clock = '2026-11-25T01:00:00.000Z';
beforeAll(async () => {
  app = await openTestApp({ now: () => clock });
});
afterAll(() => app.close());

it('takes a rejection at once, and says of which instant its answer is', async () => {
  const text = 'Hainan Province established sister-region relations with Sakhalin Oblast in 2004.';
  expect((await app.post('/documents', { text, title: 'daily' })).status).toBe(201);
  const [document] = await app.ports.ledger.documents({ limit: 1 });
  const [claim] = await app.ports.ledger.claims(document!.id);
  const listed = async (query = ''): Promise<TiesView> => (await app.ask(`/ties${query}`)).json() as Promise<TiesView>;
  const judge = async (act: string) =>
    (await (await app.post('/judgements', { act, target: claim!.id, reason: 'seen' })).json()) as {
      judgement: { at: string };
    };
  clock = '2026-11-25T02:00:00.000Z';
  await judge('accept');
  expect((await listed()).items).toMatchObject([{ backing: 'reviewed' }]);

  clock = '2026-11-23T02:00:00.000Z';
  expect((await judge('reject')).judgement.at).toBe(clock);
  const answer = await listed();
  expect(answer).toMatchObject({ items: [], knownAt: '2026-11-25T02:00:00.000Z' });
  // Asked for again with that instant, it is the same.
  expect((await listed(`?knownAt=${answer.knownAt}`)).items).toEqual([]);
  await judge('accept');
  expect((await listed()).items).toMatchObject([{ backing: 'reviewed' }]);
});
