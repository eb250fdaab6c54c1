/** Ties, their evidence and their history. */

import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { ChangesView } from '../../app/ties/list-changes.ts';
import type { TiesView } from '../../app/ties/list-ties.ts';
import type { TieView } from '../../app/ties/show-tie.ts';
import type { HistoryView } from '../../app/views.ts';
import { windowText } from '../time/time-window.ts';
import type { ViewState } from '../view-state.ts';
import { ask } from './client.ts';

/** The filter of a view as the server's query. */
export function tieQuery(
  state: Pick<ViewState, 'window' | 'at' | 'known' | 'types' | 'reviewedOnly' | 'pair' | 'unit' | 'case'>,
): string {
  const query = new URLSearchParams();
  if (state.window) query.set('within', windowText(state.window));
  if (state.at) query.set('validAt', state.at);
  if (state.known) query.set('knownAt', state.known);
  if (state.types.length > 0) query.set('types', state.types.join(','));
  if (state.reviewedOnly) query.set('include', 'reviewed');
  if (state.pair) query.set('pair', state.pair);
  else if (state.unit) query.set('unit', state.unit);
  if (state.case) query.set('case', state.case);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** A page of the table of ties under a filter. */
export const askTies = (
  filter: string,
  { limit, sort, find }: { readonly limit: number; readonly sort: string | null; readonly find: string },
  signal: AbortSignal | null = null,
): Promise<TiesView> => {
  const query = new URLSearchParams({ limit: String(limit) });
  if (sort) query.set('sort', sort);
  if (find.trim()) query.set('q', find);
  return ask(`/ties${filter === '' ? '?' : `${filter}&`}${query}`, { signal });
};

/** What became of the ties of a view since the day of knowledge `since`, the first `limit`. */
export const askChanges = (since: string, state: ViewState, limit = 500): Promise<ChangesView> => {
  const query = tieQuery({ ...state, known: null, window: null });
  return ask(`/changes${query === '' ? '?' : `${query}&`}since=${since}&limit=${limit}`);
};

/** What happened to anything held. */
export const askHistory = (id: string, known: string | null): Promise<HistoryView> =>
  ask(`/history/${encodeURIComponent(id)}${known ? `?knownAt=${known}` : ''}`);

/** One tie with its evidence (the earliest of it, or so many pieces), as of the days of the view. */
export const askTie = (id: string, when: string, limit: number | null = null): Promise<TieView> =>
  ask(`/ties/${encodeURIComponent(id)}${when}${limit === null ? '' : `${when === '' ? '?' : '&'}limit=${limit}`}`);

/** One claim or coded fact with its judgements. */
export const askEvidence = (id: string): Promise<EvidenceView> => ask(`/evidence/${encodeURIComponent(id)}`);
