/** What has been collected to be compared, for as long as the window is open: a button on a region, tie or case adds to it. */
import { linkTo } from '../navigation.svelte.ts';
import { defaultCompare, mostCompared } from './options.ts';

const key = 'amur-compare';

/** Of which kind an id is, so that only like is compared with like. */
export const kindOfId = (id: string): 'unit' | 'pair' | 'tie' | 'case' =>
  id.includes('~') ? 'pair' : id.startsWith('tie_') ? 'tie' : /^[A-Z]{1,3}(-|$)/.test(id) ? 'unit' : 'case';

/** The ids that were compared last. */
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

/** The address at which a thing is compared with those of its kind collected before; the earliest makes room. */
export function compareLink(id: string): string {
  const before = collected().filter((other) => other !== id && kindOfId(other) === kindOfId(id));
  return addressOf([...before, id].slice(-mostCompared));
}

/** The address at which some things are compared. */
export const addressOf = (ids: readonly string[]): string =>
  linkTo({ page: 'compare' }, { compare: { ...defaultCompare, ids, zeros: ids.map(() => null) } });
