/** Crossings and bodies that much of the network runs through: a graph of units and of what joins them. */
import type { Tie } from '../../model/tie.ts';
import { tiesOnDay } from '../tie-on-day.ts';
import { betweennessOfJoins } from './betweenness-of-joins.ts';

export interface Chokepoint {
  readonly tie: string;
  /** Units it joins. */
  readonly units: readonly string[];
  /** Share of shortest paths between others that lead through it. */
  readonly betweenness: number;
}

/**
 * Betweenness of each piece of infrastructure and each body in force on a day, in the graph in which it is a node of its own
 * between the units it joins (after Farrell and Newman 2019, International Security 44 (1), on chokepoints); greatest first.
 */
export function chokepointsOf(ties: readonly Tie[], day: string): readonly Chokepoint[] {
  const onDay = tiesOnDay(day);
  const joins = ties.flatMap((tie) => {
    const units = tie.type === 'infrastructure' || tie.type === 'body' ? onDay(tie).joined?.units : undefined;
    return units === undefined ? [] : [{ tie: tie.id, units }];
  });
  return chokepointsAmong(joins);
}

/** The same of what joins units, however it was chosen; greatest first. */
export function chokepointsAmong(
  found: readonly { readonly tie: string; readonly units: readonly string[] }[],
): readonly Chokepoint[] {
  const places = new Map<string, number>();
  const placeOf = (unit: string): number => {
    let place = places.get(unit);
    if (place === undefined) places.set(unit, (place = places.size));
    return place;
  };
  const joins = [...found].sort((a, b) => (a.tie < b.tie ? -1 : 1));
  const numbered = joins.map(({ units }) => units.map(placeOf));
  const between = betweennessOfJoins(places.size, numbered);
  return joins
    .map(({ tie, units }, n) => ({ tie, units, betweenness: between[n]! }))
    .sort((a, b) => b.betweenness - a.betweenness || (a.tie < b.tie ? -1 : 1));
}
