/**
 * The indexing queue. A document that was recorded is indexed for the search, then compared with those like it, then the ties on its
 * founding keys are derived. Each step is a transaction that takes its own note off a queue and leaves the next one's, so that a process
 * that dies in between leaves the rest to the next one, and no step works with half of what it needs.
 */
import { tieRules } from '../../../ties/derive-ties.ts';
import { keysTogether } from '../../../ties/keys-together.ts';
import type { PendingWork } from '../../ports/bulk.ts';
import type { Database, NamedQuery, Session } from '../database.ts';
import { indexDocuments } from '../index-documents.ts';
import { compareDocuments } from '../likeness.ts';
import { tieQueries as t } from '../queries/derived-ties.ts';
import { likenessQueries as l } from '../queries/likeness.ts';
import { searchQueries as s } from '../queries/search.ts';
import { identitiesKnown } from '../read-evidence.ts';
import { queueAllKeys, rebuildKeys } from './tie-store.ts';

/** Documents that take a step in one transaction. */
const documentsAtOnce = 50;
/** Keys that are looked up at once. */
const keysAtOnce = 1000;

interface Step {
  readonly take: NamedQuery;
  readonly takeSome: NamedQuery;
  readonly work: (session: Session, ids: readonly string[]) => Promise<void>;
}

const steps: readonly Step[] = [
  { take: s.take, takeSome: s.takeSome, work: indexDocuments },
  { take: l.take, takeSome: l.takeSome, work: compareDocuments },
];

interface IdRow {
  readonly document_id: string;
}

interface KeyRow {
  readonly tie_key: string;
}

/** Indexes some documents and derives their ties; where another process is at one, waits for it. */
async function indexThese(database: Database, ids: readonly string[], now: string): Promise<void> {
  for (let i = 0; i < ids.length; i += documentsAtOnce) {
    const some = ids.slice(i, i + documentsAtOnce);
    for (const { take, work } of steps)
      await database.transaction((session) => takeStep(session, take, [some], work), 'derived');
    const keys = await database.run<KeyRow>(t.keysOfDocuments, [some]);
    await rebuildKeys(
      database,
      keys.map((row) => row.tie_key),
      now,
    );
  }
}

/** Takes documents off the queue of a step and does its work; their ids. */
async function takeStep(
  session: Session,
  take: NamedQuery,
  by: readonly unknown[],
  work: Step['work'],
): Promise<readonly string[]> {
  const ids = (await session.run<IdRow>(take, by)).map((row) => row.document_id);
  await work(session, ids);
  return ids;
}

/** What waits to be indexed, compared or derived, whoever queued it. */
export async function pendingWork(database: Database): Promise<PendingWork> {
  const [search, likeness, keys] = await Promise.all([
    database.run<{ documents: number }>(s.countWaiting),
    database.run<{ documents: number }>(l.countWaiting),
    database.run<{ keys: number }>(t.countWaiting),
  ]);
  return { documents: search[0]!.documents + likeness[0]!.documents, keys: keys[0]!.keys };
}

/**
 * Does the pending work of every process, document by document and then the ties, until nothing waits or `limit` documents and as many
 * keys are done; what another process is at is left to it. Calls `onProgress` after each transaction. True where nothing is left.
 */
export async function indexPending(
  database: Database,
  now: () => string,
  limit = Number.POSITIVE_INFINITY,
  onProgress: () => unknown = () => undefined,
): Promise<boolean> {
  for (const { takeSome, work } of steps) {
    for (let done = 0; ; ) {
      if (done >= limit) return false;
      const some = await database.transaction(
        (session) => takeStep(session, takeSome, [documentsAtOnce], work),
        'derived',
      );
      if (some.length === 0) break;
      done += some.length;
      await onProgress();
    }
  }
  for (let done = 0, last = ''; ; ) {
    if (done >= limit) return false;
    const keys = (await database.run<KeyRow>(t.waiting, [last, keysAtOnce])).map((row) => row.tie_key);
    if (keys.length === 0) return true;
    await rebuildKeys(database, keys, now(), onProgress);
    last = keys.at(-1)!;
    done += keys.length;
  }
}

/** Queues every tie where the rules have changed since they were derived. */
export async function queueOutdatedTies(database: Database): Promise<void> {
  const rules = await database.run<{ rules: string }>(t.rulesUsed);
  if (rules.some((row) => row.rules !== tieRules)) await database.transaction(queueAllKeys);
}

/** Indexes what this process writes: in the background and in order. */
export interface Indexer {
  /** Indexes a document whose records have been committed, in the background. */
  index(document: string): void;
  /**
   * Resolves when all that was given to `index` before is indexed; tries again what has failed. For those who write: who reads takes what
   * stands, and waits for nobody.
   */
  whenIndexed(): Promise<void>;
  /**
   * Derives the ties of some queued keys at once, up to the largest number that is derived while somebody waits, and the others in the
   * background: a grade of an outlet with thousands of documents bears on thousands of ties.
   */
  rebuildNow(keys: readonly string[]): Promise<void>;
  /** Does the pending work of every process in the background, a little at a time, until nothing waits or `stop`. */
  resume(): void;
  /** Ends what `resume` began, after the transaction it is at. */
  stop(): Promise<void>;
}

/** An indexer over a database; a decision waits for the ties of `maxSynchronousKeys` keys at most. */
export function createIndexer(database: Database, now: () => string, maxSynchronousKeys: number): Indexer {
  const failed = new Set<string>();
  /** The batch that takes documents until its turn comes. */
  let open: Set<string> | null = null;
  let lastBatch: Promise<void> = Promise.resolve();
  let background: Promise<void> = Promise.resolve();
  let stopped = false;

  async function indexUntilStopped(): Promise<void> {
    while (!stopped && !(await indexPending(database, now, documentsAtOnce))) await nextTurn();
  }

  function addToBatch(ids: Iterable<string>): void {
    if (open === null) {
      const batch = new Set<string>();
      open = batch;
      const before = lastBatch.catch(() => undefined);
      // Not before whoever waits for the acknowledgement has had it.
      lastBatch = before.then(nextTurn).then(() => {
        open = null;
        return indexBatch([...batch]);
      });
      lastBatch.catch(() => undefined);
    }
    for (const id of ids) open.add(id);
  }

  async function indexBatch(ids: readonly string[]): Promise<void> {
    const all = new Set([...failed, ...ids]);
    try {
      await indexThese(database, [...all], now());
      for (const id of all) failed.delete(id);
    } catch (error) {
      for (const id of ids) failed.add(id);
      throw error;
    }
  }

  const resume = (): void => {
    // What fails stays queued: the next process tries it.
    background = background.then(indexUntilStopped).catch(() => undefined);
  };

  return {
    index(document) {
      addToBatch([document]);
    },
    whenIndexed() {
      if (failed.size > 0 && open === null) addToBatch(failed);
      return lastBatch;
    },
    async rebuildNow(keys) {
      const all = [...new Set(keys)].sort();
      const first = all.slice(0, maxSynchronousKeys);
      await rebuildKeys(database, first, now());
      if (first.length < all.length) resume();
    },
    resume,
    stop() {
      stopped = true;
      return background;
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The ties that a document bears, as they stand. */
export async function tiesBorneBy(database: Database, document: string): Promise<readonly string[]> {
  const own = (await database.run<KeyRow>(t.keysOfDocuments, [[document]])).map((row) => row.tie_key);
  if (own.length === 0) return [];
  const keys = keysTogether(own, await identitiesKnown(database));
  const rows = await database.run<{ tie_id: string }>(t.borneByDocuments, [[document], keys]);
  return rows.map((row) => row.tie_id);
}
