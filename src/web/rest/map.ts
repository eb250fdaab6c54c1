/** The map. */
import { get } from './client.ts';

/** What the map draws under a filter. */
export const askMap = (filter: string, { signal = null }: { signal?: AbortSignal | null } = {}) =>
  get('/map', { search: filter, signal });
