/** Outlets and their grades. */
import { get, post } from './client.ts';

/** Outlets with their grades. */
export const askSources = async (known: string | null) => (await get('/sources', { query: { knownAt: known } })).items;

/** Says how reliable an outlet is. */
export const gradeSource = (target: string, grade: string, reason: string) =>
  post('/judgements', { body: { act: 'grade', target, grade, reason }, keepalive: true });

/** Says that two outlets are one: the first goes by the name of the other. */
export const joinOutlets = (target: string, into: string, reason: string) =>
  post('/judgements', { body: { act: 'merge', target, into, ...(reason && { reason }) }, keepalive: true });
