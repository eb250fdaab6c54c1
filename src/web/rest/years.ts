/** What the time brush asks: how many ties there are in each year. */
import { ask } from './client.ts';

/** How many ties a window of this year alone shows. */
export interface TiesOfYear {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

export interface TiesByYear {
  readonly years: readonly TiesOfYear[];
  /** Ties of which nothing is dated. */
  readonly undated: number;
}

/** The years of a filter without its day and its window. */
export const askYears = (query: string): Promise<TiesByYear> => ask(`/years${query}`);
