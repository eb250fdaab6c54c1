/** Opens the ledger: on the PostgreSQL that Amur keeps in its data folder, or on one that a URL names. */
import { codebook } from '../model/codebook.ts';
import { openStore, type StorePlace } from './open-store.ts';
import { stopServer } from './postgres/managed-server.ts';
import { migrate } from './postgres/migrate.ts';
import { type PostgresLedger, postgresLedger } from './postgres/postgres-ledger.ts';
import { catchUp } from './postgres/tie-store.ts';

export { diagnoseStore } from './postgres/diagnose-store.ts';
export type { PostgresLedger } from './postgres/postgres-ledger.ts';

/** Opens the ledger, brings its schema up to date and finishes what a process that died left undone. */
export async function openLedger(place: StorePlace): Promise<PostgresLedger> {
  const now = (): string => new Date().toISOString();
  // A server that comes back may have lost ties: they are not waited for until they are on the disk.
  const store = await openStore(place, (database) => void catchUp(database, now).catch(() => undefined));
  const { database } = store;
  try {
    await migrate(database, now);
    await catchUp(database, now);
    const ledger = postgresLedger(database, now, () => store.close());
    await ledger.noteCodebook(codebook, { by: 'amur', at: now() });
    return ledger;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Stops the server of a data folder; false where none ran. What uses it then starts it again when it needs it. */
export function stopManaged(dataFolder: string): Promise<boolean> {
  return stopServer(dataFolder);
}
