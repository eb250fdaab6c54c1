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
import { type Follows, noteNewRules, settler, settleWaiting } from './ties/settle.ts';
import { postgresTrail } from './trail.ts';

export type { PostgresLedger } from './postgres-ledger.ts';
export { diagnoseStore } from './server/diagnose-store.ts';

/** What is left to be settled is waited for up to so many documents; the rest is done while the ledger is open. */
const waitedFor = 500;

/** The ledger, with who may work on it and the trail of what they did. */
export interface OpenedLedger extends PostgresLedger {
  readonly people: People;
  readonly trail: Trail;
  /** Why nothing can be recorded here: the database is a read replica, or its user may only look. Null where all can be. */
  readonly readOnly: 'replica' | 'grants' | null;
}

/**
 * Opens the ledger, makes its schema where there is none yet and finishes what a process that died left undone; `follows` says how much
 * of what a decision bears on is waited for.
 */
export async function openLedger(place: StorePlace, follows: Follows = 'some'): Promise<OpenedLedger> {
  const now = (): string => new Date().toISOString();
  // A server that comes back may have lost what is derived: it is not waited for until it is on the disk.
  const store = await openStore(place, (database) => void settleWaiting(database, now).catch(() => undefined));
  const { database } = store;
  try {
    await migrate(database, now);
    const may = (await database.run<{ granted: boolean; replica: boolean }>(schemaQueries.mayWrite))[0]!;
    const readOnly = may.replica ? 'replica' : may.granted ? null : 'grants';
    const own = readOnly === null ? database : { ...database, readOnly: true };
    const follow = settler(database, now, follows);
    const ledger = postgresLedger(own, now, follow, () => store.close());
    if (readOnly === null) {
      await noteNewRules(database);
      if (!(await settleWaiting(database, now, waitedFor))) follow.goOn();
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
