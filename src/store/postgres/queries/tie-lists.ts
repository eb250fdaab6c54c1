/**
 * Queries on many ties at once. Each is made for the filters that are given (`TieFilters`): those that are absent are not in its statement.
 * A tie without steps, which only forecasts would bear, is in no list.
 */

import { isInForce, liveStages, overStages, stages } from '../../../model/stages.ts';
import type { TieSort } from '../../../model/tie-sort.ts';
import { isLimit, tieTypes } from '../../../model/tie-types.ts';
import type { NamedQuery } from '../database.ts';
import { allGiven, type BoundQuery, bind } from './named-parameters.ts';

const types = {
  tie_id: 'text',
  type: 'text',
  standing: 'boolean',
  reviewed: 'boolean',
  parties: 'text[]',
  units: 'text[]',
  pairs: 'text[]',
  body: 'text',
  apart: 'text',
  also_named: 'text[]',
  first_day: 'date',
  last_day: 'date',
  last_news: 'text',
  news_day: 'date',
  confirmed: 'text',
  restricted_by: 'text[]',
  confirmed_day: 'date',
  counts: 'json',
  stage_from: 'date[]',
  stages: 'text[]',
  milestones: 'text[]',
  sure: 'boolean[]',
  since: 'text[]',
  spell_from: 'date[]',
  spell_to: 'date[]',
  spell_how: 'text[]',
  facts: 'text[]',
};

/** The columns of a tie that lists are made of, and the same with their types. */
export const listedColumns = Object.keys(types).join(', ');
export const listedTypes = Object.entries(types)
  .map((column) => column.join(' '))
  .join(', ');

/** Which ties a list is of; what is absent narrows nothing. */
export interface TieFilters {
  /** The day on which their states are given. */
  readonly day: string;
  /** The ties that were known at a past instant, as JSON; absent for those that stand. */
  readonly past?: string | undefined;
  /** Only reviewed ones. */
  readonly reviewed?: true | undefined;
  readonly types?: readonly string[] | undefined;
  readonly backing?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly pair?: string | undefined;
  readonly caseId?: string | undefined;
  /** The first and the last day of a window in which they stood or happened. */
  readonly windowStart?: string | undefined;
  readonly windowEnd?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Also those that had not begun on the day. */
  readonly unbegun?: true | undefined;
  /** The first and the last day of the last confirmation; without a first day what was never confirmed is among them. */
  readonly confirmedFrom?: string | undefined;
  readonly confirmedTo?: string | undefined;
}

/** The ties that were known. */
const known = (past: string | undefined): string =>
  `known AS NOT MATERIALIZED (SELECT ${listedColumns} FROM ${past === undefined ? 'amur.ties' : `json_to_recordset($past::json) AS g (${listedTypes})`})`;

/** The coded facts of a case. */
const factsOfCase = 'ARRAY(SELECT fact_id FROM amur.facts WHERE case_id = $caseId)';

/** What stands behind a tie, by its counts: `backingOf` in SQL. */
const backing = `CASE WHEN (k.counts ->> 'acceptedClaims')::integer + coalesce((k.counts ->> 'acceptedFacts')::integer, 0) > 0 THEN 'reviewed'
        WHEN (k.counts ->> 'facts')::integer > 0 THEN 'coded' ELSE 'unreviewed' END`;

/** A condition for each filter that looks at the tie alone. */
const conditions = {
  reviewed: 'k.reviewed',
  types: 'k.type = ANY ($types)',
  backing: `${backing} = ANY ($backing)`,
  unit: 'k.units @> ARRAY[$unit::text]',
  pair: 'k.pairs @> ARRAY[$pair::text]',
  caseId: `k.facts && ${factsOfCase}`,
  ids: 'k.tie_id = ANY ($ids)',
  confirmedFrom: 'k.confirmed_day >= $confirmedFrom',
  confirmedTo: 'coalesce(k.confirmed_day <= $confirmedTo, true)',
} satisfies Record<Exclude<keyof TieFilters, 'day' | 'past' | 'unbegun' | 'windowStart' | 'windowEnd'>, string>;

