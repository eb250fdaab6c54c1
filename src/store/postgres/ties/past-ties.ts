/** The ties of a past instant: derived from the records that were known then, and remembered by the ledger's revision. */
import { type DerivedTie, deriveTies } from '../../../ties/derive-ties.ts';
import type { Database } from '../database.ts';
import { revisionKnown } from '../next-revision.ts';
import { evidenceKnown } from '../read-evidence.ts';
import { listedTie } from './stored-tie.ts';

/** All ties as they were known. */
export interface PastTies {
  readonly byId: ReadonlyMap<string, DerivedTie>;
  /** The rows that lists are made of, as a JSON array. */
  readonly rows: string;
}

/** Revisions whose ties are remembered: those asked for last. */
const remembered = 4;

/** Gives the ties of an instant; null where they are those that stand: without an instant, or where nothing was recorded after it. */
export type TiesKnown = (knownAt: string | undefined) => Promise<PastTies | null>;

/** The same of a database. */
export function tiesKnown(database: Database): TiesKnown {
  const revisions = new Map<number, Promise<PastTies>>();
  return async (knownAt) => {
    if (knownAt === undefined) return null;
    const { revision, isHead, isIndexed } = await revisionKnown(database, knownAt);
    if (isHead) return null;
    // What is made of the texts of a revision may come after it: until then it is not remembered.
    if (!isIndexed) return derived(database, knownAt);
    const ties = revisions.get(revision) ?? derived(database, knownAt);
    // The one asked for last is the last to go.
    revisions.delete(revision);
    revisions.set(revision, ties);
    if (revisions.size > remembered) revisions.delete([...revisions.keys()][0]!);
    ties.catch(() => revisions.delete(revision));
    return ties;
  };
}

async function derived(database: Database, knownAt: string): Promise<PastTies> {
  const { evidence, identities, sources } = await evidenceKnown(database, knownAt, database.partyNames);
  const ties = deriveTies(evidence, identities, sources);
  return { byId: new Map(ties.map((each) => [each.tie.id, each])), rows: JSON.stringify(ties.map(listedTie)) };
}
