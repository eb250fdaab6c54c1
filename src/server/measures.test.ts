import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { loadCase } from '../app/cases/load-case.ts';
import { listOf } from '../app/lists.ts';
import { firstPairing, showFirstPairing } from '../app/measures/first-pairing.ts';
import { measureRow } from '../app/measures/list-measures.ts';
import { measured } from '../app/measures/measure.ts';
import { rankedPartners } from '../app/measures/rank-partners.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const file: unknown = JSON.parse(new TextDecoder().decode(repositoryFile('data/cases/china-russia.json')));
  await loadCase(app.ports, file, 'china-russia.json');
});
afterAll(() => app.close());

describe('the list of measures', () => {
  it('has each with its formulas, what goes in and its limits', async () => {
    const { items } = listOf(measureRow).parse(await (await app.ask('/measures')).json()) as z.infer<
      ReturnType<typeof listOf<typeof measureRow>>
    >;
    expect(items.map(({ id }) => id)).toContain('concentration');
    for (const { formulas, inputs, unknown, limits } of items) {
      expect(formulas.length).toBeGreaterThan(0);
      for (const words of [inputs, unknown, limits]) expect(words.length).toBeGreaterThan(20);
    }
  });

  it.each([
    ['activity', 'RU-AMU'],
    ['network', 'CN-HL'],
    ['concentration', 'RU-SA'],
    ['trade', 'CN-HL~RU-AMU'],
  ])('%s of %s is reached', async (name, regions) => {
    const response = await app.ask(`/measures/${name}?regions=${encodeURIComponent(regions)}&validAt=2019-12-31`);
    const { results } = measured.parse(await response.json()) as z.infer<typeof measured>;
    expect(results.length).toBeGreaterThan(0);
  });

  it('gives the same bytes twice, with why, and every record behind a term is among those told', async () => {
    const path = '/measures/concentration?regions=CN-HL&validAt=2023-12-31&knownAt=2100-01-01&why=true';
    const [one, two] = await Promise.all([0, 1].map(async () => (await app.ask(path)).text()));
    expect(one).toBe(two);
    const view = measured.parse(JSON.parse(one!)) as z.infer<typeof measured>;
    const behind = new Set(view.behind!.map(({ id }) => id));
    const ids = view.results.flatMap(({ measurement }) =>
      measurement.terms.flatMap(({ from }) => from.map((origin) => ('id' in origin ? origin.id : ''))),
    );
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.every((id) => behind.has(id))).toBe(true);
  });

  it('says what is wrong with what is asked', async () => {
    const status = async (path: string) => (await app.ask(path)).status;
    expect(await status('/measures/trade')).toBe(400);
    expect(await status('/measures/trade?regions=CN-HL')).toBe(400);
    expect(await status('/measures/influence?regions=CN-HL~RU-AMU')).toBe(400);
    expect(await status('/measures/beauty?regions=CN-HL')).toBe(400);
  });
});

describe('the partners of a region', () => {
  it('are ranked by ties in force, then by distance', async () => {
    const response = await app.ask('/regions/RU-AMU/partners?validAt=2019-12-31');
    const { partners } = rankedPartners.parse(await response.json()) as z.infer<typeof rankedPartners>;
    expect(partners[0]).toMatchObject({ unit: 'CN-HL', kilometres: expect.any(Number) });
    for (const [i, { tiesInForce, kilometres }] of partners.slice(1).entries()) {
      const before = partners[i]!;
      expect(tiesInForce).toBeLessThanOrEqual(before.tiesInForce);
      if (tiesInForce === before.tiesInForce) expect(kilometres!).toBeGreaterThanOrEqual(before.kilometres!);
    }
    // As many as the network of the day counts between the two.
    const network = (await (await app.ask('/measures/network?regions=RU-AMU&validAt=2019-12-31')).json()) as z.infer<
      typeof measured
    >;
    const withHeilongjiang = network.results[0]!.measurement.terms.find(({ symbol }) => symbol === 'w_CN-HL')!;
    expect(partners[0]!.tiesInForce).toBe(withHeilongjiang.from.length);
    expect(partners.every(({ unit }) => !unit.startsWith('RU-'))).toBe(true);
  });
});

describe('whether a pairing was the first', () => {
  it('is no for Guangdong and Sakha: dozens are earlier, with sources', async () => {
    const found = firstPairing.parse(await (await app.ask('/pairs/CN-GD~RU-SA/first?limit=100')).json());
    expect(found.first).toBe('no');
    expect(found.own).toMatchObject({ date: '2019-06-17', stage: 'announced' });
    expect(found.certain).toBeGreaterThan(40);
    expect(found.earlier).toHaveLength(found.certain + found.possible);
    expect(found.earlier[0]).toMatchObject({ date: '1988-12-15', certainty: 'certain' });
    expect(found.earlier.every(({ sources }) => sources.length > 0)).toBe(true);
    const pairs = found.earlier.map(({ parties }) => parties.map(({ unit }) => unit).join('~'));
    expect(pairs).toContain('CN-GD~RU-KHA');
    expect(pairs).not.toContain('CN-GD~RU-SA');
    expect(found.scopes.map(({ of, first }) => [of, first])).toEqual([
      ['Guangdong with any region of Russia', 'no'],
      ['Sakha Republic with any region of China', 'no'],
    ]);
    expect(found.answer[1]).toMatch(
      /^No: \d+ of the kind between China and Russia are certainly earlier than 2019-06-17/,
    );
  });

  it('is yes for the earliest held, and not known for a pair without a tie of the kind', async () => {
    expect(await showFirstPairing(app.ports, 'CN-SH~RU-SPE')).toMatchObject({ first: 'yes', certain: 0, possible: 0 });
    const none = await showFirstPairing(app.ports, 'CN-HI~RU-SA');
    expect(none).toMatchObject({ first: 'not held', own: null, earlier: [] });
    const before = await showFirstPairing(app.ports, 'CN-HI~RU-SA', { before: '1990-12-31' });
    expect(before.first).toBe('no');
    expect(before.certain).toBeGreaterThanOrEqual(4);
    await expect(showFirstPairing(app.ports, 'CN~RU')).rejects.toThrow('A pairing is of two regions');
  });
});