/** What the spells of a tie say of a window: 2 where it certainly stood within it, 1 where it may have. */
const withinWindow = `(SELECT max(CASE WHEN s.how = 'certain' OR (s.how = 'whole' AND s.since >= $windowStart::date AND s.until <= $windowEnd::date) THEN 2 ELSE 1 END)
        FROM unnest(k.spell_from, k.spell_to, k.spell_how) AS s (since, until, how) WHERE s.since <= $windowEnd::date AND s.until >= $windowStart::date)`;

/** The ties that filters leave, each with its state on the day. */
function listed(filters: TieFilters): string {
  const window = filters.windowStart !== undefined;
  const begun = filters.unbegun ? '(stage IS NOT NULL OR cardinality(stage_from) > 0)' : 'stage IS NOT NULL';
  return `WITH ${known(filters.past)}, stated AS NOT MATERIALIZED (SELECT k.*, k.stages[w.run] AS stage, k.sure[w.run] AS certain, k.since[w.run] AS stage_since,
        k.milestones[w.run] AS milestone,
        ${window ? withinWindow : 'NULL::integer'} AS within
      FROM known k CROSS JOIN LATERAL (SELECT width_bucket($day::date, k.stage_from) AS run) AS w
      WHERE ${allGiven(conditions, filters)}),
    listed AS NOT MATERIALIZED (SELECT * FROM stated WHERE ${begun}${window ? ' AND within IS NOT NULL' : ''})`;
}

const textList = (values: Iterable<string>): string => `ARRAY[${[...values].map((value) => `'${value}'`).join(', ')}]`;
const counted = (name: string): string => `(counts ->> '${name}')::integer`;

/** What a list is put in order by; what has no date stands last in the order in which such a column is usually looked at. */
const places = {
  parties: 'r.rank',
  type: `array_position(${textList([...tieTypes].sort())}, type)`,
  stage: `array_position(${textList(stages)}, stage)`,
  first: `coalesce((first_day - date '1970-01-01')::double precision, 'Infinity')`,
  last: `coalesce((last_day - date '1970-01-01')::double precision, '-Infinity')`,
  news: 'news_day',
  accepted: `${counted('acceptedClaims')} + ${counted('facts')}`,
  unreviewed: counted('unreviewedClaims'),
  sources: `${counted('sources')} + ${counted('sourcesWithUnreviewed')} / 1e6::double precision`,
} satisfies Record<TieSort['column'], string>;

/** A condition for each of what a query asks beside the filters. */
const further = {
  /** JSON: a word, and the types, parties and bodies whose names hold it; each word must be there. */
  words: `NOT EXISTS (
        SELECT 1 FROM json_to_recordset($words::json) AS s (word text, types text[], parties text[], bodies text[])
        WHERE NOT coalesce(l.type = ANY (s.types) OR strpos(l.stage, s.word) > 0 OR l.parties && s.parties OR (l.also_named || ARRAY[l.body, l.apart]) && s.bodies, false))`,
  /** Leaves out what is over. */
  inForce: `stage <> ALL (${textList(overStages)})`,
  pairs: 'pairs && $pairs',
};

/** Which part of a list, and in which order. */
interface Page {
  readonly words?: string | undefined;
  readonly sort?: TieSort | undefined;
  /** To sort by parties: lists of them, joined by tildes, and the rank of each. */
  readonly joined: readonly string[];
  readonly ranks: readonly number[];
  readonly limit?: number | undefined;
  readonly after: number;
}

/** The first or the second party of a pair: a town where it is the one party of its unit, else the unit. */
const sideOf = (number: 1 | 2): string => {
  const unit = `split_part(p.pair, '~', ${number})`;
  return `coalesce(CASE WHEN NOT parties <@ units THEN (SELECT CASE WHEN count(*) = 1 THEN min(party) END
        FROM unnest(parties) AS s (party) WHERE split_part(party, '/', 1) = ${unit}) END, ${unit})`;
};

