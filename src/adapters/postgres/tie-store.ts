/** Derives ties anew from the evidence on their founding keys and puts them in the place of the old ones. */
import { type DerivedTie, deriveTies, tieRules } from '../../ledger/derive-ties.ts';
import { keysTogether } from '../../ledger/keys-together.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import { unitOf } from '../../model/place.ts';
import type { Database, Session } from './database.ts';
import { evidenceOnKeys, type Known } from './held-evidence.ts';
import { tieQueries as q } from './queries/ties.ts';

/** Keys that are derived together; it bounds how long their locks are held. */
const together = 200;

/**
 * Derives the ties of some keys. Whoever writes evidence notes its keys in the same transaction (`noteKeys`), so that a
 * process that dies before this leaves the note behind and the next one does the work.
 */
export async function rebuildKeys(
  database: Database,
  keys: readonly string[],
  now: string,
): Promise<readonly DerivedTie[]> {
  const rebuilt: DerivedTie[] = [];
  const sorted = [...new Set(keys)].sort();
  for (let i = 0; i < sorted.length; i += together) {
    const some = sorted.slice(i, i + together);
    rebuilt.push(...(await database.transaction((session) => rebuild(session, some, now), 'derived')));
  }
  return rebuilt;
}

async function rebuild(session: Session, keys: readonly string[], now: string): Promise<readonly DerivedTie[]> {
  await session.run(q.take, [keys]);
  // Each statement sees what was committed before it: the evidence of every note taken is in the next read.
  let known = await evidenceOnKeys(session, keys);
  const together = keysTogether(keys, known.identities);
  if (together.length > keys.length) {
    await session.run(q.take, [together]);
    known = await evidenceOnKeys(session, together);
  }
  const derived = tiesOnKeys(together, known);
  await session.run(q.write, [together, JSON.stringify(derived.map(tieRow)), now]);
  return derived;
}

/** The ties of some keys that belong together; what a person has moved to other keys is left to these. */
export function tiesOnKeys(keys: readonly string[], { evidence, identities, sources }: Known): readonly DerivedTie[] {
  const own = new Set(keys);
  return deriveTies(evidence, identities, sources).filter(({ key }) => own.has(baseOf(key)));
}

function tieRow({ tie, key, evidence }: DerivedTie) {
  return {
    tie_id: tie.id,
    // What tells ties of one key apart is left out, so that all of them are found and replaced together.
    tie_key: baseOf(key),
    type: tie.type,
    reviewed: tie.reviewed,
    units: [...new Set(tie.parties.map(unitOf))].sort(),
    pairs: tie.pairs,
    evidence,
    record: tie,
    rules: tie.rules,
  };
}

/** Notes that the ties of some keys are to be derived anew; in the transaction that writes the evidence. */
export async function noteKeys(session: Session, keys: readonly string[], cause: string): Promise<void> {
  if (keys.length > 0) await session.run(q.enqueue, [[...new Set(keys)].sort(), cause]);
}

/** Does the work that a process left undone, and derives everything anew where the rules have changed. */
export async function catchUp(database: Database, now: () => string): Promise<void> {
  const rules = await database.run<{ rules: string }>(q.rulesHeld);
  if (rules.some((row) => row.rules !== tieRules)) await rebuildAll(database, now());
  else {
    const waiting = await database.run<{ tie_key: string }>(q.waiting);
    if (waiting.length > 0)
      await rebuildKeys(
        database,
        waiting.map((row) => row.tie_key),
        now(),
      );
  }
}

/** Derives every tie anew; the number there are. */
export async function rebuildAll(database: Database, now: string): Promise<number> {
  const keys = (await database.run<{ tie_key: string }>(q.allKeys)).map((row) => row.tie_key);
  await database.transaction((session) => noteKeys(session, keys, 'rebuild'));
  return (await rebuildKeys(database, keys, now)).length;
}
