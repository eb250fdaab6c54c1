/** What an instant within a day has that the end of the day before had not: the ties on the keys on which something came in that day. */
import { type DerivedTie, deriveTies } from '../../ledger/derive-ties.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import type { Database } from './database.ts';
import { tieListQueries as q } from './queries/tie-lists.ts';
import { recordsOnKeys } from './tie-records.ts';

/** So many keys are looked at together. */
const together = 200;

/** The ties on those keys as known at the instant, in no order, and by id those that they stand instead of. */
export interface Touched {
  readonly instead: ReadonlySet<string>;
  readonly ties: readonly DerivedTie[];
}

/** What was touched until an instant; the last one asked about is kept until something is written, since a page asks many times. */
export interface TouchedTies {
  at(knownAt: string): Promise<Touched>;
  /** Null where it is not the one kept: it may be long in coming, where much came in that day. */
  kept(knownAt: string): Promise<Touched | null>;
}

/** The same of a database; `edition` gives the same object until something is written. */
export function touchedTies(database: Database, edition: () => Promise<object>): TouchedTies {
  let last: { readonly edition: object; readonly knownAt: string; readonly found: Promise<Touched> } | null = null;
  const held = (now: object, knownAt: string): Promise<Touched> | null =>
    last?.edition === now && last.knownAt === knownAt ? last.found : null;
  return {
    async at(knownAt) {
      const now = await edition();
      const before = held(now, knownAt);
      if (before !== null) return before;
      const found = tiesTouched(database, knownAt);
      last = { edition: now, knownAt, found };
      found.catch(() => {
        if (last?.found === found) last = null;
      });
      return found;
    },
    async kept(knownAt) {
      return held(await edition(), knownAt);
    },
  };
}

async function tiesTouched(database: Database, knownAt: string): Promise<Touched> {
  const touched = await database.run<{ tie_key: string; ties: readonly string[] }>(q.touchedOn, [knownAt.slice(0, 10)]);
  const keys = touched.map((row) => row.tie_key);
  const ties: DerivedTie[] = [];
  let coming = groupsOf(database, keys.slice(0, together));
  for (let i = 0; i < keys.length; i += together) {
    const asked = new Set(keys.slice(i, i + together));
    const groups = await coming;
    // The next are read while ties are derived from these.
    coming = groupsOf(database, keys.slice(i + together, i + 2 * together));
    // Where deriving fails, nobody waits for them.
    coming.catch(() => undefined);
    for (const group of groups) {
      // Evidence that a person has moved stands in the groups of both its keys: each tells of the ties on its own.
      const mine = new Set(group.keys);
      const { evidence, identities, sources } = group.at(knownAt);
      for (const each of deriveTies(evidence, identities, sources))
        if (mine.has(baseOf(each.key)) && asked.has(baseOf(each.key))) ties.push(each);
    }
  }
  return { instead: new Set(touched.flatMap((row) => row.ties)), ties };
}

/** The records on some keys, and on all that must be looked at with them. */
async function groupsOf(database: Database, keys: readonly string[]) {
  if (keys.length === 0) return [];
  let some = keys;
  let { groups, also } = await recordsOnKeys(database, some);
  while (also.length > 0) {
    some = [...some, ...also];
    ({ groups, also } = await recordsOnKeys(database, some));
  }
  return groups;
}
