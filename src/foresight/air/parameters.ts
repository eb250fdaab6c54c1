/** The parameters of the model (docs/methods/air-model.md): what each means and between what it is drawn. */

/** In the order in which they are drawn; a new one goes to the end, so that old seeds keep their draws. */
export const parameterNames = [
  /** α: how fast leverage becomes a stock of influence. */
  'uptake',
  /** δ: how fast a stock of influence fades by itself. */
  'decay',
  /** ρ: how much faster it fades under full restriction. */
  'restrictionEffect',
  /** γ: how fast transfers of the own centre win the uncommitted. */
  'centrePull',
  /** ω: how fast a full tie loosens the attachment to the own centre. */
  'awakening',
  /** κ: how sharply leverage follows relative power. */
  'sharpness',
  /** λ: how fast a centre carries out a restriction or lifts it. */
  'centreSpeed',
  /** μ: how fast the bandwidth follows the push behind the tie. */
  'bandwidthSpeed',
  /** G: how steeply alarm grows beyond what is tolerated. */
  'alarmGain',
] as const;

export type ParameterName = (typeof parameterNames)[number];

/** One value a parameter: rates are per year, `sharpness` and `alarmGain` pure numbers. */
export type Parameters = Readonly<Record<ParameterName, number>>;

/** Least and greatest value between which draws are uniform. */
export type Range = readonly [number, number];

export type ParameterRanges = Readonly<Record<ParameterName, Range>>;

/** Judgement, not estimates: chosen so that changes take 3 to 20 years. */
export const judgedRanges: ParameterRanges = {
  uptake: [0.2, 0.8],
  decay: [0.05, 0.2],
  restrictionEffect: [0.2, 1],
  centrePull: [0.1, 0.4],
  awakening: [0.05, 0.25],
  sharpness: [0.8, 2.5],
  centreSpeed: [0.3, 1.5],
  bandwidthSpeed: [0.3, 1],
  alarmGain: [3, 10],
};

/** The middle of each range: the run that is drawn as a line. */
export function middleOf(ranges: ParameterRanges): Parameters {
  return Object.fromEntries(
    parameterNames.map((name) => [name, (ranges[name][0] + ranges[name][1]) / 2]),
  ) as unknown as Parameters;
}
