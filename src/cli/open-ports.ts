/** The composition root of the commands: opens the ledger, the gazetteer and the reader, and hands them to the use cases. */
import { randomBytes } from 'node:crypto';
import type { PeoplePorts } from '../app/people/people-ports.ts';
import type { Ports } from '../app/ports.ts';
import { followOwnPlaces } from '../app/regions/own-places.ts';
import { partyNamesOf } from '../app/ties/party-names.ts';
import type { GazetteerAdditions } from '../gazetteer/additions.ts';
import { documentIdOf } from '../io/document-id.ts';
import { modelsAt } from '../io/language-models/models-here.ts';
import { packagePath } from '../io/package-files.ts';
import { type ReadingProcesses, readingProcesses } from '../io/reading-processes.ts';
import { readPhrases } from '../io/translated-sentences.ts';
import { Unavailable } from '../model/errors.ts';
import { readReplica } from '../store/ports/read-replica.ts';
import type { OpenedLedger } from '../store/postgres/open-ledger.ts';
import { type Worker, whoWorks } from './authorize.ts';

/** Options that every command with a ledger takes. */
export interface StoreOptions {
  /** The data folder; the user's own by default. */
  readonly data?: string;
}

interface OpenOptions extends StoreOptions {
  /** No web address is fetched; nor where the environment says so. */
  readonly offline?: boolean;
  /**
   * A decision waits for the ties of so many keys. A command that decides and ends waits for all; a server answers after some, and derives
   * the others in the background.
   */
  readonly maxSynchronousKeys?: number;
  /** How many processes read; one by default. */
  readonly jobs?: number;
}

export interface OpenPorts {
  readonly ports: Ports;
  readonly people: PeoplePorts;
  readonly worker: Worker;
  readonly reading: ReadingProcesses;
  /** Why nothing can be recorded, as the ledger says. */
  readonly readOnly: OpenedLedger['readOnly'];
  close(): Promise<void>;
}

/** Where the ledger is kept: the folder asked for, or the URL of the environment. */
export async function storePlace(options: StoreOptions) {
  const { resolveDataFolder } = await import('../store/postgres/server/data-folder.ts');
  const databaseUrl = process.env.AMUR_DATABASE_URL;
  return {
    dataFolder: resolveDataFolder(options.data),
    ...(databaseUrl ? { databaseUrl } : {}),
  };
}

/** The places and names that are read by here besides those that ship; an account without a home folder has none, and reads all the same. */
export async function ownPlacesHere(options: StoreOptions): Promise<GazetteerAdditions> {
  const { noAdditions, ownPlacesAt } = await import('../io/own-places.ts');
  const place = await storePlace(options).catch((error: unknown) => {
    if (error instanceof Unavailable) return null;
    throw error;
  });
  return place === null ? noAdditions : ownPlacesAt(place);
}

/** Whether nothing may be sent or fetched, as an option or the environment says: there any word but those that say no. */
export const isOffline = ({ offline = false }: { readonly offline?: boolean }): boolean =>
  offline || !['', '0', 'false', 'no'].includes((process.env.AMUR_OFFLINE ?? '').toLowerCase());

/** Opens everything; the processes that read start at the first text. */
export async function openPorts(options: OpenOptions): Promise<OpenPorts> {
  const [{ openLedger }, { openReader }] = await Promise.all([
    import('../store/postgres/open-ledger.ts'),
    import('../io/open-reader.ts'),
  ]);
  const place = await storePlace(options);
  const reader = await openReader();
  const ledger = await openLedger({ ...place, partyNames: partyNamesOf(reader) }, options.maxSynchronousKeys);
  const now = (): string => new Date().toISOString();
  const reading = readingProcesses(options.jobs ?? 1);
  const takeUpPlaces = followOwnPlaces({ ledger }, (additions) => {
    reader.use(additions);
    reading.use(additions);
  });
  let worker: Worker;
  try {
    worker = await whoWorks(ledger, now);
    // Before anything is read or fetched for it.
    if (ledger.readOnly === 'replica' && worker.records) throw readReplica();
    await takeUpPlaces();
  } catch (error) {
    await ledger.close();
    throw error;
  }
  const user = worker.name;
  return {
    ports: {
      ledger,
      work: ledger.work,
      bulk: ledger.bulk,
      get gazetteer() {
        return reader.gazetteer;
      },
      takeUpPlaces,
      documentId: documentIdOf,
      readText: async (input) => {
        await takeUpPlaces();
        return reading.read(input);
      },
      readResource: async (resource, known) => {
        await takeUpPlaces();
        return reading.readResource(resource, known);
      },
      printBrief: reading.print,
      ...(isOffline(options)
        ? {}
        : { fetchAddress: async (address) => (await import('../io/fetch-address.ts')).fetchAddress(address) }),
      models: modelsAt(place.dataFolder, isOffline(options)),
      phrases: (language) => readPhrases(packagePath('data', 'words'), language),
      now,
      user,
    },
    people: {
      people: ledger.people,
      trail: ledger.trail,
      chance: (bytes) => new Uint8Array(randomBytes(bytes)),
      now,
      user,
    },
    worker,
    reading,
    readOnly: ledger.readOnly,
    async close() {
      await reading.close();
      await ledger.close();
    },
  };
}

/** Runs a piece of work with the ports open, notes that it was done, and closes them whatever happens. */
export function withPorts<T>(
  options: OpenOptions,
  work: (ports: Ports, reading: ReadingProcesses) => Promise<T>,
): Promise<T> {
  return withAll(options, ({ ports, reading }) => work(ports, reading));
}

/** The same for work on people and the trail. */
export function withPeople<T>(options: StoreOptions, work: (ports: PeoplePorts) => Promise<T>): Promise<T> {
  return withAll(options, ({ people }) => work(people));
}

async function withAll<T>(options: OpenOptions, work: (opened: OpenPorts) => Promise<T>): Promise<T> {
  const opened = await openPorts(options);
  try {
    const result = await work(opened);
    await opened.worker.done();
    return result;
  } finally {
    await opened.close();
  }
}
