/** The paths of the page: what stands in the address before the question mark. */
import { t } from './i18n/t.ts';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'map' }
  | { readonly page: 'ties' }
  | { readonly page: 'tie'; readonly id: string }
  | { readonly page: 'documents' }
  | { readonly page: 'document'; readonly id: string }
  | { readonly page: 'region'; readonly code: string }
  | { readonly page: 'history'; readonly id: string }
  | { readonly page: 'partners'; readonly code: string }
  | { readonly page: 'timeline' }
  | { readonly page: 'network' }
  | { readonly page: 'compare' }
  | { readonly page: 'measures' }
  | { readonly page: 'measure'; readonly id: string }
  | { readonly page: 'review' }
  | { readonly page: 'same' }
  | { readonly page: 'coding' }
  | { readonly page: 'codeText'; readonly id: string }
  | { readonly page: 'cases' }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'scenarios' }
  | { readonly page: 'scenario'; readonly id: string }
  | { readonly page: 'search' }
  | { readonly page: 'sources' }
  | { readonly page: 'collections' }
  | { readonly page: 'forecasts' }
  | { readonly page: 'method' }
  | { readonly page: 'missing'; readonly path: string };

const segment = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The route of a path; `missing` for one the page does not know. */
export function parsePath(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(segment);
  const [head, id] = parts;
  if (parts.length === 0) return { page: 'start' };
  if (parts.length === 1) {
    if (head === 'map' || head === 'ties' || head === 'same' || head === 'cases' || head === 'method')
      return { page: head };
    if (head === 'search' || head === 'sources' || head === 'collections' || head === 'timeline') return { page: head };
    if (head === 'compare' || head === 'network' || head === 'review' || head === 'scenarios' || head === 'forecasts')
      return { page: head };
    if (head === 'measures' || head === 'coding') return { page: head };
    if (head === 'docs') return { page: 'documents' };
  }
  if (parts.length === 2 && id !== undefined) {
    if (head === 'ties') return { page: 'tie', id };
    if (head === 'docs') return { page: 'document', id };
    if (head === 'history') return { page: 'history', id };
    if (head === 'coding') return { page: 'codeText', id };
    if (head === 'regions') return { page: 'region', code: id };
    if (head === 'cases') return { page: 'case', id };
    if (head === 'measures') return { page: 'measure', id };
    if (head === 'scenarios') return { page: 'scenario', id };
  }
  if (parts.length === 3 && head === 'regions' && id !== undefined && parts[2] === 'partners')
    return { page: 'partners', code: id };
  return { page: 'missing', path };
}

/** The path of a route; the inverse of `parsePath` for all but `missing`. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'start':
      return '/';
    case 'tie':
      return `/ties/${encodeURIComponent(route.id)}`;
    case 'documents':
      return '/docs';
    case 'document':
      return `/docs/${encodeURIComponent(route.id)}`;
    case 'codeText':
      return `/coding/${encodeURIComponent(route.id)}`;
    case 'region':
      return `/regions/${encodeURIComponent(route.code)}`;
    case 'partners':
      return `/regions/${encodeURIComponent(route.code)}/partners`;
    case 'case':
      return `/cases/${encodeURIComponent(route.id)}`;
    case 'measure':
      return `/measures/${encodeURIComponent(route.id)}`;
    case 'scenario':
      return `/scenarios/${encodeURIComponent(route.id)}`;
    case 'history':
      return `/history/${encodeURIComponent(route.id)}`;
    case 'missing':
      return route.path;
    default:
      return `/${route.page}`;
  }
}

/** The name of a route, as the window's title and the announcement to screen readers say it. */
export function titleOf(route: Route): string {
  return t(`app.title.${route.page}`, 'code' in route ? { code: route.code } : {});
}
