/** The command of forecasts: what ships is loaded, told, resolved, scored and written out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ForecastView } from '../../app/forecasts/forecast-view.ts';
import type { ScoresView } from '../../app/forecasts/score-forecasts.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
afterAll(remove);

const run = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await amur(args, { env });
  expect([code, err]).toEqual([0, expect.any(String)]);
  return out;
};

it('the forecasts that ship are loaded with their evidence; a due one is shown with both sides, resolved and scored', async () => {
  expect(await run('import', '--shipped')).toBe(
    '2658 figures that come with Amur; 2658 added, 0 already held\n8 forecasts that come with Amur; 8 added, 0 already held\n',
  );
  const list = await run('forecasts');
  expect(list).toContain('by 2024-12-31; due; 6 for, 5 against; Eurasia Daily Monitor, 2019-06');
  const due = JSON.parse(await run('forecasts', '--due', '--json')) as ForecastView[];
  const visits = due.find(({ statement }) => statement.includes('Sakha'))!;
  const shown = await run('forecasts', visits.id);
  expect(shown).toContain('What would settle it: the list of official visits of 2017–2024');
  expect(shown).toMatch(/for \(6\):\n {6}2023-04-13 {2}Sakha’s head of government meets .*\[https:.*, source read\]/);
  expect(shown).toMatch(/against \(4\):\n {6}2017-09-08/);
  expect(shown).toContain('found in the ledger, after 2019-06-30, up to 2024-12-31: nothing');
  const resolved = await run('forecasts', 'resolve', visits.id, 'yes', 'Counted by us.', '--on', '2024-12-31');
  expect(resolved).toMatch(/; yes, Brier 0\.0\d\d \(0\.000–0\.0\d\d\);/);
  const { all, groups } = JSON.parse(await run('forecasts', '--score', '--json')) as ScoresView;
  expect(all).toMatchObject({ resolved: 1, came: 1, open: 2, unscorable: 4, void: 1, baseRate: 1, baseBrier: 0 });
  expect(groups.map(({ name }) => name)).toEqual(['Eurasia Daily Monitor']);
}, 120_000);

it('one is entered with what it lacks, and all are written to a table', async () => {
  const entered = await run(
    'forecasts',
    'add',
    'The ferry at Heihe opens in 2025',
    '--who',
    'the ferry',
    '--where',
    'CN-HL/Heihe',
    '--by',
    '2025',
    '--wording',
    'likely',
  );
  expect(entered).toContain('likely (55–80 %); by 2025-12-31; cannot be judged');
  expect(entered).toContain('lacks: no source that will tell');
  const file = join(folder, 'forecasts.csv');
  await run('export', 'forecasts', '-o', file);
  expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toHaveLength(10);
}, 120_000);
