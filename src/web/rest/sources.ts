/** Outlets and their grades. */
import { get, post } from './client.ts';

/** Outlets with their grades. */
export const askSources = async (known: string | null) => (await get('/sources', { query: { knownAt: known } })).items;

/** Says how reliable an outlet is. */
export const gradeSource = (target: string, grade: string, reason: string) =>
  post('/judgements', { body: { act: 'grade', target, grade, reason }, keepalive: true });
