/** The folder that keeps everything a user has: where it is, and whether it can be used. */
import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Unavailable } from '../../../model/errors.ts';

/** The surroundings that decide where the folder is; an argument, so that tests can say. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** The surroundings of this process. */
export const thisProcess: Surroundings = {
  env: process.env,
  platform: process.platform,
  get home() {
    return homeFolder();
  },
};

/** The user's home. HOME may be set to nothing; the account's entry then says where it is. */
export function homeFolder(): string {
  try {
    const home = homedir() || userInfo().homedir;
    if (home) return home;
  } catch {
    // HOME is not set and the user id has no account.
  }
  throw new Unavailable('This account has no home folder to keep data in.', {
    hint: 'Set HOME, or name a folder with --data FOLDER or AMUR_DATA.',
  });
}

/**
 * The data folder: the one asked for, `AMUR_DATA`, or the system's place for a user's data (`~/.local/share/amur`,
 * on macOS `~/Library/Application Support/amur`).
 */
export function resolveDataFolder(
  asked: string | undefined,
  { env, platform, home }: Surroundings = thisProcess,
): string {
  const named = asked || env.AMUR_DATA;
  if (named) return resolve(named);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'amur');
  const xdg = env.XDG_DATA_HOME;
  // The XDG specification: a relative path there is to be ignored.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'amur');
}

/** Makes the folder if it is missing and checks that it can be written to; throws Unavailable where it cannot be used. */
export async function prepareDataFolder(folder: string): Promise<void> {
  const hint = 'Choose another folder with --data FOLDER or AMUR_DATA, or make this one writable.';
  try {
    await makeFolder(folder);
  } catch (error) {
    throw new Unavailable(`The data folder ${folder} cannot be made: ${reasonOf(error)}.`, { hint, cause: error });
  }
  try {
    // Asking for permission is not enough: root is always told that it may, on a file system that takes no files too.
    await rmdir(await mkdtemp(join(folder, 'probe.')));
  } catch (error) {
    throw new Unavailable(`The data folder ${folder} cannot be written to: ${reasonOf(error)}.`, {
      hint,
      cause: error,
    });
  }
}

/** Makes a folder and those above it, one by one: on /proc the recursive mode of Node.js 20 never comes back. */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let path = folder;
  for (; !(await isFolder(path)); path = dirname(path)) missing.unshift(path);
  for (const each of missing) {
    // Private: the ledger may hold what its user was told in confidence. Another Amur may be making the same folder.
    await mkdir(each, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      // What stands above is there: "no such file" means a file system that makes none.
      if (error.code === 'ENOENT') throw Object.assign(error, { code: 'EROFS' });
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** False where nothing is there; throws where a file is in the way or one may not look. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR' });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than it may be',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is there',
  ENAMETOOLONG: 'the path is too long',
  ENOENT: 'a part of the path does not exist',
};

/** What a failed file operation ran into, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) || message || String(error);
}
