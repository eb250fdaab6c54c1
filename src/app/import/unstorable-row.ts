/** Rows with characters that no store can hold. */
import type { RawRow, Rejection } from '../../formats/rejects.ts';
import { isStorable, unstorablePlace } from '../../model/storable.ts';

/** Why a row, or what was made of it, cannot be stored; null where it can. */
export function unstorableRow(row: RawRow, records: unknown = null): Rejection | null {
  const place =
    'text' in row
      ? unstorablePlace(records)
      : (row.header.find((_, i) => !isStorable(row.cells[i] ?? '')) ?? unstorablePlace(records));
  if (place === null) return null;
  return {
    class: 'unstorable',
    why: `${place}: holds U+0000 or half of a character, which cannot be kept`,
    todo: 'Take the character out and import the row again.',
  };
}
