/** The candidates in the order they are shown: those with a fit, those whose fit is nothing for want of a part, those of which too little is known. */
import type { Measurement } from '../../measure/measurement.ts';
import type { PartnersView } from '../rest-measures.ts';

export type Candidate = PartnersView['partners'][number];

/** Candidates under a heading that says why they stand there. */
export interface Standing {
  readonly title: string;
  readonly says: string;
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
  return [
    {
      title: 'Ranked by fit',
      says: 'Best first. The whisker is every value the fit may have, given what is not known.',
      candidates: of((value) => value !== null && value > 0),
    },
    {
      title: 'Fit of zero',
      says: 'A part of the product is zero: of the ties held between the two, none is a link, a crossing or a standing tie that is certain on the day. Ordered by what else is known.',
      candidates: byPart(of((value) => value === 0)),
    },
    {
      title: 'Too little known',
      says: 'Less than half of the parts are known, so no value is shown. Ordered by what is known, which is mostly gravity: size and distance.',
      candidates: byPart(of((value) => value === null)),
    },
  ].filter(({ candidates: own }) => own.length > 0);
}
