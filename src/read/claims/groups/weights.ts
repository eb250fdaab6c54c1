/** The trained models of acts of several parties, as `npm run train` writes them: data/codebook/weights/groups.json. */
import { type KeptModel, type LogLinear, logLinearOf } from '../scorer/log-linear.ts';

export interface KeptGroupModels {
  readonly bars: GroupBars;
  readonly group: KeptModel;
  readonly member: KeptModel;
  readonly act: KeptModel;
}

/** From which chance on, 0 to 1, something counts. Set on folds. */
export interface GroupBars {
  /** That the places of a group act together at all. */
  readonly group: number;
  /** That a place is one of them. */
  readonly member: number;
  /** Of an act beside the likeliest one. */
  readonly act: number;
  /** Of a claim that stands. */
  readonly strict: number;
}

export interface GroupModels {
  readonly bars: GroupBars;
  readonly group: LogLinear;
  readonly member: LogLinear;
  readonly act: LogLinear;
}

export const groupModelsOf = ({ bars, group, member, act }: KeptGroupModels): GroupModels => ({
  bars,
  group: logLinearOf(group),
  member: logLinearOf(member),
  act: logLinearOf(act),
});
