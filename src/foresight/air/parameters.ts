/** The parameters of the model (METHODS, domain research A6): what each means and between what it is drawn. */

/** In the order in which they are drawn; a new one goes to the end, so that old seeds keep their draws. */
export const parameterNames = [
  'uptake',
  'decay',
  'restrictionEffect',
  'centrePull',
  'awakening',
  'sharpness',
  'centreSpeed',
  'bandwidthSpeed',
  'alarmGain',
] as const;

export type ParameterName = (typeof parameterNames)[number];

/** One value a parameter: rates are per year, `sharpness` and `alarmGain` pure numbers. */
export type Parameters = Readonly<Record<ParameterName, number>>;

/** Least and greatest value between which draws are uniform. */
export type Range = readonly [number, number];

export type ParameterRanges = Readonly<Record<ParameterName, Range>>;

export interface AboutParameter {
  /** As in the formulas of docs/methods/air-model.md. */
  readonly symbol: string;
  readonly means: string;
  readonly unit: 'per year' | '1';
}

export const aboutParameters: Readonly<Record<ParameterName, AboutParameter>> = {
  uptake: { symbol: 'α', means: 'how fast leverage becomes a stock of influence', unit: 'per year' },
  decay: { symbol: 'δ', means: 'how fast a stock of influence fades by itself', unit: 'per year' },
  restrictionEffect: { symbol: 'ρ', means: 'how much faster it fades under full restriction', unit: 'per year' },
  centrePull: { symbol: 'γ', means: 'how fast transfers of the own centre win the uncommitted', unit: 'per year' },
  awakening: { symbol: 'ω', means: 'how fast a full tie loosens the attachment to the own centre', unit: 'per year' },
  sharpness: { symbol: 'κ', means: 'how sharply leverage follows relative power', unit: '1' },
  centreSpeed: { symbol: 'λ', means: 'how fast a centre carries out a restriction or lifts it', unit: 'per year' },
  bandwidthSpeed: { symbol: 'μ', means: 'how fast the bandwidth follows the push behind the tie', unit: 'per year' },
  alarmGain: { symbol: 'G', means: 'how steeply alarm grows beyond what is tolerated', unit: '1' },
};

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
