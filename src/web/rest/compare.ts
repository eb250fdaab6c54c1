/** What the page asks about comparisons. */
import { get } from './client.ts';

/** Cases side by side by the chain of their mechanism. */
export const askMechanism = (
  ids: readonly string[],
  when: { readonly validAt: string | null; readonly knownAt: string | null },
  signal: AbortSignal,
) => get('/cases/mechanism', { query: { cases: ids.join(','), ...when }, signal });
