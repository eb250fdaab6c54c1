/**
 * What follows a record once it is kept: a document is indexed and sketched, then compared with those like it, then the ties
 * on its founding keys are derived. Each step is a transaction that takes its own note off a queue and leaves the next one's,
 * so that whoever dies in between leaves the rest to whoever comes next, and nothing is done with half of what it needs.
 */
import { tieRules } from '../../../ties/derive-ties.ts';
import { keysTogether } from '../../../ties/keys-together.ts';
import type { Database, NamedQuery, Session } from '../database.ts';
import { indexDocuments } from '../index-documents.ts';
import { compareDocuments } from '../likeness.ts';
import { tieQueries as t } from '../queries/derived-ties.ts';
import { likenessQueries as l } from '../queries/likeness.ts';
import { searchQueries as s } from '../queries/search.ts';
import { identitiesKnown } from '../read-evidence.ts';
import { queueAllKeys, rebuildKeys } from './tie-store.ts';

/** Documents that take a step together. */
const together = 50;
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

/** Settles some documents; where another process is at one, waits for it. */
export async function settleDocuments(database: Database, ids: readonly string[], now: string): Promise<void> {
  for (let i = 0; i < ids.length; i += together) {
    const some = ids.slice(i, i + together);
    for (const { take, work } of steps)
      await database.transaction((session) => taking(session, take, [some], work), 'derived');
    const keys = await database.run<KeyRow>(t.keysOfDocuments, [some]);
    await rebuildKeys(
      database,
      keys.map((row) => row.tie_key),
      now,
    );
  }
}

/** Takes notes and does their work; whose they were. */
async function taking(
  session: Session,
  take: NamedQuery,
  by: readonly unknown[],
  work: Step['work'],
): Promise<readonly string[]> {
  const ids = (await session.run<IdRow>(take, by)).map((row) => row.document_id);
  await work(session, ids);
  return ids;
}

/** What waits to be settled, whoever noted it. */
export async function unsettled(database: Database): Promise<{ readonly documents: number; readonly keys: number }> {
  const [search, likeness, keys] = await Promise.all([
    database.run<{ documents: number }>(s.countWaiting),
    database.run<{ documents: number }>(l.countWaiting),
    database.run<{ keys: number }>(t.countWaiting),
  ]);
  return { documents: search[0]!.documents + likeness[0]!.documents, keys: keys[0]!.keys };
}

/**
 * Does what others have left, document by document and then the ties, until nothing waits or `limit` documents and as many
 * keys are done; what another process is at is left to it. Calls `tell` after each transaction. True where nothing was left.
 */
export async function settleWaiting(
  database: Database,
  now: () => string,
  limit = Number.POSITIVE_INFINITY,
  tell: () => unknown = () => undefined,
): Promise<boolean> {
  for (const { takeSome, work } of steps) {
    for (let done = 0; ; ) {
      if (done >= limit) return false;
      const some = await database.transaction((session) => taking(session, takeSome, [together], work), 'derived');
      if (some.length === 0) break;
      done += some.length;
      await tell();
    }
  }
  for (let done = 0, last = ''; ; ) {
    if (done >= limit) return false;
    const keys = (await database.run<KeyRow>(t.waiting, [last, keysAtOnce])).map((row) => row.tie_key);
    if (keys.length === 0) return true;
    await rebuildKeys(database, keys, now(), tell);
    last = keys.at(-1)!;
    done += keys.length;
  }
}

/** Notes every tie where the rules have changed since they were derived. */
export async function noteNewRules(database: Database): Promise<void> {
  const rules = await database.run<{ rules: string }>(t.rulesUsed);
  if (rules.some((row) => row.rules !== tieRules)) await database.transaction(queueAllKeys);
}

/** Settles what this process writes, behind its back and in order. */
export interface Settler {
  /** The records of a document have been committed. */
  note(document: string): void;
  /**
   * Resolves when all that was noted before is settled; tries again what has failed. For those who write: who reads takes what stands,
   * and waits for nobody.
   */
  settled(): Promise<void>;
  /**
   * Derives the ties of some keys that are noted. Of many those that come first, and the others, where `some` are enough, behind the back
   * of whoever waits: a grade of an outlet with thousands of documents bears on thousands of ties.
   */
  follow(keys: readonly string[]): Promise<void>;
  /** Does what others have left, a little at a time, until nothing waits or `stop`. */
  goOn(): void;
  /** Ends what `goOn` began, after the transaction it is at. */
  stop(): Promise<void>;
}

/** How much of what a decision bears on is derived before it is answered. */
export type Follows = 'some' | 'all';

/** The ties of so many keys are derived while somebody waits. */
const whileWaitedFor = 20;

/** Notes gather while a batch is under way, and are the next one. */
export function settler(database: Database, now: () => string, follows: Follows): Settler {
  /** What could not be settled. */
  const left = new Set<string>();
  let gathering: Set<string> | null = null;
  let last: Promise<void> = Promise.resolve();
  let rest: Promise<void> = Promise.resolve();
  let stopped = false;

  async function doRest(): Promise<void> {
    while (!stopped && !(await settleWaiting(database, now, together))) await nextTurn();
  }

  function gather(ids: Iterable<string>): void {
    if (gathering === null) {
      const batch = new Set<string>();
      gathering = batch;
      const before = last.catch(() => undefined);
      // Not before whoever waits for the acknowledgement has had it.
      last = before.then(nextTurn).then(() => {
        gathering = null;
        return settle([...batch]);
      });
      last.catch(() => undefined);
    }
    for (const id of ids) gathering.add(id);
  }

  async function settle(ids: readonly string[]): Promise<void> {
    const all = new Set([...left, ...ids]);
    try {
      await settleDocuments(database, [...all], now());
      for (const id of all) left.delete(id);
    } catch (error) {
      for (const id of ids) left.add(id);
      throw error;
    }
  }

  const goOn = (): void => {
    // What fails stays noted: the next one who comes tries it.
    rest = rest.then(doRest).catch(() => undefined);
  };

  return {
    note(document) {
      gather([document]);
    },
    settled() {
      if (left.size > 0 && gathering === null) gather(left);
      return last;
    },
    async follow(keys) {
      const all = [...new Set(keys)].sort();
      const first = follows === 'some' ? all.slice(0, whileWaitedFor) : all;
      await rebuildKeys(database, first, now());
      if (first.length < all.length) goOn();
    },
    goOn,
    stop() {
      stopped = true;
      return rest;
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
