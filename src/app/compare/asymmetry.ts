/** Who leans on whom in a case: the shares of trade of its regions with countries of the other side, first and last measured; nothing estimated. */

import { isOfSide } from '../cases/sides.ts';
import { knownOf, type Leaning, toFinding, toPairLean } from '../lean/lean-rows.ts';
import { byText, inOrder } from '../order.ts';
import { toPartyView } from '../ties/party-view.ts';
import type { MechanismCase } from './mechanism-view.ts';

type Asymmetry = NonNullable<MechanismCase['asymmetry']>;
type Share = Asymmetry['home'][number];

/** What asymmetry is reckoned of. */
export interface AsymmetryOf {
  readonly home: readonly string[];
  readonly partner: readonly string[];
  /** Regions of the case, each with a country that a fact joins it with. */
  readonly counterparts: readonly (readonly [string, string])[];
  /** Pairs of regions that a tie of the case joins. */
  readonly pairs: readonly (readonly [string, string])[];
  /** The last year of the case. */
  readonly until: number;
}

/** The shares, the largest newest one first; regions of the two sides without any are counted. */
export function asymmetryOf(all: Leaning, { home, partner, counterparts, pairs, until }: AsymmetryOf): Asymmetry {
  const leaning: Leaning = { ...all, known: all.known.filter(({ year }) => year <= until) };
  const of = (own: readonly string[], other: readonly string[]): readonly (readonly [string, string])[] =>
    counterparts.filter(([region, country]) => isOfSide(region, own) && isOfSide(country, other));
  const sharesOf = (asked: readonly (readonly [string, string])[]): readonly Share[] =>
    asked
      .flatMap(([region, country]): Share[] => {
        const finding = toFinding(knownOf(leaning, region, country));
        const [own, abroad] = [toPartyView(leaning.gazetteer, region), toPartyView(leaning.gazetteer, country)];
        return finding === null ? [] : [{ region: own, country: abroad, ...finding }];
      })
      .sort(
        inOrder<Share>(
          (a, b) => (b.last ?? b.first).high - (a.last ?? a.first).high,
          (a, b) => byText(a.region.party, b.region.party),
          (a, b) => byText(a.country.party, b.country.party),
        ),
      );
  const [ownSide, otherSide] = [of(home, partner), of(partner, home)];
  const [own, other] = [sharesOf(ownSide), sharesOf(otherSide)];
  return {
    home: own,
    partner: other,
    pairs: pairs
      .filter((ends) => ends.some((end) => isOfSide(end, home)) && ends.some((end) => isOfSide(end, partner)))
      .flatMap((ends) => {
        const found = toPairLean(leaning, ends);
        const lean = found?.last.lean;
        if (found === null || !lean) return [];
        const { pair, first, second, last, since } = found;
        const { value, low, high } = lean;
        return [{ pair, first, second, year: last.year, lean: { value, low, high }, since }];
      }),
    without:
      new Set([...ownSide, ...otherSide].map(([region]) => region)).size -
      new Set([...own, ...other].map(({ region }) => region.party)).size,
  };
}
