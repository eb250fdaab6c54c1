/** Precedents. */
import { get } from './client.ts';

/** The precedents. */
export const askCases = async () => (await get('/cases')).items;

/** The dated events of a precedent. */
export const askCaseEvents = async (id: string) => (await get('/cases/{id}/events', { path: { id } })).items;

/** All of one case, as known on a day or now; of a large one so many ties, or as many as the server gives by itself. */
export const askCase = (id: string, known: string | null, limit: number | null = null) =>
  get('/cases/{id}', { path: { id }, query: { knownAt: known, limit } });
