/** Search in the documents. */
import type { SearchView } from '../../app/documents/search-documents.ts';
import { ask } from './client.ts';

/** Documents by their words. */
export const askSearch = (query: string): Promise<SearchView> => ask(`/search?${query}`);
