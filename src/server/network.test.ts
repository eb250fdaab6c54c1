/** Network and map over REST, on the case that ships. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCase } from '../app/cases/load-case.ts';
import { mapView } from '../app/map/show-map.ts';
import type { NetworkView } from '../app/network/show-network.ts';
import { networkView } from '../app/network/show-network.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await loadCase(app.ports, JSON.parse(new TextDecoder().decode(repositoryFile('data/cases/china-russia.json'))));
});
afterAll(() => app.close());

const network = async (query = ''): Promise<NetworkView> =>
  networkView.parse(await (await app.ask(`/network${query}`)).json());

it('holds every pair of the map under the same filter', async () => {
  for (const query of ['', '?validAt=1995-01-01', '?type=twinning&reviewed=true', '?within=2019/2020']) {
    const map = mapView.parse(await (await app.ask(`/map${query}`)).json());
    const view = await network(query);
    expect(view.edges.map(({ pair, ties }) => [pair, ties])).toEqual(
      map.arcs.map(({ pair, ties }) => [pair, ties]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
    );
    expect(view).toMatchObject({ ties: map.ties, pairs: map.pairs, left: { units: 0, pairs: 0 } });
  }
});

it('is around a region or a country, and tells what is in force', async () => {
  const heilongjiang = await network('?around=CN-HL');
  expect(heilongjiang.around).toEqual({ kind: 'unit', code: 'CN-HL' });
  expect(heilongjiang.nodes.find(({ code }) => code === 'CN-HL')).toMatchObject({
    degree: heilongjiang.nodes.length - 1,
    beyond: 0,
  });
  const russia = await network('?around=RU');
  expect(russia.around.kind).toBe('country');
  // Of units of Russia and of those that are tied to one, with every tie among them.
  const unitsOf = ({ pair }: { readonly pair: string }) => pair.split('~');
  const tied = new Set(
    russia.edges
      .map(unitsOf)
      .filter((units) => units.some((unit) => /^RU\b/.test(unit)))
      .flat(),
  );
  expect(russia.edges.flatMap(unitsOf).filter((unit) => !tied.has(unit))).toEqual([]);
  const inForce = await network('?around=RU&inForce=true');
  expect(inForce.ties).toBeLessThan(russia.ties);
  expect(inForce.edges.every(({ over }) => over === 0)).toBe(true);
});

it('says what is wrong with a question', async () => {
  expect((await app.ask('/network?around=XX-YY')).status).toBe(400);
  expect((await app.ask('/network?region=CN-HL')).status).toBe(400);
  expect((await app.ask('/network?inForce=yes')).status).toBe(400);
  expect((await app.ask('/network?case=nothing')).status).toBe(400);
});
