/** Collections out of their versions. */
import type { Annotation } from '../ports/annotations.ts';
import { byId } from './versions.ts';

/** A collection as it stands; what is in it are items of their own (`items.ts`). */
export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly withdrawn: boolean;
  /** Who made it, and when. */
  readonly by: string;
  readonly at: string;
}

/** The collections that some versions, in the order they were made, add up to; withdrawn ones included, by name. */
export function collectionsOf(versions: readonly Annotation[]): readonly Collection[] {
  const named = byId(versions.filter((version) => version.kind === 'collection'));
  const collections = named.map((all): Collection => {
    const { id, by, at } = all[0]!;
    return { id, ...all.at(-1)!.record, by, at };
  });
  return collections.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}
