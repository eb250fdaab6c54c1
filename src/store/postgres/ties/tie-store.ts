/** Derives ties anew from the evidence on their founding keys and puts them in the place of the old ones. */
import { deriveTies } from '../../../ties/derive-ties.ts';
import { baseOf } from '../../../ties/founding-key-parts.ts';
import { keysTogether } from '../../../ties/keys-together.ts';
import type { PartyNames } from '../../../ties/names/thing-names.ts';
import type { Database, Session } from '../database.ts';
import { tieQueries as q } from '../queries/derived-ties.ts';
import { identitiesKnown, readEvidenceOnKeys } from '../read-evidence.ts';
import { storedTie } from './stored-tie.ts';

/** Keys that are derived together; it bounds how long their locks are held. */
const together = 200;

/**
 * Derives the ties of those of some keys that are noted. Whoever writes evidence notes its keys in the same transaction
 * (`noteKeys`), so that a process that dies before this leaves the note behind and the next one does the work. Calls `tell`
 * after each transaction.
 */
export async function rebuildKeys(
  database: Database,
  keys: readonly string[],
  now: string,
  tell: () => unknown = () => undefined,
): Promise<void> {
  const sorted = [...new Set(keys)].sort();
  for (let i = 0; i < sorted.length; i += together) {
    const some = sorted.slice(i, i + together);
    await database.transaction((session) => rebuild(session, some, now, database.partyNames), 'derived');
    await tell();
  }
}

async function rebuild(
  session: Session,
  keys: readonly string[],
  now: string,
  partyNames: PartyNames | undefined,
): Promise<void> {
  const noted = await takeKeys(session, keys);
  if (noted.length === 0) return;
  // Each statement sees what was committed before it: the evidence of every note taken is in the next read.
  const together = keysTogether(noted, await identitiesKnown(session));
  if (together.length > noted.length) await takeKeys(session, together);
  const { evidence, identities, sources } = await readEvidenceOnKeys(session, together, partyNames);
  // What a person has moved to other keys is left to these.
  const own = new Set(together);
  const ties = deriveTies(evidence, identities, sources).filter(({ key }) => own.has(baseOf(key)));
  await session.run(q.write, [together, JSON.stringify(ties.map(storedTie)), now]);
}

/** Locks some keys and takes their notes; the keys that had one. */
async function takeKeys(session: Session, keys: readonly string[]): Promise<readonly string[]> {
  await session.run(q.makeLocks, [keys]);
  return (await session.run<{ tie_key: string }>(q.take, [keys])).map((row) => row.tie_key);
}

/** Notes that the ties of some keys are to be derived anew; in the transaction that writes the evidence. */
export async function queueKeys(session: Session, keys: readonly string[], cause: string): Promise<void> {
  if (keys.length > 0) await session.run(q.enqueue, [[...new Set(keys)].sort(), cause]);
}

/** Notes that every tie is to be derived anew. */
export async function queueAllKeys(session: Session): Promise<readonly string[]> {
  const keys = (await session.run<{ tie_key: string }>(q.allKeys)).map((row) => row.tie_key);
  await queueKeys(session, keys, 'rebuild');
  return keys;
}

/** Derives every tie anew. */
export async function rebuildAll(database: Database, now: string): Promise<void> {
  await rebuildKeys(database, await database.transaction(queueAllKeys), now);
}
