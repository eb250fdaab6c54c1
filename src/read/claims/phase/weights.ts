/** The trained models of phases, as `npm run train` writes them: data/codebook/weights/phase.json. */
import type { Stage } from '../../../model/stages.ts';
import { type KeptModel, type LogLinear, logLinearOf } from '../scorer/log-linear.ts';

export interface KeptPhases {
  readonly stages: Readonly<Record<Stage, KeptModel>>;
  /** Whether a date is that of a tie, and from which chance on, 0 to 1, it counts. Set on folds. */
  readonly date: KeptModel & { readonly bar: number };
  /** Whether somebody is said to say it. */
  readonly speech: KeptModel & { readonly bar: number };
}

export interface PhaseModels {
  readonly stages: readonly (readonly [Stage, LogLinear])[];
  readonly date: LogLinear & { readonly bar: number };
  readonly speech: LogLinear & { readonly bar: number };
}

export const phaseModelsOf = ({ stages, date, speech }: KeptPhases): PhaseModels => ({
  stages: Object.entries(stages).map(([stage, model]) => [stage as Stage, logLinearOf(model)] as const),
  date: { ...logLinearOf(date), bar: date.bar },
  speech: { ...logLinearOf(speech), bar: speech.bar },
});
