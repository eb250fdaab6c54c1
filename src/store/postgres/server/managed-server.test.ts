/** The life of the managed server: shared, watched, stopped with its last user, brought back after any kill. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { Conflict, InvalidInput, Unavailable } from '../../../model/errors.ts';
import { diagnoseStore, openLedger, stopManaged } from '../open-ledger.ts';
import { clusterFolder, isAlive } from './cluster.ts';
import { attachOrStart, stopServer } from './managed-server.ts';
import { realPrograms } from './real-programs-for-tests.ts';
import { serverPid } from './server-watch.ts';
import { testFolder } from './servers-for-tests.ts';

realPrograms();

const { folder, remove } = testFolder();
afterEach(() => stopServer(folder));
afterAll(remove);

const until = (condition: () => boolean): Promise<boolean> => vi.waitUntil(condition, { timeout: 200_000 });

async function ask(server: { connection: pg.ClientConfig }, sql: string): Promise<string> {
  const client = new pg.Client(server.connection);
  await client.connect();
  const { rows } = await client.query<{ v: string }>(`SELECT ${sql} AS v`);
  await client.end();
  return rows[0]!.v;
}

describe('the managed server', () => {
  it('listens on a socket that only its owner reaches, and on no port', async () => {
    const server = await attachOrStart(folder, 0);
    expect(await ask(server, `current_setting('listen_addresses')`)).toBe('');
    expect(statSync(server.cluster).mode & 0o777).toBe(0o700);
    expect(statSync(join(server.cluster, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700);
    expect(await ask(server, `current_setting('fsync') || current_setting('max_wal_size')`)).toBe('on256MB');
    // What a disk changed is met when it is read.
    expect(await ask(server, `current_setting('data_checksums')`)).toBe('on');
    // Case in any script, whatever the system's locale.
    expect(await ask(server, `lower('АМУР')`)).toBe('амур');
    expect(await ask(server, `current_setting('server_encoding')`)).toBe('UTF8');
    server.release();
  });

  it('is shared, and stops when its last user has left', async () => {
    const first = await attachOrStart(folder, 0);
    const pid = serverPid(first.cluster)!;
    const second = await attachOrStart(folder, 0);
    expect(serverPid(first.cluster)).toBe(pid);
    // Longer than a new server waits for its first user.
    await sleep(5500);
    first.release();
    await sleep(500);
    expect(await ask(second, '1::text')).toBe('1');
    second.release();
    await until(() => !isAlive(pid) && serverPid(first.cluster) === null);
  });

  it('is watched again by the next user when its watch was killed', async () => {
    const first = await attachOrStart(folder, 0);
    const pid = serverPid(first.cluster)!;
    const pipe = join(first.cluster, `amur-users.${pid}`);
    // Without the pipe nobody can sit with the server: as if the shell had died before it made it.
    rmSync(pipe);
    const second = await attachOrStart(folder, 0);
    expect(serverPid(first.cluster)).toBe(pid);
    expect(existsSync(pipe)).toBe(true);
    second.release();
    first.release();
  });

  it('starts although the lock files name a process that is something else', async () => {
    const server = await attachOrStart(folder, 0);
    server.release();
    await stopServer(folder);
    for (const lock of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      writeFileSync(join(server.cluster, lock), `${process.pid}\n${server.cluster}\n1\n5432\n.\n\n`);
    }
    const again = await attachOrStart(folder, 0);
    expect(serverPid(server.cluster)).not.toBe(process.pid);
    again.release();
  });

  it('is reached by a path longer than a socket may have, after a first start that was killed half way', async () => {
    const other = testFolder();
    const deep = join(other.folder, 'x'.repeat(60), 'y'.repeat(60));
    const left = join(deep, 'new.999999.abc');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'PG_VERSION'), '17\n');
    const server = await attachOrStart(deep, 0);
    expect(readdirSync(deep)).toEqual(['pg17']);
    expect(Buffer.byteLength(server.connection.host)).toBeLessThan(90);
    expect(await ask(server, '1::text')).toBe('1');
    // One of two first starts at once, which was killed after the other had ended.
    mkdirSync(left);
    (await attachOrStart(deep, 0)).release();
    expect(readdirSync(deep)).toEqual(['pg17']);
    await stopServer(deep);
    server.release();
    expect(existsSync(server.connection.host)).toBe(false);
    await other.remove();
  });

  it('stops when told, and says whether it ran', async () => {
    const server = await attachOrStart(folder, 0);
    expect(await stopManaged(folder)).toBe(true);
    expect(await stopManaged(folder)).toBe(false);
    expect(await stopManaged(join(folder, 'nothing here'))).toBe(false);
    server.release();
  });

  it('counts as stopped where it has gone between answering and being told to stop', async () => {
    const other = testFolder();
    const cluster = join(other.folder, 'pg17');
    mkdirSync(cluster);
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
    const going = spawn('sleep', ['60']);
    writeFileSync(join(cluster, 'postmaster.pid'), `${going.pid}\n`);
    const socket = createServer((connection) => {
      going.once('exit', () => connection.destroy());
      going.kill('SIGKILL');
    });
    await new Promise<void>((listening) => socket.listen(join(cluster, '.s.PGSQL.5432'), listening));
    expect(await stopServer(other.folder)).toBe(true);
    expect(isAlive(going.pid!)).toBe(false);
    await new Promise((closed) => socket.close(closed));
    await other.remove();
  });
});

describe('a store looked at from outside', () => {
  it('tells what would run, what runs, and where its log is', async () => {
    const server = await attachOrStart(folder, 0);
    const running = await diagnoseStore(folder);
    expect(running).toMatchObject({ dataFolder: folder, cluster: server.cluster, faults: [], lastErrors: [] });
    expect(running.pid).toBe(serverPid(server.cluster));
    expect(running.programs).toMatch(/^17\./);
    await stopServer(folder);
    server.release();
    expect(await diagnoseStore(folder)).toMatchObject({ pid: null, log: join(server.cluster, 'amur-server.log') });
  });

  it('tells what is wrong with it', async () => {
    const { faults, cluster } = await diagnoseStore('/dev/null/data');
    expect(cluster).toBeNull();
    expect(faults[0]?.message).toMatch(/cannot be made/);
  });
});

describe('a ledger that cannot be opened says why', () => {
  const opening = (options: Partial<Parameters<typeof openLedger>[0]>) =>
    openLedger({ dataFolder: '/nowhere', linger: 0, ...options });

  it('where the data folder is a file', async () => {
    const place = mkdtempSync(join(tmpdir(), 'amur-file-'));
    const file = join(place, 'data');
    writeFileSync(file, '');
    await expect(opening({ dataFolder: file })).rejects.toThrow(Unavailable);
    await expect(opening({ dataFolder: join(file, 'below') })).rejects.toThrow(
      /cannot be made: a part of the path is a file/,
    );
    rmSync(place, { recursive: true });
  });

  it('where nothing answers at the address, without the password', async () => {
    const failure = await opening({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/amur' }).catch(
      (error: Error) => error,
    );
    expect(failure).toBeInstanceOf(Unavailable);
    expect((failure as Error).message).toMatch(/127\.0\.0\.1:1\/amur does not answer/);
    expect(JSON.stringify(failure) + String(failure)).not.toContain('secret');
  });

  it('where the address is none, or the schema no name', async () => {
    await expect(opening({ databaseUrl: 'mysql://localhost/x' })).rejects.toThrow(InvalidInput);
    await expect(opening({ databaseUrl: 'postgres://localhost/x', schema: 'a"b' })).rejects.toThrow(InvalidInput);
  });

  it('where the data are of another PostgreSQL', async () => {
    (await attachOrStart(folder, 0)).release();
    await stopServer(folder);
    const version = join(clusterFolder(folder), 'PG_VERSION');
    writeFileSync(version, '9\n');
    const older = await opening({ dataFolder: folder }).catch((error: Conflict) => error);
    expect((older as Error).message).toMatch(/is of PostgreSQL 9; the programs .* are of 17/);
    expect((older as Conflict).hint).toMatch(/AMUR_PG_BIN=.* amur backup/);
    writeFileSync(version, '99\n');
    const newer = await opening({ dataFolder: folder }).catch((error: Conflict) => error);
    expect((newer as Error).message).toMatch(/is of PostgreSQL 99; the programs .* are of 17/);
    expect((newer as Conflict).hint).toMatch(/A newer Amur or PostgreSQL has made it/);
    writeFileSync(version, '17\n');
  });

  it('where a newer Amur has changed the schema, or another build made it', async () => {
    await (await opening({ dataFolder: folder })).close();
    const server = await attachOrStart(folder, 0);
    const run = async (sql: string): Promise<void> => {
      const client = new pg.Client(server.connection);
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    await run(`INSERT INTO amur.schema_migrations VALUES (99, 'of the future', 'hash', '2030-01-01')`);
    const newer = await opening({ dataFolder: folder }).catch((error: Error) => error);
    expect(newer).toBeInstanceOf(Conflict);
    expect((newer as Error).message).toMatch(/has version 99; this Amur knows versions up to \d+/);
    await run(`DELETE FROM amur.schema_migrations WHERE version = 99`);
    await run(`UPDATE amur.schema_migrations SET hash = 'other'`);
    await expect(opening({ dataFolder: folder })).rejects.toThrow(/made by another build/);
    await run(`DELETE FROM amur.schema_migrations WHERE version > 43`);
    await run(`UPDATE amur.schema_migrations SET version = 42`);
    await expect(opening({ dataFolder: folder })).rejects.toThrow(/made by an earlier Amur: its version is 42/);
    server.release();
  });
});
