/** One tie with what it rests on, as it stands or as it was known. */

import type { Tie } from '../../../model/tie.ts';
import type { Ledger, StoredEvidence } from '../../ports/ledger.ts';
import type { Database } from '../database.ts';
import { tieQueries as t } from '../queries/derived-ties.ts';
import { evidenceQueries as e } from '../queries/evidence.ts';
import { always, evidenceByIds, headingsOf } from '../read-evidence.ts';
import type { TiesKnown } from './past-ties.ts';

/** A tie with the ids of what bears it. */
export interface TieWithEvidence {
  readonly tie: Tie;
  readonly evidence: readonly string[];
}

/** Some ties as known then, by id; one that was not is missing. */
export async function someTies(
  database: Database,
  tiesKnown: TiesKnown,
  ids: readonly string[],
  knownAt: string | undefined,
): Promise<readonly TieWithEvidence[]> {
  const past = await tiesKnown(knownAt);
  if (past !== null) return ids.flatMap((id) => past.byId.get(id) ?? []);
  const rows = await database.run<{ record: Tie; evidence: readonly string[] }>(t.some, [ids]);
  return rows.map(({ record, evidence }) => ({ tie: record, evidence }));
}

/** A tie with what it rests on, at most `limit` pieces, the earliest first. */
export async function oneTie(
  database: Database,
  tiesKnown: TiesKnown,
  id: string,
  { knownAt = always, limit }: { readonly knownAt?: string | undefined; readonly limit?: number },
): ReturnType<Ledger['tie']> {
  const [found] = await someTies(database, tiesKnown, [id], knownAt);
  if (found === undefined) return null;
  const pieces = found.evidence.length;
  const ids =
    limit === undefined || pieces <= limit
      ? found.evidence
      : (await database.run<{ evidence_id: string }>(e.earliest, [found.evidence, knownAt, limit])).map(
          (row) => row.evidence_id,
        );
  const evidence = [...(await evidenceByIds(database, ids, knownAt))].sort(byPlace);
  const documents = [...new Set(evidence.flatMap(({ document }) => document ?? []))].sort();
  return { tie: found.tie, evidence, pieces, headings: await headingsOf(database, documents, knownAt) };
}

/** By date, document and place in it. */
function byPlace(x: StoredEvidence, y: StoredEvidence): number {
  const [p, q] = [x.bounds?.[0] ?? '~', y.bounds?.[0] ?? '~'];
  const [d, e] = [x.document ?? '~', y.document ?? '~'];
  return compare(p, q) || compare(d, e) || (x.span?.start ?? 0) - (y.span?.start ?? 0) || compare(x.id, y.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
