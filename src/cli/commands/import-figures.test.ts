import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
afterAll(remove);

const json = async (args: readonly string[]) => {
  const { code, out, err } = await amur([...args, '--json'], { env });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};

const table = join(folder, 'mine.csv');
writeFileSync(
  table,
  [
    'region;indicator;year;value;unit;source;published',
    'Якутия;population;2022;998,0;thousand persons;A count of our own;2024',
    'RU-AMU;population;2022;756.2;million persons;A slip;2024',
    'RU-AMU;population;2022;;thousand persons;A gap;2024',
  ].join('\r\n'),
);

describe('figures about regions', () => {
  it('that ship are loaded once, and again are held', async () => {
    expect(await json(['import', '--shipped'])).toEqual({
      figures: 2658,
      newFigures: 2658,
      forecasts: 8,
      newForecasts: 8,
    });
    expect(await json(['import', '--shipped'])).toEqual({
      figures: 2658,
      newFigures: 0,
      forecasts: 8,
      newForecasts: 0,
    });
  });

  it('of a table are taken in, with what to look at by line', async () => {
    const rejected = join(folder, 'rejected.csv');
    const report = await json(['import', table, '--report', rejected]);
    expect(report).toMatchObject({ rows: 3, created: 2, held: 0, refused: { missing: 1 } });
    expect(report.toLookAt.map(({ line, class: kind }: { line: number; class: string }) => [line, kind])).toEqual([
      [2, 'differs'],
      [3, 'out-of-line'],
    ]);
    expect(readFileSync(rejected, 'utf8')).toContain('what is not known is left out');
    expect(await json(['import', table])).toMatchObject({ format: 'figures', created: 0, held: 2 });
  });

  it('of a file in JSON as they ship are taken whole, or not at all', async () => {
    const mine = join(folder, 'mine.json');
    const write = (values: readonly number[]) =>
      writeFileSync(
        mine,
        JSON.stringify({
          ...{ id: 'mine', version: '1', about: 'Two years of one region.' },
          sources: { own: { label: 'A count of our own', address: null, published: 2024 } },
          series: [
            {
              ...{ indicator: 'population', unit: 'thousand persons', source: 'own', years: [2019, 2021] },
              figures: { 'RU-YEV': values },
            },
          ],
        }),
      );
    write([158.3]);
    const { code, err } = await amur(['import', mine], { env });
    expect([code, err]).toEqual([1, expect.stringContaining('has 1 numbers for 2 years')]);
    write([158.3, 150.5]);
    expect(await json(['import', mine, '--dry-run'])).toMatchObject({ format: 'figures', created: 2, held: 0 });
    expect(await json(['import', mine])).toMatchObject({ format: 'figures', created: 2, held: 0 });
    expect(await json(['import', mine])).toMatchObject({ rows: 2, created: 0, held: 2 });
  });

  it('count in measures: what somebody brought goes before what ships, and it is said', async () => {
    const { results, behind } = await json(['measure', 'trade', '--regions', 'CN-GD~RU-SA', '--year', '2020', '--why']);
    const dependence = results.find(
      ({ of, measurement }: { of: string; measurement: { measure: string } }) =>
        of === 'CN-GD on RU-SA' && measurement.measure === 'trade-dependence',
    ).measurement;
    const terms = dependence.terms as { symbol: string; value: number }[];
    // 111,151.6 hundred million yuan at 6.9008 a dollar.
    expect(terms.find(({ symbol }) => symbol === 'Y_i')!.value / 1e9).toBeCloseTo(1610.7, 1);
    expect(dependence.notes.join(' ')).toMatch(/111151\.6 100 million CNY is taken, published last/);
    expect(behind.map(({ says }: { says: string }) => says).join(' ')).toMatch(
      /product of RU-SA, 2020: 1141265\.2 million RUB/,
    );
  });

  it('rank no partners: those stand by ties in force, then by distance', async () => {
    const { out, err } = await amur(['measure', 'partners', '--regions', 'RU-SA', '--limit', '3'], { env });
    expect(out.split('\n')[0]).toMatch(/^partner +ties in force +km +its trade with RU +lean/);
    expect(err).toContain('ranked by ties in force, then by distance; no measure of fit');
  });

  it('come back from an exported ledger as they were, year of publication included', async () => {
    const file = join(folder, 'ledger.ndjson');
    expect((await amur(['export', 'ledger', '-o', file], { env })).code).toBe(0);
    const other = { AMUR_DATA: join(folder, 'other') };
    expect((await amur(['import', file], { env: other })).code).toBe(0);
    const again = join(folder, 'again.ndjson');
    expect((await amur(['export', 'ledger', '-o', again], { env: other })).code).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text.match(/"kind":"observation"/g)).toHaveLength(2662);
    expect(text).toContain('"published":"2024"');
    // The first line says when the file was written.
    const records = (file: string): string => file.slice(file.indexOf('\n'));
    expect(records(readFileSync(again, 'utf8'))).toBe(records(text));
    await amur(['stop'], { env: other });
  });

  it('say which columns a table lacks', async () => {
    const lacking = join(folder, 'lacking.csv');
    writeFileSync(lacking, 'region,year,value\nRU-SA,2020,1\n');
    const { code, err } = await amur(['import', lacking, '--mapping', 'figures'], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/lacking\.csv does not fit the mapping figures: it has the columns region, year, value/);
    expect(err).toMatch(/none of them is indicator \(indicator, measure, .*\); unit \(unit, /);
  });

  it.each([
    [['import', '--shipped', '--dry-run'], /goes without --dry-run/],
    [['import', '--shipped', 'a.csv'], /takes no file/],
    [['import', 'a.csv', 'b.csv'], /too many arguments for 'import'/],
  ])('%j is no command', async (args, message) => {
    const { code, err } = await amur(args, { env });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
