/** The table of ties under a filter, so far as it is shown: longer at each “more”. */
import type { TiesView } from '../../app/ties/list-ties.ts';
import { load } from '../loading.svelte.ts';
import { here } from '../navigation.svelte.ts';
import { askTies } from '../rest/ties.ts';

/** Rows at first, and at each step. */
export const step = 200;
/** More than this is for a file. */
const most = 2000;

export interface TiePages {
  readonly value: TiesView | null;
  readonly error: Error | null;
  /** True where more can be shown. */
  readonly longer: boolean;
  more(): void;
}

/** The rows of a filter, in the order and with the words that the address asks for; null asks nothing. */
export function tiePages(filter: () => string | null): TiePages {
  let shown = $state(step);
  const loaded = load((signal) => {
    const query = filter();
    if (query === null) return null;
    return askTies(query, { limit: shown, sort: here.state.sort, find: here.state.find }, signal);
  });
  return {
    get value() {
      return loaded.value;
    },
    get error() {
      return loaded.error;
    },
    get longer() {
      return (loaded.value?.next ?? null) !== null && shown < most;
    },
    more: () => {
      shown = Math.min(most, shown + step);
    },
  };
}
