/**
 * A PostgreSQL of our own: attaches to the one that runs on a data folder, or starts it. Unix socket only. Two processes that start
 * at once race for PostgreSQL's own lock file; the loser attaches. docs/decisions/0003 says why it is built so.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Unavailable } from '../../../model/errors.ts';
import {
  checkMajor,
  clusterFolder,
  inCluster,
  innerPath,
  isAlive,
  makeCluster,
  managedName,
  writeAccess,
} from './cluster.ts';
import { prepareDataFolder } from './data-folder.ts';
import { type ServerAccount, serverAccount } from './server-account.ts';
import { type ServerBinaries, serverBinaries } from './server-binaries.ts';
import { leaveSeat, lockHolder, serverPid, serveScript, takeSeat, watchScript } from './server-watch.ts';

/** A server we are a user of. */
export interface ManagedServer {
  /** What a client needs to connect. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  readonly cluster: string;
  /** Comes back after the server was lost: starts it again if nobody else has. */
  revive(): Promise<void>;
  /** Leaves the server; it stops when the last user has left. */
  release(): void;
}

/** Seconds a server stays up after its last user left in good order. */
export const defaultLinger = 15;

/** Seconds a new server waits for its first user. */
const firstSeat = 5;
const patience = 30_000;
/** A crash recovery may take longer than a start. */
const patienceWithBusy = 180_000;

/** Settings fit for one person's machine; given at each start, so that every folder has today's. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  // Pages are taken as they are needed: an idle server has some 28 MB of its own, a large ledger's indexes stay at hand.
  shared_buffers: '256MB',
  max_connections: '60',
  // After a bulk load the log would otherwise stay at a gigabyte.
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  cluster_name: 'amur',
};

/** Attaches to the server of a data folder, starting it (and making its database) where need be. */
export async function attachOrStart(dataFolder: string, linger = defaultLinger): Promise<ManagedServer> {
  await prepareDataFolder(dataFolder);
  const account = serverAccount(dataFolder, clusterFolder(dataFolder));
  let found: ServerBinaries | undefined;
  const binaries = (): ServerBinaries => (found ??= serverBinaries(account));
  const cluster = makeCluster(dataFolder, account, binaries);
  const address = shortAddress(cluster);
  const { host } = address;
  const come = (): Promise<number> => comeIn({ cluster, host, account, binaries });
  try {
    let seat = await come();
    return {
      cluster,
      connection: { host, user: managedName, database: managedName },
      async revive() {
        const next = await come();
        closeSync(seat);
        seat = next;
      },
      release() {
        leaveSeat(seat, linger);
        address.remove();
      },
    };
  } catch (error) {
    address.remove();
    throw error;
  }
}

/** Gets the server to answer and takes a seat with it. */
async function comeIn(place: Omit<Waiting, 'seats'>): Promise<number> {
  const seats = seatTaker(place.cluster);
  try {
    return await waitForServer({ ...place, seats });
  } catch (error) {
    seats.leave();
    throw error;
  }
}

/** Keeps one seat while waiting: a server that takes long to recover must not think that nobody came. */
function seatTaker(cluster: string) {
  let held: { readonly pid: number; readonly seat: number } | null = null;
  const leave = (): void => {
    if (held) closeSync(held.seat);
    held = null;
  };
  return {
    leave,
    /** Takes a seat with the server of that number, leaving the one before. */
    take(pid: number | null): void {
      if (held?.pid === pid) return;
      leave();
      const seat = pid === null ? null : takeSeat(cluster, pid);
      if (pid !== null && seat !== null) held = { pid, seat };
    },
    /** The seat, if somebody still watches; null where the watch has gone. */
    watched(): number | null {
      if (!held) return null;
      const second = takeSeat(cluster, held.pid);
      if (second === null) {
        leave();
        return null;
      }
      closeSync(second);
      return held.seat;
    },
  };
}

interface Waiting {
  readonly cluster: string;
  readonly host: string;
  readonly account: ServerAccount;
  readonly binaries: () => ServerBinaries;
  readonly seats: ReturnType<typeof seatTaker>;
}

async function waitForServer({ cluster, host, account, binaries, seats }: Waiting): Promise<number> {
  const began = Date.now();
  let starting: Starting | null = null;
  let failures = 0;
  let unwatchedSince: number | null = null;
  let pause = 2;
  for (;;) {
    const pid = serverPid(cluster);
    seats.take(pid);
    const answer = await knock(host);
    const seat = answer === 'ready' ? seats.watched() : null;
    if (seat !== null) return seat;
    if (answer === 'ready' && pid !== null) {
      // Either the watch is about to stop the server or it was killed; give the first half a second.
      unwatchedSince ??= Date.now();
      if (Date.now() - unwatchedSince > 500) {
        spawnInCluster(cluster, account, watchScript, [String(firstSeat), String(pid)]);
        unwatchedSince = null;
      }
    } else unwatchedSince = null;
    if (answer === 'absent' && (starting === null || starting.ended())) {
      if (starting === null) checkMajor(cluster, binaries());
      else {
        // After a kill, the old server's processes take a moment to go: that passes. Other failures do not.
        failures++;
        if (failures > 3 && !passes(starting.said())) throw cannotStart(cluster, starting.said());
        await sleep(Math.min(25 * 2 ** failures, 500));
      }
      removeStaleLocks(cluster);
      writeAccess(cluster, account);
      starting = start(cluster, account, binaries());
    }
    if (Date.now() - began > (answer === 'busy' ? patienceWithBusy : patience)) {
      throw cannotStart(cluster, starting?.said() ?? `it answers "${answer}"`);
    }
    await sleep(pause);
    pause = Math.min(pause * 1.3, 50);
  }
}

