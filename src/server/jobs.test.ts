/** The queue over REST: an upload that is read later, its job, and what people do about one that failed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { jobView } from '../app/jobs/job-view.ts';
import { jobsView } from '../app/jobs/list-jobs.ts';
import { queuedReport } from '../app/jobs/queue-jobs.ts';
import { doJob, workJob } from '../app/jobs/work-job.ts';
import { listOf } from '../app/lists.ts';
import { problemDetails } from '../app/problem.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const queued = listOf(queuedReport);
const text = 'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019.';

async function read<T extends z.ZodType>(response: Response, schema: T, status = 200): Promise<z.infer<T>> {
  const json: unknown = await response.json();
  expect([response.status, JSON.stringify(json)]).toEqual([status, expect.any(String)]);
  return schema.parse(json);
}

/** Does the next job as a worker would. */
async function work(): Promise<void> {
  const job = await app.ports.work.take('w', app.ports.now());
  await workJob(app.ports, job!, { name: 'w', chance: () => 0.5 }, (taken) => doJob(app.ports, taken));
}

describe('an upload with queue=true', () => {
  it('is answered at once with its job, which the worker then does', async () => {
    const response = await app.post('/documents?queue=true', { text, title: 'A pair', published: '2019-06-18' });
    const { items } = await read(response, queued, 202);
    expect(items).toMatchObject([{ name: 'A pair', ok: true, job: { created: true, state: 'waiting' } }]);
    const location = response.headers.get('location')!;
    expect(location).toMatch(/^\/api\/v1\/jobs\/job_[0-9a-f]{32}$/);
    const job = () => app.ask(location.replace('/api/v1', ''));
    expect(await read(await job(), jobView)).toMatchObject({ kind: 'add', state: 'waiting', queuedBy: 'tester' });
    expect(await read(await app.ask('/jobs?limit=0'), jobsView)).toMatchObject({ counts: { waiting: 1 }, items: [] });
    await work();
    const done = await read(await job(), jobView);
    expect(done).toMatchObject({ state: 'done', result: { title: 'A pair', published: '2019-06-18', created: true } });
    expect((await app.ask(`/documents/${done.document}`)).status).toBe(200);
  });

  it('takes several files, each as a job; one that is no text is dead, with the reason, until somebody drops it', async () => {
    const form = new FormData();
    form.append('files', new File([`${text} Again.`], 'again.txt', { type: 'text/plain' }));
    form.append('files', new File([' \n\n '], 'blank.txt', { type: 'text/plain' }));
    const sent = await app.ask('/documents?queue=true', { method: 'POST', body: form });
    const { items } = await read(sent, queued, 202);
    expect(items.map(({ ok }) => ok)).toEqual([true, true]);
    expect(sent.headers.get('location')).toBeNull();
    for (const _ of items) await work();
    const { items: dead } = await read(await app.ask('/jobs?state=dead'), jobsView);
    expect(dead).toMatchObject([{ from: 'blank.txt', attempts: 1, dueAt: null }]);
    const [letter] = dead;
    expect(letter!.errors[0]!.message).toContain('blank.txt');
    const retried = await read(await app.post(`/jobs/${letter!.id}/retry`, {}), jobView);
    expect(retried).toMatchObject({ state: 'waiting', attempts: 0 });
    await read(await app.post(`/jobs/${letter!.id}/retry`, {}), problemDetails, 409);
    const dropped = await read(await app.post(`/jobs/${letter!.id}/drop`, { reason: 'not an article' }), jobView);
    expect(dropped).toMatchObject({ state: 'dropped', reason: 'not an article', endedBy: 'tester', size: 0 });
  });

  it('refuses what cannot be', async () => {
    await read(await app.post('/documents?queue=maybe', { text }), problemDetails, 400);
    await read(await app.post('/documents?queue=true', { text, published: 'soon' }), problemDetails, 400);
    await read(await app.ask('/jobs?state=lost'), problemDetails, 400);
    await read(await app.ask('/jobs/job_none'), problemDetails, 404);
    await read(await app.post('/jobs/job_none/retry', {}), problemDetails, 404);
    await read(await app.post('/jobs/job_none/drop', { reason: ' ' }), problemDetails, 400);
    expect(app.faults).toEqual([]);
  });
});
