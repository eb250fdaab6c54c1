/** What became of the ties of a case after its centre acted, and who ended or suspended them. */
import { edtfBounds } from '../../model/edtf.ts';
import { addDays, addMonths, compareDays } from '../../model/edtf-days.ts';
import { isHaltedOrEnded } from '../../model/stages.ts';
import type { CaseMechanism } from '../cases/case-file.ts';
import { isOfSide } from '../cases/sides.ts';
import { type ActOfCentre, type CaseRecord, type Cutter, cutterOf, cutters } from './acts-of-centres.ts';
import type { LaidOut } from './laid-out.ts';
import type { MechanismAct, MechanismCase } from './mechanism-view.ts';
import { beginningOf, type Fate, fates, fatesAfter, inForceOn, type Structure } from './structures.ts';

/** A tie that was ended or suspended, and the first record that tells of it. */
export interface Cut {
  readonly tie: string;
  readonly by: Cutter;
  readonly record: CaseRecord;
}

/** What ended or suspended ties are looked for in. */
export interface CutsIn {
  readonly records: readonly CaseRecord[];
  /** The last day that is looked at. */
  readonly until: string;
  /** The tie that a fact bears. */
  readonly tieOf: Readonly<Record<string, string>>;
}

/** The ties that were ended or suspended by a day, each by the first record that tells of it. */
export function cutsOf(
  { home, partner }: Pick<CaseMechanism, 'home' | 'partner'>,
  direct: readonly Pick<Structure, 'id'>[],
  { records, until, tieOf }: CutsIn,
): readonly Cut[] {
  const own = new Set(direct.map(({ id }) => id));
  const isHome = (party: string): boolean => isOfSide(party, home);
  const isPartner = (party: string): boolean => isOfSide(party, partner);
  const last = ({ bounds }: CaseRecord): string => bounds?.[1] ?? '9999-12-31';
  const found = new Map<string, Cut>();
  for (const record of [...records].sort((a, b) => compareDays(last(a), last(b)))) {
    const tie = tieOf[record.id];
    if (tie === undefined || !own.has(tie) || found.has(tie)) continue;
    // A third state that leaves a body cuts nothing between the two sides.
    const named = record.acted?.by ?? [];
    if (named.length > 0 && !named.some(({ party }) => isHome(party) || isPartner(party))) continue;
    if (record.stage === null || !isHaltedOrEnded(record.stage) || compareDays(last(record), until) > 0) continue;
    found.set(tie, { tie, by: cutterOf(record, isHome, isPartner), record });
  }
  return [...found.values()];
}

/** The first act of the own centre against ties in or after year 0: the one that is certain soonest. */
function firstAgainst(acts: readonly ActOfCentre[]): ActOfCentre | null {
  const own = acts.filter(
    ({ by, against, years, days }) =>
      by !== 'partner' && against === true && years !== null && years[0] >= 0 && days?.[1] != null,
  );
  return own.sort((a, b) => compareDays(a.days![1]!, b.days![1]!))[0] ?? null;
}

/** What became of the ties after the first act of the own centre against them, and who ended or suspended any of them. */
export function outcomeOf(
  { direct, contacts }: LaidOut,
  acts: readonly ActOfCentre[],
  cuts: readonly Cut[],
  until: string,
): NonNullable<MechanismCase['outcome']> {
  const first = firstAgainst(acts);
  const since = first?.days?.[0] ?? null;
  const after =
    first === null || since === null || compareDays(since, until) > 0 ? null : { act: first.id, since, until };
  const found = after === null ? new Map<string, Fate>() : fatesAfter(direct, contacts, after.since, until);
  const answered = new Map<string | null, number>();
  for (const { record } of cuts) {
    const what = record.acted?.trigger?.what ?? null;
    answered.set(what, (answered.get(what) ?? 0) + 1);
  }
  return {
    after,
    fates: fates.map((fate) => ({ fate, ties: [...found].flatMap(([tie, its]) => (its === fate ? [tie] : [])) })),
    cuts: cutters.flatMap((by) => {
      const of = cuts.filter((each) => each.by === by);
      return of.length === 0
        ? []
        : [{ by, ties: of.map(({ tie }) => tie), records: of.map(({ record }) => record.id) }];
    }),
    answered: [...answered].map(([what, ties]) => ({ what, ties })).sort((a, b) => b.ties - a.ties),
  };
}

/**
 * Of an act that limits or ends something: the ties in force the day before it may have begun, and those surely ended or suspended, and surely
 * begun, after it and within twelve months. Null of other acts, and where it has no day.
 */
export function withinYearOf(
  direct: readonly Structure[],
  { against, days }: Pick<ActOfCentre, 'against' | 'days'>,
  cuts: readonly Cut[],
  until: string,
): MechanismAct['within'] {
  const [from, to] = days ?? [null, null];
  if (against !== true || from === null || to === null) return null;
  const end = addMonths(to, 12);
  const last = compareDays(end, until) < 0 ? end : until;
  const isWithin = ([start, stop]: readonly [string | null, string | null]): boolean =>
    start !== null && stop !== null && compareDays(from, start) <= 0 && compareDays(stop, last) <= 0;
  return {
    before: inForceOn(direct, addDays(from, -1)),
    cut: cuts.filter(({ record: { date } }) => date !== null && isWithin(edtfBounds(date))).map(({ tie }) => tie),
    begun: direct.filter(({ steps }) => isWithin(beginningOf(steps)?.bounds ?? [null, null])).map(({ id }) => id),
  };
}
