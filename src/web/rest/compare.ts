/** What the page asks about comparisons. */
import { get } from './client.ts';

/** Things of one kind side by side, under the filter of the view; what it says of places and cases is not for them. */
export const askCompare = (ids: readonly string[], filter: string, signal: AbortSignal) =>
  get('/compare', { search: filter, query: { ids: ids.join(',') }, signal });

/** Cases side by side by the chain of their mechanism. */
export const askMechanism = (
  ids: readonly string[],
  when: { readonly validAt: string | null; readonly knownAt: string | null },
  signal: AbortSignal,
) => get('/cases/mechanism', { query: { ids: ids.join(','), ...when }, signal });
