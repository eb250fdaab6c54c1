/** What the briefing asks: what changed, what waits, where sources disagree, which forecasts are due. */
import type { ForecastView } from '../../app/forecasts/forecast-view.ts';
import type { ChangesView } from '../../app/ties/list-changes.ts';
import type { ConflictsView } from '../../app/ties/list-conflicts.ts';
import { ask } from './client.ts';

/** The ties known otherwise than at an instant, the first few. */
export const askChangesSince = (since: string, limit: number): Promise<ChangesView> =>
  ask(`/changes?since=${encodeURIComponent(since)}&limit=${limit}`);

/** Where sources have come to disagree since an instant. */
export const askConflicts = (since: string, limit: number): Promise<ConflictsView> =>
  ask(`/conflicts?since=${encodeURIComponent(since)}&limit=${limit}`);

/** Open forecasts whose last day is over, or will be within so many days. */
export const askDue = async (days: number): Promise<readonly ForecastView[]> =>
  (await ask<{ readonly items: readonly ForecastView[] }>(`/forecasts?due=${days}`)).items;
