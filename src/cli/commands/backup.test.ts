/** Backup, restore and redact, as a user calls them. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { TieRow } from '../../app/ties/tie-row.ts';
import { Unavailable } from '../../model/errors.ts';
import { startUrlServer, testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { noteCall } from '../authorize.ts';
import { amurHere as amur } from '../run-for-tests.ts';
import { backupCommand } from './backup.ts';

const { folder, remove } = testFolder();
const copies = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const article = join(folder, 'article.txt');
const file = join(folder, 'ledger.ndjson.gz');
const text = 'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019.\n';

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(article, text);
  expect((await amur(['add', article], { env })).code).toBe(0);
  const figures = join(folder, 'figures.csv');
  writeFileSync(figures, 'region,indicator,year,value,unit\nRU-SA,population,2020,971,thousand persons\n');
  expect((await amur(['import', figures], { env })).code).toBe(0);
  await amur(['people', 'add', 'Anna', '--role', 'coder'], { env });
  await amur(['people', 'change', 'Anna', '--role', 'reviewer'], { env });
  await amur(['people', 'token', 'Anna'], { env });
});
afterAll(async () => {
  await amur(['stop'], { env });
  await amur(['stop', '--data', join(copies.folder, 'restored')]);
  await copies.remove();
  await remove();
});

const ties = async (data: string): Promise<readonly TieRow[]> =>
  JSON.parse((await amur(['ties', '--json', '--data', data], { env })).out) as TieRow[];

it('writes a backup once, checks it, and puts it where nothing is held', async () => {
  const written = await amur(['backup', file], { env });
  expect(written).toMatchObject({ code: 0, out: `${file}\n` });
  expect(written.err).toMatch(
    /restored it beside the ledger and compared: 1 document, 0 facts, 0 judgements, 7 records in all/,
  );
  expect((await amur(['backup', file], { env })).err).toMatch(/is there already.*\n.*amur backup --check FILE/);
  expect((await amur(['backup'], { env })).code).toBe(2);
  expect((await amur(['backup', '--check', file])).err).toContain('is whole');
  expect((await amur(['restore', file], { env })).err).toContain('is not empty: it holds documents');
  const restored = join(copies.folder, 'restored');
  const done = await amur(['restore', file, '--data', restored], { env });
  expect(done).toMatchObject({ code: 0, out: '' });
  expect(done.err).toContain(
    'restored 1 document, 0 facts, 0 judgements, 7 records in all; every quote and hash holds, and 1 tie stands',
  );
  expect(done.err).toContain('one person has their role again, and no token');
  expect(await ties(restored)).toEqual(await ties(env.AMUR_DATA));
  const exported = async (data: string) => (await amur(['export', 'ledger', '--data', data], { env })).out.split('\n');
  expect((await exported(restored)).slice(1)).toEqual((await exported(env.AMUR_DATA)).slice(1));
  expect((await amur(['people', '--data', restored], { env })).out).toMatch(/^Anna +reviewer/);
  expect((await amur(['people', 'token', '--list', '--data', restored], { env })).out).toBe('');
  expect((await amur(['import', '--list', '--data', restored], { env })).out).toContain('figures.csv');
  const trail = await amur(['audit', '--data', restored], { env });
  expect(trail.out.split('\n')[1]).toMatch(/tester +restore +.*ledger.ndjson.gz/);
  expect((await amur(['doctor', '--data', restored], { env })).out).toContain('all is well');
});

it('says that the file is good before anything else can go wrong: here PostgreSQL is killed then', async () => {
  const server = await startUrlServer();
  vi.stubEnv('AMUR_DATABASE_URL', server.url);
  const killed = join(folder, 'killed.ndjson.gz');
  const said: string[] = [];
  const output = {
    data(line: string): void {
      said.push(line);
      const running = join(server.data, 'postmaster.pid');
      // It ends all connections at once, and its file goes when it has.
      process.kill(Number.parseInt(readFileSync(running, 'utf8'), 10), 'SIGQUIT');
      while (existsSync(running));
    },
    message: (line: string) => void said.push(line),
  };
  // What comes after it is the note in the trail.
  noteCall({ path: 'backup', args: [killed], options: {}, needs: 'backup' });
  const done = backupCommand(output).parseAsync([killed], { from: 'user' });
  await expect(done).rejects.toThrow(Unavailable);
  expect(said).toEqual([killed, expect.stringMatching(/restored it beside the ledger and compared: .*every quote/)]);
  expect((await amur(['backup', '--check', killed])).err).toContain('is whole');
  vi.unstubAllEnvs();
  await server.stop();
});

it('refuses a backup that is cut off, before anything is made of it', async () => {
  const half = join(folder, 'half.gz');
  writeFileSync(half, readFileSync(file));
  truncateSync(half, 900);
  const checked = await amur(['backup', '--check', half]);
  expect(checked.code).toBe(1);
  expect(checked.err).toContain('is damaged');
  const nowhere = join(copies.folder, 'nowhere');
  expect((await amur(['restore', half, '--data', nowhere], { env })).err).toContain('is damaged');
  expect((await amur(['doctor', '--json', '--data', nowhere], { env })).out).toContain('"documents": 0');
  await amur(['stop', '--data', nowhere]);
});

it('redacts, says so everywhere, and again after a restore', async () => {
  const [tie] = await ties(env.AMUR_DATA);
  const shown = await amur(['ties', tie!.id, '--json'], { env });
  const [evidence] = (JSON.parse(shown.out) as { evidence: { id: string; document: { id: string } }[] }).evidence;
  const id = evidence!.document.id;
  expect((await amur(['redact', id], { env })).code).toBe(2);
  const done = await amur(['redact', id.slice(0, 14), '--reason', 'order 7'], { env });
  expect(done.out).toBe(`${id}  redacted, with the words of 1 claim\n`);
  expect(done.err).toContain('Backups made before hold it still');
  expect(await ties(env.AMUR_DATA)).toEqual([]);
  expect((await amur(['add', article], { env })).err).toMatch(/was redacted on .* by tester: order 7/);
  expect((await amur(['read', '--why', id], { env })).err).toContain('was redacted on');
  expect((await amur(['reread', id], { env })).err).toContain('was redacted on');
  expect((await amur(['history', evidence!.id], { env })).out).toContain('its words were taken away (order 7)');
  expect((await amur(['export', 'csv'], { env })).err).toContain('1 document redacted');
  expect((await amur(['doctor'], { env })).out).toContain('all is well');
  const list = join(folder, 'list.jsonl');
  writeFileSync(list, (await amur(['redact', '--list', '--json'], { env })).out);
  const place = join(copies.folder, 'again');
  const restored = await amur(['restore', file, '--data', place, '--redactions', list], { env });
  expect(restored.err).toContain('1 document redacted again, as it had been since');
  expect(await ties(place)).toEqual([]);
  expect(existsSync(join(env.AMUR_DATA, 'redactions.jsonl'))).toBe(true);
  await amur(['stop', '--data', place]);
  // Importing a ledger into an empty folder is a restore: the list that lies there holds too.
  const imported = join(copies.folder, 'imported');
  mkdirSync(imported, { mode: 0o700 });
  copyFileSync(list, join(imported, 'redactions.jsonl'));
  expect((await amur(['import', file, '--data', imported], { env })).code).toBe(0);
  expect(await ties(imported)).toEqual([]);
  expect((await amur(['history', id, '--data', imported], { env })).out).toContain('order 7');
  await amur(['stop', '--data', imported]);
});
