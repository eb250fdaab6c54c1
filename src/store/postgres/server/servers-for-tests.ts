/** Servers for tests: a data folder of their own, and the same PostgreSQL on loopback TCP with a password. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { inCluster } from './cluster.ts';
import { attachOrStart, stopServer } from './managed-server.ts';
import { serverAccount } from './server-account.ts';
import { serverBinaries } from './server-binaries.ts';

/** A data folder that is removed, and whose server is stopped, at the end. */
export function testFolder(): { readonly folder: string; remove(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'amur-test-'));
  return {
    folder,
    async remove() {
      await stopServer(folder);
      // What its last processes still write may stand in the way for a moment.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

/** A schema brought up to date, for tests that look at it or run queries in it: `amur`, which nothing else may be in. */
export interface SchemaForTests {
  readonly database: Database;
  remove(): Promise<void>;
}

/** Makes it on a server of its own. */
export async function schemaForTests(now: string): Promise<SchemaForTests> {
  const { folder, remove } = testFolder();
  const server = await attachOrStart(folder, 0);
  const database = openDatabase({ connection: { ...server.connection }, schema: 'amur', location: folder });
  await migrate(database, () => now);
  return {
    database,
    async remove() {
      await database.close();
      server.release();
      await remove();
    },
  };
}

export interface UrlServer {
  readonly url: string;
  readonly port: number;
  /** The folder of its data. */
  readonly data: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL as somebody else might run one: TCP on 127.0.0.1, a password, an ordinary database. */
export async function startUrlServer(): Promise<UrlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'amur-url-'));
  const account = serverAccount(folder, folder);
  const { bin } = serverBinaries(account);
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'correct horse\n');
  if (account.lent) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  chmodSync(folder, 0o700);
  const options = { ...inCluster(folder, account), encoding: 'utf8' as const };
  const secured = ['-U', 'tester', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-E', 'UTF8', '--locale=C', ...secured], options);
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  return serving(folder, data);
}

/** Starts a hot standby of a server: a copy of its data, made while it works, that follows it. */
export async function startStandby(primary: UrlServer): Promise<UrlServer & { caughtUp(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'amur-standby-'));
  const data = join(folder, 'data');
  const client = new pg.Client(primary.url);
  await client.connect();
  await client.query(`SELECT pg_backup_start('standby', true)`);
  cpSync(primary.data, data, { recursive: true, filter: (path) => !/postmaster\.(pid|opts)$/.test(path) });
  const stopped = await client.query<{ label: string }>('SELECT labelfile AS label FROM pg_backup_stop()');
  await client.end();
  writeFileSync(join(data, 'backup_label'), stopped.rows[0]!.label);
  writeFileSync(join(data, 'standby.signal'), '');
  const source = `host=127.0.0.1 port=${primary.port} user=tester password='correct horse'`;
  writeFileSync(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${source.replaceAll("'", "''")}'\n`);
  chmodSync(data, 0o700);
  const account = serverAccount(folder, folder);
  if (account.lent) chownAll(folder, account);
  const standby = await serving(folder, data);
  return {
    ...standby,
    /** Waits until it has all that the primary has. */
    async caughtUp() {
      const [from, to] = [new pg.Client(primary.url), new pg.Client(standby.url)];
      await Promise.all([from.connect(), to.connect()]);
      const { rows } = await from.query<{ lsn: string }>('SELECT pg_current_wal_lsn() AS lsn');
      const is = async () =>
        (await to.query<{ has: boolean }>('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS has', [rows[0]!.lsn]))
          .rows[0]!.has;
      while (!(await is())) await sleep(20);
      await Promise.all([from.end(), to.end()]);
    },
  };
}

function chownAll(folder: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ])
    chownSync(path, uid, gid);
}

/** Starts a server on data that are there. */
async function serving(folder: string, data: string): Promise<UrlServer> {
  const account = serverAccount(folder, folder);
  const { bin } = serverBinaries(account);
  for (let attempt = 1; attempt <= 5; attempt++) {
    const port = await freePort();
    const sockets = ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1', '-p', String(port)];
    const server = spawn(join(bin, 'postgres'), ['-D', data, ...sockets], {
      ...inCluster(folder, account),
      stdio: 'ignore',
    });
    const url = `postgres://tester:correct%20horse@127.0.0.1:${port}/postgres`;
    // Another program may have taken the port meanwhile: then the next one.
    if (!(await answering(url, server))) continue;
    return {
      url,
      port,
      data,
      async stop() {
        await ended(server);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  throw new Error('the server for the tests does not start');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await exit;
}

/** Waits until the server answers; false where it has ended instead. */
async function answering(url: string, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null) {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(20);
    }
  }
  return false;
}

/** A port of 127.0.0.1 that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
