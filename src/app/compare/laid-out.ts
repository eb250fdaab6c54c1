/** The direct structures of a case as a view: by kind, by year, each with its beginning. */
import { compareDays } from '../../model/edtf-days.ts';
import { isLimit, isStanding } from '../../model/tie-types.ts';
import type { CaseMechanism } from '../cases/case-file.ts';
import { isOfSide } from '../cases/sides.ts';
import type { TieLane } from '../timeline/tie-lane.ts';
import { yearOf, yearsFrom } from './lag.ts';
import type { MechanismCase } from './mechanism-view.ts';
import {
  beginningOf,
  inForceOn,
  institutions,
  isDirect,
  isOfRegion,
  type Structure,
  stateOnDay,
  works,
} from './structures.ts';

/** The ties of a case that join its two sides. */
export interface LaidOut {
  readonly direct: readonly Structure[];
  /** Visits, forums and the like of the case. */
  readonly contacts: readonly Structure[];
  readonly view: NonNullable<MechanismCase['structures']>;
}

const toStructure = ({ tie, steps, stretches }: TieLane): Structure => ({
  id: tie.id,
  type: tie.type,
  parties: tie.parties.map(({ party }) => party),
  pairs: tie.pairs,
  steps,
  stretches,
});

/** The ties that join the two sides, counted by kind and by year. */
export function laidOut(
  { home, partner }: CaseMechanism,
  lanes: readonly TieLane[],
  zero: number | null,
  until: string,
): LaidOut {
  const standing = lanes.filter(({ tie }) => isStanding(tie.type));
  const shown = standing
    .map((lane) => ({ tie: lane.tie, structure: toStructure(lane) }))
    .filter(({ structure }) => isDirect(structure, home, partner));
  const direct = shown.map(({ structure }) => structure);
  const of = (types: readonly string[]): readonly Structure[] => direct.filter(({ type }) => types.includes(type));
  const [authorities, built] = [of(institutions), of(works)];
  const begun = direct.flatMap(({ id, type, steps }) => {
    const first = beginningOf(steps);
    return first === null || compareDays(first.bounds[0]!, until) > 0 ? [] : [{ id, type, ...first }];
  });
  const years = begun.map(({ bounds }) => yearOf(bounds[0]!));
  const from = Math.min(...years, zero ?? Number.POSITIVE_INFINITY);
  const last = yearOf(until);
  // A year that is not over is counted as of its last day that has come.
  const dayOf = (year: number): string => (year === last ? until : `${year}-12-31`);
  const view = {
    kinds: [...institutions, ...works].flatMap((type) => {
      const own = of([type]);
      const [first] = begun
        .filter((each) => each.type === type)
        .sort((a, b) => compareDays(a.bounds[1]!, b.bounds[1]!) || compareDays(a.bounds[0]!, b.bounds[0]!));
      if (first === undefined) return [];
      const { id: tie, date, bounds } = first;
      return [
        {
          type,
          known: begun.filter((each) => each.type === type).length,
          first: { tie, date, bounds, years: zero === null ? null : yearsFrom(zero, bounds) },
          atEnd: inForceOn(own, until),
        },
      ];
    }),
    byYear: Array.from({ length: years.length === 0 ? 0 : last - from + 1 }, (_, i) => from + i).map((year) => ({
      year,
      years: zero === null ? null : year - zero,
      institutions: inForceOn(authorities, dayOf(year)),
      works: inForceOn(built, dayOf(year)),
    })),
    ties: shown.map(({ tie, structure }) => ({
      id: tie.id,
      type: tie.type,
      parties: tie.parties,
      body: tie.body ?? tie.apart ?? null,
      began: beginningOf(structure.steps),
      state: stateOnDay(structure.stretches, until),
      withState: [home, partner].some((side) =>
        structure.parties.filter((party) => isOfSide(party, side)).every((party) => !isOfRegion(party)),
      ),
    })),
    others: standing.length - direct.length,
  };
  const contacts = lanes.filter(({ tie }) => !isStanding(tie.type) && !isLimit(tie.type)).map(toStructure);
  return { direct, contacts, view };
}
