/** Lists of ties: what stands, or stood at a past instant, filtered, put in order and added up by PostgreSQL. */

import { InvalidInput } from '../../../model/errors.ts';
import type { Stage } from '../../../model/stages.ts';
import type { StatedTie, TieSummary } from '../../../ties/tie-summary.ts';
import { tiesOfYears } from '../../../ties/ties-by-year.ts';
import type { PairGroup, TieLists, TieQuery, TieTotals, UnitCount } from '../../ports/tie-lists.ts';
import type { Database } from '../database.ts';
import { toPostgresDay } from '../pg-values.ts';
import { tieQueries as t } from '../queries/derived-ties.ts';
import { tieListQueries as q } from '../queries/tie-lists.ts';
import type { TiesKnown } from './past-ties.ts';

interface ListedRow extends Omit<TieSummary, 'id' | 'apart' | 'alsoNamed' | 'first' | 'last' | 'lastNews'> {
  readonly tie_id: string;
  readonly apart: string | null;
  readonly also_named: readonly string[];
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly stage: Stage | null;
  readonly certain: boolean | null;
  readonly stage_since: string | null;
  readonly last_news: string;
  /** 2 certainly, 1 possibly, null where no window was asked for. */
  readonly within: number | null;
}

type NamedRow = Pick<ListedRow, 'tie_id' | 'type' | 'parties' | 'body' | 'apart' | 'also_named' | 'reviewed'>;

/** What it is called besides its body; what it lacks is left out. */
const calledIn = (apart: string | null, also: readonly string[]): Pick<TieSummary, 'apart' | 'alsoNamed'> => ({
  ...(apart === null ? {} : { apart }),
  ...(also.length > 0 ? { alsoNamed: also } : {}),
});

/** The lists of a database. */
export function postgresTieLists(database: Database, tiesKnown: TiesKnown): TieLists {
  async function mustHoldCase(name: string): Promise<void> {
    const [row] = await database.run<{ held: boolean }>(q.caseHeld, [name]);
    if (row?.held) return;
    throw new InvalidInput(`No case ${name.slice(0, 60)} is held`, {
      hint: '"amur case" and the page of cases list them.',
    });
  }

  /** The parameters that all lists have. */
  async function asked(query: TieQuery, unbegun = false): Promise<readonly unknown[]> {
    const { validAt, knownAt, include, types, unit, pair, within, ids, lastNews } = query;
    if (query.case !== undefined) await mustHoldCase(query.case);
    const past = await tiesKnown(knownAt);
    const [first, last] = within ?? [];
    return [
      past?.rows ?? null,
      toPostgresDay(validAt),
      include === 'reviewed',
      types ?? null,
      unit === undefined ? null : [unit],
      pair === undefined ? null : [pair],
      query.case ?? null,
      within === undefined ? null : (toPostgresDay(first ?? null) ?? '-infinity'),
      within === undefined ? null : (toPostgresDay(last ?? null) ?? 'infinity'),
      ids ?? null,
      unbegun,
      toPostgresDay(lastNews?.[0] ?? null),
      toPostgresDay(lastNews?.[1] ?? null),
    ];
  }

  return {
    async page(query, { unbegun, words = [], sort, ranks = new Map(), limit, after = 0 } = {}) {
      const given = await asked(query, unbegun);
      const sought = JSON.stringify(words);
      const order = [sort?.column ?? null, sort?.descending ? -1 : 1];
      const named = [[...ranks.keys()], [...ranks.values()]];
      const [rows, [counted]] = await Promise.all([
        database.run<ListedRow>(q.page, [...given, ...order, sought, ...named, limit ?? null, after]),
        limit === undefined ? [] : database.run<{ total: number }>(q.count, [...given, sought]),
      ]);
      return { total: counted?.total ?? rows.length, ties: rows.map(statedTie) };
    },

    async named(types, pairs, limit) {
      const rows = await database.run<NamedRow>(t.named, [types, pairs, limit]);
      return rows.map(({ tie_id: id, also_named: also, apart, ...rest }) => ({
        id,
        ...rest,
        ...calledIn(apart, also),
      }));
    },

    async names(knownAt) {
      const past = await tiesKnown(knownAt);
      const rows = await database.run<{ parties: readonly string[] | null; body: string | null }>(q.names, [
        past?.rows ?? null,
      ]);
      return {
        parties: rows.flatMap(({ parties }) => (parties === null ? [] : [parties])),
        bodies: rows.flatMap(({ body }) => body ?? []),
      };
    },

    async pairs(query, inForce = false) {
      return database.run<PairGroup>(q.pairs, [...(await asked(query)), inForce]);
    },

    async totals(query, of) {
      const given = [...(await asked(query)), of?.pairs ?? null, of?.inForce ?? false];
      return (await database.run<TieTotals>(q.totals, given))[0]!;
    },

    async units(query) {
      return database.run<UnitCount>(q.units, await asked(query));
    },

    async shipped(ids) {
      const rows = await database.run<{ tie_id: string }>(q.shipped, [ids]);
      return new Set(rows.map((row) => row.tie_id));
    },

    async years(query, last) {
      const { within: _, ...all } = query;
      const rows = await database.run<{ year: number; certain: number; possible: number }>(q.years, [
        ...(await asked(all, true)),
        last,
      ]);
      return tiesOfYears(rows, last);
    },
  };
}

function statedTie(row: ListedRow): StatedTie {
  const { tie_id: id, apart, also_named: also, first_day: first, last_day: last, last_news: lastNews, ...stated } = row;
  const { stage, certain, stage_since: since, within, ...rest } = stated;
  const tie: TieSummary = { id, ...rest, ...calledIn(apart, also), first, last, lastNews };
  const state = stage === null ? null : ({ stage, certainty: certain ? 'certain' : 'possible', since } as const);
  return within === null ? { tie, state } : { tie, state, within: within === 2 ? 'certain' : 'possible' };
}
