/**
 * The Brier score of many forecasts in three parts (Murphy 1973): reliability (how far what was said lies from what came, 0 best),
 * resolution (how far the groups differ from the base rate, more is better) and uncertainty (what the base rate alone leaves).
 * Forecasts are grouped by the very number they gave, not by ranges: only so is REL − RES + UNC the Brier score exactly
 * (Stephenson, Coelho and Jolliffe 2008 on what ranges leave over).
 */

/** A forecast of f, and whether it came. */
export interface Forecasted {
  readonly f: number;
  readonly came: boolean;
}

/** Forecasts that gave the same number. */
export interface Bin {
  readonly f: number;
  readonly n: number;
  /** The share that came. */
  readonly rate: number;
}

export interface MurphyParts {
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  readonly bins: readonly Bin[];
}

/** The groups, by their number. */
export function binsOf(forecasts: readonly Forecasted[]): readonly Bin[] {
  const groups = new Map<number, { n: number; came: number }>();
  for (const { f, came } of forecasts) {
    const group = groups.get(f) ?? { n: 0, came: 0 };
    groups.set(f, { n: group.n + 1, came: group.came + Number(came) });
  }
  return [...groups].sort(([a], [b]) => a - b).map(([f, { n, came }]) => ({ f, n, rate: came / n }));
}

/** The parts; null where there is no forecast. */
export function murphy(forecasts: readonly Forecasted[]): MurphyParts | null {
  const all = forecasts.length;
  if (all === 0) return null;
  const bins = binsOf(forecasts);
  const base = forecasts.filter(({ came }) => came).length / all;
  const mean = (part: (bin: Bin) => number): number => bins.reduce((sum, bin) => sum + bin.n * part(bin), 0) / all;
  return {
    brier: forecasts.reduce((sum, { f, came }) => sum + (f - Number(came)) ** 2, 0) / all,
    reliability: mean(({ f, rate }) => (f - rate) ** 2),
    resolution: mean(({ rate }) => (rate - base) ** 2),
    uncertainty: base * (1 - base),
    bins,
  };
}
