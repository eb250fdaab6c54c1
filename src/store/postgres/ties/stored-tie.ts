/** A tie as the row it is kept in, and as the row that lists are made of. */

import { fromDayNumber, writeDay } from '../../../model/edtf-days.ts';
import { unitOf } from '../../../model/place.ts';
import type { DerivedTie } from '../../../ties/derive-ties.ts';
import { baseOf } from '../../../ties/founding-key-parts.ts';
import { lastDay } from '../../../ties/last-news.ts';
import { isFact } from '../../../ties/stages/shown-steps.ts';
import { spellsOf } from '../../../ties/stages/spells.ts';
import { stateRuns } from '../../../ties/stages/stages-over-time.ts';
import { datedSpan } from '../../../ties/tie-summary.ts';
import { toPostgresDay } from '../pg-values.ts';

/** What lists are filtered, put in order and added up by. */
export function listedTie({ tie, evidence }: DerivedTie) {
  const { type, standing, steps } = tie;
  const runs = stateRuns(tie);
  const span = datedSpan(steps);
  const spells = spellsOf(tie);
  return {
    tie_id: tie.id,
    type,
    standing,
    reviewed: tie.reviewed,
    parties: tie.parties,
    units: [...new Set(tie.parties.map(unitOf))].sort(),
    pairs: tie.pairs,
    body: tie.body,
    apart: tie.apart ?? null,
    also_named: tie.alsoNamed ?? [],
    first_day: toPostgresDay(span.first),
    last_day: toPostgresDay(span.last),
    counts: tie.counts,
    last_news: tie.lastNews,
    news_day: toPostgresDay(lastDay(tie.lastNews)),
    confirmed: tie.confirmed,
    restricted_by: tie.restrictedBy ?? null,
    confirmed_day: tie.confirmed === null ? null : toPostgresDay(lastDay(tie.confirmed)),
    stage_from: runs.map(({ from }) => numberedDay(from)),
    stages: runs.map(({ state }) => state?.stage ?? null),
    sure: runs.map(({ state }) => state?.certainty === 'certain'),
    since: runs.map(({ state }) => state?.since ?? null),
    milestones: runs.map(({ state }) => state?.milestone ?? null),
    spell_from: spells.map(({ from }) => numberedDay(from)),
    spell_to: spells.map(({ to }) => numberedDay(to)),
    spell_how: spells.map(({ how }) => how),
    facts: evidence.filter(isFact),
  };
}

/** The whole row. */
export function storedTie(derived: DerivedTie) {
  const { tie, key, evidence } = derived;
  const contested = tie.steps.some(({ contested: others = [] }) => others.length > 0);
  // What tells ties of one key apart is left out of it, so that all of them are found and replaced together.
  const tie_key = baseOf(key);
  return { ...listedTie(derived), tie_key, contested, evidence, record: tie, rules: tie.rules };
}

/** Earlier than any day that PostgreSQL has (24 November 4714 BC). */
const beforeAll = -2_440_588;

/** A day that counts from 1970. */
function numberedDay(number: number): string {
  if (number < beforeAll) return '-infinity';
  return number === Number.POSITIVE_INFINITY ? 'infinity' : toPostgresDay(writeDay(fromDayNumber(number)))!;
}
