/** Counts for pages over PostgreSQL, kept in this process. */
import type { Glance, Glimpse } from '../../ledger/glance-port.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { OutletCounts } from '../../ledger/sources/outlets-port.ts';
import type { Database } from './database.ts';
import { always } from './held-evidence.ts';
import { keptCount } from './kept-count.ts';
import { auditQueries as a } from './queries/audit.ts';

/** So many documents and claims are counted while a page waits. */
const countedAtOnce = 20_000;

/** Past instants of which the counts are kept. */
const keptInstants = 20;

/** The kept counts of a ledger. */
export function glanceAt(
  database: Database,
  { counts, outlets, histories, settled }: Pick<Ledger, 'counts' | 'outlets' | 'histories' | 'settled'>,
): Glance {
  /** Every transaction that writes takes a number, and the snapshot names the last of them and those under way. */
  const revision = async (): Promise<string> => {
    await settled();
    return (await database.run<{ revision: string }>(a.revision))[0]!.revision;
  };
  const all = keptCount({
    revision,
    count: counts,
    isLarge: ({ documents, claims }) => documents + claims >= countedAtOnce,
  });
  const ofOutlets = new Map<string, () => Promise<Glimpse<readonly OutletCounts[]>>>();
  const listed = (knownAt: string) => {
    const held = ofOutlets.get(knownAt);
    if (held) return held;
    const made = keptCount({
      revision,
      count: () => outlets.list(knownAt),
      isLarge: (rows) => rows.reduce((sum, row) => sum + row.documents + row.claims, 0) >= countedAtOnce,
    });
    // The oldest goes, but not the present.
    if (ofOutlets.size > keptInstants) ofOutlets.delete([...ofOutlets.keys()].find((instant) => instant !== always)!);
    ofOutlets.set(knownAt, made);
    return made;
  };
  return {
    counts: all,
    outlets: (knownAt = always) => listed(knownAt)(),
    async warm() {
      await all();
      await listed(always)();
      // What measures count of.
      await histories.reviewed(always);
    },
  };
}
