/** The parts of a founding key: who founded the tie, and, where a reviewer tells two of them apart, by what. */

/** Stands in no name of a party or a body. */
const mark = ' ⁂ ';

/** The key of a tie that is told apart by a label; without one the key as it is. */
export function fullKey(base: string, label: string | null | undefined): string {
  return label ? `${base}${mark}${label}` : base;
}

/** The key without what tells it apart. */
export function baseOf(key: string): string {
  const at = key.indexOf(mark);
  return at < 0 ? key : key.slice(0, at);
}

/** What tells it apart, or null. */
export function labelOf(key: string): string | null {
  const at = key.indexOf(mark);
  return at < 0 ? null : key.slice(at + mark.length);
}
