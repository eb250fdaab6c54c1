/** What the page asks about the network of ties. */
import type { ViewState } from '../view-state.ts';
import { get } from './client.ts';
import { tieQuery } from './ties.ts';

/** The network under the filter of a view: around its unit or country, or of everything. */
export const askNetwork = (state: ViewState, signal: AbortSignal) =>
  get('/network', {
    search: tieQuery({ ...state, unit: null }),
    query: {
      around: state.pair ? null : state.unit,
      inForce: state.network.over === 'hidden' ? 'true' : null,
    },
    signal,
  });
