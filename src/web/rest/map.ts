/** The map. */
import type { MapView } from '../../app/map/show-map.ts';
import { ask } from './client.ts';

/** What the map draws under a filter. */
export const askMap = (query: string, signal: AbortSignal | null = null): Promise<MapView> =>
  ask(`/map${query}`, { signal });

/** A query that asks also how lopsided each drawn pair is. */
export const withLean = (query: string): string => `${query}${query === '' ? '?' : '&'}lean=true`;
