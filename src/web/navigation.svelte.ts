/** Where the page is: route and view state, kept in the address so that links, back and forward work. */
import { parsePath, pathOf, type Route, titleOf } from './route.ts';
import { decodeState, defaultState, queryText, type ViewState } from './view-state.ts';

interface Place {
  readonly route: Route;
  readonly state: ViewState;
}

const read = (): Place => ({
  route: parsePath(window.location.pathname),
  state: decodeState(new URLSearchParams(window.location.search)),
});

let place = $state.raw<Place>(read());

/** The present route and view state; reading them in a component follows them. */
export const here = {
  get route(): Route {
    return place.route;
  },
  get state(): ViewState {
    return place.state;
  },
};

/** The address of a route with changes to the bare state. */
export function linkTo(route: Route, changes: Partial<ViewState> = {}): string {
  return pathOf(route) + queryText({ ...defaultState, ...changes });
}

/** The address of a route under the filter now in force: window, days, types, review. */
export function linkWithFilter(route: Route, changes: Partial<ViewState> = {}): string {
  const { window, at, known, types, reviewedOnly } = place.state;
  return linkTo(route, { window, at, known, types, reviewedOnly, ...changes });
}

/** The address of another page of the same picture: all of the filter, and what is selected. */
export function linkToPage(route: Route): string {
  const { pair, unit, case: of, selection } = place.state;
  return linkWithFilter(route, { pair, unit, case: of, selection });
}

/** What the page in view is of, where it says so itself; the name of its route otherwise. */
let subject = $state<string | null>(null);

/** Names the page after what it shows, until another page is gone to. */
export function titlePage(words: string): void {
  subject = words;
}

/** The title of the window. */
export function windowTitle(): string {
  const { route } = place;
  if (subject !== null) return `${subject} · Amur`;
  return route.page === 'start' ? 'Amur' : `${titleOf(route)} · Amur`;
}

/** Goes to an address of this page as a link does. */
export function goTo(address: string): void {
  const samePage = new URL(address, window.location.href).pathname === window.location.pathname;
  window.history.pushState(null, '', address);
  if (!samePage) subject = null;
  place = read();
  if (!samePage) {
    window.scrollTo(0, 0);
    // Screen readers and the keyboard start at the new page, as after a real load.
    queueMicrotask(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
  }
}

/** Changes the view state; `quiet` replaces the entry in the history (while dragging or typing). */
export function change(changes: Partial<ViewState>, how: 'step' | 'quiet' = 'step'): void {
  const state = { ...place.state, ...changes };
  const address = pathOf(place.route) + queryText(state);
  if (address === window.location.pathname + window.location.search) return;
  if (how === 'step') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  place = { route: place.route, state };
}

/** Follows back and forward, and takes clicks on links within the page. */
export function followAddress(): void {
  window.addEventListener('popstate', () => {
    const next = read();
    if (pathOf(next.route) !== pathOf(place.route)) subject = null;
    place = next;
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
