/** Many ties with their steps: as they stand, or derived from what was known. */
import { deriveTies } from '../../ledger/derive-ties.ts';
import { keysTogether } from '../../ledger/keys-together.ts';
import type { BorneTie, TieHistories } from '../../ledger/tie-histories-port.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import type { Database } from './database.ts';
import { evidenceByIds, evidenceOnKeys, identitiesKnown } from './held-evidence.ts';
import type { TieRow } from './one-tie.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { tieListQueries as tl } from './queries/tie-lists.ts';
import { tieQueries as t } from './queries/ties.ts';

const borne = ({ record, evidence }: TieRow): BorneTie => ({ tie: record, evidence });
const byId = (a: BorneTie, b: BorneTie): number => (a.tie.id < b.tie.id ? -1 : 1);

/** The histories of a database; `isNow` tells whether the ties as they stand answer for an instant. */
export function tieHistories(
  database: Database,
  settled: () => Promise<void>,
  isNow: (knownAt: string) => Promise<boolean>,
): TieHistories {
  /** The ties on some keys, as known then; evidence that a person has moved to another key makes no tie here. */
  async function knownThen(some: readonly string[], knownAt: string): Promise<readonly BorneTie[]> {
    if (some.length === 0) return [];
    const keys = keysTogether(some, await identitiesKnown(database, knownAt));
    const own = new Set(keys);
    const { evidence, identities, sources } = await evidenceOnKeys(database, keys, knownAt);
    const ties = deriveTies(evidence, identities, sources).filter(({ key }) => own.has(baseOf(key)));
    return ties.map(({ tie, evidence: ids }) => ({ tie, evidence: ids }));
  }
  return {
    async of(ids, knownAt) {
      await settled();
      if (ids.length === 0) return [];
      if (await isNow(knownAt)) return (await database.run<TieRow>(t.some, [ids])).map(borne);
      const rows = await database.run<{ tie_key: string }>(tl.keysOfTies, [ids]);
      const keys = rows.map((row) => row.tie_key);
      const wanted = new Set(ids);
      return unique((await knownThen(keys, knownAt)).filter(({ tie }) => wanted.has(tie.id)));
    },

    async ofCase(caseId, knownAt) {
      await settled();
      const [keyRows, factRows] = await Promise.all([
        database.run<{ tie_key: string }>(t.keysOfCase, [caseId]),
        database.run<{ fact_id: string }>(e.factsOfCase, [caseId, knownAt]),
      ]);
      if (factRows.length === 0) return [];
      const own = keyRows.map((row) => row.tie_key);
      const facts = factRows.map((row) => row.fact_id);
      if (await isNow(knownAt)) {
        const keys = keysTogether(own, await identitiesKnown(database));
        return (await database.run<TieRow>(t.borneBy, [keys, facts])).map(borne);
      }
      const ours = new Set(facts);
      const found = await knownThen(own, knownAt);
      return unique(found.filter(({ evidence }) => evidence.some((id) => ours.has(id))));
    },

    async factsOf(caseId, knownAt) {
      const rows = await database.run<{ fact_id: string }>(e.factsOfCase, [caseId, knownAt]);
      const ids = rows.map((row) => row.fact_id);
      return ids.length === 0 ? [] : evidenceByIds(database, ids, knownAt);
    },
  };
}

/** Each tie once, by id. */
function unique(ties: readonly BorneTie[]): readonly BorneTie[] {
  return [...new Map(ties.map((each) => [each.tie.id, each])).values()].sort(byId);
}
