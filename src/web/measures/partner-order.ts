/** The candidates in the order they are shown: those with a fit, those whose fit is nothing for want of a part, those of which too little is known. */
import type { Measurement } from '../../measure/measurement.ts';
import type { PartnersView } from '../rest-measures.ts';

export type Candidate = PartnersView['partners'][number];

/** Candidates with the reason why they stand together; `measures.standing` has its words. */
export interface Standing {
  readonly key: 'ranked' | 'zero' | 'little';

  readonly candidates: readonly Candidate[];
}

/** The part by which those are ordered whose fit says nothing: the first that is known and above nothing. */
const nextBest = ({ terms }: Measurement): number =>
  Math.max(
    0,
    ...terms.filter(({ unit, symbol }) => unit === '1' && !symbol.includes(',')).map(({ value }) => value ?? 0),
  );

/** The candidates by what their fit rests on; each list keeps the order it came in, but for what is told apart by a single part. */
export function standingsOf(candidates: readonly Candidate[]): readonly Standing[] {
  const of = (keep: (value: number | null) => boolean): readonly Candidate[] =>
    candidates.filter(({ fit }) => keep(fit.measurement.value));
  const byPart = (some: readonly Candidate[]): readonly Candidate[] =>
    [...some].sort((a, b) => nextBest(b.fit.measurement) - nextBest(a.fit.measurement));
  const standings: readonly Standing[] = [
    {
      key: 'ranked',

      candidates: of((value) => value !== null && value > 0),
    },
    {
      key: 'zero',

      candidates: byPart(of((value) => value === 0)),
    },
    {
      key: 'little',

      candidates: byPart(of((value) => value === null)),
    },
  ];
  return standings.filter(({ candidates: own }) => own.length > 0);
}
