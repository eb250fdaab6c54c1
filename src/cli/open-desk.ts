/** The composition root of the commands: opens the ledger, the gazetteer and the reader, and hands them to the desk. */
import { userInfo } from 'node:os';
import type { Desk } from '../desk/ports.ts';
import type { Ledger } from '../ledger/port.ts';
import { terminal } from './output.ts';

/** Options that every command with a ledger takes. */
export interface StoreOptions {
  /** The data folder; the user's own by default. */
  readonly data?: string;
}

export interface OpenDesk {
  readonly desk: Desk;
  close(): Promise<void>;
}

/** Who works here: `AMUR_USER`, or the name of the account. */
export function userName(): string {
  const named = process.env.AMUR_USER?.trim();
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // An account without a passwd entry (some containers).
    return `uid-${process.getuid?.() ?? 0}`;
  }
}

/** Where the ledger is kept: the folder asked for, or the URL of the environment. */
export async function storePlace(options: StoreOptions) {
  const { resolveDataFolder } = await import('../adapters/data-folder.ts');
  const databaseUrl = process.env.AMUR_DATABASE_URL;
  return { dataFolder: resolveDataFolder(options.data), ...(databaseUrl ? { databaseUrl } : {}) };
}

/** Opens everything; the reader itself loads at the first text. */
export async function openDesk(options: StoreOptions): Promise<OpenDesk> {
  const [{ openLedger }, { openReader }, { decodeWithEngines }] = await Promise.all([
    import('../adapters/open-ledger.ts'),
    import('../adapters/open-reader.ts'),
    import('../adapters/decode-with-engines.ts'),
  ]);
  const place = await storePlace(options);
  const { dataFolder } = place;
  // First, since added places that cannot be used would leave the ledger open.
  const reader = await openReader({ dataFolder });
  const ledger = await openLedger(place, terminal.message);
  return {
    desk: {
      ledger,
      work: ledger.work,
      gazetteer: reader.gazetteer,
      readText: (input) => reader.read(input),
      decode: (resource) => decodeWithEngines(resource),
      now: () => new Date().toISOString(),
      user: userName(),
    },
    close: () => (ledger as Ledger).close(),
  };
}

/** Runs a piece of work with an open desk and closes it whatever happens. */
export async function withDesk<T>(options: StoreOptions, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { desk, close } = await openDesk(options);
  try {
    return await work(desk);
  } finally {
    await close();
  }
}
