import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../app/import/import-table.ts';
import type { ImportRun } from '../../store/ports/imports.ts';
import { openLedger } from '../../store/postgres/open-ledger.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const data = join(folder, 'data');
const env = { AMUR_DATA: data };
const file = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(remove);

const header = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2';
const towns = file(
  'towns.csv',
  [
    header,
    'Heihe,China,50.25,127.48,Blagoveshchensk,Russia,50.27,127.54',
    'Springfield,United States,,,Hasselt,Belgium,,',
    'Kazan,Russia,55.79,49.11,Ufa,Russia,54.73,55.95',
  ].join('\r\n'),
);

async function imported(args: readonly string[]): Promise<ImportReport> {
  const { code, out, err } = await amur(['import', ...args, '--json'], { env });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as ImportReport;
}

describe('amur import', () => {
  it('says first what would be taken in, and writes nothing', async () => {
    const report = await imported([towns, '--dry-run']);
    expect(report).toMatchObject({
      format: 'twin-cities',
      rows: 3,
      created: 1,
      refused: { ambiguous: 1, 'one-country': 1 },
      run: null,
    });
    expect(JSON.parse((await amur(['doctor', '--json'], { env })).out)).toMatchObject({ counts: { facts: 0 } });
  });

  it('takes a file in once, reports what did not fit, and takes it when it is mended', async () => {
    const rejected = join(folder, 'rejected.csv');
    const { code, out } = await amur(['import', towns, '--report', rejected], { env });
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('twin-cities: 3 rows; 1 added, 0 already held, 2 not added');
    expect(await imported([towns])).toMatchObject({ created: 0, held: 1 });
    const [head, springfield] = readFileSync(rejected, 'utf8').split('\r\n');
    expect(springfield).toContain('US-MO/Springfield');
    const mended = file('mended.csv', `${head},party1\r\n${springfield},US-MO/Springfield\r\n`);
    expect(await imported([mended])).toMatchObject({ rows: 1, created: 1, refused: {} });
    const { out: ties } = await amur(['ties', '--region', 'US-MO', '--json'], { env });
    expect(JSON.parse(ties)).toMatchObject([{ type: 'twinning', pairs: ['BE-VLG~US-MO'], counts: { facts: 1 } }]);
  });

  it('takes a table by a mapping of its own, told of in the words of its columns', async () => {
    const mapping = file(
      'pacts.json',
      JSON.stringify({
        name: 'pacts',
        record: 'tie',
        columns: { parties: 'Стороны', date: 'Подписано', statement: 'Суть' },
        constants: { type: 'agreement', stage: 'signed', coder: 'The archive' },
        dates: 'dmy',
        lists: ';',
      }),
    );
    const pacts = file(
      'pacts.tsv',
      'Стороны\tПодписано\tСуть\nCN-GD; RU-SA\t17.06.2019\tThey sign.\nCN-GD; RU-SA\tin June\tThey sign.\n',
    );
    const rejected = join(folder, 'pacts-rejected.csv');
    const report = await imported([pacts, '--mapping', mapping, '--report', rejected]);
    expect(report).toMatchObject({ rows: 2, created: 1, refused: { date: 1 } });
    expect(report.format).toMatch(/^pacts@[0-9a-f]{8}$/);
    expect(readFileSync(rejected, 'utf8')).toContain('Подписано: is not a date');
    expect(await imported([pacts, '--mapping', mapping])).toMatchObject({ created: 0, held: 1 });
    for (const [given, code, message] of [
      [[pacts], 1, 'no mapping that ships fits them'],
      [[pacts, '--mapping', 'nothing'], 2, '"nothing" is no mapping that ships'],
      [[pacts, '--mapping', 'twin-cities'], 1, 'none of them is place1 (city1, city 1, '],
      [[mapping], 1, 'it is a mapping'],
    ] as const) {
      const ran = await amur(['import', ...given], { env });
      expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
    }
  });

  it('takes places of one’s own, by which texts are read from then on', async () => {
    const places = file(
      'places.csv',
      [
        'name,level,latitude,longitude,region,population,id',
        'Vostochny Cosmodrome|Космодром Восточный,city,"51,88",128.33,Amur Oblast,6000,',
        'Olonkholand,,,,,,RU-SA',
        'Nowhere,city,100,20,RU-AMU,,',
        'Somewhere,city,50,20,,,',
      ].join('\n'),
    );
    expect(await imported([places, '--dry-run'])).toMatchObject({ created: 2, refused: { lat: 1, region: 1 } });
    expect(await imported([places])).toMatchObject({ format: 'places', created: 2, held: 0 });
    expect(await imported([places])).toMatchObject({ created: 0, held: 2 });
    const { out } = await amur(['gazetteer', '--json'], { env });
    expect(JSON.parse(out)).toMatchObject({
      places: [{ id: 'own:vostochny-cosmodrome', names: { ru: 'Космодром Восточный' }, lat: 51.88, region: 'RU-AMU' }],
      names: [{ place: 'RU-SA', names: ['Olonkholand'] }],
    });
  });

  it('lists what was imported, newest first', async () => {
    const { out } = await amur(['import', '--list', '--json'], { env });
    const runs = JSON.parse(out) as ImportRun[];
    const towns = runs.filter(({ format }) => format === 'twin-cities');
    expect(towns.map((run) => [run.file.name, run.by, run.done.finished])).toEqual([
      ['mended.csv', 'tester', true],
      ['towns.csv', 'tester', true],
      ['towns.csv', 'tester', true],
    ]);
    expect((await amur(['import', '--list'], { env })).out).toContain('1 new');
  });

  it.each<[string, () => readonly string[], number, string]>([
    ['no file', () => [], 2, 'name a file to import'],
    ['an open quotation mark', () => [file('open.csv', `${header}\n"Heihe,China\n`)], 1, 'opens on line 2'],
  ])('refuses %s', async (_, args, code, message) => {
    const ran = await amur(['import', ...args()], { env });
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
  });
});

