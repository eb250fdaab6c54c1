/** What the palette finds on the server: regions by any of their names, precedents, documents by their words. */

import type { CaseRow } from '../../app/cases/case-row.ts';
import { pathOf, type Route } from '../../app/page-paths.ts';
import type { RegionRow } from '../../app/regions/region-row.ts';
import { t } from '../i18n/t.ts';
import { goTo, linkTo, linkWithFilter } from '../navigation.svelte.ts';
import { askCases } from '../rest/cases.ts';
import { askUnits } from '../rest/regions.ts';
import { askSearch } from '../rest/search.ts';
import { countryName, nameOf, word } from '../words.ts';
import { type Entry, fitting } from './entries.ts';

function regionEntry({ code, country, names }: RegionRow): Entry {
  const route: Route = { page: 'region', id: code };
  const label = nameOf(names);
  const others = [names.en, names.ru, names.zh].filter((name) => name && name !== label);
  return {
    ...{ id: `region:${code}`, group: 'region', label, path: pathOf(route) },
    note: [...others, code, countryName(country)].join(' · '),
    run: () => goTo(linkWithFilter(route)),
    onMap: () => goTo(linkWithFilter({ page: 'map' }, { unit: code, selection: { kind: 'region', id: code } })),
  };
}

function caseEntry({ id, title }: CaseRow): Entry {
  const route: Route = { page: 'case', id };
  const own = title ? nameOf(title) : word(id);
  return {
    ...{ id: `case:${id}`, group: 'case', label: own, path: pathOf(route) },
    words: [id, title?.en, title?.ru, title?.zh].filter(Boolean).join(' '),
    run: () => goTo(linkWithFilter(route)),
    onMap: () => goTo(linkWithFilter({ page: 'map' }, { case: id })),
  };
}

let cases: Promise<readonly CaseRow[]> | null = null;

/** Regions, precedents and documents that the words find, a few of each. */
export async function foundEntries(words: string): Promise<readonly Entry[]> {
  cases ??= askCases();
  const search = new URLSearchParams({ words, limit: '5' });
  const [regions, precedents, documents] = await Promise.all([
    askUnits(words),
    cases.catch(() => {
      cases = null;
      return [];
    }),
    // One letter finds too much; what is no search (a lone quotation mark) finds nothing.
    words.length < 2 ? null : askSearch(search.toString()).catch(() => null),
  ]);
  const everyWord: Entry = {
    ...{ id: 'search', group: 'document', label: t('palette.searchFor', { words }) },
    run: () => goTo(linkTo({ page: 'search' }, { find: words })),
  };
  return [
    ...regions.map(regionEntry),
    ...fitting(precedents.map(caseEntry), words, 3),
    ...(documents?.items ?? []).map((document): Entry => {
      const route: Route = { page: 'document', id: document.id };
      return {
        ...{ id: `doc:${document.id}`, group: 'document', label: document.title, lang: document.lang },
        path: pathOf(route),
        run: () => goTo(linkTo(route)),
      };
    }),
    everyWord,
  ];
}
