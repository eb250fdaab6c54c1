/** Evidence from the level of the likeliest place; towns count by their size instead. */
import type { PlaceLevel } from '../../model/place.ts';
import type { EvidenceKinds } from './evidence-weights.ts';

/** A level that is evidence by itself. */
export type LevelKind = `level-${Exclude<PlaceLevel, 'city'>}`;

/** The kind of evidence of each level; of towns none. */
export function levelEvidence({ number }: EvidenceKinds<LevelKind>): Readonly<Record<PlaceLevel, number>> {
  return {
    city: -1,
    district: number['level-district'],
    region: number['level-region'],
    country: number['level-country'],
    macro: number['level-macro'],
    supranational: number['level-supranational'],
    historical: number['level-historical'],
    water: number['level-water'],
    relief: number['level-relief'],
  };
}