describe('amur export', () => {
  it('writes the ledger and tables of its evidence', async () => {
    const path = join(folder, 'ledger.ndjson');
    expect((await amur(['export', 'ledger', '-o', path], { env })).err).toContain('wrote');
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines[0]).toMatch(/^\{"amur":"ledger","format":2,"schema":\d+,"program":"[\d.]+","at":"20[^"]+Z"\}$/);
    expect(JSON.parse(lines.at(-2)!)).toMatchObject({ kind: 'end', records: lines.length - 3 });
    const { out } = await amur(['export', 'facts', '--bom'], { env });
    expect(out.startsWith('\uFEFFid,case,type,parties,stage')).toBe(true);
    const wrong = await amur(['export', 'claims', '--pair', 'CN-GD~RU-SA'], { env });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('takes --known-at alone')]);
  });
});

describe('an import that is killed', () => {
  it('goes on where it was, and takes nothing twice', async () => {
    const rows = 6000;
    const lines = Array.from(
      { length: rows },
      (_, i) => `Town ${i},China,CN-HL/Town ${i},Town ${i},Russia,RU-AMU/Town ${i}`,
    );
    const big = file('big.csv', ['city1,country1,party1,city2,country2,party2', ...lines].join('\n'));
    const ledger = await openLedger({ dataFolder: data });
    try {
      const before = (await ledger.counts()).facts;
      const program = fileURLToPath(new URL('../../../bin/amur.js', import.meta.url));
      const child = spawn(process.execPath, [program, 'import', big], {
        env: { ...process.env, AMUR_DATABASE_URL: '', ...env },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      for (let reached = 0; reached === 0 && child.exitCode === null; await sleep(5)) {
        reached = (await ledger.imports.list(1))[0]?.done.rows ?? 0;
        const [run] = await ledger.imports.list(1);
        if (run?.file.name !== 'big.csv') reached = 0;
      }
      child.kill('SIGKILL');
      await ended;
      const [cut] = await ledger.imports.list(1);
      expect(cut?.done.finished).toBe(false);
      const report = await imported([big]);
      expect(report).toMatchObject({ rows, finished: true, resumedAt: cut?.done.rows });
      expect(report.resumedAt).toBeGreaterThan(0);
      // A batch that was written and not noted is found held when it is written again.
      expect(report.created + report.held).toBe(rows);
      expect((await ledger.counts()).facts - before).toBe(rows);
    } finally {
      await ledger.close();
    }
  });
});
