/** Versions of what people added, thing by thing. */

/** The versions of each thing, as they were given in the order they were made. */
export function byId<V extends { readonly id: string }>(versions: readonly V[]): readonly (readonly V[])[] {
  const groups = new Map<string, V[]>();
  for (const version of versions) {
    const group = groups.get(version.id);
    if (group) group.push(version);
    else groups.set(version.id, [version]);
  }
  return [...groups.values()];
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
