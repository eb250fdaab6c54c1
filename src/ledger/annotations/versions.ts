/** Versions of what people added, put in order. */
import type { Stamp } from '../stamp.ts';

/** The versions of each thing, things in the order of their first version, versions in the order they were made. */
export function byId<V extends Stamp & { readonly id: string; readonly version: string }>(
  versions: readonly V[],
): readonly (readonly V[])[] {
  const groups = new Map<string, V[]>();
  for (const version of inOrder(versions)) {
    const group = groups.get(version.id);
    if (group) group.push(version);
    else groups.set(version.id, [version]);
  }
  return [...groups.values()];
}

/** In the order they were made; the id settles what the clock cannot. */
export function inOrder<V extends Stamp & { readonly version: string }>(versions: readonly V[]): readonly V[] {
  return [...versions].sort((a, b) => compare(a.at, b.at) || compare(a.version, b.version));
}

/** The newest by their first version come first. */
export function newestFirst<T extends { readonly id: string; readonly at: string }>(
  things: readonly T[],
): readonly T[] {
  return [...things].sort((a, b) => compare(b.at, a.at) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
