/**
 * What the map draws: ties rolled up to pairs of first-level units. A city's tie is drawn at its region, a country's at
 * its centre; a tie of many parties gives an arc to each of its pairs.
 */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { TieType } from '../model/codebook.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { AsOf } from '../model/tie.ts';
import { byText, inOrder } from './order.ts';
import { arcEnd } from './party-view.ts';
import type { ArcEnd, ArcView, MapView, TieRow } from './views.ts';

const live = new Set(['signed', 'active']);

function typesOf(rows: readonly TieRow[]): ArcView['types'] {
  const counts = new Map<TieType, number>();
  for (const row of rows) counts.set(row.type, (counts.get(row.type) ?? 0) + 1);
  return [...counts].map(([type, ties]) => ({ type, ties })).sort((a, b) => b.ties - a.ties || byText(a.type, b.type));
}

function extreme(days: readonly (string | null)[], sign: 1 | -1): string | null {
  let best: string | null = null;
  for (const day of days) if (day !== null && (best === null || compareDays(day, best) * sign > 0)) best = day;
  return best;
}

function arcOf(pair: string, a: ArcEnd, b: ArcEnd, rows: readonly TieRow[]): ArcView {
  const reviewed = rows.filter((row) => row.reviewed).length;
  return {
    pair,
    a,
    b,
    ties: rows.map((row) => row.id),
    types: typesOf(rows),
    live: rows.filter((row) => row.state !== null && live.has(row.state.stage)).length,
    reviewed,
    unreviewed: rows.length - reviewed,
    certain: rows.some((row) => row.state?.certainty === 'certain'),
    sources: rows.reduce((sum, row) => sum + row.counts.sourcesWithUnreviewed, 0),
    first: extreme(
      rows.map((row) => row.first),
      -1,
    ),
    last: extreme(
      rows.map((row) => row.last),
      1,
    ),
  };
}

function grouped(rows: readonly TieRow[], keysOf: (row: TieRow) => readonly string[]): ReadonlyMap<string, TieRow[]> {
  const groups = new Map<string, TieRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}

/** Arcs with the most ties first, then the most sources, then by pair. */
const arcOrder = inOrder<ArcView>(
  (a, b) => b.ties.length - a.ties.length,
  (a, b) => b.sources - a.sources,
  (a, b) => byText(a.pair, b.pair),
);

/** The map of these rows, which stand in the order of the tie table. */
export function mapView(gazetteer: Gazetteer, rows: readonly TieRow[], asOf: AsOf): MapView {
  const ends = new Map<string, ArcEnd | null>();
  const endOf = (unit: string): ArcEnd | null => {
    let end = ends.get(unit);
    if (end === undefined) ends.set(unit, (end = arcEnd(gazetteer, unit)));
    return end;
  };
  const arcs: ArcView[] = [];
  for (const [pair, group] of grouped(rows, (row) => row.pairs)) {
    const [from = '', to = ''] = pair.split('~');
    const a = endOf(from);
    const b = endOf(to);
    if (a !== null && b !== null) arcs.push(arcOf(pair, a, b, group));
  }
  const byUnit = grouped(rows, (row) => [...new Set(row.parties.map((party) => party.unit))]);
  const units = [...byUnit.keys()].sort(byText);
  return {
    validAt: asOf.validAt,
    knownAt: asOf.knownAt,
    arcs: arcs.sort(arcOrder),
    regions: units.flatMap((unit) => {
      const end = endOf(unit);
      const group = byUnit.get(unit) ?? [];
      const reviewed = group.filter((row) => row.reviewed).length;
      return end === null ? [] : [{ ...end, ties: group.length, reviewed, unreviewed: group.length - reviewed }];
    }),
    ties: rows,
    unplaced: units.filter((unit) => endOf(unit) === null),
  };
}
