/**
 * Named queries on many ties at once. The first parameters are alike: $1 the ties of a past instant as JSON (null for those that stand),
 * $2 the day, $3 true for reviewed ones only, $4 types, $5 a unit and $6 a pair (in lists of one), $7 a case, $8 and $9 the first and the
 * last day of a window, $10 ids, $11 true for those that had not begun on the day, too, $12 and $13 the first and the last day of the last news;
 * each null for any. A tie without steps, which only forecasts would bear, is in no list.
 */

import { liveStages, overStages, stages } from '../../../model/stages.ts';
import { tieTypes } from '../../../model/tie-types.ts';
import type { NamedQuery } from '../database.ts';

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
  counts: 'json',
  stage_from: 'date[]',
  stages: 'text[]',
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

/** The ties that were known. */
const known = `known AS NOT MATERIALIZED (SELECT ${listedColumns} FROM amur.ties WHERE $1::json IS NULL
      UNION ALL SELECT ${listedColumns} FROM json_to_recordset($1::json) AS g (${listedTypes}))`;

/** The coded facts of a case. */
const factsOf = (named: string): string => `ARRAY(SELECT fact_id FROM amur.facts WHERE case_id = ${named})`;

/** What the spells of a tie say of a window: 2 where it certainly stood within it, 1 where it may have. */
const withinWindow = `(SELECT max(CASE WHEN s.how = 'certain' OR (s.how = 'whole' AND s.since >= $8::date AND s.until <= $9::date) THEN 2 ELSE 1 END)
        FROM unnest(k.spell_from, k.spell_to, k.spell_how) AS s (since, until, how) WHERE s.since <= $9::date AND s.until >= $8::date)`;

/** The ties asked for, each with its state on the day. */
const listed = `WITH ${known}, stated AS NOT MATERIALIZED (SELECT k.*, k.stages[w.run] AS stage, k.sure[w.run] AS certain, k.since[w.run] AS stage_since,
        CASE WHEN $8::date IS NOT NULL THEN ${withinWindow} END AS within
      FROM known k CROSS JOIN LATERAL (SELECT width_bucket($2::date, k.stage_from) AS run) AS w
      WHERE ($3::boolean IS NOT TRUE OR k.reviewed) AND ($4::text[] IS NULL OR k.type = ANY ($4))
        AND ($5::text[] IS NULL OR k.units @> $5) AND ($6::text[] IS NULL OR k.pairs @> $6)
        AND ($7::text IS NULL OR k.facts && ${factsOf('$7')}) AND ($10::text[] IS NULL OR k.tie_id = ANY ($10))
        AND ($12::date IS NULL OR k.news_day >= $12) AND ($13::date IS NULL OR k.news_day <= $13)),
    listed AS NOT MATERIALIZED (SELECT * FROM stated WHERE (stage IS NOT NULL OR ($11::boolean AND cardinality(stage_from) > 0)) AND ($8::date IS NULL OR within IS NOT NULL))`;

const textList = (values: Iterable<string>): string => `ARRAY[${[...values].map((value) => `'${value}'`).join(', ')}]`;
const counted = (name: string): string => `(counts ->> '${name}')::integer`;

/** What a list is put in order by; what has no date stands last in the order in which such a column is usually looked at. */
const rank = `CASE $14::text WHEN 'parties' THEN r.rank
        WHEN 'type' THEN array_position(${textList([...tieTypes].sort())}, type)
        WHEN 'stage' THEN array_position(${textList(stages)}, stage)
        WHEN 'first' THEN coalesce((first_day - date '1970-01-01')::double precision, 'Infinity')
        WHEN 'last' THEN coalesce((last_day - date '1970-01-01')::double precision, '-Infinity')
        WHEN 'news' THEN news_day - date '1970-01-01'
        WHEN 'accepted' THEN ${counted('acceptedClaims')} + ${counted('facts')}
        WHEN 'unreviewed' THEN ${counted('unreviewedClaims')}
        WHEN 'sources' THEN ${counted('sources')} + ${counted('sourcesWithUnreviewed')} / 1e6::double precision END`;

/** Ties that hold every word of a parameter (JSON: the word, and the types, parties and bodies whose names hold it). */
const holdsWords = (words: string): string => `NOT EXISTS (
        SELECT 1 FROM json_to_recordset(${words}::json) AS s (word text, types text[], parties text[], bodies text[])
        WHERE NOT coalesce(l.type = ANY (s.types) OR strpos(l.stage, s.word) > 0 OR l.parties && s.parties OR (l.also_named || ARRAY[l.body, l.apart]) && s.bodies, false))`;

/** Leaves out what is over, where a parameter asks for it. */
const isMeant = (inForce: string): string => `(NOT ${inForce}::boolean OR stage <> ALL (${textList(overStages)}))`;

/** The first or the second party of a pair: a town where it is the one party of its unit, else the unit. */
const sideOf = (number: 1 | 2): string => {
  const unit = `split_part(p.pair, '~', ${number})`;
  return `coalesce(CASE WHEN NOT parties <@ units THEN (SELECT CASE WHEN count(*) = 1 THEN min(party) END
        FROM unnest(parties) AS s (party) WHERE split_part(party, '/', 1) = ${unit}) END, ${unit})`;
};

