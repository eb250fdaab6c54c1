/**
 * The pages that the navigation leads to, in groups by what one does there; what each is called is the title of its
 * route.
 */

import type { Route } from '../../app/page-paths.ts';
import type { MessageKey } from '../i18n/areas.ts';
import type { IconName } from './Icon.svelte';

export interface NavEntry {
  readonly route: Route;
  readonly icon: IconName;
  /** Whether a page of another route lies within this entry. */
  readonly holds?: (route: Route) => boolean;
}

export interface NavGroup {
  /** None for what stands above all groups. */
  readonly title: MessageKey | null;
  readonly entries: readonly NavEntry[];
}

const ofDocument = (id: string): boolean => id.startsWith('doc_');

/** To look (map, network, timeline, ties, compare), to judge what was read, to look up, to look ahead. */
export const navGroups: readonly NavGroup[] = [
  { title: null, entries: [{ route: { page: 'start' }, icon: 'start' }] },
  {
    title: 'app.group.ties',
    entries: [
      {
        route: { page: 'map' },
        icon: 'map',
        holds: ({ page }) => page === 'region' || page === 'partners',
      },
      { route: { page: 'network' }, icon: 'network' },
      { route: { page: 'timeline' }, icon: 'timeline' },
      {
        route: { page: 'ties' },
        icon: 'ties',
        holds: (route) => route.page === 'tie' || (route.page === 'history' && !ofDocument(route.id)),
      },
      { route: { page: 'compare' }, icon: 'compare' },
    ],
  },
  {
    title: 'app.group.evidence',
    entries: [
      {
        route: { page: 'documents' },
        icon: 'documents',
        holds: (route) =>
          route.page === 'document' ||
          route.page === 'search' ||
          route.page === 'coding' ||
          route.page === 'codeText' ||
          (route.page === 'history' && ofDocument(route.id)),
      },
      { route: { page: 'review' }, icon: 'review' },
      { route: { page: 'same' }, icon: 'same' },
      { route: { page: 'sources' }, icon: 'sources' },
    ],
  },
  {
    title: 'app.group.ahead',
    entries: [
      { route: { page: 'scenarios' }, icon: 'scenarios', holds: ({ page }) => page === 'scenario' },
      { route: { page: 'forecasts' }, icon: 'forecasts' },
    ],
  },
  {
    title: 'app.group.reference',
    entries: [
      { route: { page: 'cases' }, icon: 'cases', holds: ({ page }) => page === 'case' },
      { route: { page: 'collections' }, icon: 'collections' },
      { route: { page: 'measures' }, icon: 'measures', holds: ({ page }) => page === 'measure' },
      { route: { page: 'method' }, icon: 'method' },
    ],
  },
];
