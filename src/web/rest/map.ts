/** The map. */
import { get } from './client.ts';

/** What the map draws under a filter; `lean` with how lopsided each drawn pair is. */
export const askMap = (
  filter: string,
  { lean = false, signal = null }: { lean?: boolean; signal?: AbortSignal | null } = {},
) => get('/map', { search: filter, query: { lean: lean ? 'true' : null }, signal });