export const tieListQueries = {
  /**
   * A part of the list: $14 column, $15 1 or -1 for its direction, $16 words, $17 and $18 lists of parties, joined by tildes, with their
   * ranks, $19 how many after $20. Reviewed ties come first; those that are equal, and those without a column, stand in the order of
   * their last activity.
   */
  page: {
    name: 'tie-lists.page',
    planned: 'each time',
    sql: `${listed} SELECT tie_id, type, standing, reviewed, parties, units, pairs, body, apart, also_named, first_day, last_day, last_news,
        counts, stage, certain, stage_since, within
      FROM (SELECT l.*, ${rank} AS place, array_to_string(pairs, ',') AS joined_pairs
        FROM listed l LEFT JOIN unnest($17::text[], $18::integer[]) AS r (joined, rank) ON r.joined = array_to_string(parties, '~')) AS l
      WHERE ${holdsWords('$16')}
      ORDER BY reviewed DESC, $15::double precision * place, last_day DESC NULLS LAST, joined_pairs COLLATE "C", type COLLATE "C", tie_id COLLATE "C"
      LIMIT $19 OFFSET $20`,
  },
  /** How many the list holds; $14 words. */
  count: {
    name: 'tie-lists.count',
    planned: 'each time',
    sql: `${listed} SELECT count(*)::integer AS total FROM listed l WHERE ${holdsWords('$14')}`,
  },
  /** Lists of parties, and bodies, each once. */
  names: {
    name: 'tie-lists.names',
    sql: `WITH ${known} SELECT parties, NULL AS body FROM known GROUP BY parties
      UNION ALL SELECT NULL, name FROM known CROSS JOIN LATERAL unnest(also_named || ARRAY[body, apart]) AS n (name)
      WHERE name IS NOT NULL GROUP BY name ORDER BY parties, body`,
  },
  /** By pair, type, number of units and parties; $14 leaves out what is over. */
  pairs: {
    name: 'tie-lists.pairs',
    planned: 'each time',
    sql: `${listed} SELECT p.pair, s.sides AS between, type, cardinality(units) AS members, count(*)::integer AS ties,
        count(*) FILTER (WHERE stage = ANY (${textList(liveStages)}))::integer AS live,
        count(*) FILTER (WHERE stage = ANY (${textList(overStages)}))::integer AS over,
        count(*) FILTER (WHERE reviewed)::integer AS reviewed, bool_or(certain AND within IS DISTINCT FROM 1) AS certain,
        min(cardinality(pairs))::integer AS "fewestPairs", sum(${counted('sourcesWithUnreviewed')})::integer AS sources,
        min(first_day) AS first, max(last_day) AS last
      FROM listed CROSS JOIN LATERAL unnest(pairs) AS p (pair) CROSS JOIN LATERAL (SELECT array[${sideOf(1)}, ${sideOf(2)}] AS sides) AS s
      WHERE ${isMeant('$14')}
      GROUP BY p.pair, s.sides, type, cardinality(units)
      ORDER BY p.pair COLLATE "C", type COLLATE "C", members, s.sides COLLATE "C"`,
  },
  /** Of all, or of the ties of some pairs ($14); $15 leaves out what is over. */
  totals: {
    name: 'tie-lists.totals',
    planned: 'each time',
    sql: `${listed} SELECT count(*)::integer AS ties, count(*) FILTER (WHERE NOT reviewed)::integer AS unreviewed,
        count(*) FILTER (WHERE within = 1)::integer AS possible FROM listed
      WHERE ($14::text[] IS NULL OR pairs && $14) AND ${isMeant('$15')}`,
  },
  /** Ties by unit. */
  units: {
    name: 'tie-lists.units',
    planned: 'each time',
    sql: `${listed} SELECT u.unit, count(*)::integer AS ties, count(*) FILTER (WHERE reviewed)::integer AS reviewed
      FROM listed CROSS JOIN LATERAL unnest(units) AS u (unit) GROUP BY u.unit ORDER BY u.unit COLLATE "C"`,
  },
  /** How many stood in each year up to $14. */
  years: {
    name: 'tie-lists.years',
    planned: 'each time',
    sql: `${listed}, spells AS (SELECT tie_id, s.how, extract(year FROM s.begun)::integer AS since,
          extract(year FROM least(s.until, make_date($14, 12, 31)))::integer AS until
        FROM listed CROSS JOIN LATERAL unnest(spell_from, spell_to, spell_how) AS s (begun, until, how)
        WHERE s.begun BETWEEN date '0001-01-01' AND make_date($14, 12, 31)),
      lived AS (SELECT tie_id, y.year, bool_or(how = 'certain' OR (how = 'whole' AND since = until)) AS certain
        FROM spells CROSS JOIN LATERAL generate_series(since, until) AS y (year) GROUP BY tie_id, y.year)
      SELECT year, count(*) FILTER (WHERE certain)::integer AS certain, count(*) FILTER (WHERE NOT certain)::integer AS possible
      FROM lived GROUP BY year ORDER BY year`,
  },
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
  /** The ties that facts of a case $2 bear, with these. */
  ofCase: {
    name: 'tie-lists.of-case',
    sql: `WITH ${known} SELECT tie_id, ARRAY(SELECT f FROM unnest(facts) AS f WHERE f = ANY (${factsOf('$2')}) ORDER BY f) AS facts
      FROM known WHERE facts && ${factsOf('$2')} ORDER BY tie_id`,
  },
} satisfies Record<string, NamedQuery>;
