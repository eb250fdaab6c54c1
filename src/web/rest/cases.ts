/** Precedents. */

import type { CaseEventView } from '../../app/cases/case-event-view.ts';
import type { CaseRow } from '../../app/cases/case-row.ts';
import type { CaseView } from '../../app/cases/case-view.ts';
import type { Listed } from '../../app/lists.ts';
import { ask } from './client.ts';

/** The precedents. */
export const askCases = async (): Promise<readonly CaseRow[]> => (await ask<Listed<CaseRow>>('/cases')).items;

/** The dated events of a precedent. */
export const askCaseEvents = async (id: string): Promise<readonly CaseEventView[]> =>
  (await ask<Listed<CaseEventView>>(`/cases/${encodeURIComponent(id)}/events`)).items;

/** All of one case, as known on a day or now; of a large one so many ties, or as many as the server gives by itself. */
export const askCase = (id: string, known: string | null, limit: number | null = null): Promise<CaseView> => {
  const asked = new URLSearchParams({
    ...(known ? { knownAt: known } : {}),
    ...(limit ? { limit: String(limit) } : {}),
  });
  return ask(`/cases/${encodeURIComponent(id)}${asked.size > 0 ? `?${asked}` : ''}`);
};
