/** The paths of the page: what stands in the address before the question mark. */

/**
 * The path of each page; `:id` stands for what it is of. The rest of a page is its entry in `src/web/pages.ts`, which the compiler asks
 * for. Briefs link to these paths, and the server answers no others with the page: they are kept once given out.
 */
const paths = {
  start: '/',
  map: '/map',
  lean: '/lean',
  network: '/network',
  timeline: '/timeline',
  ties: '/ties',
  tie: '/ties/:id',
  history: '/history/:id',
  region: '/regions/:id',
  partners: '/regions/:id/partners',
  compare: '/compare',
  documents: '/docs',
  document: '/docs/:id',
  search: '/search',
  review: '/review',
  same: '/same',
  sources: '/sources',
  scenarios: '/scenarios',
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

/** A page of one thing, whose id is in its path. */
export type PageWithId = {
  [P in PageName]: (typeof paths)[P] extends `${string}:id${string}` ? P : never;
}[PageName];

/** A page whose path is always the same. */
export type PlainPage = Exclude<PageName, PageWithId>;

/** Where the page is: a page, with the id of what it is of; or a path that leads to none. */
export type Route =
  | { readonly page: PlainPage }
  | { readonly page: PageWithId; readonly id: string }
  | { readonly page: 'missing'; readonly path: string };

const parts = (path: string): readonly string[] => path.split('/').filter(Boolean);
const patterns = Object.entries(paths).map(([page, path]) => ({ page, pattern: parts(path) }));

/** The pages that need no id, in the order of the table. */
export const plainRoutes = patterns
  .filter(({ pattern }) => !pattern.includes(':id'))
  .map(({ page }) => ({ page }) as { readonly page: PlainPage });

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The route of a path; `missing` for one that is no page's. */
export function parsePath(path: string): Route {
  const given = parts(path).map(decoded);
  for (const { page, pattern } of patterns) {
    if (pattern.length !== given.length) continue;
    if (!pattern.every((part, i) => part === ':id' || part === given[i])) continue;
    const id = given[pattern.indexOf(':id')];
    return (id === undefined ? { page } : { page, id }) as Route;
  }
  return { page: 'missing', path };
}

/** The id in a route; empty where it has none. */
export const idOf = (route: Route): string => ('id' in route ? route.id : '');

/** The path of a route; the inverse of `parsePath`. */
export const pathOf = (route: Route): string =>
  route.page === 'missing' ? route.path : paths[route.page].replace(':id', () => encodeURIComponent(idOf(route)));
