/** Every page in light and dark: what axe finds wrong, and what is asked for elsewhere. */
import { violations } from '../../test/e2e/violations.ts';
import { atMost } from '../ledger/figure.ts';
import type { WebMeasure } from './web-bench.ts';

/** All pages, with one of each thing that has a page of its own. */
export const access: WebMeasure = async ({ bench }) => {
  const one = async (list: string, page: string): Promise<readonly string[]> => {
    const { items } = (await (await fetch(`${bench.url}/api/v1/${list}`)).json()) as {
      items: readonly { id: string }[];
    };
    return items.slice(0, 1).map(({ id }) => page.replace('ID', id));
  };
  const plain =
    'map timeline ties docs review same sources cases collections method search?q=signed regions/RU-AMU regions/RU-AMU/partners';
  const pages = [
    '',
    ...plain.split(' '),
    ...(await one('documents', 'docs/ID')),
    ...(await one('documents', 'history/ID')),
    ...(await one('ties', 'ties/ID')),
    ...(await one('cases', 'cases/ID')),
  ];
  const wrong: string[] = [];
  const outside: string[] = [];
  const failed: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const)
    for (const path of pages) {
      const seen = await bench.open(`/${path}`, { colorScheme });
      await seen.page.waitForLoadState('networkidle');
      for (const violation of await violations(seen.page))
        wrong.push(`/${path} ${colorScheme}: ${violation.slice(0, 120).replace(/\s+/g, ' ')}`);
      outside.push(...seen.outside);
      failed.push(...seen.errors.map((error) => `/${path}: ${error.slice(0, 100)}`));
      await seen.close();
    }
  const visited = `${pages.length} pages, light and dark`;
  const told = (list: readonly string[]): string => (list.length === 0 ? '' : `: ${list.slice(0, 6).join('; ')}`);
  return {
    axeViolations: atMost(0, wrong.length, 'violations', `${visited}${told(wrong)}`),
    outsideRequests: atMost(0, outside.length, 'requests', `${visited}${told(outside)}`),
    pageErrors: atMost(0, failed.length, 'errors', `${visited}${told(failed)}`),
  };
};
