/** Where the page is: route and view state, kept in the address so that links, back and forward work. */
import { parsePath, pathOf, type Route } from '../app/page-paths.ts';
import { decodeState, defaultState, queryText, type ViewState } from './view-state.ts';

interface Place {
  readonly route: Route;
  readonly state: ViewState;
}

const read = (): Place => ({
  route: parsePath(window.location.pathname),
  state: decodeState(new URLSearchParams(window.location.search)),
});

let place = read();

/** What reads the route follows it, and nothing else. */
let route = $state.raw(place.route);

/**
 * The state field by field, so that what reads one of them stays as it is while others change (a claim taken in hand, a drag): it is not
 * even asked whether it is as it was, which of hundreds of cards and links would take longer than the rest of a step.
 */
const fields = Object.keys(defaultState).map((key) => {
  let value = $state.raw(place.state[key as keyof ViewState]);
  return {
    key,
    get: () => value,
    set: (state: ViewState): void => {
      value = state[key as keyof ViewState];
    },
  };
});
const followed = Object.defineProperties(
  {},
  Object.fromEntries(fields.map(({ key, get }) => [key, { enumerable: true, get }])),
) as ViewState;

function goesTo(next: Place): void {
  place = next;
  route = next.route;
  for (const field of fields) field.set(next.state);
}

/** What the page in view is of, where it says so itself; else its title names it. */
let subject = $state<string | null>(null);

/** The present route and view state; reading a field of them in a component follows that field. */
export const here = {
  get route(): Route {
    return route;
  },
  state: followed,
  get subject(): string | null {
    return subject;
  },
};

/** The address of a route with changes to the bare state. */
export function linkTo(route: Route, changes: Partial<ViewState> = {}): string {
  return pathOf(route) + queryText({ ...defaultState, ...changes });
}

/** The address of a route under the filter now in force: window, days, types, review. */
export function linkWithFilter(route: Route, changes: Partial<ViewState> = {}): string {
  const { window, at, known, types, reviewedOnly, confirmed } = followed;
  return linkTo(route, { window, at, known, types, reviewedOnly, confirmed, ...changes });
}

/** The address of another page of the same picture: all of the filter, and what is selected. */
export function linkToPage(route: Route): string {
  const { pair, unit, case: of, selection } = followed;
  return linkWithFilter(route, { pair, unit, case: of, selection });
}

/** Names the page after what it shows, until another page is gone to. */
export function titlePage(words: string): void {
  subject = words;
}

/** What is to be written into the address once the page has drawn; writing it costs as much as a small redraw. */
let unwritten = 0;

function writeAddress(): void {
  if (unwritten === 0) return;
  clearTimeout(unwritten);
  unwritten = 0;
  window.history.replaceState(null, '', pathOf(place.route) + queryText(place.state));
}

/** Goes to an address of this page as a link does. */
export function goTo(address: string): void {
  writeAddress();
  const samePage = new URL(address, window.location.href).pathname === window.location.pathname;
  window.history.pushState(null, '', address);
  if (!samePage) subject = null;
  goesTo(read());
  if (!samePage) {
    window.scrollTo(0, 0);
    // Screen readers and the keyboard start at the new page, as after a real load.
    queueMicrotask(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
  }
}

/** Changes the view state; `quiet` replaces the entry in the history (while dragging, typing, going through claims). */
export function change(changes: Partial<ViewState>, how: 'step' | 'quiet' = 'step'): void {
  const state = { ...place.state, ...changes };
  const address = queryText(state);
  if (address === queryText(place.state)) return;
  if (how === 'step') {
    writeAddress();
    window.history.pushState(null, '', pathOf(place.route) + address);
  }
  goesTo({ route: place.route, state });
  if (how === 'quiet' && unwritten === 0) unwritten = window.setTimeout(writeAddress, 100);
}

/** Follows back and forward, and takes clicks on links within the page. */
export function followAddress(): void {
  window.addEventListener('pagehide', writeAddress);
  window.addEventListener('popstate', () => {
    // What was not written yet belonged to the entry that is left.
    if (unwritten !== 0) clearTimeout(unwritten);
    unwritten = 0;
    const next = read();
    if (pathOf(next.route) !== pathOf(place.route)) subject = null;
    goesTo(next);
  });
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== window.location.origin) return;
    if (link.pathname.startsWith('/api/') || link.pathname === '/openapi.json') return;
    if (link.hash && link.pathname === window.location.pathname) return;
    event.preventDefault();
    goTo(link.pathname + link.search);
  });
}
