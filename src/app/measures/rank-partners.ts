/** The candidate partners of a region, ranked by ties in force and then by nearness. It is no measure of how well they fit. */
import { z } from 'zod';
import { greatCircleKilometres } from '../../measure/great-circle.ts';
import { tiesOnDay } from '../../measure/tie-on-day.ts';
import type { Observation } from '../../model/observation.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';
import type { Infer } from '../infer.ts';
import { knownOf, type Leaning, leaningOf, toFinding, toPairLean } from '../lean/lean-rows.ts';
import { pairLean, sharePoint } from '../lean/lean-view.ts';
import { instant } from '../model-schemas/edtf.ts';
import { knownUnit } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { contextOf, type MeasureOptions } from './measure-context.ts';

/** A candidate partner: what it is ranked by, and beside it how far it depends on the region’s country, and who of the two leans more. */
const partner = z.object({
  unit: z.string(),
  tiesInForce: z.int().meta({ description: 'Reviewed ties of the two that are in force on the day.' }),
  kilometres: z.int().nullable().meta({ description: 'Great-circle distance of their centres.' }),
  share: sharePoint.nullable().meta({
    description:
      'The share of its trade with the region’s country, of the newest year up to the day; no part of the order.',
  }),
  lean: pairLean.nullable().meta({
    description:
      'Of the region, as the first, and it; null where in no year both sides were measured. No part of the order.',
  }),
});
export type Partner = Infer<typeof partner>;

/** The candidates of a region on a day, in their order. */
export const rankedPartners = z
  .object({ region: z.string(), validAt: z.string(), knownAt: instant, partners: z.array(partner) })
  .meta({ id: 'Partners' });
export type RankedPartners = Infer<typeof rankedPartners>;

/**
 * The units of other countries of which a figure or a tie is held, those with most ties in force first; of as many the nearer, then
 * by code.
 */
export async function rankPartners(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  region: string,
  options: MeasureOptions = {},
): Promise<RankedPartners> {
  const own = knownUnit(ports.gazetteer, region);
  const { context, about } = await contextOf(ports, options, []);
  const { validAt, knownAt } = about;
  const all = await leaningOf(ports, { knownAt });
  const year = Number(validAt.slice(0, 4));
  const leaning: Leaning = { ...all, known: all.known.filter((each) => each.year <= year) };
  const inForce = tiesInForce(own, context.ties, validAt);
  const here = placeOfUnit(ports.gazetteer, own);
  const partners = candidatesOf(ports.gazetteer, own, { day: validAt, ties: context.ties, figures: all.figures }).map(
    (unit): Partner => {
      const there = placeOfUnit(ports.gazetteer, unit);
      return {
        unit,
        tiesInForce: inForce.get(unit) ?? 0,
        kilometres: here === null || there === null ? null : Math.round(greatCircleKilometres(here, there)),
        share: newestShare(leaning, unit, countryOf(own)),
        lean: toPairLean(leaning, [own, unit]),
      };
    },
  );
  return { region: own, validAt, knownAt, partners: partners.sort(byTiesThenNearness) };
}

function byTiesThenNearness(a: Partner, b: Partner): number {
  const far = ({ kilometres }: Partner): number => kilometres ?? Number.MAX_VALUE;
  return b.tiesInForce - a.tiesInForce || far(a) - far(b) || (a.unit < b.unit ? -1 : 1);
}

/** By unit abroad how many reviewed ties in force it has with a unit. */
function tiesInForce(own: string, ties: readonly Tie[], day: string): ReadonlyMap<string, number> {
  const onDay = tiesOnDay(day);
  const counts = new Map<string, number>();
  for (const tie of ties)
    for (const pair of onDay(tie).joined?.pairs ?? []) {
      const ends = pair.split('~');
      if (!ends.includes(own)) continue;
      const other = ends.find((unit) => unit !== own)!;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  return counts;
}

/** First-level units of other countries of which a tie or a figure is held, without those that had vanished by the day. */
function candidatesOf(
  gazetteer: Ports['gazetteer'],
  own: string,
  {
    day,
    ties,
    figures,
  }: { readonly day: string; readonly ties: readonly Tie[]; readonly figures: readonly Observation[] },
): readonly string[] {
  const units = new Set([
    ...ties.flatMap(({ parties }) => parties.map(unitOf)),
    ...figures.map(({ region }) => region),
  ]);
  const stands = (unit: string): boolean => {
    const [from, to] = gazetteer.historical(unit)?.valid ?? [null, null];
    return (from === null || from <= day) && (to === null || day <= to);
  };
  return [...units].filter((unit) => countryOf(unit) !== countryOf(own) && unit.includes('-') && stands(unit));
}

/** The newest share of a unit’s trade that is with a country; null where none of all its trade is known. */
function newestShare(leaning: Leaning, unit: string, country: string): Partner['share'] {
  const finding = toFinding(knownOf(leaning, unit, country));
  return finding?.of === 'trade' ? (finding.last ?? finding.first) : null;
}
