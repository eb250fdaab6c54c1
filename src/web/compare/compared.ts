/** Which cases are compared, as part of the address. */

/** As many as stand beside one another. */
export const mostCompared = 4;

/** The key of the address that names them. */
export const comparedKey = 'ids';

// Wider than the name of a case: an address that names something else is answered with a sentence, not with an empty page.
const comparable = /^[A-Za-z0-9][A-Za-z0-9_~-]{0,99}$/;

/** The cases that an address asks to compare, in the order of the columns; what cannot be read is left out. */
export function decodeCompared(params: URLSearchParams): readonly string[] {
  const written = (params.get(comparedKey) ?? '').split(',').filter((id) => comparable.test(id));
  return [...new Set(written)].slice(0, mostCompared);
}

/** Puts what is compared into a query; nothing where nothing is. */
export function encodeCompared(ids: readonly string[], params: URLSearchParams): void {
  if (ids.length > 0) params.set(comparedKey, ids.join(','));
}

/** The same with another case at the end; unchanged where it is there already or no more have room. */
export const withCompared = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) || ids.length >= mostCompared ? ids : [...ids, id];

/** The same without one of them. */
export const withoutCompared = (ids: readonly string[], id: string): readonly string[] =>
  ids.filter((each) => each !== id);

/** The same with one of them a place further to the left (−1) or the right (1). */
export function movedCompared(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.map((each, i) => (i === from ? ids[to]! : i === to ? id : each));
}
