/** The commonest names that were missed and that were wrongly taken, by form: where to look first. */
import type { Reading } from '../src/model/reading.ts';

type Span = readonly [number, number, ...unknown[]];

export interface PlaceErrors {
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

export function placeErrors(
  documents: readonly { readonly text: string; readonly gold: readonly Span[] }[],
  readings: readonly Reading[],
  most: number,
): PlaceErrors {
  const missed = new Map<string, number>();
  const extra = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  documents.forEach(({ text, gold }, i) => {
    const characters = Array.from(text);
    const found = (readings[i]?.mentions ?? []).filter((m) => m.kind === 'place' && m.in === undefined);
    for (const [start, end] of gold)
      if (!found.some((m) => m.start < end && start < m.end)) count(missed, characters.slice(start, end).join(''));
    for (const m of found) if (!gold.some(([start, end]) => m.start < end && start < m.end)) count(extra, m.text);
  });
  const top = (map: Map<string, number>): readonly string[] =>
    [...map]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([name, n]) => `${n} ${name}`);
  return { missed: top(missed), extra: top(extra) };
}
