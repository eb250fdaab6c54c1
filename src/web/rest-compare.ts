/** What the page asks about comparisons. */
import type { CompareView } from '../brief/compare/compare-types.ts';
import { ask } from './rest.ts';

/** Things of one kind side by side, as of the days of the view. */
export function askCompare(ids: readonly string[], at: string | null, known: string | null): Promise<CompareView> {
  const query = new URLSearchParams({ ids: ids.join(',') });
  if (at) query.set('validAt', at);
  if (known) query.set('knownAt', known);
  return ask(`/compare?${query}`);
}
