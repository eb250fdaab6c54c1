/**
 * What measures take of a reviewed tie on a day: whom it joins where it stands, and what of it counts. Worked out once for each stretch
 * of days on which it is the same.
 */

import { addDays, addMonths, compareDays } from '../model/edtf-days.ts';
import { countryOf, pairsOf } from '../model/place.ts';
import { isDecided } from '../model/stages.ts';
import type { Tie } from '../model/tie.ts';
import { isLimit, type TieType } from '../model/tie-types.ts';
import { numberOf } from '../ties/stages/step-days.ts';
import { byStretch } from './by-stretch.ts';
import { countedTypes } from './counted-types.ts';
import { standsOn, turnsOfStanding } from './standing-on.ts';
import { pairWeight, turnsOfUnits, unitsOn } from './tie-weight.ts';

/** Acts count for this long after they happened. */
export const actMonths = 24;

/** A unit's reviewed ties that count on a day, with the units they lead to. */
export interface CountedTie {
  readonly id: string;
  readonly type: TieType;
  /** The units it joins, sorted. */
  readonly units: readonly string[];
  /** What falls to each pair of them: 1 of a tie of two, less of a tie of many. */
  readonly weight: number;
  /** Of visits, forums and the like: how many fell into the two years; 1 of the others. */
  readonly times: number;
  /** Between regions themselves 1, between towns of them a half. */
  readonly level: number;
  /** A quarter for each field up to four; one field or none named is a quarter. */
  readonly scope: number;
}

/** The units that a tie joins, sorted, and their pairs. */
export interface Joined {
  readonly units: readonly string[];
  readonly pairs: readonly string[];
}

/** A tie on a day; the same object on all days on which it is alike. */
export interface TieOnDay {
  /** Null where it does not stand. */
  readonly joined: Joined | null;
  /** Null where it does not count: it does not stand, no act of it fell into the two years, or it is within one country. */
  readonly counted: CountedTie | null;
}

/** Gives what of ties is so on a day. */
export const tiesOnDay: (day: string) => (tie: Tie) => TieOnDay = byStretch(turnsOf, tieOn);

const neither: TieOnDay = { joined: null, counted: null };

function tieOn(tie: Tie, day: string): TieOnDay {
  if (!tie.reviewed) return neither;
  const times = tie.standing ? Number(standsOn(tie, day)) : actsBy(tie, addMonths(day, -actMonths), day);
  if (times === 0) return neither;
  const units = unitsOn(tie, day);
  return {
    joined: tie.standing ? { units, pairs: pairsOf(units) } : null,
    counted: countedTie(tie, units, times),
  };
}

function countedTie(tie: Tie, units: readonly string[], times: number): CountedTie | null {
  if (isLimit(tie.type) || new Set(units.map(countryOf)).size < 2) return null;
  const level = tie.parties.every((party) => party.includes('/')) ? 0.5 : 1;
  const scope = Math.min(4, Math.max(1, tie.fields.length)) / 4;
  return { id: tie.id, type: tie.type, units, weight: pairWeight(units.length), times, level, scope };
}

function turnsOf(tie: Tie): readonly number[] {
  if (!tie.reviewed) return [];
  if (tie.standing) return [...turnsOfStanding(tie), ...turnsOfUnits(tie)];
  const acts = tie.steps.flatMap(({ bounds: [from, to] }) =>
    from === null || to === null ? [] : [numberOf(to), numberOf(lastDayOf(from)) + 1],
  );
  return [...acts, ...turnsOfUnits(tie)];
}

const lastDays = new Map<string, string>();

/** The last day on which an act of a day still counts. */
function lastDayOf(act: string): string {
  let last = lastDays.get(act);
  if (last === undefined) {
    last = addMonths(act, actMonths);
    // Two years before the 29th of February is the 28th.
    for (let next = addDays(last, 1); compareDays(addMonths(next, -actMonths), act) <= 0; next = addDays(last, 1))
      last = next;
    if (lastDays.size > 50_000) lastDays.clear();
    lastDays.set(act, last);
  }
  return last;
}

function actsBy(tie: Tie, since: string, until: string): number {
  const acts = tie.steps.filter(
    ({ bounds: [from, to], reviewed, stage }) =>
      reviewed &&
      isDecided(stage) &&
      from !== null &&
      to !== null &&
      compareDays(from, since) >= 0 &&
      compareDays(to, until) <= 0,
  ).length;
  return countedTypes[tie.type].counts === 'each step' ? acts : Math.min(1, acts);
}
