/** What the page asks about timelines and cases. */
import type { CaseView } from '../app/cases/case-page.ts';
import type { LearnedView } from '../app/timeline/learned-types.ts';
import type { TimelineView } from '../app/timeline/timeline-view.ts';
import { ask } from './rest.ts';

/** The lanes under a filter, as many as a machine draws at once. */
export const askTimeline = (filter: string, limit: number, signal: AbortSignal): Promise<TimelineView> =>
  ask(`/timeline${filter === '' ? '?' : `${filter}&`}limit=${limit}`, { signal });

/** All of one case, as known on a day or now; of a large one so many ties, or as many as the server gives by itself. */
export const askCase = (id: string, known: string | null, limit: number | null = null): Promise<CaseView> => {
  const asked = new URLSearchParams({
    ...(known ? { knownAt: known } : {}),
    ...(limit ? { limit: String(limit) } : {}),
  });
  return ask(`/cases/${encodeURIComponent(id)}${asked.size > 0 ? `?${asked}` : ''}`);
};

/** When the things behind the ties of a filter happened, and when they became known. */
export const askLearned = (filter: string, signal: AbortSignal): Promise<LearnedView> =>
  ask(`/timeline/learned${filter}`, { signal });
