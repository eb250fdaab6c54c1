/** What is held, by which program, and what waits to be read. */
import { get } from './client.ts';

/** How many jobs there are, and the newest of one state. */
export const askJobs = (state: 'dead', limit: number) => get('/jobs', { query: { state, limit } });

/** What is held, by which versions. */
export const askHealth = () => get('/health');
