/**
 * Moves a data folder of an older PostgreSQL over to the programs of today: its server is started for the last time by its own
 * programs, where nobody else finds it; each ledger is written down, restored into a new folder and compared there; then the
 * new folder takes the place, and the old one is kept aside. Whatever dies in between leaves the old folder as it was.
 */
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Conflict, Unavailable } from '../../model/errors.ts';
import { prepareDataFolder } from '../data-folder.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { clusterFolder, isAlive, majorOf, upgradeSteps } from './cluster.ts';
import { openDatabase } from './database.ts';
import { attachOrStart, type ManagedServer, stopServer } from './managed-server.ts';
import { schemaQueries as q } from './queries/schema.ts';
import { type ServerAccount, serverAccount } from './server-account.ts';
import { olderBinaries, type ServerBinaries, serverBinaries } from './server-binaries.ts';
import { serverPid } from './server-watch.ts';

/** The folder for the socket of a server that is started for the last time. */
const lastSocket = 'amur-upgrade';

/** How long an old server may take to stop, in milliseconds. */
const patience = 30_000;

/**
 * Upgrades the folder where it is of an older major version and no server runs on it (who runs one uses it as it is). Throws
 * Conflict, with the steps to take, where the old programs are missing.
 */
export async function upgradeWhereOlder(
  dataFolder: string,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  await prepareDataFolder(dataFolder);
  const cluster = clusterFolder(dataFolder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) return;
  const account = serverAccount(dataFolder, cluster);
  const pid = serverPid(cluster);
  if (pid !== null && isAlive(pid)) return;
  const held = majorOf(cluster);
  const programs = serverBinaries(account);
  if (held >= programs.major) return;
  const older = olderBinaries(held, account);
  if (older === null) {
    throw new Conflict(`The database in ${cluster} is of PostgreSQL ${held}; this Amur runs ${programs.version}.`, {
      hint: upgradeSteps(held),
    });
  }
  await moveOver(dataFolder, account, older, say);
}

/** Moves the ledgers of a folder, whose server runs by `older`, into a new folder made by the programs of today. */
export async function moveOver(
  dataFolder: string,
  account: ServerAccount,
  older: ServerBinaries,
  say: (line: string) => void,
): Promise<void> {
  const cluster = clusterFolder(dataFolder);
  say(`the database in ${cluster} is of PostgreSQL ${older.version}; it is moved over to a newer one`);
  const stamp = new Date().toISOString();
  const work = mkdtempSync(join(dataFolder, `upgrade.${process.pid}.`));
  let target = '';
  try {
    const sockets = join(cluster, lastSocket);
    mkdirSync(sockets, { recursive: true, mode: 0o700 });
    if (account.lent) {
      for (const path of [sockets, work]) chownSync(path, account.uid, account.gid);
    }
    const old = await attachOrStart(dataFolder, 0, { programs: older, sockets: lastSocket });
    try {
      target = await copyLedgers(old, join(work, 'data'), work, dataFolder, stamp, say);
    } finally {
      old.release();
      await ended(cluster);
      rmSync(sockets, { recursive: true, force: true });
    }
    const place = join(dataFolder, basename(target));
    const kept = `${cluster}.kept-${stamp.slice(0, 19).replaceAll(':', '-')}`;
    // Two of one name is a test's doing; else the new folder first: with both there, the newer one counts.
    if (place === cluster) renameSync(cluster, kept);
    renameSync(target, place);
    if (place !== cluster) renameSync(cluster, kept);
    say(`moved over and compared; the old folder is kept in ${kept} until you delete it`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Writes each ledger down and restores it into a new data folder; the new server's folder, stopped. */
async function copyLedgers(
  old: ManagedServer,
  newFolder: string,
  work: string,
  dataFolder: string,
  at: string,
  say: (line: string) => void,
): Promise<string> {
  const server = await attachOrStart(newFolder, 0);
  try {
    for (const schema of await schemasOf(old)) {
      const from = openDatabase({ connection: { ...old.connection }, schema, location: dataFolder });
      const to = openDatabase({ connection: { ...server.connection }, schema, location: newFolder });
      try {
        const path = join(work, `${schema}.amur`);
        const { rows } = await writeBackup(from, path, { at, by: 'amur', dataFolder });
        await restoreBackup(to, path, { at, dataFolder: newFolder });
        rmSync(path);
        say(`  ${schema}: ${rows.documents ?? 0} documents, ${rows.claims ?? 0} claims`);
      } finally {
        await from.close();
        await to.close();
      }
    }
    return server.cluster;
  } finally {
    await stopServer(newFolder);
    server.release();
  }
}

async function schemasOf(server: ManagedServer): Promise<readonly string[]> {
  const database = openDatabase({ connection: { ...server.connection }, schema: 'amur', location: server.cluster });
  try {
    return (await database.run<{ nspname: string }>(q.ledgers)).map((row) => row.nspname);
  } finally {
    await database.close();
  }
}

/** Waits until the server of a folder is gone. */
async function ended(cluster: string): Promise<void> {
  const began = Date.now();
  for (let pid = serverPid(cluster); pid !== null && isAlive(pid); pid = serverPid(cluster)) {
    if (Date.now() - began > patience)
      throw new Unavailable(`The old server of ${cluster} (process ${pid}) does not stop.`);
    await sleep(20);
  }
}
