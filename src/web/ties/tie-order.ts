/** Sorting and searching the table of ties. */
import type { TieRow } from '../../brief/views.ts';
import { partiesText, stateText } from '../words.ts';

export type TieColumn = 'parties' | 'type' | 'stage' | 'first' | 'last' | 'accepted' | 'unreviewed' | 'sources';

const stageRank = ['proposed', 'announced', 'signed', 'active', 'suspended', 'dormant', 'ended'];

const values: Readonly<Record<TieColumn, (row: TieRow) => string | number>> = {
  parties: (row) => partiesText(row.parties),
  type: (row) => row.type,
  stage: (row) => (row.state ? stageRank.indexOf(row.state.stage) : -1),
  first: (row) => row.first ?? '9999',
  last: (row) => row.last ?? '0000',
  accepted: (row) => row.counts.acceptedClaims + row.counts.facts,
  unreviewed: (row) => row.counts.unreviewedClaims,
  sources: (row) => row.counts.sources + row.counts.sourcesWithUnreviewed / 1e6,
};

const collator = new Intl.Collator('en', { numeric: true });

/** The column and direction that an address asks for; the newest activity first where it asks for none. */
export function orderFrom(sort: string | null): { readonly column: TieColumn; readonly descending: boolean } {
  const column = sort?.replace(/^-/, '');
  if (column !== undefined && column in values)
    return { column: column as TieColumn, descending: sort?.startsWith('-') ?? false };
  return { column: 'last', descending: true };
}

/** The rows in order; rows that compare equal keep the server's order. */
export function sorted(rows: readonly TieRow[], sort: string | null): readonly TieRow[] {
  const { column, descending } = orderFrom(sort);
  const value = values[column];
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)));
  });
}

/** The rows that hold every word looked for, in a name in any language, a code, the type, the stage or the body. */
export function matching(rows: readonly TieRow[], find: string): readonly TieRow[] {
  const words = find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = [
      ...row.parties.flatMap((p) => [p.names.en, p.names.ru, p.names.zh, p.party]),
      row.type,
      stateText(row.state),
      row.body,
    ]
      .join(' ')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
