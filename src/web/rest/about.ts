/** What is held, by which program, and what waits to be read. */

import type { Health } from '../../app/about/health.ts';
import type { JobsView } from '../../app/jobs/list-jobs.ts';
import { ask } from './client.ts';

/** How many jobs there are, and the newest of one state. */
export const askJobs = (state: 'dead', limit: number): Promise<JobsView> => ask(`/jobs?state=${state}&limit=${limit}`);

/** What is held, by which versions. */
export const askHealth = (): Promise<Health> => ask('/health');
