/** What can be said of a store without a database that answers: where it is, what runs, and the last words of its log. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAmurError } from '../../../model/errors.ts';
import { clusterFolder, isAlive } from './cluster.ts';
import { prepareDataFolder } from './data-folder.ts';
import { serverAccount } from './server-account.ts';
import { serverBinaries } from './server-binaries.ts';
import { serverPid } from './server-watch.ts';

/** One thing that is wrong, and what to do about it. */
export interface StoreFault {
  readonly message: string;
  readonly hint: string | null;
}

/** The managed store of a data folder as it lies on the disk. */
export interface StoreReport {
  readonly dataFolder: string;
  /** The folder with the database; null before the first start. */
  readonly cluster: string | null;
  /** The PostgreSQL that would be started, `17.10`; null where none is installed. */
  readonly programs: string | null;
  /** Process id of the server, null where none runs. */
  readonly pid: number | null;
  /** The account the server runs under, where root lends it one. */
  readonly account: string | null;
  readonly log: string | null;
  /** The last errors of the log, oldest first. */
  readonly lastErrors: readonly string[];
  readonly faults: readonly StoreFault[];
}

/** Looks at a managed store from outside; never throws for what is wrong with it. */
export async function diagnoseStore(dataFolder: string): Promise<StoreReport> {
  const faults: StoreFault[] = [];
  const attempt = async <T>(work: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!isAmurError(error)) throw error;
      faults.push({ message: error.message, hint: error.hint ?? null });
      return null;
    }
  };
  const usable = await attempt(async () => {
    await prepareDataFolder(dataFolder);
    return true;
  });
  if (!usable) {
    const nothing = { cluster: null, programs: null, pid: null, account: null, log: null, lastErrors: [] };
    return { dataFolder, ...nothing, faults };
  }
  const cluster = clusterFolder(dataFolder);
  const account = await attempt(() => serverAccount(dataFolder, cluster));
  const programs = account === null ? null : await attempt(() => serverBinaries(account));
  const pid = serverPid(cluster);
  const log = join(cluster, 'amur-server.log');
  return {
    dataFolder,
    cluster: existsSync(cluster) ? cluster : null,
    programs: programs?.version ?? null,
    pid: pid !== null && isAlive(pid) ? pid : null,
    account: account?.lent ? account.name : null,
    log: existsSync(log) ? log : null,
    lastErrors: existsSync(log) ? errorsOf(log) : [],
    faults,
  };
}

function errorsOf(log: string): readonly string[] {
  const lines = readFileSync(log, 'utf8').slice(-50_000).split('\n');
  // A client that comes while the server starts or stops is told to wait; that is no fault.
  return lines
    .filter((line) => /FATAL|PANIC|ERROR/.test(line) && !/is (starting up|shutting down)/.test(line))
    .slice(-5);
}
