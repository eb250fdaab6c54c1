/** Opens the ledger: on the PostgreSQL that Amur keeps in its data folder, or on one that a URL names. */
import { randomUUID } from 'node:crypto';
import { codebook } from '../../model/codebook.ts';
import type { People, Trail } from '../ports/people.ts';
import { migrate } from './migrate.ts';
import { openStore, type StorePlace } from './open-store.ts';
import { postgresPeople } from './people.ts';
import { type PostgresLedger, postgresLedger } from './postgres-ledger.ts';
import { schemaQueries } from './queries/schema.ts';
import { stopServer } from './server/managed-server.ts';
import { createIndexer, indexPending, queueOutdatedTies } from './ties/indexer.ts';
import { postgresTrail } from './trail.ts';

export type { PostgresLedger } from './postgres-ledger.ts';
export { diagnoseStore } from './server/diagnose-store.ts';

/** An opening waits until so many pending documents and keys are done; the rest is done while the ledger is open. */
const maxPendingAtStart = 500;

/** The ties of so many keys are derived while whoever decided waits. */
const defaultSynchronousKeys = 20;

/** The ledger, with who may work on it and the trail of what they did. */
export interface OpenedLedger extends PostgresLedger {
  readonly people: People;
  readonly trail: Trail;
  /** Why nothing can be recorded here: the database is a read replica, or its user may only look. Null where all can be. */
  readonly readOnly: 'replica' | 'grants' | null;
}

/**
 * Opens the ledger, makes its schema where there is none yet and finishes what a process that died left undone. A decision waits for
 * the ties of `maxSynchronousKeys` keys at most.
 */
export async function openLedger(
  place: StorePlace,
  maxSynchronousKeys = defaultSynchronousKeys,
): Promise<OpenedLedger> {
  const now = (): string => new Date().toISOString();
  // A server that comes back may have lost what is derived: it is not waited for until it is on the disk.
  const store = await openStore(place, (database) => void indexPending(database, now).catch(() => undefined));
  const { database } = store;
  try {
    await migrate(database, now);
    const may = (await database.run<{ granted: boolean; replica: boolean }>(schemaQueries.mayWrite))[0]!;
    const readOnly = may.replica ? 'replica' : may.granted ? null : 'grants';
    const own = readOnly === null ? database : { ...database, readOnly: true };
    const indexer = createIndexer(database, now, maxSynchronousKeys);
    const ledger = postgresLedger(own, now, indexer, () => store.close());
    if (readOnly === null) {
      await queueOutdatedTies(database);
      if (!(await indexPending(database, now, maxPendingAtStart))) indexer.resume();
      await ledger.noteCodebook(codebook, { by: 'amur', at: now() });
    }
    return { ...ledger, people: postgresPeople(own), trail: postgresTrail(own, randomUUID()), readOnly };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Stops the server of a data folder; false where none ran. What uses it then starts it again when it needs it. */
export function stopManaged(dataFolder: string): Promise<boolean> {
  return stopServer(dataFolder);
}
