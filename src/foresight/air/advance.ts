/**
 * The equations of attachment, influence and reaction for one tie, by Euler’s method:
 *
 *     L_p→r = b d_r σ(κπ)       L_r→p = b d_p σ(−κπ)       σ(x) = 1 / (1 + e^−x)
 *     ȧ = γ T u − ω b a         ṡ = α L u − (δ + ρ c) s     u̇ = −ȧ − ṡ      (the partner’s side with its own L, T′, c′)
 *     ḃ = μ [ w (1 − c)(1 − c′) − b ]
 *     ċ = λ [ K · clamp(G (s − s′ − θ), 0, 1) − c ]                          (c′ likewise with the roles swapped)
 *
 * It is written so that swapping the two sides swaps every rounding error with them.
 */
import type { Grid } from './grid.ts';
import type { InputName } from './inputs.ts';
import { type InitialState, outputsAYear } from './outputs.ts';
import type { Parameters } from './parameters.ts';
import { portableExp } from './portable-functions.ts';

/** What a run tells besides its rows. Times are years; NaN where a thing does not happen. */
export interface Turns {
  /** When net stock first goes from the home side’s lead to the partner’s, and the other way round. */
  readonly stockToPartner: number;
  readonly stockToHome: number;
  /** The same of net leverage. */
  readonly leverageToPartner: number;
  readonly leverageToHome: number;
}

/** Turns of a run, in this order. */
export const turnNames = ['stockToPartner', 'stockToHome', 'leverageToPartner', 'leverageToHome'] as const;
export type TurnName = (typeof turnNames)[number];

/**
 * Runs from the initial state over the grid. Writes a row of `outputsAYear` numbers for each whole year into `rows` from `offset`
 * on, and the four turns into `turns` from `turnOffset` on. `inputs` holds each input at every step.
 * Gives the worst difference of a side’s shares from 1 that was met.
 */
export function advance(
  parameters: Parameters,
  inputs: Readonly<Record<InputName, Float64Array>>,
  initial: InitialState,
  grid: Grid,
  rows: Float64Array,
  offset: number,
  turns: Float64Array,
  turnOffset: number,
): number {
  const { uptake, decay, restrictionEffect, centrePull, awakening, sharpness } = parameters;
  const { centreSpeed, bandwidthSpeed, alarmGain } = parameters;
  const { power, push, capacityHome, capacityPartner, toleranceHome, tolerancePartner } = inputs;
  const { transfersHome, transfersPartner, dependenceHome, dependencePartner } = inputs;
  const { stepsPerYear } = grid;
  const dt = 1 / stepsPerYear;
  const last = (grid.until - grid.from) * stepsPerYear;
  let { attachmentHome: a, stockHome: s, attachmentPartner: a2, stockPartner: s2, bandwidth: b } = initial;
  let { restrictionHome: c, restrictionPartner: c2 } = initial;
  let u = 1 - a - s;
  let u2 = 1 - a2 - s2;
  let worst = 0;
  let row = offset;
  let toYear = 0;
  let stockBefore = 0;
  let leverageBefore = 0;
  let stockAt = 0;
  let leverageAt = 0;
  turns.fill(Number.NaN, turnOffset, turnOffset + turnNames.length);
  for (let i = 0; ; i++) {
    const x = sharpness * power[i]!;
    const e = portableExp(x < 0 ? x : -x);
    const greater = 1 / (1 + e);
    const lesser = e / (1 + e);
    const leverage = b * dependenceHome[i]! * (x < 0 ? lesser : greater);
    const leverage2 = b * dependencePartner[i]! * (x < 0 ? greater : lesser);
    const net = s - s2;
    const netLeverage = leverage - leverage2;
    if (net !== 0) {
      if (stockBefore * net < 0) {
        const place = turnOffset + (net > 0 ? 0 : 1);
        if (Number.isNaN(turns[place]!))
          turns[place] = grid.from + (stockAt + ((i - stockAt) * stockBefore) / (stockBefore - net)) / stepsPerYear;
      }
      stockBefore = net;
      stockAt = i;
    }
    if (netLeverage !== 0) {
      if (leverageBefore * netLeverage < 0) {
        const place = turnOffset + (netLeverage > 0 ? 2 : 3);
        if (Number.isNaN(turns[place]!))
          turns[place] =
            grid.from +
            (leverageAt + ((i - leverageAt) * leverageBefore) / (leverageBefore - netLeverage)) / stepsPerYear;
      }
      leverageBefore = netLeverage;
      leverageAt = i;
    }
    if (toYear === 0) {
      rows[row] = a;
      rows[row + 1] = s;
      rows[row + 2] = u;
      rows[row + 3] = a2;
      rows[row + 4] = s2;
      rows[row + 5] = u2;
      rows[row + 6] = b;
      rows[row + 7] = c;
      rows[row + 8] = c2;
      rows[row + 9] = net;
      rows[row + 10] = netLeverage;
      rows[row + 11] = Math.max(0, s + u - a);
      rows[row + 12] = Math.max(0, s2 + u2 - a2);
      row += outputsAYear;
      toYear = stepsPerYear;
      worst = Math.max(worst, Math.abs(a + s + u - 1), Math.abs(a2 + s2 + u2 - 1));
    }
    toYear -= 1;
    if (i === last) return worst;
    const won = centrePull * transfersHome[i]! * u;
    const loosened = awakening * b * a;
    const taken = uptake * leverage * u;
    const faded = (decay + restrictionEffect * c) * s;
    const won2 = centrePull * transfersPartner[i]! * u2;
    const loosened2 = awakening * b * a2;
    const taken2 = uptake * leverage2 * u2;
    const faded2 = (decay + restrictionEffect * c2) * s2;
    const beyond = alarmGain * (net - toleranceHome[i]!);
    const beyond2 = alarmGain * (-net - tolerancePartner[i]!);
    const alarm = beyond > 0 ? capacityHome[i]! * Math.min(beyond, 1) : 0;
    const alarm2 = beyond2 > 0 ? capacityPartner[i]! * Math.min(beyond2, 1) : 0;
    const open = push[i]! * ((1 - c) * (1 - c2));
    a += dt * (won - loosened);
    s += dt * (taken - faded);
    u += dt * (loosened - won - (taken - faded));
    a2 += dt * (won2 - loosened2);
    s2 += dt * (taken2 - faded2);
    u2 += dt * (loosened2 - won2 - (taken2 - faded2));
    c += dt * centreSpeed * (alarm - c);
    c2 += dt * centreSpeed * (alarm2 - c2);
    b += dt * bandwidthSpeed * (open - b);
  }
}
