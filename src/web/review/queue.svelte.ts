/** The review queue as the page walks it: pages fetched ahead, what was decided kept in its place, nothing fetched twice. */
import type { WaitingView } from '../../app/review/review-queue.ts';
import { noteFailure } from '../loading.svelte.ts';
import { askReview, askWaiting } from '../rest/review.ts';

/** Claims left before the next page is fetched. */
const ahead = 10;
const pageSize = 25;

interface Queue {
  /** In order, those decided on this page among them. */
  readonly items: readonly WaitingView[];
  readonly at: number;
  readonly current: WaitingView | null;
  readonly busy: boolean;
  readonly error: Error | null;
  /** How many waited when the filter was chosen; null until that is counted. */
  readonly waiting: { readonly waiting: number; readonly more: boolean } | null;
  /** Begins anew under a query (`?order=…`). */
  begin(query: string): void;
  /** Fetches what could not be fetched, again. */
  again(): void;
  /** Goes to a place. */
  goTo(index: number): void;
}

/** Makes a queue; nothing is fetched before `begin`. */
export function openQueue(): Queue {
  let items = $state.raw<readonly WaitingView[]>([]);
  let at = $state(0);
  let busy = $state(true);
  let error = $state.raw<Error | null>(null);
  let waiting = $state.raw<Queue['waiting']>(null);
  let next: string | null = null;
  let whole = false;
  let query = '';
  let turn = 0;

  const joined = (more: string): string => `${query === '' ? '?' : `${query}&`}${more}`;

  async function fetchPage(): Promise<void> {
    const mine = turn;
    busy = true;
    error = null;
    try {
      const after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
      const page = await askReview(joined(`limit=${pageSize}${after}`));
      if (mine !== turn) return;
      const known = new Set(items.map(({ claim }) => claim.id));
      items = [...items, ...page.items.filter(({ claim }) => !known.has(claim.id))];
      next = page.next;
      whole = page.next === null;
    } catch (failure) {
      if (mine === turn) error = noteFailure(failure);
    }
    if (mine === turn) busy = false;
  }

  async function count(): Promise<void> {
    const mine = turn;
    try {
      const counted = await askWaiting(query);
      if (mine === turn) waiting = counted;
    } catch {
      // The count is a courtesy; the page says what matters.
    }
  }

  return {
    get items() {
      return items;
    },
    get at() {
      return at;
    },
    get current() {
      return items[at] ?? null;
    },
    get busy() {
      return busy;
    },
    get error() {
      return error;
    },
    get waiting() {
      return waiting;
    },
    begin(asked) {
      turn++;
      query = asked;
      items = [];
      at = 0;
      next = null;
      whole = false;
      waiting = null;
      void fetchPage().then(count);
    },
    again() {
      if (!whole) void fetchPage();
    },
    goTo(index) {
      at = Math.max(0, Math.min(index, items.length));
      if (!busy && !whole && error === null && items.length - at < ahead) void fetchPage();
    },
  };
}
