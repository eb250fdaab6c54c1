/** What the schema of a store still lacks: told, rehearsed on a copy, or done. */
import { openStore, type StorePlace } from './open-store.ts';
import { backupBeforeSteps, isHeldAndDue } from './postgres/backup/kept-backups.ts';
import { type Rehearsal, rehearse } from './postgres/backup/rehearse.ts';
import { migrate, schemaVersion, stepsDue } from './postgres/migrate.ts';

export type { Rehearsal } from './postgres/backup/rehearse.ts';

export interface Due {
  /** The version of the schema; 0 where there is none yet. */
  readonly from: number;
  readonly steps: readonly { readonly version: number; readonly name: string }[];
}

/** The steps due. */
export async function stepsOf(place: StorePlace): Promise<Due> {
  const store = await openStore(place);
  try {
    const steps = await stepsDue(store.database);
    const from = await schemaVersion(store.database);
    return { from, steps: steps.map(({ version, name }) => ({ version, name })) };
  } finally {
    await store.close();
  }
}

/** Tries the steps on a copy in the same database. */
export async function rehearseSteps(place: StorePlace, stamp: { at: string; by: string }): Promise<Rehearsal> {
  const store = await openStore(place);
  const copy = store.inSchema(`${store.database.schema.slice(0, 50)}_rehearsal`);
  try {
    return await rehearse(store.database, copy, { ...stamp, dataFolder: place.dataFolder });
  } finally {
    await copy.close();
    await store.close();
  }
}

/** Does the steps. `say` is told what is done; `backup` false leaves out the file that is written before. */
export async function takeSteps(
  place: StorePlace,
  stamp: { at: string; by: string },
  { say, backup }: { readonly say: (line: string) => void; readonly backup: boolean },
): Promise<void> {
  const store = await openStore(place);
  try {
    if (backup) await writeDownBefore(store, place.dataFolder, stamp, say);
    await migrate(store.database, () => new Date().toISOString());
  } finally {
    await store.close();
  }
}

/** Writes the ledger down before it is changed: on the server that Amur runs; on another it is said that nothing was written. */
export async function writeDownBefore(
  { database, managed }: Pick<Awaited<ReturnType<typeof openStore>>, 'database' | 'managed'>,
  dataFolder: string,
  stamp: { at: string; by: string },
  say: (line: string) => void,
): Promise<void> {
  if (managed) {
    const path = await backupBeforeSteps(database, dataFolder, stamp);
    if (path !== null) say(`the ledger is brought up to date; as it was before, it is kept in ${path}`);
  } else if (await isHeldAndDue(database)) {
    say(
      `the ledger at ${database.location} is brought up to date; no backup of it is made by itself on a server by URL`,
    );
  }
}
