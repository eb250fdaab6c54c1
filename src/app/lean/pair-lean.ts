/** The lean of a pair: how far each side depends on the other's country, year by year, and since when one leans more. */
import { standingCaveats } from '../../measure/lean/caveats.ts';
import { InvalidInput } from '../../model/errors.ts';
import { countryOf } from '../../model/place.ts';
import { answeredAt, type KnownFilter, knownWhen } from '../as-of.ts';
import { unitsOfPair } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { toPartyView } from '../ties/party-view.ts';
import { besideOf, leaningOf, toDependenceOn, toPairLeanYears } from './lean-rows.ts';
import type { PairLeanView } from './lean-view.ts';

/** In the order in which the two are written. Throws InvalidInput for what is no pair of regions of two countries. */
export async function pairLean(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  written: string,
  known: KnownFilter = {},
): Promise<PairLeanView> {
  const ends = unitsOfPair(ports.gazetteer, written);
  const country = ends.find((end) => end === countryOf(end));
  if (country !== undefined) {
    const region = ends.find((end) => end !== country)!;
    throw new InvalidInput(`${country} is a country: it has no lean, for it depends on no one region`, {
      hint:
        region === countryOf(region)
          ? 'Name two regions, as in CN-HL~RU-AMU.'
          : `“amur lean ${region} ${country}” shows how far ${region} depends on it.`,
    });
  }
  const [first, second] = ends;
  const leaning = await leaningOf(ports, known, ends);
  const { years, since } = toPairLeanYears(leaning, ends);
  return {
    pair: ends.join('~'),
    first: toPartyView(leaning.gazetteer, first),
    second: toPartyView(leaning.gazetteer, second),
    years,
    last: years.findLast(({ lean }) => lean !== null) ?? null,
    since,
    firstOn: toDependenceOn(leaning, first, countryOf(second)),
    secondOn: toDependenceOn(leaning, second, countryOf(first)),
    beside: besideOf(leaning, (a, b) => a === first && b === second),
    standing: standingCaveats,
    knownAt: await answeredAt(ports, knownWhen(known)),
  };
}
