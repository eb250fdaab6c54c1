/** Which forecasts the page shows: a part of the address that is this page's own. */
import { change, here } from '../navigation.svelte.ts';

/** The states there are, in the order of their buttons. */
export const shownStates = ['due', 'open', 'resolved', 'unscorable', 'left-out'] as const;
export type ShownState = (typeof shownStates)[number];

const keys = ['is', 'author', 'outlet', 'groups', 'new'] as const;
type Key = (typeof keys)[number];

/** A part of the filter as it stands in the address; null where it is not there. */
export const asked = (key: Key): string | null => here.state.other.find(([name]) => name === key)?.[1] ?? null;

/** The state asked for; null for all. */
export const askedState = (): ShownState | null => shownStates.find((each) => each === asked('is')) ?? null;

/** Puts a part of the filter into the address, or takes it out. */
export function askFor(key: Key, value: string | null, how: 'step' | 'quiet' = 'step'): void {
  const others = here.state.other.filter(([name]) => name !== key);
  change({ other: value === null || value === '' ? others : [...others, [key, value]] }, how);
}
