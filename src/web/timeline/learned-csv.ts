/** Pieces of evidence with when each happened, was published and came into this ledger, as CSV. */
import { lagOf } from '../../app/timeline/lags.ts';
import type { LearnedPiece, LearnedView } from '../../app/timeline/show-learned.ts';
import { type Column, writeCsv } from '../../formats/write-csv.ts';

/** One piece a line; lags in days, least and most. */
export function learnedCsv({ pieces, validAt, knownAt }: LearnedView): string {
  const columns: readonly Column<LearnedPiece>[] = [
    { name: 'id', cell: ({ id }) => id },
    { name: 'kind', cell: ({ kind }) => kind },
    { name: 'tie', cell: ({ tie }) => tie },
    { name: 'type', cell: ({ type }) => type },
    { name: 'stage', cell: ({ stage }) => stage },
    { name: 'reviewed', cell: ({ reviewed }) => reviewed },
    { name: 'happened', cell: ({ happened }) => happened?.date ?? null },
    { name: 'happened_from', cell: ({ happened }) => happened?.bounds[0] ?? null },
    { name: 'happened_to', cell: ({ happened }) => happened?.bounds[1] ?? null },
    { name: 'published', cell: ({ published }) => published?.date ?? null },
    { name: 'published_from', cell: ({ published }) => published?.bounds[0] ?? null },
    { name: 'published_to', cell: ({ published }) => published?.bounds[1] ?? null },
    { name: 'recorded_at', cell: ({ recordedAt }) => recordedAt },
    { name: 'lag_least', cell: (piece) => lagOf(piece)?.[0] ?? null },
    { name: 'lag_most', cell: (piece) => lagOf(piece)?.[1] ?? null },
    { name: 'valid_at', cell: () => validAt },
    { name: 'known_at', cell: () => knownAt },
  ];
  return writeCsv(columns, pieces);
}
