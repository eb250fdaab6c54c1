/** How far a region acts abroad as a state would: a composite of our own, every part of which is shown. */

import { countryOf, unitOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';
import { countedTypes } from '../counted-types.ts';
import { norm } from '../norm.ts';
import { standsOn } from '../standing-on.ts';
import { activityOf } from './activity.ts';

/** A part, 0 to 1, with the count behind it, the count that would be 1, and the ties counted. */
export interface QuasiStatePart {
  readonly count: number;
  readonly cap: number;
  readonly value: number;
  readonly ties: readonly string[];
}

export interface QuasiState {
  readonly value: number;
  readonly parts: Readonly<Record<'partners' | 'instruments' | 'bodies' | 'fields' | 'acts', QuasiStatePart>>;
}

/** From these counts on a part is 1; on a logarithmic scale that begins to flatten at a tenth of it. Our own choice. */
const caps = { partners: 20, instruments: 30, bodies: 6, fields: 12, acts: 24 } as const;

/**
 * The mean of five parts on a day: foreign countries with which a tie is in force, instruments in force (agreements and
 * twinnings), bodies in force, fields of ties in force, dated acts in the calendar year. Only what is certain counts; a body is one
 * body, however many belong to it.
 */
export function quasiStateOf(ties: readonly Tie[], unit: string, day: string): QuasiState {
  const own = countryOf(unit);
  const mine = ties.filter(({ parties, reviewed }) => reviewed && parties.some((party) => unitOf(party) === unit));
  const standing = mine.filter((tie) => standsOn(tie, day));
  const of = (part: 'instruments' | 'bodies') => standing.filter(({ type }) => countedTypes[type].stateLike === part);
  const distinct = (values: readonly string[]): number => new Set(values).size;
  const partners = standing.flatMap(({ parties }) => parties.map(countryOf)).filter((country) => country !== own);
  const acts = activityOf(mine, unit, Number.parseInt(day.slice(0, 4), 10));
  const part = (name: keyof typeof caps, count: number, ties: readonly Pick<Tie, 'id'>[] | readonly string[]) => ({
    count,
    cap: caps[name],
    value: norm(count, { scale: caps[name] / 10, cap: caps[name] }),
    ties: ties.map((tie) => (typeof tie === 'string' ? tie : tie.id)).sort(),
  });
  const instruments = of('instruments');
  const bodies = of('bodies');
  const parts: QuasiState['parts'] = {
    partners: part('partners', distinct(partners), standing),
    instruments: part('instruments', instruments.length, instruments),
    bodies: part('bodies', bodies.length, bodies),
    fields: part(
      'fields',
      distinct(standing.flatMap(({ fields }) => fields)),
      standing.filter(({ fields }) => fields.length > 0),
    ),
    acts: part('acts', acts.total, acts.ties),
  };
  const values = Object.values(parts);
  return { value: values.reduce((sum, { value }) => sum + value, 0) / values.length, parts };
}
