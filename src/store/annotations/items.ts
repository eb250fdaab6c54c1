/** Notes, and what is in collections, out of their versions. */
import type { Annotation, ItemRecord } from '../ports/annotations.ts';
import { byId, newestFirst } from './versions.ts';

/** An item as it stands. */
export interface Item extends ItemRecord {
  readonly id: string;
  readonly about: string;
  /** The version it stands in; whoever edits it says which one they saw. */
  readonly version: string;
  /** Who wrote it or put it there first, and when. */
  readonly by: string;
  readonly at: string;
  /** The last version. */
  readonly changed: { readonly by: string; readonly at: string };
  readonly versions: number;
}

/** The items that some versions, in the order they were made, add up to; withdrawn ones included, newest first. */
export function itemsOf(versions: readonly Annotation[]): readonly Item[] {
  const items = byId(versions.filter((version) => version.kind === 'item')).map((all): Item => {
    const [first, last] = [all[0]!, all.at(-1)!];
    return {
      id: first.id,
      about: first.about,
      ...last.record,
      version: last.version,
      by: first.by,
      at: first.at,
      changed: { by: last.by, at: last.at },
      versions: all.length,
    };
  });
  return newestFirst(items);
}
