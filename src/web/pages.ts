/** The pages by their names. */
import type { Route } from '../app/page-paths.ts';
import { t } from './i18n/t.ts';

/** The name of a route, as the window's title and the announcement to screen readers say it. */
export function titleOf(route: Route): string {
  return t(`app.title.${route.page}`, 'id' in route ? { code: route.id } : {});
}
