/** What is asked about the queue of jobs. */
import { z } from 'zod';
import { jobStates } from '../../store/ports/work.ts';
import { id, limitOf } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { jobView } from './job-view.ts';
import { jobsView, listJobs, showJob } from './list-jobs.ts';

export const jobUseCases = {
  listJobs: useCase({
    summary: 'How many jobs there are in each state, and the newest of them',
    path: '/jobs',
    tag: 'jobs',
    input: z.strictObject({
      state: z
        .array(z.string())
        .optional()
        .meta({ description: `States, joined by commas: ${jobStates.join(', ')}.`, example: 'dead' }),
      limit: limitOf('Default 50; 0 for the counts alone.', undefined, { min: 0, max: 1000 }),
    }),
    output: jobsView,
    returns: 'Counts and jobs',
    run: listJobs,
  }),
  getJob: useCase({
    summary: 'A job: where it stands, what it did, what went wrong',
    path: '/jobs/{id}',
    tag: 'jobs',
    input: z.strictObject({ id }),
    output: jobView,
    returns: 'The job',
    problems: [404],
    run: (ports, { id }) => showJob(ports, id),
  }),
} as const;
