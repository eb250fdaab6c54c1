/** A name found in a text on its way to a mention: what it may mean, and what the words around it say. */
import type { NameHit } from '../../gazetteer/gazetteer.ts';
import type { PlaceLevel } from '../../model/place.ts';

/** Spans are UTF-16 indices of the text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Gazetteer ids the name can mean, most likely first. */
  readonly places: readonly string[];
  readonly form: NameHit['form'] | 'demonym';
  /** How surely this is a place at all, 0 to 1. */
  readonly sure: number;
  /** The levels that a word beside the name calls for: "province", "город", 市. */
  readonly levels?: readonly PlaceLevel[];
  /** The unit that the words beside the name put it in: the code of a region or a country. */
  readonly inside?: string;
  /** True for adjectives and names of peoples: they point to a place and name no party. */
  readonly adjective?: boolean;
  /** True for a unit that a place named beside it has told: its first candidate is the one meant. */
  readonly told?: boolean;
  readonly in?: 'name' | 'citation';
  readonly sense?: 'government';
}

/** The longest of overlapping names, the surer one of the same length; in the order of the text. */
export function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const order = isSorted(found)
    ? found
    : [...found].sort((a, b) => a.start - b.start || b.end - a.end || b.sure - a.sure);
  const kept: Found[] = [];
  let last: Found | null = null;
  for (const one of order) {
    if (last === null || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start && one.sure >= last.sure) kept[kept.length - 1] = one;
    else continue;
    last = one;
  }
  return kept;
}

/** True where each name starts after the one before. */
function isSorted(found: readonly Found[]): boolean {
  for (let i = 1; i < found.length; i++) if (found[i]!.start <= found[i - 1]!.start) return false;
  return true;
}
