/** What of the comparison is read first: of a series of years, of fates, of acts. */

import type { MechanismAct, MechanismCase, MechanismShare } from './mechanism-view.ts';
import { institutions } from './structures.ts';

type Years = NonNullable<MechanismCase['structures']>['byYear'];
type Fates = NonNullable<MechanismCase['outcome']>['fates'];

/** The years that are read off: year 0, every tenth after it and the last; where there is no year 0, the tens of the calendar. */
export function milestones(byYear: Years): Years {
  return byYear.filter(
    ({ year, years }, i) =>
      i === byYear.length - 1 || (years === null ? year % 10 === 0 : years >= 0 && years % 10 === 0),
  );
}

/** How many ties have a fate. */
export const reachedBy = (fates: Fates): number => fates.reduce((sum, { ties }) => sum + ties.length, 0);

/** How many ties were ended or suspended, and how many of them are institutions and not works. */
export function cutTies({ outcome, structures }: Pick<MechanismCase, 'outcome' | 'structures'>): {
  all: number;
  institutions: number;
} {
  const cut = new Set((outcome?.cuts ?? []).flatMap(({ ties }) => ties));
  const own = (structures?.ties ?? []).filter(({ id, type }) => cut.has(id) && institutions.includes(type));
  return { all: cut.size, institutions: own.length };
}

/** Fates that any tie met. */
export const fateOrder = (fates: Fates): Fates => fates.filter(({ ties }) => ties.length > 0);

/** The year at whose end most institutions may have been in force; the first of several. */
export const peakOf = (byYear: Years): Years[number] | undefined =>
  byYear.reduce<Years[number] | undefined>(
    (most, each) => (most !== undefined && most.institutions.atMost >= each.institutions.atMost ? most : each),
    undefined,
  );

/**
 * The acts of the own centre in or after year 0: all, those against ties, those with a coded trigger, and of these those that answer ties of
 * regions; and apart those begun before year 0, which no tie of the case can have called forth.
 */
export function ownActs({
  acts,
}: Pick<MechanismCase, 'acts'>): Readonly<
  Record<'own' | 'limits' | 'told' | 'onTies' | 'before', readonly MechanismAct[]>
> {
  const all = acts.filter(({ by }) => by !== 'partner');
  const isBefore = ({ years }: MechanismAct): boolean => years !== null && years[1] < 0;
  const own = all.filter((act) => !isBefore(act));
  const told = own.filter(({ answersTies }) => answersTies !== null);
  return {
    own,
    limits: own.filter(({ against }) => against === true),
    told,
    onTies: told.filter(({ answersTies }) => answersTies === true),
    before: all.filter(isBefore),
  };
}

/** Of the shares of a side the one that is named first: the largest measured at two times, else the largest; null without any. */
export const chiefShare = (side: readonly MechanismShare[]): MechanismShare | null =>
  side.find(({ of, last }) => of === 'trade' && last !== null) ?? side[0] ?? null;
