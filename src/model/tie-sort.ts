/** What the table of ties can be sorted by. */

export const tieColumns = [
  'parties',
  'type',
  'stage',
  'first',
  'last',
  'news',
  'accepted',
  'unreviewed',
  'sources',
] as const;
export type TieColumn = (typeof tieColumns)[number];

export interface TieSort {
  readonly column: TieColumn;
  readonly descending: boolean;
}

/** The newest activity first. */
export const usualSort: TieSort = { column: 'last', descending: true };
