/** The reliability diagram: what was said against how often it came, by tenths of the scale. Below twenty it would show chance. */
import type { Forecasted } from './murphy.ts';

/** Resolved forecasts from which on it is drawn. Our judgement. */
export const diagramFrom = 20;

/** A tenth of the scale. */
export interface DiagramPoint {
  /** The mean of what was said. */
  readonly said: number;
  /** The share that came. */
  readonly came: number;
  readonly n: number;
}

/** The points, those without a forecast left out; null below twenty. 1 belongs to the last tenth. */
export function reliabilityDiagram(forecasts: readonly Forecasted[]): readonly DiagramPoint[] | null {
  if (forecasts.length < diagramFrom) return null;
  return Array.from({ length: 10 }, (_, i) => forecasts.filter(({ f }) => Math.min(9, Math.floor(f * 10)) === i))
    .filter((group) => group.length > 0)
    .map((group) => ({
      said: group.reduce((sum, { f }) => sum + f, 0) / group.length,
      came: group.filter(({ came }) => came).length / group.length,
      n: group.length,
    }));
}
