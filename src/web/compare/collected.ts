/** The cases that have been collected to be compared, for as long as the window is open: a button on a case adds to them. */
import { linkTo } from '../navigation.svelte.ts';
import { mostCompared } from './compared.ts';

const key = 'amur-compare';

/** The cases that were compared last. */
export function collected(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    // Storage may be barred or hold something else: nothing is collected then.
    return [];
  }
}

/** Keeps what is compared now. */
export function collect(ids: readonly string[]): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // What is compared still stands in the address.
  }
}

/** The address at which a case is compared with those collected before; the earliest makes room. */
export function compareLink(id: string): string {
  const before = collected().filter((other) => other !== id);
  return linkTo({ page: 'compare' }, { compare: [...before, id].slice(-mostCompared) });
}
