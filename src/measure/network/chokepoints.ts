/** Crossings and bodies that much of the network runs through: a graph of units and of what joins them. */
import type { Tie } from '../../model/tie.ts';
import { tiesOnDay } from '../tie-on-day.ts';
import { betweennessOf, linksOf, standingFor } from './betweenness.ts';

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
  const placeOf = (node: string): number => {
    let place = places.get(node);
    if (place === undefined) places.set(node, (place = places.size));
    return place;
  };
  // All that joins the same units is alike, and between two regions it is often many: one node stands for them.
  const ends: number[] = [];
  const alike: number[] = [];
  const joins = [...found]
    .sort((a, b) => (a.tie < b.tie ? -1 : 1))
    .map(({ tie, units }) => {
      const own = placeOf(JSON.stringify([...units].sort()));
      alike[own] = (alike[own] ?? 0) + 1;
      if (alike[own] === 1) for (const unit of units) ends.push(own, placeOf(unit));
      return { tie, units, own };
    });
  const between = betweennessOf(
    standingFor(
      linksOf(places.size, ends),
      Array.from({ length: places.size }, (_, at) => alike[at] ?? 1),
    ),
  );
  return joins
    .map(({ tie, units, own }) => ({ tie, units, betweenness: between[own]! }))
    .sort((a, b) => b.betweenness - a.betweenness || (a.tie < b.tie ? -1 : 1));
}
