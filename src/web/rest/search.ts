/** Search in the documents. */
import { get } from './client.ts';

/** Documents by their words; the query as the search page has it. */
export const askSearch = (query: string) => get('/search', { search: query });
