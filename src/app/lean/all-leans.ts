/** Every dependence and every lean that the figures give: for a map. */
import { standingCaveats } from '../../measure/lean/caveats.ts';
import { endsOf } from '../../model/place.ts';
import type { TieQuery } from '../../store/ports/tie-lists.ts';
import { answeredAt, asOfNow, type WhenFilter } from '../as-of.ts';
import { byText } from '../order.ts';
import type { Ports } from '../ports.ts';
import { toPartyView } from '../ties/party-view.ts';
import { knownOf, type Leaning, leaningOf, toFinding, toNewest, toPairLean } from './lean-rows.ts';
import type { AllLeans, PairLean, RegionLean } from './lean-view.ts';

/** As of the end of the year of `validAt`: figures of later years are left out. */
export async function allLeans(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  when: WhenFilter = {},
): Promise<AllLeans> {
  const { validAt, knownAt } = asOfNow(ports.now(), when);
  const [all, pairs] = await Promise.all([
    leaningOf(ports, when),
    pairsOfTies(ports, { validAt, knownAt, include: 'all' }),
  ]);
  const year = Number(validAt.slice(0, 4));
  const leaning: Leaning = { ...all, known: all.known.filter((each) => each.year <= year) };
  return {
    regions: regionsOf(leaning),
    pairs: leansOfPairs(leaning, pairs),
    standing: standingCaveats,
    knownAt: await answeredAt(ports, knownAt),
  };
}

/** The pairs of first-level units of two countries that a tie joins, sorted. */
export async function pairsOfTies(
  { ledger }: Pick<Ports, 'ledger'>,
  query: TieQuery,
): Promise<readonly (readonly [string, string])[]> {
  const groups = await ledger.lists.pairs(query);
  return [...new Set(groups.map(({ pair }) => pair))].sort(byText).map(endsOf);
}

/** Those of them whose both sides were measured in one year. */
export function leansOfPairs(leaning: Leaning, pairs: readonly (readonly [string, string])[]): readonly PairLean[] {
  const regions = new Set(leaning.known.map(({ region }) => region));
  return pairs.flatMap((ends) => {
    const found = ends.every((end) => regions.has(end)) ? toPairLean(leaning, ends) : null;
    return found === null ? [] : [found];
  });
}

function regionsOf(leaning: Leaning): readonly RegionLean[] {
  const pairs = new Map(leaning.known.map(({ region, country }) => [`${region} ${country}`, { region, country }]));
  return [...pairs.values()].flatMap(({ region, country }) => {
    const known = knownOf(leaning, region, country);
    const finding = toFinding(known);
    const last = toNewest(leaning, known);
    if (finding === null || last === null) return [];
    const [own, other] = [toPartyView(leaning.gazetteer, region), toPartyView(leaning.gazetteer, country)];
    return [{ region: own, country: other, finding, last }];
  });
}
