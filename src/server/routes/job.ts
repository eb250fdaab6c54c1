/** Routes for the queue of jobs: what waits, what failed, and what is to become of it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { type JobView, jobView } from '../../app/jobs/job-view.ts';
import { showJob } from '../../app/jobs/list-jobs.ts';
import { dropJobs, retryJobs } from '../../app/jobs/settle-jobs.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';

/** Why a job is dropped. */
const dropBody = z.strictObject({ reason: z.string().max(1000) }).meta({ id: 'JobToDrop' });

const retryRoute = createRoute({
  method: 'post',
  path: '/jobs/{id}/retry',
  operationId: 'retryJob',
  summary: 'Let a dead job wait again, with all its attempts',
  tags: ['jobs'],
  request: { params: idParam },
  responses: { 200: jsonAnswer(jobView, 'The job'), ...problems(404, 409) },
});

const dropRoute = createRoute({
  method: 'post',
  path: '/jobs/{id}/drop',
  operationId: 'dropJob',
  summary: 'Take a job that waits or is dead out of the queue, for a reason that is kept',
  tags: ['jobs'],
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: dropBody } } } },
  responses: { 200: jsonAnswer(jobView, 'The job'), ...problems(404, 409, 413, 415) },
});

/** Adds the routes. */
export function addJobRoutes(api: OpenAPIHono, ports: Ports): void {
  const shown = async (id: string): Promise<JobView> => showJob(ports, id);
  api.openapi(retryRoute, async (c) => {
    const { id } = c.req.valid('param');
    await retryJobs(ports, [id]);
    return c.json(await shown(id), 200);
  });
  api.openapi(dropRoute, async (c) => {
    const { id } = c.req.valid('param');
    await dropJobs(ports, [id], c.req.valid('json').reason);
    return c.json(await shown(id), 200);
  });
}
