/** What lists of ties should add up to, worked out tie by tie: tests hold the lists of a ledger against it. */
import { edtfBounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { partiesOfPair } from '../../model/place.ts';
import { isInForce, liveStages, overStages, type Stage } from '../../model/stages.ts';
import type { Tie, TieState } from '../../model/tie.ts';
import { confirmedSince } from '../../model/tie-status.ts';
import { isLimit } from '../../model/tie-types.ts';
import { lastDay } from '../../ties/last-news.ts';
import { stoodWithin } from '../../ties/stated-for-tests.ts';
import type { StatedTie, TieSummary } from '../../ties/tie-summary.ts';
import type { PairGroup, TieTotals, UnitCount } from '../ports/tie-lists.ts';

/** Ties added up by pair, type, number of units and parties. */
export function groupsOf(stated: readonly StatedTie[]): readonly PairGroup[] {
  const groups = new Map<string, PairGroup>();
  for (const { tie, state, within } of stated) {
    const { type, units, parties, pairs, reviewed, counts } = tie;
    for (const pair of pairs) {
      const between = partiesOfPair(parties, pair);
      const key = [pair, type, String(units.length).padStart(3, '0'), ...between].join(' ');
      const so = groups.get(key);
      groups.set(key, {
        ...{ pair, between, type, members: units.length },
        ties: (so?.ties ?? 0) + 1,
        live: (so?.live ?? 0) + Number(is(liveStages, state)),
        over: (so?.over ?? 0) + Number(is(overStages, state)),
        reviewed: (so?.reviewed ?? 0) + Number(reviewed),
        certain: so?.certain || (state?.certainty === 'certain' && within !== 'possible'),
        fewestPairs: Math.min(so?.fewestPairs ?? 999, pairs.length),
        sources: (so?.sources ?? 0) + counts.sourcesWithUnreviewed,
        first: least(so?.first ?? null, tie.first),
        last: most(so?.last ?? null, tie.last),
      });
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** The same in all, on a day. */
export function totalsOf(stated: readonly StatedTie[], day: string): TieTotals {
  const inForce = stated.filter(
    ({ tie, state }) => (tie.standing || isLimit(tie.type)) && state !== null && isInForce(state.stage),
  );
  const recent = (tie: TieSummary): boolean =>
    tie.confirmed !== null && compareDays(lastDay(tie.confirmed), confirmedSince(day)) >= 0;
  return {
    inForce: inForce.length,
    confirmed: inForce.filter(({ tie }) => recent(tie)).length,
    ties: stated.length,
    unreviewed: stated.filter(({ tie }) => !tie.reviewed).length,
    possible: stated.filter(({ within }) => within === 'possible').length,
  };
}

/** The same by unit. */
export function unitsOf(stated: readonly StatedTie[]): readonly UnitCount[] {
  const units = new Map<string, UnitCount>();
  for (const { tie } of stated)
    for (const unit of tie.units) {
      const so = units.get(unit) ?? { unit, ties: 0, reviewed: 0 };
      units.set(unit, { unit, ties: so.ties + 1, reviewed: so.reviewed + Number(tie.reviewed) });
    }
  return [...units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** How many ties stood in a year, certainly and possibly. */
export function countOfYear(
  ties: readonly Tie[],
  year: number,
): { readonly certain: number; readonly possible: number } {
  const says = ties.map((tie) => stoodWithin(tie, edtfBounds(String(year))));
  return {
    certain: says.filter((how) => how === 'certain').length,
    possible: says.filter((how) => how === 'possible').length,
  };
}

const is = (stages: readonly Stage[], state: TieState | null): boolean =>
  state !== null && stages.includes(state.stage);
const least = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const most = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
