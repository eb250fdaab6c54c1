/** Opens the ledger: on the PostgreSQL that Amur keeps in its data folder, or on one that a URL names. */
import type pg from 'pg';
import { codebook } from '../model/codebook.ts';
import { InvalidInput } from '../model/errors.ts';
import { openDatabase } from './postgres/database.ts';
import { attachOrStart, defaultLinger, type ManagedServer, stopServer } from './postgres/managed-server.ts';
import { migrate } from './postgres/migrate.ts';
import { type PostgresLedger, postgresLedger } from './postgres/postgres-ledger.ts';
import { catchUp } from './postgres/tie-store.ts';

export { diagnoseStore } from './postgres/diagnose-store.ts';
export type { PostgresLedger } from './postgres/postgres-ledger.ts';

export interface OpenOptions {
  /** Where everything is kept; made if it is missing. Not touched where a URL is given. */
  readonly dataFolder: string;
  /** `postgres://user:password@host:port/database`; any PostgreSQL from version 14 on. */
  readonly databaseUrl?: string;
  /** The workspace's schema; `AMUR_SCHEMA`, or `amur`. */
  readonly schema?: string;
  /** Seconds the managed server stays up after its last user; 15 by default. */
  readonly linger?: number;
}

/** Opens the ledger, brings its schema up to date and finishes what a process that died left undone. */
export async function openLedger(options: OpenOptions): Promise<PostgresLedger> {
  const schema = options.schema ?? (process.env.AMUR_SCHEMA || 'amur');
  const now = (): string => new Date().toISOString();
  const { databaseUrl, dataFolder, linger = defaultLinger } = options;
  const server: ManagedServer | null = databaseUrl ? null : await attachOrStart(dataFolder, linger);
  const database = openDatabase({
    connection: server ? { ...server.connection } : urlConnection(databaseUrl!),
    schema,
    location: server ? dataFolder : describeUrl(databaseUrl!),
    ...(server ? { revive: () => comeBack(server) } : {}),
  });
  /** Starts the server again, and does what its crash may have undone: ties are not waited for until they are on the disk. */
  async function comeBack(lost: ManagedServer): Promise<void> {
    await lost.revive();
    setImmediate(() => void catchUp(database, now).catch(() => undefined));
  }
  const release = (): void => server?.release();
  try {
    await migrate(database, now);
    await catchUp(database, now);
    const ledger = postgresLedger(database, now, release);
    await ledger.noteCodebook(codebook, { by: 'amur', at: now() });
    return ledger;
  } catch (error) {
    await database.close();
    release();
    throw error;
  }
}

/** Stops the server of a data folder; false where none ran. What uses it then starts it again when it needs it. */
export function stopManaged(dataFolder: string): Promise<boolean> {
  return stopServer(dataFolder);
}

function urlConnection(url: string): pg.PoolConfig {
  parseUrl(url);
  return { connectionString: url };
}

function parseUrl(url: string): URL {
  try {
    const parsed = new URL(url);
    if (/^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
  } catch {
    // Told below, without the value: it may hold a password.
  }
  throw new InvalidInput('AMUR_DATABASE_URL is not the address of a PostgreSQL database.', {
    hint: 'Write it as postgres://user:password@host:5432/database.',
  });
}

/** Host and database of a URL, without user and password. */
function describeUrl(url: string): string {
  const { host, pathname } = parseUrl(url);
  return `${host || 'local socket'}${pathname}`;
}
