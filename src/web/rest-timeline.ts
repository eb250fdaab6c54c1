/** What the page asks about timelines and cases. */
import type { CaseView } from '../brief/case-page.ts';
import type { TimelineView } from '../brief/timeline-view.ts';
import { ask } from './rest.ts';

/** The lanes under a filter, as many as a machine draws at once. */
export const askTimeline = (filter: string, limit: number): Promise<TimelineView> =>
  ask(`/timeline${filter === '' ? '?' : `${filter}&`}limit=${limit}`);

/** All of one case, as known on a day or now. */
export const askCase = (id: string, known: string | null): Promise<CaseView> =>
  ask(`/cases/${encodeURIComponent(id)}${known ? `?knownAt=${known}` : ''}`);
