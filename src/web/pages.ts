/**
 * The table of pages: what shows each, and where the navigation has it. A new page is a line here and one with its path in
 * `src/app/page-paths.ts`, a component in `pages/` and its title, `title.NAME` in `i18n/{en,ru,zh}/app.json`; the compiler asks for each.
 */
import type { Component } from 'svelte';
import { idOf, type PageName, type PageWithId, type PlainPage, type Route } from '../app/page-paths.ts';
import type { MessageKey } from './i18n/areas.ts';
import { t } from './i18n/t.ts';
import type { IconName } from './parts/Icon.svelte';

/** The groups of the navigation by what one does there, with their titles; the first stands above all others and has none. */
const navGroups = {
  start: null,
  ties: 'app.group.ties',
  evidence: 'app.group.evidence',
  ahead: 'app.group.ahead',
  reference: 'app.group.reference',
} as const satisfies Readonly<Record<string, MessageKey | null>>;

interface InNavigation {
  readonly group: keyof typeof navGroups;
  readonly icon: IconName;
}

/** The page of the navigation that a page lies within; it may depend on the id of what the page is of. */
interface WithinAnother {
  readonly within: PlainPage | ((id: string) => PlainPage);
}

type Page<P extends PageName> = {
  /** Fetches what shows it, when it is first gone to. */
  readonly component: () => Promise<{
    readonly default: Component<P extends PageWithId ? { id: string } : Record<string, never>>;
  }>;
} & (P extends PageWithId ? WithinAnother : InNavigation | WithinAnother);

/** Every page. Within a group the navigation has them in this order. */
export const pages: { readonly [P in PageName]: Page<P> } = {
  start: { group: 'start', icon: 'start', component: () => import('./pages/StartPage.svelte') },
  map: { group: 'ties', icon: 'map', component: () => import('./pages/MapPage.svelte') },
  region: { within: 'map', component: () => import('./pages/RegionPage.svelte') },
  partners: { within: 'map', component: () => import('./pages/PartnersPage.svelte') },
  lean: { group: 'ties', icon: 'lean', component: () => import('./pages/LeanPage.svelte') },
  network: { group: 'ties', icon: 'network', component: () => import('./pages/NetworkPage.svelte') },
  timeline: { group: 'ties', icon: 'timeline', component: () => import('./pages/TimelinePage.svelte') },
  ties: { group: 'ties', icon: 'ties', component: () => import('./pages/TiesPage.svelte') },
  tie: { within: 'ties', component: () => import('./pages/TiePage.svelte') },
  history: {
    within: (id) => (id.startsWith('doc_') ? 'documents' : 'ties'),
    component: () => import('./pages/HistoryPage.svelte'),
  },
  compare: { group: 'ties', icon: 'compare', component: () => import('./pages/ComparePage.svelte') },
  documents: { group: 'evidence', icon: 'documents', component: () => import('./pages/DocumentsPage.svelte') },
  document: { within: 'documents', component: () => import('./pages/DocumentPage.svelte') },
  search: { within: 'documents', component: () => import('./pages/SearchPage.svelte') },
  review: { group: 'evidence', icon: 'review', component: () => import('./pages/ReviewPage.svelte') },
  same: { group: 'evidence', icon: 'same', component: () => import('./pages/SamePage.svelte') },
  sources: { group: 'evidence', icon: 'sources', component: () => import('./pages/SourcesPage.svelte') },
  scenarios: { group: 'ahead', icon: 'scenarios', component: () => import('./pages/ScenariosPage.svelte') },
  forecasts: { group: 'ahead', icon: 'forecasts', component: () => import('./pages/ForecastsPage.svelte') },
  cases: { group: 'reference', icon: 'cases', component: () => import('./pages/CasesPage.svelte') },
  case: { within: 'cases', component: () => import('./pages/CasePage.svelte') },
  collections: { group: 'reference', icon: 'collections', component: () => import('./pages/CollectionsPage.svelte') },
  measures: { group: 'reference', icon: 'measures', component: () => import('./pages/MeasurePage.svelte') },
  measure: { within: 'measures', component: () => import('./pages/MeasurePage.svelte') },
  method: { group: 'reference', icon: 'method', component: () => import('./pages/MethodPage.svelte') },
};

interface NavGroup {
  readonly title: MessageKey | null;
  readonly entries: readonly { readonly route: Route; readonly icon: IconName }[];
}

/** What the navigation leads to, group by group. */
export const navigation: readonly NavGroup[] = Object.entries(navGroups).map(([group, title]) => ({
  title,
  entries: Object.entries(pages).flatMap(([page, entry]) =>
    'group' in entry && entry.group === group ? [{ route: { page } as Route, icon: entry.icon }] : [],
  ),
}));

/** The page of the navigation that a route lies within; null for a path that leads to no page. */
export function navPageOf(route: Route): PlainPage | null {
  if (route.page === 'missing') return null;
  const entry = pages[route.page];
  if (!('within' in entry)) return route.page as PlainPage;
  return typeof entry.within === 'function' ? entry.within(idOf(route)) : entry.within;
}

/** The name of a route, as the window's title and the announcement to screen readers say it. */
export function titleOf(route: Route): string {
  return t(`app.title.${route.page}`, 'id' in route ? { code: route.id } : {});
}
