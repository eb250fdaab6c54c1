/** The paths of the page: what stands in the address before the question mark. */

/**
 * The path of each page; `:id` or `:code` stands for what it is of. A new page is a line here, one in App.svelte, which loads it,
 * and its title in the messages.
 */
const paths = {
  start: '/',
  map: '/map',
  network: '/network',
  timeline: '/timeline',
  ties: '/ties',
  tie: '/ties/:id',
  history: '/history/:id',
  region: '/regions/:code',
  partners: '/regions/:code/partners',
  compare: '/compare',
  documents: '/docs',
  document: '/docs/:id',
  search: '/search',
  coding: '/coding',
  codeText: '/coding/:id',
  review: '/review',
  same: '/same',
  sources: '/sources',
  scenarios: '/scenarios',
  scenario: '/scenarios/:id',
  forecasts: '/forecasts',
  cases: '/cases',
  case: '/cases/:id',
  collections: '/collections',
  measures: '/measures',
  measure: '/measures/:id',
  method: '/method',
} as const;

/** The name of a page. */
export type PageName = keyof typeof paths;

type RouteOf<P extends PageName> = (typeof paths)[P] extends `${string}:${infer Of}`
  ? { readonly page: P } & { readonly [K in Of extends `${infer Name}/${string}` ? Name : Of]: string }
  : { readonly page: P };

/** Where the page is: the page with what it is of, or a path that leads to none. */
export type Route = { [P in PageName]: RouteOf<P> }[PageName] | { readonly page: 'missing'; readonly path: string };

const parts = (path: string): readonly string[] => path.split('/').filter(Boolean);
const patterns = Object.entries(paths).map(([page, path]) => ({ page, pattern: parts(path) }));

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The route of a path; `missing` for one the page does not know. */
export function parsePath(path: string): Route {
  const given = parts(path).map(decoded);
  for (const { page, pattern } of patterns) {
    if (pattern.length !== given.length) continue;
    if (!pattern.every((part, i) => part.startsWith(':') || part === given[i])) continue;
    const of = pattern.flatMap((part, i) => (part.startsWith(':') ? [[part.slice(1), given[i]]] : []));
    return { page, ...Object.fromEntries(of) } as Route;
  }
  return { page: 'missing', path };
}

/** What a page is of: the id or the code in its path; empty where it is of nothing. */
export const subjectOf = (route: Route): string => ('code' in route ? route.code : 'id' in route ? route.id : '');

/** The path of a route; the inverse of `parsePath` for all but `missing`. */
export const pathOf = (route: Route): string =>
  route.page === 'missing' ? route.path : paths[route.page].replace(/:\w+/, () => encodeURIComponent(subjectOf(route)));
