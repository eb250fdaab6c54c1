/**
 * Puts a backup in the place of an empty ledger, in one transaction: the schema as it was, its rows, the steps that have come
 * since, the check of every quote. Whatever fails or kills it, there is the whole ledger or what was there before.
 */
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { auditLine } from '../../../ledger/audit-line.ts';
import type { Redaction } from '../../../ledger/redaction/redaction-port.ts';
import { Conflict, isAmurError } from '../../../model/errors.ts';
import { prepareDataFolder } from '../../data-folder.ts';
import { auditSession } from '../audit.ts';
import type { BulkSession, Database, Session } from '../database.ts';
import { applySteps, makeSchema, stepsNamed } from '../migrate.ts';
import { type Migration, migrations, newestVersion } from '../migrations.ts';
import { schemaQueries as s } from '../queries/schema.ts';
import { redactAgain } from '../redact.ts';
import { tables } from '../tables.ts';
import { type CheckedBackup, readBackup } from './check-backup.ts';
import { type BackupHead, damaged, schemaVersionOf } from './manifest.ts';
import { tablesInOrder } from './tables-in-order.ts';
import { additionsFile, additionsName, plainValues } from './write-backup.ts';

export interface RestoreOptions {
  readonly at: string;
  /** Where the places a user added are put, where there are none. */
  readonly dataFolder: string;
  /** What was redacted meanwhile, elsewhere: it is taken away again where it is in the backup. */
  readonly redactions?: readonly Redaction[];
  /** What else belongs into the same transaction, once the rows are there and the schema is of today. */
  readonly finish?: (session: Session) => Promise<void>;
}

export interface RestoredBackup {
  readonly head: BackupHead;
  readonly rows: Readonly<Record<string, number>>;
  /** The schema's version in the backup, and now. */
  readonly from: number;
  readonly to: number;
  /** Documents that were redacted again. */
  readonly redacted: number;
  /** What became of the places a user had added. */
  readonly additions: 'none' | 'restored' | 'same' | 'left';
}

/**
 * Restores a backup. Throws InvalidInput for one that is damaged or newer, Conflict where the ledger is not empty or was made by
 * another build.
 */
export async function restoreBackup(
  database: Database,
  path: string,
  { at, dataFolder, redactions = [], finish }: RestoreOptions,
): Promise<RestoredBackup> {
  // Through once before anything is touched: a damaged file is told from at once.
  const backup = await openBackup(path);
  const { head, manifest } = backup;
  let additions: Uint8Array | null = null;
  let redacted = 0;
  await database.bulk(loading, async (session) => {
    await loadBackup(database, session, backup, at, (bytes) => {
      additions = bytes;
    });
    await applySteps(database, session, backup.since, at);
    for (const { name } of await tablesInOrder(database, session)) {
      await database.statement(session, `ANALYZE amur.${name}`);
    }
    redacted = await redactAgain(session, redactions);
    await finish?.(session);
    const [wrong] = await auditSession(session);
    if (wrong) throw damaged(path, auditLine(wrong));
  });
  return {
    head,
    rows: Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows])),
    from: schemaVersionOf(head),
    to: newestVersion,
    redacted,
    additions: additions === null ? 'none' : await putAdditions(dataFolder, additions),
  };
}

/** How the transaction begins that a backup is loaded in. */
export const loading = `BEGIN; ${plainValues}`;

/** A backup that is whole, with the steps of its schema and those that have come since. */
export interface OpenedBackup extends CheckedBackup {
  readonly path: string;
  readonly steps: readonly Migration[];
  readonly since: readonly Migration[];
}

/** Looks through a backup; throws where it is damaged, newer, or of another build. */
export async function openBackup(path: string): Promise<OpenedBackup> {
  const checked = await readBackup(path);
  const { head } = checked;
  const steps = stepsNamed(head.steps, { location: path, schema: head.schema });
  return { ...checked, path, steps, since: migrations.filter((step) => !steps.includes(step)) };
}

/** Puts the rows of a backup into a schema as it was; nothing may be held there. */
export async function loadBackup(
  database: Database,
  session: BulkSession,
  { path, head, manifest, steps }: OpenedBackup,
  at: string,
  onAdditions: (bytes: Uint8Array) => void = () => undefined,
): Promise<void> {
  await clearEmpty(database, session);
  await makeSchema(database, session, steps, at);
  const loader = tableLoader(session, head);
  try {
    await loader.empty();
    await readBackup(path, {
      head: () => undefined,
      rows: (table, bytes) => loader.rows(table, bytes),
      file: (name, bytes) => {
        if (name === additionsName) onAdditions(bytes);
      },
    });
    await loader.end();
  } catch (error) {
    await loader.abandon();
    throw error;
  }
  for (const { name, rows } of manifest.tables) {
    if (loader.loaded(name) !== rows) throw damaged(path, `${loader.loaded(name)} of ${rows} rows of ${name} came in`);
  }
}

