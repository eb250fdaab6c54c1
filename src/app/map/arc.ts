/** Arcs: all ties of a pair of units in one line, with its two ends. The map draws them, and the network its links. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type PartyRef, unitOf } from '../../model/place.ts';
import type { Infer } from '../infer.ts';
import { day } from '../model-schemas/edtf.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { names, placeOfParty, placeOfUnit, toNames } from '../ties/party-view.ts';

/** An end of an arc: where a first-level unit, a vanished unit, a country or a town is drawn. */
export const arcEnd = z
  .object({
    code: z.string(),
    level: z.enum(['region', 'country', 'historical', 'town']),
    names,
    lat: z.number(),
    lon: z.number(),
  })
  .meta({ id: 'ArcEnd' });
export type ArcEnd = Infer<typeof arcEnd>;

/** All ties of one pair of units, added up: a city's tie counts for its region, a country's for the country. */
export const tiesOfPair = z.object({
  pair: z.string().meta({ example: 'CN-GD~RU-SA' }),
  ties: z.int(),
  types: z.array(z.object({ type: tieType, ties: z.int() })).meta({ description: 'Most frequent first.' }),
  live: z.int().meta({
    description: 'Ties in force or done on the day: none that is proposed, announced, suspended or ended.',
  }),
  over: z.int().meta({ description: 'Ties that are ended or suspended on the day.' }),
  reviewed: z.int().meta({ description: 'Ties that an accepted claim or a coded fact bears.' }),
  unreviewed: z.int(),
  certain: z.boolean().meta({ description: 'Whether the state of at least one tie is certain on the day.' }),
  fewestPairs: z.int().meta({ description: '1 where a tie is of this pair alone; more where all join others too.' }),
  sources: z.int().meta({
    description: 'Independent sources behind the ties, unreviewed included; an upper bound, since ties may share one.',
  }),
  first: day.nullable(),
  last: day.nullable(),
});
export type TiesOfPair = Infer<typeof tiesOfPair>;

/** The ties of a pair between the same two parties, where one of them is a town. */
export const townArc = z.object({ ...tiesOfPair.shape, a: arcEnd, b: arcEnd }).meta({ id: 'TownArc' });
export type TownArc = Infer<typeof townArc>;

/** A pair as the map draws it. */
export const arcView = z
  .object({
    ...tiesOfPair.shape,
    a: arcEnd,
    b: arcEnd,
    parts: z.array(townArc).exactOptional().meta({
      description:
        'All ties of the pair by the two parties that they join, where some are of towns: what the map draws when near.',
    }),
  })
  .meta({
    id: 'Arc',
    description: '`a` and `b` are the ends of `pair`, in its order.',
  });
export type ArcView = Infer<typeof arcView>;

// Thousands of pairs have the same ends; a gazetteer never changes.
const endsKnown = new WeakMap<Gazetteer, Map<string, ArcEnd | null>>();

/** Where a unit or a town is drawn, a town that the gazetteer does not know at its unit; null where that is not known either. */
export function toArcEnd(gazetteer: Gazetteer, party: PartyRef): ArcEnd | null {
  let known = endsKnown.get(gazetteer);
  if (known === undefined) endsKnown.set(gazetteer, (known = new Map()));
  let end = known.get(party);
  if (end === undefined) known.set(party, (end = placedEnd(gazetteer, party)));
  return end;
}

function placedEnd(gazetteer: Gazetteer, party: PartyRef): ArcEnd | null {
  const unit = unitOf(party);
  const town = party === unit ? null : placeOfParty(gazetteer, party);
  if (town !== null) return { code: party, level: 'town', names: toNames(town.names), lat: town.lat, lon: town.lon };
  const place = placeOfUnit(gazetteer, unit);
  if (place === null) return null;
  const level = place.level === 'region' || place.level === 'country' ? place.level : 'historical';
  return { code: unit, level, names: toNames(place.names), lat: place.lat, lon: place.lon };
}
