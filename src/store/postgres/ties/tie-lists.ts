/** Lists of ties: what stands, or stood at a past instant, filtered, put in order and added up by PostgreSQL. */

import { InvalidInput } from '../../../model/errors.ts';
import type { TieMark } from '../../../model/milestones.ts';
import type { Stage } from '../../../model/stages.ts';
import { confirmedSince } from '../../../model/tie-status.ts';
import type { StatedTie, TieSummary } from '../../../ties/tie-summary.ts';
import { tiesOfYears } from '../../../ties/ties-by-year.ts';
import type { PairGroup, TieLists, TieQuery, TieTotals, UnitCount } from '../../ports/tie-lists.ts';
import type { Database } from '../database.ts';
import { toPostgresDay } from '../pg-values.ts';
import { tieQueries as t } from '../queries/derived-ties.ts';
import type { BoundQuery } from '../queries/named-parameters.ts';
import { tieListQueries as q, type TieFilters, tieLists } from '../queries/tie-lists.ts';
import type { TiesKnown } from './past-ties.ts';

interface ListedRow
  extends Omit<TieSummary, 'id' | 'apart' | 'alsoNamed' | 'first' | 'last' | 'lastNews' | 'restrictedBy'> {
  readonly tie_id: string;
  readonly apart: string | null;
  readonly also_named: readonly string[];
  readonly restricted_by: readonly string[] | null;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly stage: Stage | null;
  readonly certain: boolean | null;
  readonly stage_since: string | null;
  readonly milestone: TieMark | null;
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
type Filtering = (given: unknown) => Partial<TieFilters>;

const dayOr = (day: string | null, other: string): string => toPostgresDay(day) ?? other;

/** The filters that each part of a question means; a new part is refused by the compiler until it stands here. */
const filtersIn: {
  readonly [Name in keyof Required<Omit<TieQuery, 'knownAt'>>]: (
    given: NonNullable<TieQuery[Name]>,
  ) => Partial<TieFilters>;
} = {
  validAt: (day) => ({ day: toPostgresDay(day)! }),
  include: (include) => ({ reviewed: include === 'reviewed' || undefined }),
  types: (types) => ({ types }),
  backing: (backing) => ({ backing }),
  unit: (unit) => ({ unit }),
  pair: (pair) => ({ pair }),
  case: (caseId) => ({ caseId }),
  within: ([first, last]) => ({ windowStart: dayOr(first, '-infinity'), windowEnd: dayOr(last, 'infinity') }),
  confirmed: ([first, last]) => ({
    confirmedFrom: toPostgresDay(first) ?? undefined,
    confirmedTo: toPostgresDay(last) ?? undefined,
  }),
  ids: (ids) => ({ ids }),
};

export function postgresTieLists(database: Database, tiesKnown: TiesKnown): TieLists {
  async function mustHoldCase(name: string): Promise<void> {
    const [row] = await database.run<{ held: boolean }>(q.caseHeld, [name]);
    if (row?.held) return;
    throw new InvalidInput(`No case ${name.slice(0, 60)} is held`, {
      hint: '"amur case" and the page of cases list them.',
    });
  }

  /** The filters of a question. */
  async function filtersOf(query: TieQuery, unbegun = false): Promise<TieFilters> {
    if (query.case !== undefined) await mustHoldCase(query.case);
    const past = await tiesKnown(query.knownAt);
    const narrowed = Object.entries(query).map(([name, given]) =>
      name === 'knownAt' || given === undefined ? {} : (filtersIn[name as keyof typeof filtersIn] as Filtering)(given),
    );
    const day = toPostgresDay(query.validAt)!;
    return Object.assign({ day, past: past?.rows, unbegun: unbegun || undefined }, ...narrowed);
  }

  const run = <Row extends object>(query: BoundQuery): Promise<Row[]> => database.run<Row>(query, query.parameters);

  return {
    async page(query, { unbegun, words = [], sort, ranks = new Map(), limit, after = 0 } = {}) {
      const filters = await filtersOf(query, unbegun);
      const page = {
        words: words.length === 0 ? undefined : JSON.stringify(words),
        sort,
        joined: [...ranks.keys()],
        ranks: [...ranks.values()],
        limit,
        after,
      };
      const [rows, [counted]] = await Promise.all([
        run<ListedRow>(tieLists.page(filters, page)),
        limit === undefined ? [] : run<{ total: number }>(tieLists.count(filters, page)),
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
      const rows = await run<{ parties: readonly string[] | null; body: string | null }>(tieLists.names(past?.rows));
      return {
        parties: rows.flatMap(({ parties }) => (parties === null ? [] : [parties])),
        bodies: rows.flatMap(({ body }) => body ?? []),
      };
    },

    async pairs(query, inForce = false) {
      return run<PairGroup>(tieLists.pairs(await filtersOf(query), { inForce: inForce || undefined }));
    },

    async totals(query, of) {
      const only = { pairs: of?.pairs, inForce: of?.inForce || undefined };
      return (
        await run<TieTotals>(
          tieLists.totals(await filtersOf(query), toPostgresDay(confirmedSince(query.validAt))!, only),
        )
      )[0]!;
    },

    async units(query) {
      return run<UnitCount>(tieLists.units(await filtersOf(query)));
    },

    async shipped(ids) {
      const rows = await database.run<{ tie_id: string }>(q.shipped, [ids]);
      return new Set(rows.map((row) => row.tie_id));
    },

    async years(query, last) {
      const { within: _, ...all } = query;
      const counted = tieLists.years(await filtersOf(all, true), last);
      const rows = await run<{ year: number; certain: number; possible: number }>(counted);
      return tiesOfYears(rows, last);
    },
  };
}

function statedTie(row: ListedRow): StatedTie {
  const { tie_id: id, apart, also_named: also, first_day: first, last_day: last, last_news: lastNews, ...stated } = row;
  const { stage, certain, stage_since: since, milestone, within, restricted_by: by, ...rest } = stated;
  const tie: TieSummary = {
    id,
    ...rest,
    ...calledIn(apart, also),
    first,
    last,
    lastNews,
    ...(by === null ? {} : { restrictedBy: by }),
  };
  const built = milestone === null ? {} : { milestone };
  const state =
    stage === null ? null : ({ stage, certainty: certain ? 'certain' : 'possible', ...built, since } as const);
  return within === null ? { tie, state } : { tie, state, within: within === 2 ? 'certain' : 'possible' };
}
