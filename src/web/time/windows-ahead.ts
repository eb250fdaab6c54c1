/** Where a hand on the time brush may be next, from where it is and how it came there. */

/** From one month of the axis to the one after the last. */
export type Months = readonly [from: number, until: number];

/** What of the window is moved: one of its ends, or all of it. */
export type Moved = 'from' | 'until' | 'all';

/** The window with a part moved by some months, as far as the axis of so many months lets it. */
export function movedWindow([from, until]: Months, part: Moved, by: number, months: number): Months {
  if (part === 'from') return [Math.max(0, Math.min(from + by, until - 1)), until];
  if (part === 'until') return [from, Math.min(months, Math.max(until + by, from + 1))];
  const held = Math.min(months - until, Math.max(-from, by));
  return [from + held, until + held];
}

/**
 * The windows that may come after a move: two further of the same kind and, where the last one was of several steps, the next
 * step; before any move a step to either side. `step` is in months; of a window that is drawn anew the end that moved goes on.
 */
export function windowsAhead(
  before: Months,
  now: Months,
  moved: Moved | 'new',
  step: number,
  months: number,
): readonly Months[] {
  const part = moved === 'new' ? (before[1] === now[1] ? 'from' : 'until') : moved;
  const by = part === 'until' ? now[1] - before[1] : now[0] - before[0];
  const moves = by === 0 ? [step, -step] : [by, 2 * by, Math.sign(by) * step];
  const found = new Map<string, Months>();
  for (const each of moves) {
    const next = movedWindow(now, part, each, months);
    if (next.join() !== now.join()) found.set(next.join(), next);
  }
  return [...found.values()];
}
