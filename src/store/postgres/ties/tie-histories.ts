/** Many ties with their steps. */

import type { Bounds } from '../../../model/edtf.ts';
import { compareDays } from '../../../model/edtf-days.ts';
import type { TieMark } from '../../../model/milestones.ts';
import { unitOf } from '../../../model/place.ts';
import type { Stage } from '../../../model/stages.ts';
import type { StageStep, Tie } from '../../../model/tie.ts';
import { reviewedPart, shownDates } from '../../../ties/stages/shown-steps.ts';
import type { TieHistories, TieHistory } from '../../ports/tie-histories.ts';
import type { Database } from '../database.ts';
import { fromPostgresDay } from '../pg-values.ts';
import { tieQueries as t } from '../queries/derived-ties.ts';
import { evidenceQueries as e } from '../queries/evidence.ts';
import { tieLists } from '../queries/tie-lists.ts';
import { always, evidenceByIds } from '../read-evidence.ts';
import type { TiesKnown } from './past-ties.ts';
import { listedTie } from './stored-tie.ts';

interface HistoryRow {
  readonly tie_id: string;
  readonly steps: readonly StageStep[];
  readonly stage_from: readonly string[];
  readonly stages: readonly (Stage | null)[];
  readonly sure: readonly boolean[];
  readonly milestones: readonly (TieMark | null)[];
  readonly since: readonly (string | null)[];
}

/** The histories of a database. */
export function tieHistories(database: Database, known: TiesKnown): TieHistories {
  return {
    async of(ids, knownAt) {
      if (ids.length === 0) return new Map();
      const past = await known(knownAt);
      const rows: readonly HistoryRow[] =
        past === null
          ? await database.run<HistoryRow>(t.steps, [ids])
          : ids.flatMap((id) => {
              const derived = past.byId.get(id);
              return derived === undefined ? [] : [{ ...listedTie(derived), steps: derived.tie.steps }];
            });
      return new Map(rows.map((row) => [row.tie_id, historyOf(row)]));
    },

    async cases(knownAt = always) {
      const rows = await database.run<{ id: string; facts: number; bounds: readonly Bounds[] }>(e.casesOfFacts, [
        knownAt,
      ]);
      return rows.map(({ id, facts, bounds }) => {
        const days = (end: 0 | 1) => bounds.flatMap((own) => own[end] ?? own[1 - end] ?? []).sort(compareDays);
        return { id, facts, first: days(0)[0] ?? null, last: days(1).at(-1) ?? null };
      });
    },

    async ofCase(caseId, knownAt) {
      const past = await known(knownAt);
      const query = tieLists.ofCase(past?.rows, caseId);
      const rows = await database.run<{ tie_id: string; facts: readonly string[] }>(query, query.parameters);
      return rows.map(({ tie_id: tie, facts }) => ({ tie, facts }));
    },

    async factsOf(caseId, knownAt = always) {
      const rows = await database.run<{ fact_id: string }>(e.factsOfCase, [caseId, knownAt]);
      const ids = rows.map((row) => row.fact_id);
      return ids.length === 0 ? [] : evidenceByIds(database, ids, knownAt);
    },

    async evidence(ids, knownAt = always) {
      return ids.length === 0 ? [] : evidenceByIds(database, ids, knownAt);
    },

    async reviewed(knownAt, units) {
      const past = await known(knownAt);
      const ties =
        past === null
          ? (await database.run<{ record: Tie }>(t.reviewed, [units ?? null])).map(({ record }) => record)
          : [...past.byId.values()].flatMap(({ tie }) => (tie.reviewed && joins(tie, units) ? [tie] : []));
      return ties.map(reviewedPart);
    },
  };
}

const joins = ({ parties }: Tie, units: readonly string[] | undefined): boolean =>
  units === undefined || parties.some((party) => units.includes(unitOf(party)));

/** Before the year 1 no text gives a day: what begins then has no beginning. */
const hasNoBeginning = (day: string): boolean => day === '-infinity' || day.startsWith('-') || day.startsWith('0000');

function historyOf({ steps, stage_from, stages, sure, since, milestones }: HistoryRow): TieHistory {
  return {
    steps: shownDates(steps),
    stretches: stage_from.map((written, run) => {
      const from = fromPostgresDay(written);
      const stage = stages[run]!;
      const milestone = milestones[run] ?? null;
      const built = milestone === null ? {} : { milestone };
      const certainty = sure[run] ? 'certain' : 'possible';
      return {
        from: hasNoBeginning(from) ? null : from,
        state: stage === null ? null : { stage, certainty, ...built, since: since[run] ?? null },
      };
    }),
  };
}
