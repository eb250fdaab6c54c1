/** What the page asks about comparisons. */
import type { CompareView } from '../../app/compare/compare-view.ts';
import { ask } from './client.ts';

/** Things of one kind side by side, under the filter of the view; what it says of places and cases is not for them. */
export function askCompare(ids: readonly string[], filter: string, signal: AbortSignal): Promise<CompareView> {
  const query = new URLSearchParams(filter);
  query.set('ids', ids.join(','));
  return ask(`/compare?${query}`, { signal });
}
