/** Timelines. */

import type { LearnedView } from '../../app/timeline/show-learned.ts';
import type { TimelineView } from '../../app/timeline/show-timeline.ts';
import { ask } from './client.ts';

/** The lanes under a filter, as many as a machine draws at once. */
export const askTimeline = (filter: string, limit: number, signal: AbortSignal): Promise<TimelineView> =>
  ask(`/timeline${filter === '' ? '?' : `${filter}&`}limit=${limit}`, { signal });

/** When the things behind the ties of a filter happened, and when they became known. */
export const askLearned = (filter: string, signal: AbortSignal): Promise<LearnedView> =>
  ask(`/timeline/learned${filter}`, { signal });
