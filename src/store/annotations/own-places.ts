/** The places and names of a ledger's own, out of their versions. */
import type { AddedPlace, GazetteerAdditions } from '../../gazetteer/additions.ts';
import type { Annotation } from '../ports/annotations.ts';
import { byId } from './versions.ts';

/** What some versions, in the order they were made, add to the gazetteer as they stand; sorted. */
export function ownPlacesOf(versions: readonly Annotation[]): GazetteerAdditions {
  const places: AddedPlace[] = [];
  const names = new Map<string, string[]>();
  for (const all of byId(versions)) {
    const { kind, about, record } = all.at(-1)!;
    if (kind === 'place' && !record.withdrawn) places.push(record.place);
    if (kind === 'place-name' && !record.withdrawn) names.set(about, [...(names.get(about) ?? []), record.name]);
  }
  return {
    places: places.sort((a, b) => compare(a.id, b.id)),
    names: [...names]
      .map(([place, list]) => ({ place, names: list.sort(compare) }))
      .sort((a, b) => compare(a.place, b.place)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
