/** The map in words, for those who cannot see it. */
import type { MapView, RegionRow } from '../../brief/views.ts';
import { counted, countryName } from '../words.ts';

/** The whole map in a sentence or two. */
export function mapSentence(map: MapView | null): string {
  if (!map) return 'Map of the world’s first-level regions.';
  const unreviewed = map.arcs.filter((arc) => arc.reviewed === 0).length;
  return `Map of the world’s first-level regions with ${counted(map.ties, 'tie')} between ${counted(map.pairs, 'pair')} of regions, ${unreviewed} of them unreviewed (dashed). The same is in the table of ties.`;
}

/** The unit that the keyboard has come to. */
export function unitSentence(code: string, row: RegionRow | null, map: MapView | null): string {
  const unit = map?.regions.find((region) => region.code === code);
  const name = row?.names.en ?? unit?.names.en ?? code;
  const country = countryName(code.split('-')[0] ?? code);
  return `${name}, ${country}. ${unit ? counted(unit.ties, 'tie') : 'No ties'}.${row?.disputed ? ' Disputed.' : ''}`;
}
