import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JobsView } from '../../app/jobs/list-jobs.ts';
import type { WorkedJob } from '../../app/jobs/work-job.ts';
import { openLedger } from '../../store/postgres/open-ledger.ts';
import { startUrlServer, testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amur, type Ran } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const texts = join(folder, 'texts');

beforeAll(() => {
  mkdirSync(texts, { recursive: true });
  for (const n of [1, 2, 3]) {
    const day = `${n} June 2019`;
    writeFileSync(
      join(texts, `${n}.txt`),
      `Heilongjiang Province and Amur Oblast signed a cooperation agreement on ${day}.`,
    );
  }
  writeFileSync(join(texts, 'blank.txt'), ' \n\n ');
});
afterAll(remove);

const program = fileURLToPath(new URL('../../../bin/amur.js', import.meta.url));
const run = (...args: string[]): Promise<Ran> => amur(args, { env });
const lines = <T>(out: string): T[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const queue = async (...args: string[]): Promise<JobsView> =>
  JSON.parse((await run('queue', 'list', '--json', ...args)).out) as JobsView;

describe('the queue', () => {
  it('takes files once, whoever gives them', async () => {
    const first = await run('add', '--queue', texts, '--json');
    expect(first.code).toBe(0);
    expect(lines<{ job: { created: boolean } }>(first.out).map(({ job }) => job.created)).toEqual(Array(4).fill(true));
    const again = await run('add', '--queue', texts);
    expect(again.err).toContain('0 files queued, 4 queued before');
    expect((await run('queue')).out).toMatch(/^waiting {2}4\n/);
  });

  it('is done by workers, and what is no text is kept as a dead letter, tried again by hand, dropped for a reason', async () => {
    const { code, out, err } = await run('work', '--once', '--jobs', '2', '--json');
    // A dead letter is a failure of the run.
    expect(code).toBe(1);
    const worked = lines<WorkedJob>(out);
    expect(worked.filter(({ ok }) => ok)).toHaveLength(3);
    expect(err).toContain('3 jobs done, 1 dead');
    expect((await run('doctor')).out).toContain('warning: One job could not be done.');
    const { counts, items } = await queue('--dead');
    expect(counts).toMatchObject({ done: 3, dead: 1, waiting: 0 });
    expect(items[0]!.errors.map(({ message }) => message)).toEqual([expect.stringContaining('blank.txt')]);
    const { id } = items[0]!;
    expect((await run('queue', 'retry', id)).err).toContain('1 job to be tried again');
    expect((await run('queue', 'retry', id)).code).toBe(1);
    expect((await run('queue', 'drop', id)).code).toBe(2);
    expect((await run('queue', 'drop', id, '--reason', 'nothing in it')).code).toBe(0);
    expect((await run('queue', 'show', id)).out).toContain('dropped by tester: nothing in it');
    const ties = await run('ties', '--pair', 'CN-HL~RU-AMU', '--json');
    expect(JSON.parse(ties.out)).toMatchObject([{ counts: { unreviewedClaims: 3 } }]);
  });

  it('lets several processes read files here and now, and read them again', async () => {
    writeFileSync(join(texts, 'blank.txt'), 'Harbin and Khabarovsk became sister cities in 1993.');
    const added = await run('add', '--jobs', '2', texts);
    expect(added.err).toContain('1 added, 3 already held, 0 not added');
    expect(added.out).toContain('1 claim');
    const reread = await run('reread', '--jobs', '1', ...(await ids()), '--json');
    expect(
      lines<{ ok: boolean; claims: { held: number } }>(reread.out).map(({ ok, claims }) => [ok, claims.held]),
    ).toEqual(Array(3).fill([true, 1]));
  });

  it('says once what several texts leave open, and which it is of one', async () => {
    const folder = join(texts, 'undated');
    mkdirSync(folder);
    for (const town of ['Harbin', 'Heihe']) writeFileSync(join(folder, `${town}.txt`), `${town} has a river port.`);
    const both = await run('add', '--jobs', '2', folder);
    expect(both.out.trim().split('\n')).toHaveLength(2);
    expect(both.err.match(/The text states no publication date/g)).toHaveLength(1);
    expect(both.err).toContain('  2 documents: The text states no publication date');
    writeFileSync(join(folder, 'Chita.txt'), 'Chita has none.');
    expect((await run('add', folder)).err).toMatch(/ {2}doc_[0-9a-f]+: The text states no publication date/);
  });

  it('tells what is wrong with the call', async () => {
    expect((await run('queue', 'forget')).code).toBe(2);
    expect((await run('queue', '--state', 'lost')).code).toBe(2);
    expect((await run('add', '--queue', '--jobs', '2', texts)).code).toBe(2);
    expect((await run('work', '--jobs', '0')).code).toBe(2);
    expect((await run('queue', 'show', 'job_none')).err).toContain('No job job_none is in the queue');
  });
});

describe('workers that wait', () => {
  it('end in good order when they are told to', async () => {
    const { AMUR_DATABASE_URL: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [program, 'work', '--jobs', '1', '--json'], {
      env: { ...inherited, ...env },
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += String(chunk);
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    writeFileSync(join(texts, '5.txt'), 'Heihe and Blagoveshchensk opened a bridge on 10 June 2022.');
    await run('add', '--queue', join(texts, '5.txt'));
    for (let i = 0; i < 3000 && !said.includes('"ok":true'); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(told).toContain('1 job done');
    expect((await queue()).counts).toMatchObject({ taken: 0, waiting: 0 });
  });
});

describe('workers of two machines on one database', () => {
  it('take over what the other had when it was killed, within a minute, and each document is there once', async () => {
    const server = await startUrlServer();
    const home = join(folder, 'elsewhere');
    const own = { AMUR_DATABASE_URL: server.url, AMUR_DATA: home };
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let n = 0; n < 24; n++)
      writeFileSync(join(many, `${n}.txt`), `No. ${n}. ${'Heihe and Chita signed an agreement in 2019. '.repeat(200)}`);
    const work = (...args: string[]) =>
      spawn(process.execPath, [program, 'work', '--json', ...args], { env: { ...process.env, ...own } });
    const ledger = await openLedger({ dataFolder: home, databaseUrl: server.url });
    const counts = () => ledger.work.counts(new Date().toISOString());
    try {
      expect((await amur(['add', '--queue', many], { env: own })).code).toBe(0);
      const first = work('--jobs', '2');
      await new Promise((resolve) => first.stdout.once('data', resolve));
      await vi.waitUntil(async () => (await counts()).taken > 0, { timeout: 60_000, interval: 5 });
      first.kill('SIGKILL');
      const killed = Date.now();
      await vi.waitUntil(async () => (await counts()).taken === 0, { timeout: 60_000, interval: 5 });
      const freed = Date.now() - killed;
      const { waiting, done } = await counts();
      expect([waiting > 0, waiting + done]).toEqual([true, 24]);
      const second = work('--jobs', '2', '--once');
      expect(await new Promise((resolve) => second.once('close', resolve))).toBe(0);
      expect(await counts()).toMatchObject({ done: 24, waiting: 0, taken: 0, dead: 0 });
      expect(await ledger.counts()).toMatchObject({ documents: 24, readings: 24 });
      expect(freed).toBeLessThan(60_000);
    } finally {
      await ledger.close();
      await server.stop();
    }
  });
});

async function ids(): Promise<readonly string[]> {
  return (await queue('--state', 'done')).items.map(({ document }) => document);
}