/** What an empty ledger may hold: what it makes by itself, and notes of what is to be made. */
const ownMaking: ReadonlySet<string> = new Set([
  'codebooks',
  'ties',
  'tie_locks',
  'tie_versions',
  'tie_parts',
  'tie_days',
  'same_names',
  'same_candidates',
  'same_seen',
  'same_marks',
  'tie_queue',
  'search_queue',
  'likeness_queue',
]);

/** True for tables whose rows are somebody's work, or wait to be. */
export function isWork(name: string): boolean {
  return !ownMaking.has(name);
}

/** The first table of a ledger that holds somebody's work; null where it is empty or not there. */
export async function firstHeld(database: Database, session: Session): Promise<string | null> {
  for (const { name } of await tablesInOrder(database, session)) {
    if (!isWork(name)) continue;
    const any = await session.run({ name: `schema.any-${name}`, sql: `SELECT 1 AS one FROM amur.${name} LIMIT 1` });
    if (any.length > 0) return name;
  }
  return null;
}

/** Takes an empty ledger away; throws Conflict where it is not empty. */
async function clearEmpty(database: Database, session: Session): Promise<void> {
  const held = await session.run<{ relname: string }>(s.tables, [database.schema]);
  const ours = held.flatMap(({ relname }) => (tables.includes(relname) ? [`amur.${relname}`] : []));
  if (ours.length === 0) return;
  // Nobody writes between the look and the end.
  await database.statement(session, `LOCK TABLE ${ours.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  const first = await firstHeld(database, session);
  if (first !== null) {
    throw new Conflict(
      `The ledger at ${database.location} (schema ${database.schema}) is not empty: it holds ${first.replaceAll('_', ' ')}.`,
      {
        hint: 'Restore into a new place: --data NEW-FOLDER, or AMUR_SCHEMA=NEW-NAME for another schema of the same database.',
      },
    );
  }
  await database.statement(session, `DROP TABLE ${ours.join(', ')}`);
}

function tableLoader(session: BulkSession, head: BackupHead) {
  let current: {
    readonly table: string;
    readonly stream: Writable & { readonly rowCount: number };
    done: Promise<void>;
  } | null = null;
  const loaded = new Map<string, number>();
  const end = async (): Promise<void> => {
    if (current === null) return;
    const { table, stream, done } = current;
    stream.end();
    await done;
    loaded.set(table, stream.rowCount);
    current = null;
  };
  const begin = (table: string): void => {
    const { columns } = head.tables.find(({ name }) => name === table)!;
    const stream = session.copyIn(`COPY amur.${table} (${columns.join(', ')}) FROM STDIN`);
    const done = finished(stream);
    // Told where it is waited for.
    done.catch(() => undefined);
    current = { table, stream, done };
  };
  return {
    loaded: (table: string): number => loaded.get(table) ?? 0,
    /** Takes away what the steps of the schema put there themselves: it is in the backup too. */
    async empty(): Promise<void> {
      for (const { name } of [...head.tables].reverse()) {
        await session.run({ name: `schema.empty-${name}`, sql: `DELETE FROM amur.${name}` });
      }
    },
    async rows(table: string, bytes: Buffer): Promise<void> {
      if (current?.table !== table) {
        await end();
        begin(table);
      }
      const { stream, done } = current!;
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), done]);
    },
    end,
    /** Breaks off what is being loaded, so that the transaction can be taken back. */
    async abandon(): Promise<void> {
      if (current === null) return;
      const { stream, done } = current;
      stream.destroy(new Error('broken off'));
      await done.catch(() => undefined);
    },
  };
}

async function putAdditions(dataFolder: string, bytes: Uint8Array): Promise<RestoredBackup['additions']> {
  const file = additionsFile(dataFolder);
  const held = await readFile(file).catch(() => null);
  if (held !== null) return held.equals(bytes) ? 'same' : 'left';
  try {
    await prepareDataFolder(dataFolder);
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
    return 'restored';
  } catch (error) {
    // The ledger is restored: that its places could not be put beside it is said, and no failure.
    if (isAmurError(error) || (error as NodeJS.ErrnoException).code !== undefined) return 'left';
    throw error;
  }
}
