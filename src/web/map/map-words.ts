/** The map in words, for those who cannot see it. */

import type { MapView } from '../../app/map/show-map.ts';
import type { RegionRow } from '../../app/regions/region-row.ts';
import { t } from '../i18n/t.ts';
import { count, countryName, nameOf } from '../words.ts';
import { shareClasses } from './lean-style.ts';

/** The whole map in a sentence or two. */
export function mapSentence(map: MapView | null): string {
  if (!map) return t('map.words.empty');
  const unreviewed = map.arcs.filter((arc) => arc.reviewed === 0).length;
  return t('map.words.map', { ties: count('ties', map.ties), pairs: count('pairs', map.pairs), n: unreviewed });
}

/** `10–25 %`: a class of shares by its place in `shareClasses`. */
export const shareClassText = (i: number): string =>
  t('lean.map.class', { from: Math.round(shareClasses[i]! * 100), to: Math.round((shareClasses[i + 1] ?? 1) * 100) });

/** The unit that the keyboard has come to. */
export function unitSentence(code: string, row: RegionRow | null, map: MapView | null): string {
  const unit = map?.regions.find((region) => region.code === code);
  const names = row?.names ?? unit?.names;
  const name = names ? nameOf(names) : code;
  const country = countryName(code.split('-')[0] ?? code);
  return `${t('map.words.unit', { name, country, ties: unit ? count('ties', unit.ties) : t('map.words.none') })}${row?.disputed ? ` ${t('map.words.disputed')}` : ''}`;
}
