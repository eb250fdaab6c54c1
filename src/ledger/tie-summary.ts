/** A tie as lists and the map show it: without its steps and the ids of its evidence, with its states over all days. */
import { isStanding, type TieType } from '../model/codebook.ts';
import { compareDays } from '../model/edtf-days.ts';
import { type PartyRef, pairsOf, unitOf } from '../model/place.ts';
import type { StageStep, Tie, TieCounts } from '../model/tie.ts';
import { type DatedStates, datedStates } from './dated-states.ts';

export interface TieSummary extends Pick<Tie, 'id' | 'type' | 'standing' | 'parties' | 'pairs' | 'body' | 'reviewed'> {
  readonly apart?: string;
  /** The first-level units and countries of its parties, each once, sorted. */
  readonly units: readonly string[];
  /** The first and the last day on which the dated steps may have happened. */
  readonly first: string | null;
  readonly last: string | null;
  readonly counts: TieCounts;
  readonly states: DatedStates;
}

/** The summary of a tie. */
export function summaryOfTie(tie: Tie): TieSummary {
  const { id, type, standing, parties, body, apart, reviewed, counts } = tie;
  const states = datedStates(tie);
  const summary = {
    id,
    type,
    standing,
    ...membersOf(parties),
    body,
    ...datedSpan(tie.steps),
    reviewed,
    counts,
    states,
  };
  return apart === undefined ? summary : { ...summary, apart };
}

/** The first and the last day on which the dated steps may have happened. */
export function datedSpan(steps: readonly StageStep[]): {
  readonly first: string | null;
  readonly last: string | null;
} {
  let first: string | null = null;
  let last: string | null = null;
  for (const { bounds } of steps) {
    const from = bounds[0] ?? bounds[1];
    const to = bounds[1] ?? bounds[0];
    if (from !== null && (first === null || compareDays(from, first) < 0)) first = from;
    if (to !== null && (last === null || compareDays(to, last) > 0)) last = to;
  }
  return { first, last };
}

/** A summary as it is kept: what follows from its type and parties is left out. */
export type PackedSummary = readonly [
  parties: readonly PartyRef[],
  body: string | null,
  apart: string | null,
  first: string | null,
  last: string | null,
  reviewed: 0 | 1,
  counts: readonly number[],
  days: readonly number[],
  states: readonly number[],
];

/** Packs a summary. */
export function packed({ parties, body, apart, first, last, reviewed, counts, states }: TieSummary): PackedSummary {
  const { acceptedClaims, unreviewedClaims, unsureClaims = 0, rejectedClaims, facts } = counts;
  const numbers = [acceptedClaims, unreviewedClaims, unsureClaims, rejectedClaims, facts, counts.sources];
  return [
    parties,
    body,
    apart ?? null,
    first,
    last,
    reviewed ? 1 : 0,
    [...numbers, counts.sourcesWithUnreviewed],
    states.days,
    states.states,
  ];
}

/** The summary that was packed; what it has in common with another one (an earlier version, say) is the same object. */
export function unpacked(id: string, type: TieType, record: PackedSummary, like: TieSummary | null = null): TieSummary {
  const [parties, body, apart, first, last, reviewed, numbers, days, states] = record;
  const [accepted, unreviewed, unsure, rejected, facts, sources, withUnreviewed] = numbers as readonly number[] & {
    readonly length: 7;
  };
  const counts: TieCounts = {
    acceptedClaims: accepted!,
    unreviewedClaims: unreviewed!,
    ...(unsure === 0 ? {} : { unsureClaims: unsure! }),
    rejectedClaims: rejected!,
    facts: facts!,
    sources: sources!,
    sourcesWithUnreviewed: withUnreviewed!,
  };
  return {
    id,
    type,
    standing: isStanding(type),
    ...membersOf(parties),
    body,
    ...(apart === null ? {} : { apart }),
    first: like?.first === first ? like.first : first,
    last: like?.last === last ? like.last : last,
    reviewed: reviewed === 1,
    counts,
    states: like && same(like.states.days, days) && same(like.states.states, states) ? like.states : { days, states },
  };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}

type Members = Pick<TieSummary, 'parties' | 'pairs' | 'units'>;

const members = new Map<string, Members>();

/** The parties with their pairs and units; the same parties give the same object, of which there are few. */
function membersOf(parties: readonly PartyRef[]): Members {
  const key = parties.join('~');
  let found = members.get(key);
  if (found === undefined) {
    if (members.size > 500_000) members.clear();
    members.set(key, (found = { parties, pairs: pairsOf(parties), units: [...new Set(parties.map(unitOf))].sort() }));
  }
  return found;
}
