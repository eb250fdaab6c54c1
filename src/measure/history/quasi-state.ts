/** How far a region acts abroad as a state would: a composite of our own, every part of which is shown. */
import { certainAt } from '../../ledger/state-at.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';
import { norm } from '../influence/norm.ts';
import { activityOf } from './activity.ts';

/** The parts, each 0 to 1, with the count behind it. */
export interface QuasiState {
  readonly value: number;
  readonly parts: Readonly<
    Record<
      'partners' | 'instruments' | 'bodies' | 'fields' | 'acts',
      { readonly count: number; readonly value: number }
    >
  >;
}

/** From these counts on a part is 1; on a logarithmic scale that begins to flatten at a tenth of it. Our own choice. */
const caps = { partners: 20, instruments: 30, bodies: 6, fields: 12, acts: 24 } as const;
const inForce = new Set(['signed', 'active']);

/**
 * The mean of five parts on a day: foreign countries with which a tie is in force, instruments in force (agreements and
 * twinnings), bodies in force, fields of ties in force, dated acts in the calendar year. Only what is certain counts.
 */
export function quasiStateOf(ties: readonly Tie[], unit: string, day: string): QuasiState {
  const own = countryOf(unit);
  const mine = ties.filter(({ parties, reviewed }) => reviewed && parties.some((party) => unitOf(party) === unit));
  const standing = mine.filter((tie) => tie.standing && inForce.has(certainAt(tie, day) ?? ''));
  const counts = {
    partners: new Set(standing.flatMap(({ parties }) => parties.map(countryOf)).filter((country) => country !== own))
      .size,
    instruments: standing.filter(({ type }) => type === 'agreement' || type === 'twinning').length,
    bodies: standing.filter(({ type }) => type === 'body').length,
    fields: new Set(standing.flatMap(({ fields }) => fields)).size,
    acts: activityOf(mine, unit, Number.parseInt(day.slice(0, 4), 10)).total,
  };
  const parts = Object.fromEntries(
    (Object.keys(caps) as (keyof typeof caps)[]).map((name) => [
      name,
      { count: counts[name], value: norm(counts[name], { scale: caps[name] / 10, cap: caps[name] }) },
    ]),
  ) as QuasiState['parts'];
  const values = Object.values(parts);
  return { value: values.reduce((sum, { value }) => sum + value, 0) / values.length, parts };
}
