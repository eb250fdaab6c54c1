/** How the influence on one region is shared out among all who have any, its own centre among them. */
import type { Estimate } from './capacity.ts';

/** `S_i→j = I_i→j / Σ_k I_k→j`; null where nobody has any. Shares of known values sum to 1. */
export function shares(capacities: readonly Estimate[]): readonly Estimate[] {
  const values = capacities.map(({ value }) => value);
  const whole = values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);
  const lows = capacities.reduce((sum, { interval }) => sum + interval[0], 0);
  const highs = capacities.reduce((sum, { interval }) => sum + interval[1], 0);
  return capacities.map(({ value, interval: [low, high], coverage }) => ({
    value: value === null || !whole ? null : value / whole,
    interval: [part(low, highs - high), part(high, lows - low)],
    coverage,
  }));
}

function part(own: number, others: number): number {
  return own + others <= 0 ? 0 : own / (own + others);
}

/** Of a region: the pull of its own centre, and of all that is foreign; the two sum to 1. */
export interface Pull {
  readonly centre: Estimate;
  readonly foreign: Estimate;
}

/** `centre pull = S_centre→j`, `foreign pull = 1 − S_centre→j`. */
export function pullOn(centre: Estimate, foreign: readonly Estimate[]): Pull {
  const share = shares([centre, ...foreign])[0]!;
  const [low, high] = share.interval;
  return {
    centre: share,
    foreign: {
      value: share.value === null ? null : 1 - share.value,
      interval: [1 - high, 1 - low],
      coverage: share.coverage,
    },
  };
}