/** Of a listed tie: that it is in force, which only a standing tie and a restriction can be. */
const stands = `((standing OR type = ANY (${textList(tieTypes.filter(isLimit))})) AND stage = ANY (${textList(stages.filter(isInForce))}))`;

/** A query on the listed ties. Its plan is made each time: one for any filters would be far from the best for most. */
const onListed = (name: string, sql: string, filters: TieFilters, values: object = {}): BoundQuery =>
  bind({ name: `tie-lists.${name}`, planned: 'each time', sql: `${listed(filters)}${sql}` }, { ...filters, ...values });

export const tieLists = {
  /** A part of the list. Reviewed ties come first; those that are equal, and those without a column, stand in the order of their last activity. */
  page: (filters: TieFilters, { sort, ...page }: Page): BoundQuery => {
    const ranked =
      sort?.column === 'parties'
        ? `LEFT JOIN unnest($joined::text[], $ranks::integer[]) AS r (joined, rank) ON r.joined = array_to_string(parties, '~')`
        : '';
    const order = sort === undefined ? '' : ` place${sort.descending ? ' DESC NULLS LAST' : ''},`;
    return onListed(
      'page',
      ` SELECT tie_id, type, standing, reviewed, parties, units, pairs, body, apart, also_named, first_day, last_day, last_news, confirmed, restricted_by,
        counts, stage, certain, stage_since, milestone, within
      FROM (SELECT l.*, ${sort === undefined ? 'NULL' : places[sort.column]} AS place, array_to_string(pairs, ',') AS joined_pairs
        FROM listed l ${ranked}) AS l
      WHERE ${allGiven({ words: further.words }, page)}
      ORDER BY reviewed DESC,${order} last_day DESC NULLS LAST, joined_pairs COLLATE "C", type COLLATE "C", tie_id COLLATE "C"${
        page.limit === undefined ? '' : ' LIMIT $limit'
      } OFFSET $after`,
      filters,
      page,
    );
  },
  /** How many the list holds. */
  count: (filters: TieFilters, page: Pick<Page, 'words'>): BoundQuery =>
    onListed(
      'count',
      ` SELECT count(*)::integer AS total FROM listed l WHERE ${allGiven({ words: further.words }, page)}`,
      filters,
      page,
    ),
  /** Lists of parties, and bodies, each once. */
  names: (past: string | undefined): BoundQuery =>
    bind(
      {
        name: 'tie-lists.names',
        planned: 'each time',
        sql: `WITH ${known(past)} SELECT parties, NULL AS body FROM known GROUP BY parties
      UNION ALL SELECT NULL, name FROM known CROSS JOIN LATERAL unnest(also_named || ARRAY[body, apart]) AS n (name)
      WHERE name IS NOT NULL GROUP BY name ORDER BY parties, body`,
      },
      { past },
    ),
  /** By pair, type, number of units and parties. */
  pairs: (filters: TieFilters, only: { readonly inForce?: true | undefined }): BoundQuery =>
    onListed(
      'pairs',
      ` SELECT p.pair, s.sides AS between, type, cardinality(units) AS members, count(*)::integer AS ties,
        count(*) FILTER (WHERE stage = ANY (${textList(liveStages)}))::integer AS live,
        count(*) FILTER (WHERE stage = ANY (${textList(overStages)}))::integer AS over,
        count(*) FILTER (WHERE reviewed)::integer AS reviewed, bool_or(certain AND within IS DISTINCT FROM 1) AS certain,
        min(cardinality(pairs))::integer AS "fewestPairs", sum(${counted('sourcesWithUnreviewed')})::integer AS sources,
        min(first_day) AS first, max(last_day) AS last
      FROM listed CROSS JOIN LATERAL unnest(pairs) AS p (pair) CROSS JOIN LATERAL (SELECT array[${sideOf(1)}, ${sideOf(2)}] AS sides) AS s
      WHERE ${allGiven({ inForce: further.inForce }, only)}
      GROUP BY p.pair, s.sides, type, cardinality(units)
      ORDER BY p.pair COLLATE "C", type COLLATE "C", members, s.sides COLLATE "C"`,
      filters,
    ),
  /** Of all, or of the ties of some pairs. */
  totals: (
    filters: TieFilters,
    /** The first day of a recent confirmation. */
    recent: string,
    only: { readonly pairs?: readonly string[] | undefined; readonly inForce?: true | undefined },
  ): BoundQuery =>
    onListed(
      'totals',
      ` SELECT count(*)::integer AS ties, count(*) FILTER (WHERE NOT reviewed)::integer AS unreviewed,
        count(*) FILTER (WHERE ${stands})::integer AS "inForce",
        count(*) FILTER (WHERE ${stands} AND confirmed_day >= $recent)::integer AS confirmed,
        count(*) FILTER (WHERE within = 1)::integer AS possible FROM listed
      WHERE ${allGiven({ pairs: further.pairs, inForce: further.inForce }, only)}`,
      filters,
      { ...only, recent },
    ),
  /** Ties by unit. */
  units: (filters: TieFilters): BoundQuery =>
    onListed(
      'units',
      ` SELECT u.unit, count(*)::integer AS ties, count(*) FILTER (WHERE reviewed)::integer AS reviewed
      FROM listed CROSS JOIN LATERAL unnest(units) AS u (unit) GROUP BY u.unit ORDER BY u.unit COLLATE "C"`,
      filters,
    ),
  /** How many stood in each year up to the last one. */
  years: (filters: TieFilters, lastYear: number): BoundQuery =>
    onListed(
      'years',
      `, spells AS (SELECT tie_id, s.how, extract(year FROM s.begun)::integer AS since,
          extract(year FROM least(s.until, make_date($lastYear, 12, 31)))::integer AS until
        FROM listed CROSS JOIN LATERAL unnest(spell_from, spell_to, spell_how) AS s (begun, until, how)
        WHERE s.begun BETWEEN date '0001-01-01' AND make_date($lastYear, 12, 31)),
      lived AS (SELECT tie_id, y.year, bool_or(how = 'certain' OR (how = 'whole' AND since = until)) AS certain
        FROM spells CROSS JOIN LATERAL generate_series(since, until) AS y (year) GROUP BY tie_id, y.year)
      SELECT year, count(*) FILTER (WHERE certain)::integer AS certain, count(*) FILTER (WHERE NOT certain)::integer AS possible
      FROM lived GROUP BY year ORDER BY year`,
      filters,
      { lastYear },
    ),
  /** The ties that facts of a case bear, with these. */
  ofCase: (past: string | undefined, caseId: string): BoundQuery =>
    bind(
      {
        name: 'tie-lists.of-case',
        planned: 'each time',
        sql: `WITH ${known(past)} SELECT tie_id, ARRAY(SELECT f FROM unnest(facts) AS f WHERE f = ANY (${factsOfCase}) ORDER BY f) AS facts
      FROM known WHERE facts && ${factsOfCase} ORDER BY tie_id`,
      },
      { past, caseId },
    ),
};

/** Queries beside the lists that are the same whatever is asked. */
export const tieListQueries = {
  /** Whether anything was coded of a case. */
  caseHeld: {
    name: 'tie-lists.case-held',
    sql: `SELECT EXISTS (SELECT FROM amur.facts WHERE case_id = $1) OR EXISTS (SELECT FROM amur.case_events WHERE case_id = $1) AS held`,
  },
  /** Of some ties ($1) those of which all evidence ships with Amur: example texts, and facts that the project itself recorded. */
  shipped: {
    name: 'tie-lists.shipped',
    sql: `SELECT t.tie_id FROM amur.ties t WHERE t.tie_id = ANY ($1::text[]) AND NOT EXISTS (
        SELECT FROM unnest(t.evidence) AS e (id)
        WHERE EXISTS (SELECT FROM amur.claims c JOIN amur.documents d ON d.document_id = c.document_id
            WHERE c.claim_id = e.id AND d.origin <> 'example')
          OR EXISTS (SELECT FROM amur.facts f WHERE f.fact_id = e.id AND f.recorded_by <> 'amur')) ORDER BY t.tie_id`,
  },
} satisfies Record<string, NamedQuery>;
