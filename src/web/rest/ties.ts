/** Ties, their evidence and their history. */

import { windowText } from '../time/time-window.ts';
import type { ViewState } from '../view-state.ts';
import { get } from './client.ts';

/** The filter of a view as the server's query. */
export function tieQuery(
  state: Pick<ViewState, 'window' | 'at' | 'known' | 'types' | 'reviewedOnly' | 'confirmed' | 'pair' | 'unit' | 'case'>,
): string {
  const query = new URLSearchParams();
  if (state.window) query.set('within', windowText(state.window));
  if (state.at) query.set('validAt', state.at);
  if (state.known) query.set('knownAt', state.known);
  if (state.types.length > 0) query.set('type', state.types.join(','));
  if (state.reviewedOnly) query.set('reviewed', 'true');
  if (state.confirmed) query.set('confirmed', state.confirmed);
  if (state.pair) query.set('pair', state.pair);
  else if (state.unit) query.set('region', state.unit);
  if (state.case) query.set('case', state.case);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** A page of the table of ties under a filter. */
export const askTies = (
  filter: string,
  { limit, sort, find }: { readonly limit: number; readonly sort: string | null; readonly find: string },
  signal: AbortSignal | null = null,
) => get('/ties', { search: filter, query: { limit, sort, find: find.trim() }, signal });

/** What became of the ties of a view since the day of knowledge `since`, the first `limit`. */
export const askChanges = (since: string, state: ViewState, limit = 500) =>
  get('/changes', { search: tieQuery({ ...state, known: null, window: null }), query: { since, limit } });

/** What happened to anything held. */
export const askHistory = (id: string, known: string | null) =>
  get('/history/{id}', { path: { id }, query: { knownAt: known } });

/** One tie with its evidence (the earliest of it, or so many pieces), as of the days of the view. */
export const askTie = (id: string, when: string, limit: number | null = null) =>
  get('/ties/{id}', { path: { id }, search: when, query: { limit } });

/** One claim or coded fact with its judgements. */
export const askEvidence = (id: string) => get('/evidence/{id}', { path: { id } });
