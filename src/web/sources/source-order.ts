/** The order of the table of sources. */
import type { OutletRow } from '../../app/sources/list-sources.ts';

export type SourceColumn = 'grade' | 'outlet' | 'documents' | 'independent' | 'claims' | 'facts';

const columns: readonly SourceColumn[] = ['grade', 'outlet', 'documents', 'independent', 'claims', 'facts'];

/** The column and the direction that the address asks for; most documents first by default. */
export function orderFrom(sort: string | null): { readonly column: SourceColumn; readonly descending: boolean } {
  const descending = sort?.startsWith('-') ?? false;
  const column = columns.find((each) => each === (descending ? sort?.slice(1) : sort));
  return column ? { column, descending } : { column: 'documents', descending: true };
}

/** By a letter; what nobody has graded stands behind F. */
const letter = ({ grade }: OutletRow): string => grade?.reliability ?? 'G';

/** Rows in the order asked for; ties are settled by what else is held of them, then the label and the id. */
export function sorted(rows: readonly OutletRow[], sort: string | null): readonly OutletRow[] {
  const { column, descending } = orderFrom(sort);
  const by = (a: OutletRow, b: OutletRow): number => {
    if (column === 'grade') return compare(letter(a), letter(b));
    if (column === 'outlet') return compare(a.label, b.label);
    return a[column] - b[column];
  };
  return [...rows].sort(
    (a, b) =>
      (descending ? -by(a, b) : by(a, b)) ||
      b.documents - a.documents ||
      b.facts - a.facts ||
      compare(a.label, b.label) ||
      compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
