/** Backups that Amur makes by itself: before the schema of a ledger that holds something is changed. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAmurError, Unavailable } from '../../../model/errors.ts';
import type { Database } from '../database.ts';
import { stepsDue } from '../migrate.ts';
import { newestVersion } from '../migrations.ts';
import { firstHeld } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

/** How many of them are kept. */
const kept = 3;

const ours = /^(\w+)-before-version-\d+-(\d{4}-.*)\.amur$/;

/** Where they lie. */
export function backupFolder(dataFolder: string): string {
  return join(dataFolder, 'backups');
}

/** The files of a schema there, oldest first, by their whole paths. */
export async function keptBackups(dataFolder: string, schema: string): Promise<readonly string[]> {
  const folder = backupFolder(dataFolder);
  const names = await readdir(folder).catch(() => []);
  const found = names.flatMap((name) => {
    const [, of, at = ''] = ours.exec(name) ?? [];
    return of === schema ? [{ at, path: join(folder, name) }] : [];
  });
  return found.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ path }) => path);
}

/**
 * Writes down a ledger before it is brought up to date, and removes all but the last few such files. Gives the file; null where
 * nothing is held or nothing is due. Throws Unavailable where it cannot be written: then nothing is changed either.
 */
export async function backupBeforeSteps(
  database: Database,
  dataFolder: string,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<string | null> {
  if (!(await isHeldAndDue(database))) return null;
  const folder = backupFolder(dataFolder);
  const path = join(folder, `${database.schema}-before-version-${newestVersion}-${at.replaceAll(/[:.]/g, '-')}.amur`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeBackup(database, path, { at, by, dataFolder });
  } catch (error) {
    // Another process has brought it up to date meanwhile, and has written it down before.
    if (!(await isHeldAndDue(database))) return null;
    throw new Unavailable(
      `The ledger has to be brought up to date, and could not be written down before: ${isAmurError(error) ? error.message : String(error)}`,
      {
        hint: 'Make room, or write a backup elsewhere (amur backup FILE) and run: amur migrate --no-backup.',
        cause: error,
      },
    );
  }
  for (const old of (await keptBackups(dataFolder, database.schema)).slice(0, -kept)) await rm(old, { force: true });
  return path;
}

/** True where steps are due on a ledger that holds somebody's work. */
export async function isHeldAndDue(database: Database): Promise<boolean> {
  return (await stepsDue(database)).length > 0 && (await firstHeld(database, database)) !== null;
}
