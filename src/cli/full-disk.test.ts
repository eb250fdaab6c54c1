/**
 * A disk that is full: whatever runs over many things ends at the first that does not fit, with one sentence, and goes on where it
 * was once there is room. The database says so by itself (SQLSTATE 53100), as it does where its disk takes no more; how often it was
 * asked is counted by a sequence, which no rollback takes back.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { attachOrStart, type ManagedServer } from '../store/postgres/server/managed-server.ts';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { amur, amurHere, type Ran } from './run-for-tests.ts';
import { startServerIn } from './start-for-tests.ts';

const { folder, remove } = testFolder();
const data = join(folder, 'data');
const env = { AMUR_DATA: data };
let server: ManagedServer;

beforeAll(async () => {
  expect((await amurHere(['doctor'], { env })).code).toBe(0);
  server = await attachOrStart(data, 0);
});
afterEach(() => room());
afterAll(async () => {
  server.release();
  await remove();
});

async function sql(...statements: readonly string[]): Promise<string> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    let first: unknown;
    for (const statement of statements) first = Object.values((await client.query(statement)).rows[0] ?? {})[0];
    return String(first);
  } finally {
    await client.end();
  }
}

/** From so many rows more on nothing fits into a table. */
async function fullAfter(rows: number, table: string): Promise<void> {
  await sql(
    'CREATE SEQUENCE public.asked MINVALUE 0',
    `CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('public.asked') >= ${rows} THEN
        RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = 'disk_full';
      END IF;
      RETURN NEW;
    END $$`,
    `CREATE TRIGGER refuse BEFORE INSERT ON amur.${table} FOR EACH ROW EXECUTE FUNCTION public.refuse()`,
  );
}
const room = () => sql('DROP FUNCTION IF EXISTS public.refuse CASCADE', 'DROP SEQUENCE IF EXISTS public.asked');
/** How often a row was to be put in, those that fitted among them. */
const asked = () => sql(`SELECT last_value + 1 FROM public.asked`);

/** A folder with so many short texts, none of which is in another folder. */
function texts(name: string, count: number): string {
  const place = join(folder, name);
  mkdirSync(place);
  for (let n = 0; n < count; n++)
    writeFileSync(join(place, `${n}.txt`), `Delegation ${name} ${n} of Heilongjiang visited Amur Oblast in June 2019.`);
  return place;
}

const full = /has run out of room: could not extend file "base\/1\/2": No space left on device\./g;
function expectOneRefusal({ code, err }: Ran, ending: RegExp): void {
  expect(code).toBe(1);
  expect(err.match(full)).toHaveLength(1);
  expect(err).toMatch(ending);
}

it('ends amur add at the first file, and the next run goes on', async () => {
  const place = texts('add', 6);
  await fullAfter(2, 'documents');
  expectOneRefusal(
    await amurHere(['add', place], { env }),
    /2 added, 0 already held, 1 not added, 3 not begun: call again to go on/,
  );
  expect(await asked()).toBe('3');
  await room();
  const again = await amurHere(['add', place], { env });
  expect([again.code, again.err]).toEqual([0, expect.stringContaining('4 added, 2 already held, 0 not added')]);
});

it('ends it with several processes too, and tells of it once', async () => {
  const place = texts('jobs', 12);
  await fullAfter(1, 'documents');
  expectOneRefusal(
    await amurHere(['add', '--jobs', '2', place], { env }),
    /1 added, 0 already held, 1 not added, 10 not begun: call again to go on/,
  );
  // What is under way at once for two processes, beside the first that did not fit.
  expect(Number(await asked())).toBeLessThanOrEqual(6);
});

it('ends the queue’s filling and its worker, and costs no job', async () => {
  const place = texts('queue', 5);
  await fullAfter(3, 'jobs');
  expectOneRefusal(
    await amurHere(['add', '--queue', place], { env }),
    /3 files queued, 1 not added, 1 not begun: call again to go on/,
  );
  await room();
  expect((await amurHere(['add', '--queue', place], { env })).code).toBe(0);
  await fullAfter(1, 'documents');
  expectOneRefusal(await amur(['work', '--jobs', '1', '--once'], { env }), /^/);
  expect(await asked()).toBe('2');
  await room();
  const done = await amur(['work', '--jobs', '1', '--once'], { env });
  expect([done.code, done.err]).toEqual([0, expect.stringContaining('4 jobs done')]);
});

it('ends a run that reads again', async () => {
  // As if an older version had read them all.
  await sql(`UPDATE amur.readings SET reader = '0.0.1'`);
  const before = Number(await sql(`SELECT count(*) FROM amur.documents`));
  await fullAfter(2, 'readings');
  expectOneRefusal(
    await amurHere(['reread'], { env }),
    new RegExp(`2 documents read again: .*, 1 failed, ${before - 3} not begun: call again to go on`),
  );
  await room();
  const again = await amurHere(['reread'], { env });
  expect([again.code, again.err]).toEqual([0, expect.stringMatching(/\d+ documents read again/)]);
  expect(again.err).not.toMatch(/failed|not begun/);
});

it('ends an import, which goes on where it stopped', async () => {
  const table = join(folder, 'towns.csv');
  const row = (n: number) => `CN-HL|RU-AMU,visit,active,${1990 + n},Delegation ${n} visited.,https://example.org/${n}`;
  const head = 'parties,type,stage,date,statement,sources';
  writeFileSync(table, [head, ...Array.from({ length: 30 }, (_, n) => row(n))].join('\n'));
  await fullAfter(0, 'facts');
  const cut = await amurHere(['import', table], { env });
  expect([cut.code, cut.err.match(full)?.length]).toEqual([1, 1]);
  await room();
  const again = await amurHere(['import', table, '--json'], { env });
  expect([again.code, JSON.parse(again.out)]).toEqual([0, expect.objectContaining({ rows: 30, created: 30 })]);
});

it('is told of every file of an upload, and met once', async () => {
  const running = await startServerIn({ folder: data }, '--empty');
  const send = async (name: string) => {
    const form = new FormData();
    for (let n = 0; n < 4; n++)
      form.append('files', new File([`Delegation ${name} ${n} of Heilongjiang visited Amur.`], `${n}.txt`));
    const answer = await running.ask('/documents', undefined, { method: 'POST', body: form });
    return { status: answer.status, said: (await answer.json()) as { items: { ok: boolean }[] } };
  };
  await fullAfter(1, 'documents');
  const some = await send('upload');
  expect([some.status, some.said.items.map(({ ok }) => ok)]).toEqual([201, [true, false, false, false]]);
  expect(await asked()).toBe('2');
  expect((await send('upload more')).status).toBe(503);
  expect(await asked()).toBe('3');
  await room();
  expect((await send('upload')).said.items.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  await running.stop();
});

it('leaves nothing of a backup, whose file may be no larger than a block', async () => {
  const file = join(folder, 'backup.gz');
  const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));
  // The size of a file is limited as a disk is: the write fails (EFBIG).
  const limited = spawn('/bin/sh', ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, program, 'backup', file], {
    env: { ...process.env, ...env, AMUR_DATABASE_URL: '' },
  });
  const said: Buffer[] = [];
  limited.stderr.on('data', (piece: Buffer) => said.push(piece));
  expect(await new Promise((end) => limited.once('close', end))).toBe(1);
  expect(Buffer.concat(said).toString()).toContain(
    `The backup ${file} cannot be written: the file would be larger than it may be.`,
  );
  expect(readdirSync(folder).filter((name) => /backup/.test(name))).toEqual([]);
});
