/** The trained models with their bars, as `npm run train` writes them: data/codebook/weights/ties.json. */
import type { TieType } from '../../../model/tie-types.ts';
import { type KeptModel, type LogLinear, logLinearOf } from './log-linear.ts';

/** From which chance on, 0 to 1, something counts. Set on folds. */
export interface Bars {
  /** Of a pair: that it is tied at all. */
  readonly pair: number;
  /** Of a type beside the likeliest one of a pair. */
  readonly type: number;
  /** Of a claim that stands, where its own sentence says who is meant. */
  readonly strict: number;
  /** The same of a claim whose parties another sentence or the topic supplies. */
  readonly strictCarried: number;
  /** Of a strict claim, that its sentence tells of a tie of its type. */
  readonly strictType: number;
  /** Of a strict claim, that it is planned, done or over as it says. */
  readonly strictStage: number;
}

export interface KeptModels {
  readonly bars: Bars;
  readonly pair: KeptModel;
  readonly types: Readonly<Record<TieType, KeptModel>>;
}

export interface Models {
  readonly bars: Bars;
  readonly pair: LogLinear;
  readonly types: readonly (readonly [TieType, LogLinear])[];
}

export const modelsOf = ({ bars, pair, types }: KeptModels): Models => ({
  bars,
  pair: logLinearOf(pair),
  types: Object.entries(types).map(([type, model]) => [type as TieType, logLinearOf(model)] as const),
});
