/** What the time brush asks: how many ties there are in each year. */
import { get } from './client.ts';

/** The years of a filter without its day and its window. */
export const askYears = (filter: string) => get('/years', { search: filter });
