/** Reaches the store, whatever version its schema has: the PostgreSQL of the data folder, or one that a URL names. */
import type pg from 'pg';
import { InvalidInput } from '../../model/errors.ts';
import type { PartyNames } from '../../ties/names/thing-names.ts';
import { type Database, openDatabase } from './database.ts';
import { attachOrStart, defaultLinger, type ManagedServer } from './server/managed-server.ts';

export interface StorePlace {
  /** Where everything is kept; made if it is missing. The database is elsewhere where a URL is given. */
  readonly dataFolder: string;
  /** `postgres://user:password@host:port/database`; any PostgreSQL from version 14 on. */
  readonly databaseUrl?: string;
  /** The workspace's schema; `AMUR_SCHEMA`, or `amur`. */
  readonly schema?: string;
  /** What parties are called in any script: the gazetteer's names. Names of constructions are compared without them. */
  readonly partyNames?: PartyNames;
  /** Seconds the managed server stays up after its last user; 15 by default. */
  readonly linger?: number;
}

/** A store that can be asked; its schema may be of any version, or not there yet. */
export interface Store {
  readonly database: Database;
  /** True where Amur runs the server itself. */
  readonly managed: boolean;
  /** Another schema in the same database. */
  inSchema(schema: string): Database;
  close(): Promise<void>;
}

/** Opens the store. `onRevived` is called after a server that was lost has come back. */
export async function openStore(
  place: StorePlace,
  onRevived: (database: Database) => void = () => undefined,
): Promise<Store> {
  const { databaseUrl, dataFolder, linger = defaultLinger } = place;
  const schema = place.schema ?? (process.env.AMUR_SCHEMA || 'amur');
  const server: ManagedServer | null = databaseUrl ? null : await attachOrStart(dataFolder, linger);
  const inSchema = (name: string): Database =>
    openDatabase({
      connection: server ? { ...server.connection } : urlConnection(databaseUrl!),
      schema: name,
      location: server ? dataFolder : describeUrl(databaseUrl!),
      partyNames: place.partyNames,
      ...(server ? { revive: () => comeBack(server) } : {}),
    });
  const comeBack = async (lost: ManagedServer): Promise<void> => {
    await lost.revive();
    setImmediate(() => onRevived(database));
  };
  let database: Database;
  try {
    database = inSchema(schema);
  } catch (error) {
    server?.release();
    throw error;
  }
  return {
    database,
    managed: server !== null,
    inSchema,
    async close() {
      await database.close();
      server?.release();
    },
  };
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
