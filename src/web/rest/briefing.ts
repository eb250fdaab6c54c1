/** What the briefing asks: what changed, what waits, where sources disagree, which forecasts are due. */
import { get } from './client.ts';

/** The ties known otherwise than at an instant, the first few. */
export const askChangesSince = (since: string, limit: number) => get('/changes', { query: { since, limit } });

/** Where sources have come to disagree since an instant. */
export const askConflicts = (since: string, limit: number) => get('/conflicts', { query: { since, limit } });

/** Open forecasts whose last day is over, or will be within so many days. */
export const askDue = async (days: number) => (await get('/forecasts', { query: { due: days } })).items;
