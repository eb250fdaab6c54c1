/** What an instant within a day has that the end of the day before had not: the ties on the keys on which something came in that day. */
import { deriveTies } from '../../ledger/derive-ties.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import type { Tie } from '../../model/tie.ts';
import type { Database } from './database.ts';
import { tieListQueries as q } from './queries/tie-lists.ts';
import { recordsOnKeys } from './tie-records.ts';

/** So many keys are looked at together. */
const together = 200;

/** The ties as known at an instant, in no order, and by id those that they stand instead of. */
export async function tiesTouched(
  database: Database,
  knownAt: string,
): Promise<{ readonly instead: ReadonlySet<string>; readonly ties: readonly Tie[] }> {
  const touched = await database.run<{ tie_key: string; ties: readonly string[] }>(q.touchedOn, [knownAt.slice(0, 10)]);
  const keys = touched.map((row) => row.tie_key);
  const ties: Tie[] = [];
  for (let i = 0; i < keys.length; i += together) {
    let some: readonly string[] = keys.slice(i, i + together);
    const asked = new Set(some);
    let { groups, also } = await recordsOnKeys(database, some);
    while (also.length > 0) {
      some = [...some, ...also];
      ({ groups, also } = await recordsOnKeys(database, some));
    }
    for (const group of groups) {
      // Evidence that a person has moved stands in the groups of both its keys: each tells of the ties on its own.
      const mine = new Set(group.keys);
      const { evidence, identities, sources } = group.at(knownAt);
      for (const { tie, key } of deriveTies(evidence, identities, sources))
        if (mine.has(baseOf(key)) && asked.has(baseOf(key))) ties.push(tie);
    }
  }
  return { instead: new Set(touched.flatMap((row) => row.ties)), ties };
}
