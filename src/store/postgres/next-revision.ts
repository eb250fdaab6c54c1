/** The order of the ledger: whoever records anything takes its next revision first; what was known when is told by them. */
import type { Stamp } from '../ports/stamp.ts';
import { doLast, type Session } from './database.ts';
import { always } from './known-at.ts';
import { orderQueries as q } from './queries/order.ts';

/** Who records, when, and in which revision. */
export interface Raised extends Stamp {
  readonly revision: number;
}

/**
 * Takes the next revision for all that the transaction records from here on. It comes before any other lock: those who
 * record wait for each other here alone, and those who derive ties never wait here, so that nobody waits in a circle.
 */
export async function raise(session: Session, { at, by }: Stamp): Promise<Raised> {
  await doLast(session, () => session.run(q.count));
  const { revision } = (await session.run<{ revision: number }>(q.raise, [at, by]))[0]!;
  return { at, by, revision };
}

/** What was known at an instant. */
export interface KnownRevision {
  readonly revision: number;
  /** Nothing was recorded after it. */
  readonly isHead: boolean;
  /** What is made of texts (words, sketches, pairs of copies) is made of all of them. */
  readonly isIndexed: boolean;
}

/** The highest revision known by an instant, or of all without one. */
export async function revisionKnown(session: Session, knownAt = always): Promise<KnownRevision> {
  type Row = { readonly revision: number; readonly is_head: boolean; readonly is_indexed: boolean };
  const { revision, is_head, is_indexed } = (await session.run<Row>(q.known, [knownAt]))[0]!;
  return { revision, isHead: is_head, isIndexed: is_indexed };
}

/** The instant from which on all that is held is known; null where nothing is. */
export async function lastKnown(session: Session): Promise<string | null> {
  return (await session.run<{ known_at: string }>(q.head))[0]?.known_at ?? null;
}
