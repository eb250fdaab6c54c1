/** The days a view is of, as the server's query. */
import type { ViewState } from '../view-state.ts';

/** `?validAt=…&knownAt=…`, or nothing for now. */
export function whenQuery(state: Pick<ViewState, 'at' | 'known'>): string {
  const query = new URLSearchParams();
  if (state.at) query.set('validAt', state.at);
  if (state.known) query.set('knownAt', state.known);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