interface Starting {
  ended(): boolean;
  /** What the server wrote to its log since this start. */
  said(): string;
}

function start(cluster: string, account: ServerAccount, { bin }: ServerBinaries): Starting {
  const log = join(cluster, 'amur-server.log');
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 1_000_000) renameSync(log, `${log}.old`);
  const from = size > 1_000_000 ? 0 : size;
  const options = Object.entries({ ...settings, unix_socket_directories: '.' }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const command = [join(bin, 'postgres'), '-D', innerPath(cluster, account), ...options];
  const child = spawnInCluster(cluster, account, serveScript, [String(firstSeat), ...command]);
  return {
    ended: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    said: () => (existsSync(log) ? readFileSync(log).subarray(from).toString('utf8') : ''),
  };
}

function spawnInCluster(
  cluster: string,
  account: ServerAccount,
  script: string,
  args: readonly string[],
): ChildProcess {
  const child = spawn('/bin/sh', ['-c', script, 'amur-server', ...args], {
    ...inCluster(cluster, account),
    // A session of its own: Ctrl-C in the terminal is for the command, not for the server.
    detached: true,
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
  child.unref();
  return child;
}

/** Failures that a little waiting cures. */
function passes(said: string): boolean {
  return /lock file "[^"]+" already exists|pre-existing shared memory|could not bind|is already in use/.test(said);
}

function cannotStart(cluster: string, said: string): Unavailable {
  const lines = said.split('\n').filter((line) => /FATAL|ERROR|PANIC|HINT|could not/.test(line));
  const reason = lines.slice(-3).join(' ').trim() || said.trim().split('\n').at(-1) || 'it said nothing';
  return new Unavailable(`The database in ${cluster} does not start: ${reason}`, {
    hint: `Its log is ${join(cluster, 'amur-server.log')}. If it says that the disk is full, make room and try again.`,
    lasts: true,
  });
}

type Answer = 'ready' | 'busy' | 'absent';

/** Whether the server at a socket takes connections. */
export async function knock(host: string): Promise<Answer> {
  const client = new pg.Client({ host, user: managedName, database: managedName, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return 'ready';
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code, message } = error as { code?: string; message: string };
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
    // Starting, stopping, recovering, full: all pass.
    if (!code || /^(57P0|53|ECONN|EPIPE|EAGAIN)/.test(code)) return 'busy';
    throw new Unavailable(`The database does not let Amur in: ${message}`, {
      hint: 'Run Amur as the user who made the data folder, or choose another folder with --data.',
      cause: error,
    });
  }
}

/**
 * Removes lock files, the data's and the socket's, that name a process which is no PostgreSQL: after a machine or a container
 * restarts, its number may be anybody's. PostgreSQL still checks by its shared memory that no server is on the data.
 */
function removeStaleLocks(cluster: string): void {
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const pid = lockHolder(cluster, name);
    if (pid !== null && isAlive(pid) && isOther(pid)) rmSync(join(cluster, name), { force: true });
  }
}

/** True where the process is no PostgreSQL, or one that has ended and that nobody has buried yet. */
function isOther(pid: number): boolean {
  try {
    const [, name, state] = /\((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name !== 'postgres' || state === 'Z';
  } catch {
    // No /proc (macOS) or the process has just gone: PostgreSQL decides.
    return false;
  }
}

/** A socket's path may have about 100 bytes; a longer one is reached through a link of this process's own. */
function shortAddress(cluster: string): { readonly host: string; remove(): void } {
  if (Buffer.byteLength(cluster) <= 80) return { host: cluster, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'amur-'));
  const host = join(folder, 's');
  symlinkSync(cluster, host);
  return { host, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Stops the server of a data folder; false where none ran. */
export async function stopServer(dataFolder: string): Promise<boolean> {
  const cluster = clusterFolder(dataFolder);
  const pid = serverPid(cluster);
  if (pid === null || !isAlive(pid)) return false;
  const address = shortAddress(cluster);
  try {
    // A number in a left-over lock file may be anybody's: only a server that answers is ours to stop.
    if ((await knock(address.host)) === 'absent') return false;
  } finally {
    address.remove();
  }
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    // Its last user may have left meanwhile: a server that is gone has stopped.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  const began = Date.now();
  while (serverPid(cluster) === pid && isAlive(pid)) {
    if (Date.now() - began > patience) {
      throw new Unavailable(`The database in ${cluster} (process ${pid}) has not stopped within 30 seconds.`);
    }
    await sleep(10);
  }
  return true;
}
