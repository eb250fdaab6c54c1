/** A tie as lists and the map show it: without its steps and the ids of its evidence, with its states over all days. */
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

/** A summary as it is kept: what follows from its type and parties is left out (`packed-versions.ts` reads it). */
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

/** Who is tied, with the pairs and units that follow from it. */
export type TieMembers = Pick<TieSummary, 'parties' | 'pairs' | 'units'>;

const members = new Map<string, TieMembers>();

/** The parties with their pairs and units; the same parties give the same object, of which there are few. */
export function membersOf(parties: readonly PartyRef[]): TieMembers {
  const key = parties.join('~');
  let found = members.get(key);
  if (found === undefined) {
    if (members.size > 500_000) members.clear();
    members.set(key, (found = { parties, pairs: pairsOf(parties), units: [...new Set(parties.map(unitOf))].sort() }));
  }
  return found;
}
