import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureRow } from '../app/figures/figure-row.ts';
import { loadFigures } from '../app/figures/load-figures.ts';
import { importFile } from '../app/import/import-file.ts';
import type { ImportableFile } from '../app/import/import-table.ts';
import { listOf } from '../app/lists.ts';
import { regionRow } from '../app/regions/region-row.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const files = ['china-product', 'china-population', 'russia-trade'].map((name) => ({
    name,
    data: JSON.parse(new TextDecoder().decode(repositoryFile(`data/observations/${name}.json`))) as unknown,
  }));
  await loadFigures(app.ports, files);
});
afterAll(() => app.close());

const figures = async (query: string) =>
  listOf(figureRow).parse(await (await app.ask(`/observations?${query}`)).json()).items;

describe('figures over REST', () => {
  it('are given with year, unit and source, newest first', async () => {
    const product = await figures('region=CN-GD&indicator=product');
    expect(product).toHaveLength(33);
    expect(product[0]).toMatchObject({
      year: 2023,
      value: 135_673.2,
      unit: '100 million CNY',
      source: { label: expect.stringMatching(/^National Bureau of Statistics of China/), published: '2024' },
    });
    expect((await figures('region=CN-GD')).map(({ indicator }) => indicator)).toContain('population');
  });

  it('that differ stand side by side, with the one that measures take', async () => {
    const of2020 = (await figures('region=CN-GD&indicator=product')).filter(({ year }) => year === 2020);
    expect(of2020.map(({ value, taken, because }) => [value, taken, because])).toEqual([
      [111_151.6, true, 'published last'],
      [110_760.9, false, null],
    ]);
  });

  it('stand with a unit that is asked for by its code, and are missing where none is held', async () => {
    const sakha = regionRow.parse(await (await app.ask('/regions/RU-SA')).json());
    expect(sakha.figures?.map(({ indicator, year, value }) => [indicator, year, value])).toEqual([
      ['exports', 2021, 5550.5],
      ['imports', 2021, 180],
    ]);
    expect(await figures('region=NO-55')).toEqual([]);
    expect(await figures('region=RU-SA&knownAt=2001-01-01')).toEqual([]);
  });

  it.each([
    ['region=Nowhereland', /no first-level unit/],
    ['region=RU-SA&indicator=happiness', /There is no indicator/],
    ['indicator=product', /region/],
  ])('%s is no question', async (query, message) => {
    const answer = await app.ask(`/observations?${query}`);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toMatch(message);
  });
});

describe('an import of figures that was cut off', () => {
  const rows = Array.from({ length: 1200 }, (_, i) => `FI-10,visitors,${1500 + (i % 500)},${i},persons,a count ${i}`);
  const file: ImportableFile = {
    name: 'visitors.csv',
    hash: 'f'.repeat(64),
    bytes: 1,
    async *open() {
      yield ['region,indicator,year,value,unit,source', ...rows, 'FI-10,visitors,2020,-1,persons,x'].join('\n');
    },
  };

  it('goes on where it stopped, takes nothing twice, and tells of the whole file', async () => {
    let batches = 0;
    const cutOff = {
      ...app.ports,
      ledger: {
        ...app.ports.ledger,
        appendObservations: (...given: Parameters<typeof app.ports.ledger.appendObservations>) => {
          if (++batches === 2) throw new Error('cut off');
          return app.ports.ledger.appendObservations(...given);
        },
      },
    };
    await expect(importFile(cutOff, file)).rejects.toThrow('cut off');
    expect(await figures('region=FI-10')).toHaveLength(1000);
    const rejected: number[] = [];
    const again = await importFile(app.ports, file, { onRejected: ({ line }) => void rejected.push(line) });
    expect(again).toMatchObject({
      resumedAt: 1000,
      rows: 1201,
      created: 1200,
      held: 0,
      refused: { value: 1 },
      finished: true,
    });
    expect(rejected).toEqual([1202]);
    expect(await figures('region=FI-10')).toHaveLength(1200);
    expect(await importFile(app.ports, file)).toMatchObject({ created: 0, held: 1200 });
  });
});
