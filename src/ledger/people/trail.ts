/**
 * The trail of who did what: each entry carries the hash of the one before it in its chain, so that one that was changed or
 * taken out shows. A chain is written by one process; a new one begins with the hash of the newest entry held, whatever chain
 * that is in. So processes need not wait for each other, and a chain that was taken out whole is missed by the next.
 */
import { hashText } from '../../model/ids.ts';

/** What came of an act. */
export const outcomes = ['done', 'refused', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** An act, as whoever did it or asked for it is noted. */
export interface Act {
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  /** The person; null where nobody was let in. */
  readonly by: string | null;
  /** `sign-in`, `judge`, `add`, `export`, `people add`…: a route's or a command's own word. */
  readonly act: string;
  /** What it was done to; null where that is not one thing. */
  readonly target: string | null;
  readonly outcome: Outcome;
  /** How it came: the page, a program with a token, a command on the machine. */
  readonly via: 'page' | 'program' | 'command';
  /** From where: an address of the network, or the name of the machine. */
  readonly from: string;
  /** Whatever else tells it apart; never a text, never a secret. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** An act in its chain. */
export interface TrailEntry extends Act {
  readonly chain: string;
  readonly seq: number;
  /** The hash of the entry before it; '' for the first of all. */
  readonly previous: string;
  readonly hash: string;
}

/** The hash of an entry: of all it says, and of the one before it. */
function hashOf(entry: Omit<TrailEntry, 'hash'>): string {
  const { previous, chain, seq, at, by, act, target, outcome, via, from, detail } = entry;
  const parts = [previous, chain, seq, at, by, act, target, outcome, via, from, detail];
  return hashText(JSON.stringify(parts));
}

/** Puts acts at the end of a chain: after entry `seq` with that hash, or `seq` -1 at its beginning. */
export function sealed(
  chain: string,
  after: { readonly seq: number; readonly hash: string },
  acts: readonly Act[],
): readonly TrailEntry[] {
  const entries: TrailEntry[] = [];
  let { seq, hash: previous } = after;
  for (const act of acts) {
    const entry = { ...act, chain, seq: ++seq, previous };
    previous = hashOf(entry);
    entries.push({ ...entry, hash: previous });
  }
  return entries;
}

/** One thing that is wrong with the trail. */
export interface TrailFinding {
  readonly chain: string;
  readonly seq: number;
  readonly message: string;
}

/**
 * What a check needs to remember from one part of the trail to the next, so that a long one is never in memory whole: entries
 * come by chain and number. The hashes of last entries are kept, and of those that chains began after.
 */
export interface TrailCheck {
  take(entry: TrailEntry): void;
  /** At the end. `held` says which of some hashes are there. */
  findings(held: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<readonly TrailFinding[]>;
}

/** Begins a check. */
export function checkTrail(): TrailCheck {
  const found: TrailFinding[] = [];
  const begun: { readonly chain: string; readonly after: string }[] = [];
  let last: Pick<TrailEntry, 'chain' | 'seq' | 'hash'> | null = null;
  return {
    take(entry) {
      const { chain, seq, previous, hash, ...rest } = entry;
      const wrong = (message: string): void => void found.push({ chain, seq, message });
      if (hashOf({ ...rest, chain, seq, previous }) !== hash) wrong('is not what was written: it was changed');
      const before = last?.chain === chain ? last : null;
      if (seq !== (before?.seq ?? -1) + 1) wrong('has no entry before it: one or more were taken out');
      else if (before === null) begun.push({ chain, after: previous });
      else if (previous !== before.hash) wrong('does not follow the entry before it: one of them was changed');
      last = { chain, seq, hash };
    },
    async findings(held) {
      const wanted = [...new Set(begun.flatMap(({ after }) => after || []))];
      const there = await held(wanted);
      const lost = begun.filter(({ after }) => after !== '' && !there.has(after));
      const message = 'began after an entry that is not there: it was taken out or changed';
      return [...found, ...lost.map(({ chain }) => ({ chain, seq: 0, message }))];
    },
  };
}
