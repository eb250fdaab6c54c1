/** The one axis of cases side by side: years from the year 0 of each. */
import type { MechanismCase } from '../../app/compare/mechanism-view.ts';
import { parseDay } from '../../model/edtf-days.ts';
import { roundYears } from '../time/round-years.ts';

type Year = NonNullable<MechanismCase['structures']>['byYear'][number];

/** An act of a capital at its year. */
export interface ActMark {
  readonly at: number;
  readonly own: boolean;
  readonly against: boolean | null;
}

/** A case on the axis. */
export interface ChainStrip {
  readonly of: MechanismCase;
  readonly zero: number;
  readonly bars: readonly (Pick<Year, 'institutions' | 'works'> & { readonly at: number })[];
  readonly acts: readonly ActMark[];
  /** Least and most years of the turn; null where none is known. */
  readonly turn: readonly [number, number] | null;
}

export interface ChainAxis {
  readonly strips: readonly ChainStrip[];
  readonly from: number;
  readonly to: number;
  /** The most institutions of any year of any case: all bars have one scale. */
  readonly most: number;
}

/** The axis from ten years before year 0 to the last year of any; a case without a year 0 is not on it. */
export function chainAxis(cases: readonly MechanismCase[]): ChainAxis {
  const strips = cases.flatMap((of): ChainStrip[] => {
    if (of.zero === null) return [];
    const zero = of.zero.year;
    const bars = (of.structures?.byYear ?? []).map(({ year, institutions, works }) => ({
      at: year - zero,
      institutions,
      works,
    }));
    const acts = of.acts.flatMap(({ days, by, against }) => {
      const year = parseDay(days?.[0] ?? '')?.year;
      return year === undefined ? [] : [{ at: year - zero, own: by !== 'partner', against }];
    });
    return [{ of, zero, bars, acts, turn: of.turn?.years ?? null }];
  });
  const from = -10;
  return {
    strips: strips.map((strip) => ({
      ...strip,
      bars: strip.bars.filter(({ at }) => at >= from),
      acts: strip.acts.filter(({ at }) => at >= from),
    })),
    from,
    to: Math.max(0, ...strips.flatMap(({ bars, acts }) => [...bars, ...acts].map(({ at }) => at))),
    most: Math.max(1, ...strips.flatMap(({ bars }) => bars.map(({ institutions }) => institutions.atMost))),
  };
}

/** The years that are labelled. */
export const ticksOfChain = ({ from, to }: ChainAxis): readonly number[] => roundYears(from, to, 8);
