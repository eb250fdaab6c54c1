/** What the page asks about the network of ties. */
import type { NetworkView } from '../../app/network/show-network.ts';
import type { ViewState } from '../view-state.ts';
import { ask } from './client.ts';
import { tieQuery } from './ties.ts';

/** The network under the filter of a view: around its unit or country, or of everything. */
export function askNetwork(state: ViewState, signal: AbortSignal): Promise<NetworkView> {
  const query = new URLSearchParams(tieQuery({ ...state, unit: null }));
  if (state.unit && !state.pair) query.set('around', state.unit);
  if (state.network.over === 'hidden') query.set('inForce', 'true');
  if (state.network.lines === 'lean') query.set('lean', 'true');
  const text = query.toString();
  return ask(`/network${text === '' ? '' : `?${text}`}`, { signal });
}
