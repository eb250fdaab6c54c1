/** Routes for the queue of jobs: what waits, what failed, and what is to become of it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { type JobView, jobView } from '../../app/jobs/job-view.ts';
import { jobsView, listJobs, showJob } from '../../app/jobs/list-jobs.ts';
import { dropJobs, retryJobs } from '../../app/jobs/settle-jobs.ts';
import type { Ports } from '../../app/ports.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type JobState, jobStates } from '../../store/ports/work.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

/** Which jobs. */
const jobsQuery = z.strictObject({
  state: z
    .string()
    .max(100)
    .optional()
    .meta({ description: `States, joined by commas: ${jobStates.join(', ')}.`, example: 'dead' }),
  limit: wholeNumber({ digits: 4, minimum: 0, maximum: 1000, description: 'Default 50; 0 for the counts alone.' }),
});

/** Why a job is dropped. */
const dropBody = z.strictObject({ reason: z.string().max(1000) }).meta({ id: 'JobToDrop' });

const listRoute = createRoute({
  method: 'get',
  path: '/jobs',
  operationId: 'listJobs',
  summary: 'How many jobs there are in each state, and the newest of them',
  tags: ['jobs'],
  request: { query: jobsQuery },
  responses: { 200: jsonAnswer(jobsView, 'Counts and jobs'), ...problems() },
});

const showRoute = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  operationId: 'getJob',
  summary: 'A job: where it stands, what it did, what went wrong',
  tags: ['jobs'],
  request: { params: idParam },
  responses: { 200: jsonAnswer(jobView, 'The job'), ...problems(404) },
});

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

/** The states of a comma list; null for all. */
function statesOf(asked: string | undefined): readonly JobState[] | null {
  const listed = (asked ?? '').split(',').flatMap((each) => each.trim() || []);
  const unknown = listed.find((each) => !(jobStates as readonly string[]).includes(each));
  if (unknown !== undefined) {
    throw new InvalidInput(`"${unknown.slice(0, 40)}" is no state of a job`, {
      hint: `States are ${jobStates.join(', ')}.`,
    });
  }
  return listed.length > 0 ? (listed as JobState[]) : null;
}

/** Adds the routes. */
export function addJobRoutes(api: OpenAPIHono, ports: Ports): void {
  const shown = async (id: string): Promise<JobView> => showJob(ports, id);
  api.openapi(listRoute, async (c) => {
    const { state, limit } = c.req.valid('query');
    const states = statesOf(state);
    return c.json(
      await listJobs(ports, { ...(states ? { states } : {}), ...(limit === undefined ? {} : { limit }) }),
      200,
    );
  });
  api.openapi(showRoute, async (c) => c.json(await shown(c.req.valid('param').id), 200));
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
