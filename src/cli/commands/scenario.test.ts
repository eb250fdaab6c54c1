/** `amur scenario`, as a user calls it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const file = join(folder, 'amur.json');

afterAll(async () => {
  await amur(['stop'], { env });
  await remove();
});

it('writes a scenario of a pair from what is held, and runs it', async () => {
  await amur(['import', 'data/cases/china-russia.json'], { env });
  const made = await amur(['scenario', 'new', 'RU-AMU~CN-HL', '--out', file], { env });
  expect(made).toMatchObject({ code: 0, out: '' });
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly knownAt: string;
    readonly inputs: Readonly<
      Record<string, { readonly points: readonly number[][]; readonly basis: readonly object[] }>
    >;
  };
  expect(scenario.knownAt).toMatch(/^2\d{3}-/);
  expect(scenario.inputs.push!.points.at(-1)![1]).toBeGreaterThan(0);
  expect(scenario.inputs.push!.basis).toContainEqual({ kind: 'fact', id: expect.stringMatching(/^fct_/) });
  expect(scenario.inputs.power!.basis).toEqual([
    { kind: 'assumed', why: expect.stringContaining('Nobody has judged') },
  ]);
  const run = await amur(['scenario', 'run', file, '--draws', '30', '--csv'], { env });
  expect(run.out.split('\r\n')[0]).toBe('run,output,year,middle,q05,q25,q50,q75,q95');
  expect(run.out).toContain('bridge-opens,netStock,');
});

it('says that shares are no forecast, what was missed, and where a file is wrong', async () => {
  const run = await amur(['scenario', 'run', 'soviet-bloc', '--draws', '30'], { env });
  expect(run.out).toContain('it is no probability and no forecast');
  const { out } = await amur(['scenario', 'replay', 'china-russia'], { env });
  expect(out).toContain('met  leverage-to-partner, 1994');
  expect(out).toContain('MISSED  home-restricts, 2015.5');
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, readFileSync(file, 'utf8').replace('"air-1"', '"air-9"'));
  const refused = await amur(['scenario', 'run', broken], { env });
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('engine: is "air-9", and this Amur has "air-1"');
});

it('saves a scenario, and says what became of packages and networks', async () => {
  expect((await amur(['scenario', 'save', file], { env })).out).toMatch(/^ru-amu-cn-hl {2}scn_/);
  const exported = await amur(['scenario', 'export', file, '--out', 'folder', '--check'], { env });
  expect(exported).toMatchObject({ code: 2, out: '' });
  expect(exported.err).toContain('amur scenario export is gone');
});
