/** Outlets over PostgreSQL. */

import type { Judgement } from '../../model/evidence.ts';
import type { OutletCounts, Outlets } from '../ports/outlets.ts';
import type { Database } from './database.ts';
import { type JudgementRow, judgementOf } from './from-rows.ts';
import { outletQueries as q } from './queries/outlets.ts';
import { always } from './read-evidence.ts';

/** The port of outlets; `settled` resolves when what this process wrote is compared with the rest. */
export function postgresOutlets(database: Database, settled: () => Promise<void>): Outlets {
  return {
    async list(knownAt = always, outlet) {
      await settled();
      const rows = await database.run<Omit<OutletCounts, 'outlet'> & { outlet_id: string }>(q.list, [
        knownAt,
        outlet ?? null,
      ]);
      return rows.map(({ outlet_id, ...counts }) => ({ outlet: outlet_id, ...counts }));
    },

    async judgements(knownAt = always) {
      const on = new Map<string, Judgement[]>();
      for (const row of await database.run<JudgementRow>(q.grades, [knownAt]))
        on.set(row.subject, [...(on.get(row.subject) ?? []), judgementOf(row)]);
      return on;
    },

    async named(documents, knownAt = always) {
      if (documents.length === 0) return new Map();
      const rows = await database.run<{ document_id: string; outlets: readonly string[] }>(q.named, [
        documents,
        knownAt,
      ]);
      return new Map(rows.map(({ document_id, outlets }) => [document_id, outlets]));
    },
  };
}
