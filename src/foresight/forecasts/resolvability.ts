/**
 * Whether a forecast can be judged as it is kept, what it lacks, and how its question could be put. What cannot be judged is kept and
 * marked, and not scored.
 */

import { edtfBounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { type ForecastRecord, lastDayOf } from '../../model/forecast.ts';
import { likelihoodKind } from './bands.ts';
import { isVague } from './vague.ts';

/** What is missing or weak. */
export const gapKinds = [
  'who',
  'what',
  'where',
  'by',
  'by-open',
  'by-before-said',
  'source',
  'likelihood',
  'open-likelihood',
  'condition',
  'vague',
  'conditional',
  'no-deadline',
  'unhedged',
  'picked-after',
] as const;
export type GapKind = (typeof gapKinds)[number];

export interface Gap {
  readonly gap: GapKind;
  /** False: worth a look, and no bar to judging it. */
  readonly bars: boolean;
}

export interface Resolvability {
  /** Nothing bars judging and scoring it. */
  readonly scorable: boolean;
  /** Those that bar come first. */
  readonly gaps: readonly Gap[];
  /** The last day on which it can still come, `YYYY-MM-DD`. */
  readonly lastDay: string | null;
}

/** The check. */
export function resolvability(record: ForecastRecord): Resolvability {
  const { question, likelihood, flags, condition, saidOn } = record;
  const lastDay = lastDayOf(question);
  const said = saidOn === null ? null : edtfBounds(saidOn)[0];
  const kind = likelihood === null ? null : likelihoodKind(likelihood);
  const conditional = flags.includes('conditional');
  const found: readonly (readonly [boolean, GapKind, boolean])[] = [
    [question.who === null, 'who', true],
    [question.what === null, 'what', true],
    [question.where.length === 0, 'where', true],
    [question.by === null, 'by', true],
    [question.by !== null && lastDay === null, 'by-open', true],
    [lastDay !== null && said !== null && compareDays(lastDay, said) < 0, 'by-before-said', true],
    [question.source === null, 'source', true],
    [kind === null, 'likelihood', true],
    [kind === 'open', 'open-likelihood', true],
    [conditional && condition === null, 'condition', true],
    [question.what !== null && isVague(question.what), 'vague', false],
    [conditional && condition !== null, 'conditional', false],
    [flags.includes('no-deadline') && question.by !== null, 'no-deadline', false],
    [flags.includes('unhedged'), 'unhedged', false],
    [flags.includes('picked-after'), 'picked-after', false],
  ];
  const gaps = found.flatMap(([is, gap, bars]) => (is ? [{ gap, bars }] : []));
  return { scorable: !gaps.some(({ bars }) => bars), gaps, lastDay };
}
