/**
 * Settling by turns: of several processes that append at once, one settles what all of them have appended, and the others go on.
 * The turn is a lock that goes with the connection of whoever holds it. It saves work and keeps nothing right: the notes do that
 * (settle.ts), and where the turn does not come for long, each settles its own.
 */
import { keysTogether } from '../../ledger/keys-together.ts';
import { isAmurError } from '../../model/errors.ts';
import type { Database } from './database.ts';
import { identitiesKnown } from './held-evidence.ts';
import { settlingQueries as q } from './queries/settling.ts';
import { tieQueries as t } from './queries/ties.ts';
import { settleDocuments, settleWithOthers } from './settle.ts';

/** The name of the turn among the locks of keys; no key is called so. */
const turnName = 'settling';

/** Documents and keys of others that are settled in one turn. */
const othersAtOnce = 16;

/** How long the turn is waited for. */
const patience = `SET LOCAL lock_timeout TO '5s'`;

/**
 * Settles some documents and, with them, what others wait for; gives those that are settled, with the ties that they bear. Where
 * somebody else has the turn nothing is waited for, unless `wait` is given: then all come back.
 */
export type SettleTogether = (
  documents: readonly string[],
  wait: boolean,
) => Promise<ReadonlyMap<string, readonly string[]>>;

/** `database` is that of one process, which takes one turn at a time. */
export function turns(database: Database, now: () => string): SettleTogether {
  let made: Promise<unknown> | null = null;

  async function makeTurn(): Promise<void> {
    made ??= database.run(t.makeLocks, [[turnName]]).catch((error: unknown) => {
      made = null;
      throw error;
    });
    await made;
  }

  /** Takes the turn and settles, unless somebody else has it, or until it comes. */
  async function take(documents: readonly string[], wait: boolean): Promise<void> {
    await makeTurn();
    await database.transaction(async (session) => {
      if (wait) await database.statement(session, patience);
      const ours = await session.run(wait ? q.awaitTurn : q.tryTurn, [turnName]);
      if (ours.length === 0) return;
      // On other connections of this process: what is settled is there for everybody before the turn is given away.
      const waiting = wait ? await stillWaiting(documents) : documents;
      if (waiting.length > 0) await settleWithOthers(database, waiting, othersAtOnce, now());
    }, 'derived');
  }

  async function stillWaiting(documents: readonly string[]): Promise<readonly string[]> {
    return (await database.run<{ document_id: string }>(q.waiting, [documents])).map((row) => row.document_id);
  }

  return async (documents, wait) => {
    const own = [...new Set(documents)];
    if (own.length === 0) return new Map();
    try {
      await take(own, wait);
    } catch (error) {
      if (isAmurError(error) && error.code === 'unavailable') throw error;
      // The turn did not come, or what others have left cannot be settled, which is theirs to fail on.
      await settleDocuments(database, own, now());
    }
    let waiting = await stillWaiting(own);
    if (wait && waiting.length > 0) {
      await settleDocuments(database, waiting, now());
      waiting = [];
    }
    const left = new Set(waiting);
    return tiesBorneBy(
      database,
      own.filter((document) => !left.has(document)),
    );
  };
}

/** The ties that each of some documents bears, as they stand. */
export async function tiesBorneBy(
  database: Database,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ties = new Map<string, string[]>(documents.map((document) => [document, []]));
  if (documents.length === 0) return ties;
  const own = (await database.run<{ tie_key: string }>(t.keysOfDocuments, [documents])).map((row) => row.tie_key);
  if (own.length === 0) return ties;
  const keys = keysTogether(own, await identitiesKnown(database));
  const rows = await database.run<{ document_id: string; tie_id: string }>(t.borneByDocuments, [documents, keys]);
  for (const { document_id, tie_id } of rows) ties.get(document_id)!.push(tie_id);
  return ties;
}
