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
    { name: 'lopsidedness', cell: ({ lopsidedness: l }) => l.measurement.value },
    { name: 'lopsidedness_low', cell: ({ lopsidedness: l }) => l.measurement.interval?.[0] ?? null },
    { name: 'lopsidedness_high', cell: ({ lopsidedness: l }) => l.measurement.interval?.[1] ?? null },
    { name: 'lopsidedness_known', cell: ({ lopsidedness: l }) => l.measurement.coverage },
    { name: 'lopsidedness_version', cell: ({ lopsidedness: l }) => l.measurement.version },
  ];
  return writeCsv(columns, candidates);
}
