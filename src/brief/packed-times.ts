/** Packs the ties of a filter with the days on which they stood, for `map-times.ts`. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { spellsOf } from '../ledger/tie-spells.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';
import { countryOf } from '../model/place.ts';
import { type MapTimes, type PackedTimes, spellKinds } from './map-times.ts';
import type { ArcEnd } from './map-types.ts';
import { arcEnd } from './party-view.ts';
import { allVanished } from './vanished-view.ts';

/** The most ties that are told in one answer, some 150 bytes each: more take the page longer to add up than the server to answer. */
export const mostTimed = 5000;

const openEnd = (day: number): number | null => (Number.isFinite(day) ? day : null);

function packed(tie: TieSummary): PackedTimes {
  return [
    tie.type,
    tie.pairs,
    tie.units,
    tie.reviewed ? 1 : 0,
    tie.counts.sourcesWithUnreviewed,
    tie.first,
    tie.last,
    tie.states.days,
    tie.states.states,
    spellsOf(tie).map(({ from, to, how }) => [openEnd(from), openEnd(to), spellKinds.indexOf(how)]),
  ];
}

/** The answer; `ties` are all of the filter as known then. */
export function packedTimes(
  gazetteer: Gazetteer,
  ties: readonly TieSummary[],
  { today, knownAt }: Pick<MapTimes, 'today' | 'knownAt'>,
): MapTimes {
  if (ties.length > mostTimed) return { today, knownAt, ties: null, ends: {}, vanished: [] };
  const ends: Record<string, ArcEnd> = {};
  for (const unit of new Set(ties.flatMap(({ units }) => units.flatMap((each) => [each, countryOf(each)])))) {
    const end = arcEnd(gazetteer, unit);
    if (end !== null) ends[unit] = end;
  }
  return { today, knownAt, ties: ties.map(packed), ends, vanished: allVanished(gazetteer) };
}
