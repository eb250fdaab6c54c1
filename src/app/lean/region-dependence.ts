/** On which countries a region depends: their shares of its trade, year by year, with every figure. */
import { standingCaveats } from '../../measure/lean/caveats.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import { countryOf } from '../../model/place.ts';
import { answeredAt, type KnownFilter, knownWhen } from '../as-of.ts';
import { byText, inOrder } from '../order.ts';
import { knownCountry, knownUnit, unitOfCode } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { toPartyView } from '../ties/party-view.ts';
import { leaningOf, toDependenceOn } from './lean-rows.ts';
import type { DependenceOn, DependenceView } from './lean-view.ts';

/** Which region, and on which country alone. */
export interface DependenceFilter extends KnownFilter {
  readonly region: string;
  readonly country?: string;
}

/**
 * The dependences of a region; of one country alone where it is named. Throws InvalidInput for what is no region or its own country,
 * NotFound where nothing is held with that country. A region with no such figures at all has an empty list.
 */
export async function regionDependence(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  { region: written, country: asked, ...known }: DependenceFilter,
): Promise<DependenceView> {
  const { gazetteer } = ports;
  const region = knownUnit(gazetteer, written);
  if (region === countryOf(region)) {
    throw new InvalidInput(`${region} is a country; it depends on no one region`, {
      hint: 'Name the region first and the country after it, as in RU-PRI CN; or two regions, as in CN-HL~RU-AMU.',
    });
  }
  const country = asked === undefined ? undefined : countryAsked(gazetteer, region, asked);
  if (country === countryOf(region)) {
    throw new InvalidInput(`${region} lies in ${country}; dependence is on another country`, {
      hint: 'Name the country on the other side of the border.',
    });
  }
  const leaning = await leaningOf(ports, known, [region]);
  const held = new Set(
    leaning.figures.flatMap(({ region: a, counterpart }) =>
      counterpart === null ? [] : [countryOf(a === region ? counterpart : a)],
    ),
  );
  const all = [...held]
    .filter((each) => each !== countryOf(region) && gazetteer.country(each) !== null)
    .map((each) => toDependenceOn(leaning, region, each))
    .filter(({ rows, missing, beside }) => rows.length + missing.length + beside.length > 0)
    .sort(order);
  const on = country === undefined ? all : all.filter((each) => each.country.unit === country);
  if (country !== undefined && on.length === 0) {
    const others = all.map((each) => each.country.unit);
    throw new NotFound(`No figure of ${region} with ${country} is held`, {
      hint:
        others.length === 0
          ? '“amur import” takes trade of the region with the country, and with all, from a table.'
          : `Held of ${region}: figures with ${others.join(', ')}. “amur import” takes others from a table.`,
    });
  }
  return {
    region: toPartyView(gazetteer, region),
    on,
    standing: standingCaveats,
    knownAt: await answeredAt(ports, knownWhen(known)),
  };
}

/** The country that is meant; who names a region of it is told of pairs. */
function countryAsked(gazetteer: Ports['gazetteer'], region: string, asked: string): string {
  const other = unitOfCode(gazetteer, asked.trim());
  if (other === null || other === countryOf(other)) return knownCountry(gazetteer, asked);
  throw new InvalidInput(`${other} is a region, not a country`, {
    hint: `Write ${region} ${countryOf(other)} for dependence, or ${region}~${other} for the lean of the two.`,
  });
}

/** The largest newest share of trade first, then those with shares of exports or imports, then by code. */
const order = inOrder<DependenceOn>(
  (a, b) => newest(b) - newest(a),
  (a, b) => byText(a.country.unit, b.country.unit),
);

function newest({ finding }: DependenceOn): number {
  if (finding === null) return -2;
  const { high } = finding.last ?? finding.first;
  return finding.of === 'trade' ? high : high - 1;
}
