/** Candidate partners as a table for others: the numbers in full, what is not known as an empty cell. */

import type { Partner } from '../../app/measures/rank-partners.ts';
import { type Column, writeCsv } from '../../formats/write-csv.ts';

/** The candidates in the order given; `of` and `year` stand in every row, so that it says what it is of by itself. */
export function partnersCsv(
  of: string,
  validAt: string,
  candidates: readonly Partner[],
  nameOf: (code: string) => string,
): string {
  const columns: readonly Column<Partner>[] = [
    { name: 'region', cell: () => of },
    { name: 'partner', cell: ({ unit }) => unit },
    { name: 'name', cell: ({ unit }) => nameOf(unit) },
    { name: 'valid_at', cell: () => validAt },
    { name: 'ties_in_force', cell: ({ tiesInForce }) => tiesInForce },
    { name: 'kilometres', cell: ({ kilometres }) => kilometres },
    { name: 'share_of_trade', cell: ({ share }) => share?.value ?? null },
    { name: 'share_low', cell: ({ share }) => share?.low ?? null },
    { name: 'share_high', cell: ({ share }) => share?.high ?? null },
    { name: 'share_year', cell: ({ share }) => share?.year ?? null },
    { name: 'lean', cell: ({ lean }) => lean?.last.lean?.value ?? null },
    { name: 'lean_low', cell: ({ lean }) => lean?.last.lean?.low ?? null },
    { name: 'lean_high', cell: ({ lean }) => lean?.last.lean?.high ?? null },
    { name: 'lean_year', cell: ({ lean }) => lean?.last.year ?? null },
  ];
  return writeCsv(columns, candidates);
}
