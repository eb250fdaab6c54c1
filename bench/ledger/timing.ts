/** Timing two sides in turns: the machine's moods fall on both. */
import { quantile } from '../quantile.ts';

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function quantilesOf(values: readonly number[]): Quantiles {
  return { p50: quantile(values), p95: quantile(values, 0.95), p99: quantile(values, 0.99) };
}

/** Quantiles, in milliseconds, of several pieces of work done in turns; the first `warm` turns are not counted. */
export async function inTurns<Side extends string>(
  turns: number,
  warm: number,
  sides: Readonly<Record<Side, (turn: number) => Promise<unknown>>>,
): Promise<Readonly<Record<Side, Quantiles>>> {
  const names = Object.keys(sides) as Side[];
  const taken = new Map<Side, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < turns + warm; turn++) {
    // Who goes first changes with each turn.
    for (const name of turn % 2 ? [...names].reverse() : names) {
      const ms = await timed(() => sides[name](turn));
      if (turn >= warm) taken.get(name)!.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, quantilesOf(taken.get(name)!)])) as Record<Side, Quantiles>;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
