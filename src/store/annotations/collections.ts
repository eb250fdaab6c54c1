/** Collections out of their versions: a name, and the things in it. */
import type { Annotation } from '../ports/annotations.ts';
import { byId } from './versions.ts';

/** Something in a collection, with who put it there, when and why. */
export interface Entry {
  readonly item: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** A collection as it stands. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly withdrawn: boolean;
  /** Who made it, and when. */
  readonly by: string;
  readonly at: string;
  /** In the order in which they were put there. */
  readonly items: readonly Entry[];
}

/** The collections that some versions, in the order they were made, add up to; withdrawn ones included, by name. */
export function collectionsOf(versions: readonly Annotation[]): readonly Collection[] {
  const named = byId(versions.filter((version) => version.kind === 'collection'));
  const entries = versions.filter((version) => version.kind === 'entry');
  const collections = named.map((all): Collection => {
    const [first, last] = [all[0]!, all.at(-1)!];
    const { id, by, at } = first;
    return { id, ...last.record, by, at, items: itemsOf(entries.filter((entry) => entry.id === id)) };
  });
  return collections.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

function itemsOf(entries: readonly (Annotation & { readonly kind: 'entry' })[]): readonly Entry[] {
  const items = new Map<string, Entry>();
  for (const { about, record, by, at } of entries) {
    if (record.act === 'remove') items.delete(about);
    else if (!items.has(about)) items.set(about, { item: about, by, at, reason: record.reason });
  }
  return [...items.values()];
}
