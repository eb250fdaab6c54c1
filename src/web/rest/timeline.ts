/** Timelines. */
import { get } from './client.ts';

/** The lanes under a filter, as many as a machine draws at once. */
export const askTimeline = (filter: string, limit: number, signal: AbortSignal) =>
  get('/timeline', { search: filter, query: { limit }, signal });

/** When the things behind the ties of a filter happened, and when they became known. */
export const askLearned = (filter: string, signal: AbortSignal) => get('/timeline/learned', { search: filter, signal });
