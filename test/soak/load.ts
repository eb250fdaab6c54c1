/**
 * The program under many clients for long: all that it acknowledged is held once, no question is answered by a fault, and nothing grows
 * but what is held. Reads /proc, so Linux alone.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { quantile } from '../../bench/quantile.ts';
import { clusterFolder } from '../../src/store/postgres/server/cluster.ts';
import { serverPid } from '../../src/store/postgres/server/server-watch.ts';
import { type Program, startAmur } from '../e2e/workbench.ts';
import { childrenOf, kill, until } from '../kill/processes.ts';
import { clientsOf } from './clients.ts';

const [readers, writers] = [50, 5];
/** Looks a minute. */
const looks = 4;
const mebibyte = 1024 * 1024;

/** What there is at one moment. */
interface Look {
  readonly texts: number;
  /** Bytes in use in the program once garbage is collected. */
  readonly inUse: number;
  /** Bytes of memory that no other process shares: of the program with its reading processes, and of PostgreSQL. */
  readonly program: number;
  readonly postgres: number;
  readonly connections: number;
  readonly files: number;
  /** Bytes of the database. */
  readonly database: number;
}

/** Memory of some processes that is theirs alone, in bytes; one that has just ended has none. */
function ownMemory(pids: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of pids) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      for (const [, each] of rollup.matchAll(/^Private_(?:Clean|Dirty): +(\d+)/gm)) kilobytes += Number(each);
    } catch (error) {
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return kilobytes * 1024;
}

/** Starts the program so that it tells what is in use when it is asked (heap-on-signal.cjs). */
async function startTelling(data: string, heapFile: string): Promise<Program> {
  const own = { NODE_OPTIONS: `--require ${fileURLToPath(new URL('heap-on-signal.cjs', import.meta.url))}` };
  Object.assign(process.env, own, { AMUR_HEAP_FILE: heapFile });
  try {
    return await startAmur(data);
  } finally {
    for (const name of ['NODE_OPTIONS', 'AMUR_HEAP_FILE']) delete process.env[name];
  }
}

/** Bytes in use in the program. */
async function bytesInUse(pid: number, heapFile: string): Promise<number> {
  rmSync(heapFile, { force: true });
  kill(pid, 'SIGUSR2');
  const told = await until(() => existsSync(heapFile) && readFileSync(heapFile).length > 0, 60);
  if (!told) throw new Error('The program did not tell what is in use within a minute.');
  return Number(readFileSync(heapFile, 'utf8'));
}

interface Looked {
  readonly client: pg.Client;
  readonly pid: number;
  readonly data: string;
  readonly heapFile: string;
}

async function look({ client, pid, data, heapFile }: Looked, texts: number): Promise<Look> {
  const server = serverPid(clusterFolder(data))!;
  const { rows } = await client.query<{ connections: number; database: string }>(
    `SELECT (SELECT count(*)::integer FROM pg_stat_activity WHERE application_name = 'amur') AS connections,
      pg_database_size(current_database())::text AS database`,
  );
  return {
    texts,
    inUse: await bytesInUse(pid, heapFile),
    program: ownMemory([pid, ...childrenOf(pid)]),
    postgres: ownMemory([server, ...childrenOf(server)]),
    connections: rows[0]!.connections,
    files: readdirSync(`/proc/${pid}/fd`).length,
    database: Number(rows[0]!.database),
  };
}

/** How much of each kind of memory may come from the second third to the last; what is not in use goes up and down. */
const mayGrow = { inUse: 1.1, program: 1.3, postgres: 1.3 } as const;

/** What has grown from the second third to the last. The least of each counts. */
function growth(all: readonly Look[]): readonly string[] {
  const third = Math.floor(all.length / 3);
  const [middle, last] = [all.slice(third, 2 * third), all.slice(2 * third)];
  const least = (of: readonly Look[], what: keyof Look): number => Math.min(...of.map((each) => each[what]));
  const grown = (Object.keys(mayGrow) as (keyof typeof mayGrow)[]).flatMap((what) => {
    const [was, is] = [least(middle, what), least(last, what)];
    return is > was * mayGrow[what] + 10 * mebibyte ? [`memory of ${what}: ${mib(was)}, then ${mib(is)}`] : [];
  });
  const most = (of: readonly Look[], what: keyof Look): number => Math.max(...of.map((each) => each[what]));
  const more = (['connections', 'files'] as const).flatMap((what) => {
    // A client more or less at that moment is no growth.
    const [was, is] = [most(middle, what), most(last, what)];
    return is > was * 1.2 + 3 ? [`${what}: at most ${was}, then ${is}`] : [];
  });
  const [before, after] = [bytesAText(middle), bytesAText(last)];
  const heavier = after > 2 * before ? [`the database: ${kib(before)} a text, then ${kib(after)}`] : [];
  return [...grown, ...more, ...heavier];
}

