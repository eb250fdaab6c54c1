/**
 * The key of a name: 64 bits over its folded tokens, in two halves of 32. Separators are not part of it, so that
 * "Rostov-on-Don" and "Rostov on Don" are one name. Names are not stored: two different names of the same key would
 * need a collision of 64 bits.
 */

/** Start values of a token. */
export const tokenSeed1 = 0x811c9dc5 | 0;
export const tokenSeed2 = 0x9747b28c | 0;

/** One more folded character of a token, first half. */
export function grow1(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** One more folded character of a token, second half. */
export function grow2(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A name and one more token, first half; the name is 0 before its first token. */
export function join1(name: number, token: number): number {
  return finish(Math.imul(name, 31) + token);
}

/** A name and one more token, second half. */
export function join2(name: number, token: number): number {
  return finish(Math.imul(name ^ 0x27d4eb2f, 0x9e3779b1) + token);
}

/** The token that stands for the full stop of an abbreviation ("Mass."). */
export const stop1 = 0x5bf03635;
export const stop2 = 0x1b873593;
