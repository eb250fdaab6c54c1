/** From what the workers say to what charts draw: the run under changes, the base run behind it. */
import type { OutputName } from '../../foresight/air/outputs.ts';
import type { Drawn, Spread } from './band.ts';
import type { DrawnView } from './run-words.ts';
import type { RunView } from './runs.svelte.ts';

/** The quantiles of a band by their names. */
export function spreadOf(drawn: DrawnView | null, output: OutputName): Spread | null {
  const [low, lower, median, upper, high] = drawn?.bands[output].quantiles ?? [];
  return low && lower && median && upper && high ? { low, lower, median, upper, high } : null;
}

/** One output of a run. */
export const drawnOf = (
  view: RunView,
  output: OutputName,
  { key, label, tone }: Pick<Drawn, 'key' | 'label' | 'tone'>,
): Drawn => ({
  ...{ key, label, tone },
  years: Array.from(view.middle.years),
  mid: view.middle.values[output],
  spread: spreadOf(view.drawn, output),
});
