/** The trail over PostgreSQL: one chain a process, written in order without waiting for other processes. */

import { type Act, checkTrail, type Outcome, sealed, type TrailEntry } from '../../ledger/people/trail.ts';
import type { Trail } from '../../ledger/people-port.ts';
import type { Database } from './database.ts';
import { trailQueries as q } from './queries/trail.ts';

interface TrailRow {
  readonly chain_id: string;
  readonly seq: number;
  readonly recorded_at: string;
  readonly recorded_by: string | null;
  readonly act: string;
  readonly target: string | null;
  readonly outcome: Outcome;
  readonly via: Act['via'];
  readonly origin: string;
  readonly detail: Act['detail'];
  readonly previous: string;
  readonly hash: string;
}

interface Waiting {
  readonly act: Act;
  readonly written: () => void;
  readonly lost: (error: unknown) => void;
}

/** How many entries are checked at once. */
const together = 1000;

/** The trail of a workspace; `chain` names this process's own chain and is given to no other. */
export function postgresTrail(database: Database, chain: string): Trail {
  let begun = 0;
  let last: { readonly chain: string; readonly seq: number; readonly hash: string } | null = null;
  let waiting: Waiting[] = [];
  let writing = false;

  const newest = async (): Promise<string | null> => (await database.run<{ hash: string }>(q.newest))[0]?.hash ?? null;

  /** Acts that come while others are being written are written together, after them. */
  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const some = waiting;
      waiting = [];
      try {
        last ??= { chain: begun++ === 0 ? chain : `${chain}.${begun}`, seq: -1, hash: (await newest()) ?? '' };
        const entries = sealed(
          last.chain,
          last,
          some.map(({ act }) => act),
        );
        await database.run(q.insert, [JSON.stringify(entries.map(rowOf))]);
        const { seq, hash } = entries.at(-1)!;
        last = { chain: last.chain, seq, hash };
        for (const { written } of some) written();
      } catch (error) {
        // Whether it was written is not known: what follows goes into a chain of its own.
        last = null;
        for (const { lost } of some) lost(error);
      }
    }
    writing = false;
  }

  return {
    note: (act) =>
      new Promise((written, lost) => {
        waiting.push({ act, written, lost });
        if (!writing) void write();
      }),

    async entries({ by, act, target, since, limit }) {
      const rows = await database.run<TrailRow>(q.list, [
        by ?? null,
        act ?? null,
        target ?? null,
        since ?? null,
        limit,
      ]);
      return rows.map(entryOf);
    },

    async check() {
      const check = checkTrail();
      let entries = 0;
      let chains = 0;
      let after: Pick<TrailEntry, 'chain' | 'seq'> = { chain: '', seq: -1 };
      for (;;) {
        const rows = await database.run<TrailRow>(q.next, [after.chain, after.seq, together]);
        for (const entry of rows.map(entryOf)) {
          check.take(entry);
          entries++;
          if (entry.chain !== after.chain) chains++;
          after = entry;
        }
        if (rows.length < together) break;
      }
      return { entries, chains, head: await newest(), findings: await check.findings(held) };
    },

    holds: async (hash) => (await held([hash])).has(hash),
  };

  async function held(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await database.run<{ hash: string }>(q.held, [hashes])).map(({ hash }) => hash));
  }
}

function rowOf(entry: TrailEntry): TrailRow {
  const { chain, at, by, from, ...rest } = entry;
  return { chain_id: chain, recorded_at: at, recorded_by: by, origin: from, ...rest };
}

function entryOf({ chain_id, recorded_at, recorded_by, origin, ...rest }: TrailRow): TrailEntry {
  return { chain: chain_id, at: recorded_at, by: recorded_by, from: origin, ...rest };
}
