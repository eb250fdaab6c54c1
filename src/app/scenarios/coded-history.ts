/** What the ledger holds of the tie of a scenario, year by year: ties in force and coded restrictions by each side. */

import type { CodedRestriction, CodedYears } from '../../foresight/scenario/replay.ts';
import type { Basis, Scenario } from '../../foresight/scenario/scenario.ts';
import { standsOn } from '../../measure/standing-on.ts';
import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import { unitOf } from '../../model/place.ts';
import { isHaltedOrEnded, isInForce } from '../../model/stages.ts';
import type { Tie } from '../../model/tie.ts';
import { isLimit } from '../../model/tie-types.ts';
import { mayStandAt } from '../../ties/stages/stage-on-day.ts';
import { isOfSide, joinsSides } from '../cases/sides.ts';
import type { Ports } from '../ports.ts';

/** The ties between the two sides of a scenario, as known then: those of its case, or of its pair of units. */
export async function tiesOfScenario(
  { ledger }: Pick<Ports, 'ledger'>,
  { home, partner, history }: Pick<Scenario, 'home' | 'partner' | 'history'>,
  knownAt: string,
): Promise<readonly Tie[]> {
  const [all, ofCase] = await Promise.all([
    ledger.histories.reviewed(knownAt),
    history === null ? null : ledger.histories.ofCase(history.case, knownAt),
  ]);
  const own = ofCase && new Set(ofCase.map(({ tie }) => tie));
  const day = knownAt.slice(0, 10);
  return all
    .filter(
      (tie) =>
        tie.standing &&
        joinsSides(tie.parties, home.units, partner.units) &&
        (own === null ? tie.parties.some((party) => home.units.includes(unitOf(party))) : own.has(tie.id)) &&
        mayStandAt(tie, day),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Between regions themselves 1, between towns of them a half. */
function levelOf({ parties }: Tie): number {
  return parties.every((party) => party.includes('/')) ? 0.5 : 1;
}

/** Ties in force at the end of a year, by level, and the same with those that one side alone has cut off. */
export function weighedTies(
  ties: readonly Tie[],
  year: number,
): { inForce: number; wanted: number; of: readonly Tie[] } {
  const day = `${year}-12-31`;
  const standing = ties.filter((tie) => standsOn(tie, day));
  const cutOff = ties.filter((tie) => !standing.includes(tie) && isCutOff(tie, day));
  const sum = (all: readonly Tie[]): number => all.reduce((total, tie) => total + levelOf(tie), 0);
  return { inForce: sum(standing), wanted: sum(standing) + sum(cutOff), of: [...standing, ...cutOff] };
}

/** True where what came last by a day is an end or a suspension, the tie having been in force before. */
function isCutOff({ steps }: Tie, day: string): boolean {
  const come = steps.filter(({ bounds: [from] }) => from !== null && from <= day);
  const last = come.at(-1);
  return last !== undefined && isHaltedOrEnded(last.stage) && come.some(({ stage }) => isInForce(stage));
}

/** The years of a scenario that have come, with what is coded of each; and every coded restriction with its side. */
export async function codedHistory(
  ports: Pick<Ports, 'ledger'>,
  scenario: Scenario & { readonly history: NonNullable<Scenario['history']> },
  knownAt: string,
): Promise<{ readonly coded: CodedYears; readonly restrictions: readonly CodedRestriction[] }> {
  const { home, partner, history, years } = scenario;
  const [ties, held, events] = await Promise.all([
    tiesOfScenario(ports, scenario, knownAt),
    ports.ledger.histories.factsOf(history.case, knownAt),
    ports.ledger.caseEvents(history.case, knownAt),
  ]);
  const facts = held.flatMap(({ fact }) => (fact === null ? [] : [fact]));
  const restricting = [
    ...facts.filter(({ type, stage }) => isLimit(type) || isHaltedOrEnded(stage)),
    ...events.filter(({ event }) => event === 'centre-reaction'),
  ];
  const restrictions = restricting.flatMap((record): readonly CodedRestriction[] => {
    const [from, until] = record.bounds ?? [null, null];
    if (from === null) return [];
    const span = { id: record.id, from: yearOf(from), until: yearOf(until ?? from) };
    return sidesOf(record, home.units, partner.units).map((side) => ({ ...span, side }));
  });
  const until = Math.min(years.until - 1, Number(knownAt.slice(0, 4)) - 1);
  const all = Array.from({ length: until - years.from + 1 }, (_, i) => years.from + i);
  const counted = all.map((year) => weighedTies(ties, year));
  const of = (side: 'home' | 'partner') =>
    all.map(
      (year) => restrictions.filter((each) => each.side === side && each.from <= year && year <= each.until).length,
    );
  return {
    coded: {
      years: all,
      inForce: counted.map(({ inForce }) => inForce),
      wanted: counted.map(({ wanted }) => wanted),
      homeRestricts: of('home'),
      partnerRestricts: of('partner'),
    },
    restrictions: restrictions.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
  };
}

/** Who restricted: those named as having acted, else by the level that the coder gave; nobody where neither tells. */
function sidesOf(
  { actedBy = [], actors = [] }: Pick<CodedFact | CaseEvent, 'actedBy' | 'actors'>,
  home: readonly string[],
  partner: readonly string[],
): readonly ('home' | 'partner')[] {
  const byHome = actedBy.some((party) => isOfSide(party, home)) || (actedBy.length === 0 && actors.includes('centre'));
  const byPartner =
    actedBy.some((party) => isOfSide(party, partner)) || (actedBy.length === 0 && actors.includes('foreign'));
  return [...(byHome ? (['home'] as const) : []), ...(byPartner ? (['partner'] as const) : [])];
}

function yearOf(day: string): number {
  return Number.parseInt(day.slice(0, 4), 10);
}

/** The facts that bear some ties, and the first claims for each step, as citations. */
export function basisOf(ties: readonly Tie[]): readonly Basis[] {
  const ids = new Set(ties.flatMap(({ steps }) => steps.flatMap(({ evidence }) => evidence)));
  return [...ids].sort().map((id) => ({ kind: id.startsWith('fct_') ? ('fact' as const) : ('claim' as const), id }));
}
