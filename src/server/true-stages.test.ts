/** What briefs and files say of where ties stand, over the shipped cases: a code is a word of its type, and nothing else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCase } from '../app/cases/load-case.ts';
import type { TieRow } from '../app/ties/tie-row.ts';
import { languages } from '../model/languages.ts';
import { isLimit } from '../model/tie-types.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  for (const name of ['china-russia', 'euroregions', 'soviet-bloc'])
    await loadCase(app.ports, JSON.parse(new TextDecoder().decode(repositoryFile(`data/cases/${name}.json`))), name);
});
afterAll(() => app.close());

it('a file of ties has the code, its word, since when, and the last news', async () => {
  const file = (await (await app.ask('/export/ties.geojson?validAt=2026-11-29')).json()) as {
    features: { properties: Readonly<Record<string, string | null>> }[];
  };
  const rows = file.features.map(({ properties }) => properties);
  expect(rows.length).toBeGreaterThan(100);
  const words = new Set(rows.map((row) => [row.type, row.stage, row.stage_label].join()));
  // The barter of 1987 is over.
  expect(words).toContain('trade,active,took place');
  expect(words).toContain('twinning,signed,signed');
  expect(words).toContain('restriction,ended,no longer in force');
  expect(
    [...words].filter((each) => /^(visit|forum|trade|exchange|assistance),.*(in force|active$|under way)/.test(each)),
  ).toEqual([]);
  expect(rows.filter((row) => !/^\[?\d{3}/.test(row.last_news ?? ''))).toEqual([]);
});

it.each(languages)(
  'a brief in %s says of no restriction that it ended, and calls nothing active or dormant',
  async (lang) => {
    const { items } = (await (await app.ask('/ties?limit=2000')).json()) as { items: TieRow[] };
    const limits = items.filter(({ type, state }) => isLimit(type) && state?.stage === 'ended');
    expect(limits.length).toBeGreaterThan(0);
    const word = { en: 'No longer in force', ru: 'Больше не действует', zh: '不再有效' }[lang];
    for (const { id } of limits.slice(0, 5)) {
      const text = await (await app.ask(`/ties/${id}/brief?lang=${lang}&validAt=2026-11-29`)).text();
      expect(text).toContain(word);
      expect(text).not.toMatch(/\*\*[.。] ?(Ended|Прекращено|.*已终止)/);
    }
    const brief = await (await app.ask(`/regions/CN-HL/brief?lang=${lang}&validAt=2026-11-29`)).text();
    const heads = brief
      .split('\n')
      .filter((line) => /\*\*T\d+ /.test(line))
      .map((line) => line.replace(/^.*?\*\*.*?\*\*/, ''));
    expect(heads.length).toBeGreaterThan(20);
    expect(heads.filter((head) => /\b(active|dormant)\b|без движения|沉寂/i.test(head))).toEqual([]);
  },
);