/** Bytes that the database took for each text. */
function bytesAText(all: readonly Look[]): number {
  const [first, last] = [all[0]!, all.at(-1)!];
  return (last.database - first.database) / Math.max(1, last.texts - first.texts);
}

const mib = (bytes: number): string => `${Math.round(bytes / mebibyte)} MiB`;
const kib = (bytes: number): string => `${Math.round(bytes / 1024)} KiB`;

function line(name: string, { texts, inUse, program, postgres, connections, files, database }: Look): string {
  return [
    name.padEnd(14),
    `${texts} texts`,
    `memory ${mib(program)}, ${mib(inUse)} of it in use; PostgreSQL ${mib(postgres)}`,
    `${connections} connections, ${files} open files`,
    `database ${mib(database)}`,
  ].join('   ');
}

/** The largest tables, with their indexes and long values. */
async function tableLines(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; bytes: string; rows: string; dead: string }>(
    `SELECT relname AS name, pg_total_relation_size(relid)::text AS bytes, n_live_tup::text AS rows, n_dead_tup::text AS dead
    FROM pg_stat_user_tables ORDER BY pg_total_relation_size(relid) DESC LIMIT 8`,
  );
  return rows.map(
    ({ name, bytes, rows: live, dead }) =>
      `  ${name.padEnd(20)} ${mib(Number(bytes))}, ${live} rows, ${dead} dead ones`,
  );
}

/** Writes and asks for so many minutes; gives whether all is well. */
export async function soakLoad(minutes: number): Promise<boolean> {
  const data = mkdtempSync(join(tmpdir(), 'amur-load-'));
  const heapFile = `${data}.heap`;
  const program = await startTelling(data, heapFile);
  const api = `${program.url}/api/v1`;
  const client = new pg.Client({ host: clusterFolder(data), user: 'amur', database: 'amur' });
  const faults: string[] = [];
  const all: Look[] = [];
  try {
    await client.connect();
    const counted = async (): Promise<number> =>
      ((await (await fetch(`${api}/health`)).json()) as { counts: { documents: number } }).counts.documents;
    const examples = await counted();
    const held = new Set<string>();
    const pause = { readers: 2, writers: 1 };
    let over = false;
    const clients = clientsOf({ api, seconds: minutes * 60, readers, writers, pause, name: 'writer' }, held).finally(
      () => {
        over = true;
      },
    );
    while (!over) {
      all.push(await look({ client, pid: program.pid, data, heapFile }, held.size));
      await Promise.race([clients, sleep(60_000 / looks)]);
    }
    const met = await clients;
    faults.push(...met.faults);
    const own = (await counted()) - examples;
    if (own !== held.size) faults.push(`${held.size} texts acknowledged, ${own} held`);
    const waiting = await client.query<{ waiting: number }>(
      `SELECT ((SELECT count(*) FROM amur.search_queue) + (SELECT count(*) FROM amur.likeness_queue)
        + (SELECT count(*) FROM amur.tie_queue))::integer AS waiting`,
    );
    if (waiting.rows[0]!.waiting > 0) faults.push(`${waiting.rows[0]!.waiting} notes of work are left`);
    const [p50, p95, p99] = [quantile(met.times), quantile(met.times, 0.95), quantile(met.times, 0.99)].map(Math.round);
    console.log(`${writers} clients added ${held.size} texts in ${minutes} min`);
    console.log(
      `${readers} clients had ${met.times.length} answers: median ${p50} ms, 95 of 100 within ${p95} ms, 99 within ${p99} ms`,
    );
    const third = Math.floor(all.length / 3);
    for (const [name, each] of [
      ['at the start', all[0]],
      ['after a third', all[third]],
      ['after two', all[2 * third]],
      ['at the end', all.at(-1)],
    ] as const)
      console.log(line(name, each!));
    console.log(
      `a text took ${kib(bytesAText(all.slice(third, 2 * third)))} in the second third, ${kib(bytesAText(all.slice(2 * third)))} in the last`,
    );
    for (const each of await tableLines(client)) console.log(each);
    faults.push(...growth(all).map((each) => `grows: ${each}`));
  } finally {
    await client.end();
    await program.stop();
    for (const each of [data, heapFile]) rmSync(each, { recursive: true, force: true });
  }
  for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
  return faults.length === 0;
}
