/** What if: dated changes of the inputs, laid over the series of a scenario. */
import { aboutInputs, type InputName, type Inputs, type Knot, type Series, seriesAt } from './inputs.ts';

/**
 * A change of one input. `set` puts the value there, `add` adds it, `times` multiplies by it. It begins at `from` (a year, fractions
 * allowed), is complete `over` years later (0: at once) and, where `until` is given, ends there at once.
 */
export interface Intervention {
  readonly input: InputName;
  readonly how: 'set' | 'add' | 'times';
  readonly value: number;
  readonly from: number;
  readonly over: number;
  readonly until?: number;
}

/** What people ask most, as interventions from a year on. */
export const knownInterventions = {
  /** The home centre restricts, whatever the alarm: full order at once. */
  homeRestricts: (from: number): Intervention => ({ input: 'orderHome', how: 'set', value: 1, from, over: 0 }),
  /** The partner’s centre restricts. */
  partnerRestricts: (from: number): Intervention => ({ input: 'orderPartner', how: 'set', value: 1, from, over: 0 }),
  /** A bridge or a crossing opens: the push behind the tie grows by a fifth of its whole scale within two years. */
  bridgeOpens: (from: number): Intervention => ({ input: 'push', how: 'add', value: 0.2, from, over: 2 }),
  /** Power shifts to the partner’s side by half a logarithm (a factor of 1.65) within five years. */
  powerToPartner: (from: number): Intervention => ({ input: 'power', how: 'add', value: 0.5, from, over: 5 }),
  /** The same to the home side. */
  powerToHome: (from: number): Intervention => ({ input: 'power', how: 'add', value: -0.5, from, over: 5 }),
} as const;

/** The inputs under interventions, in the order given: each is laid over what those before it left. */
export function intervene(inputs: Inputs, interventions: readonly Intervention[]): Inputs {
  const left: Record<InputName, Series> = { ...inputs };
  for (const intervention of interventions) left[intervention.input] = laidOver(left[intervention.input], intervention);
  return left;
}

/** Points of the old series, with points at the begin, completion and end of the change, each told anew where it has effect. */
function laidOver(series: Series, { input, how, value, from, over, until }: Intervention): Series {
  const end = until ?? Number.POSITIVE_INFINITY;
  const full = from + over;
  const [least, most] = aboutInputs[input].bounds;
  const effect = (time: number): number => (over > 0 ? Math.min(1, Math.max(0, (time - from) / over)) : 1);
  const changed = (old: number, time: number): number => {
    const aim = how === 'set' ? value : how === 'add' ? old + value : old * value;
    return Math.min(most, Math.max(least, old + (aim - old) * effect(time)));
  };
  const under = (knot: Knot): Knot => ({
    at: knot.at,
    value: changed(knot.value, knot.at),
    low: changed(knot.low ?? knot.value, knot.at),
    high: changed(knot.high ?? knot.value, knot.at),
  });
  const before = series.filter(({ at }) => at < from);
  const during = series.filter(({ at }) => at > from && at < end);
  const added = full > from && full < end && !during.some(({ at }) => at === full) ? [knotAt(series, full)] : [];
  const within = [knotAt(series, from), ...[...during, ...added].sort((a, b) => a.at - b.at)].map(under);
  const jump = knotBefore(series, from);
  if (until === undefined) return [...before, jump, ...within];
  return [
    ...before,
    jump,
    ...within,
    under(knotBefore(series, end)),
    knotAt(series, end),
    ...series.filter(({ at }) => at > end),
  ];
}

/** The point of a series at a time: of a jump the later. */
function knotAt(series: Series, at: number): Knot {
  return {
    at,
    value: seriesAt(series, at),
    low: seriesAt(series, at, 'low'),
    high: seriesAt(series, at, 'high'),
  };
}

/** The same, of a jump the earlier. */
function knotBefore(series: Series, at: number): Knot {
  const jump = series.find((knot) => knot.at === at);
  return jump ?? knotAt(series, at);
}
