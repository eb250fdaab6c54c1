/** The order of the table of ties, as an address asks for it. */
import { type TieSort, tieColumns, usualSort } from '../../model/tie-sort.ts';

/** The column and direction that an address asks for; the newest activity first where it asks for none. */
export function orderFrom(sort: string | null): TieSort {
  const column = tieColumns.find((each) => each === sort?.replace(/^-/, ''));
  return column === undefined ? usualSort : { column, descending: sort?.startsWith('-') ?? false };
}
