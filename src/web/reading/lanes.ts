/** Lanes for claims whose words overlap: each claim a bar, side by side where they share words. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The most bars side by side; what overlaps more shares the last lane. */
export const mostLanes = 5;

/** The lane of each span, from 0; spans in one lane do not overlap, while there are lanes. Spans come by start. */
export function assignLanes(spans: readonly Stretch[]): readonly number[] {
  const ends: number[] = [];
  return spans.map(({ start, end }) => {
    let lane = ends.findIndex((last) => last <= start);
    if (lane < 0) lane = Math.min(ends.length, mostLanes - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, end);
    return lane;
  });
}
