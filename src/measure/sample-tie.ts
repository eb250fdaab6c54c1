/** Ties made by hand, for tests of measures. */

import type { Bounds } from '../model/edtf.ts';
import { pairsOf } from '../model/place.ts';
import type { Stage } from '../model/stages.ts';
import type { Tie } from '../model/tie.ts';
import { isStanding, type TieType } from '../model/tie-types.ts';

interface SampleStep {
  readonly stage: Stage;
  readonly day?: string;
  /** Where it is not the day. */
  readonly date?: string;
  readonly bounds?: Bounds;
}

interface Sample {
  readonly id: string;
  readonly type: TieType;
  readonly parties: readonly string[];
  readonly steps: readonly SampleStep[];
  readonly fields?: readonly string[];
  readonly body?: string;
}

/** A reviewed tie with these steps, each borne by one fact. */
export function sampleTie({ id, type, parties, steps, fields = [], body }: Sample): Tie {
  const days = steps.flatMap(({ day, bounds }) => bounds?.[1] ?? day ?? []);
  return {
    id,
    type,
    standing: isStanding(type),
    parties: [...parties].sort(),
    memberships: [],
    pairs: pairsOf(parties),
    body: body ?? null,
    ordinal: 1,
    successorOf: null,
    steps: steps.map(({ stage, day, date = day, bounds = [day ?? null, day ?? null] }, i) => ({
      stage,
      date: date ?? null,
      bounds,
      ...(bounds[0] === null && bounds[1] === null ? { reported: ['2018-01-01', '2018-01-01'] as const } : {}),
      evidence: [`${id}-${i}`],
      reviewed: true,
    })),
    fields,
    lastNews: days.sort().at(-1) ?? '2018-01-01',
    confirmed: days.at(-1) ?? '2018-01-01',
    reviewed: true,
    counts: {
      acceptedClaims: 0,
      unreviewedClaims: 0,
      rejectedClaims: 0,
      facts: 1,
      sources: 1,
      sourcesWithUnreviewed: 1,
    },
    rules: 'sample',
  };
}
