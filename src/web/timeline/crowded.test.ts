import { describe, expect, it } from 'vitest';
import type { Axis } from './axis.ts';
import { findCrowds, mostOf } from './crowded.ts';
import type { Mark, Row } from './rows.ts';

/** A year, twelve pixels to a mark: eighty marks can be told apart. */
const axis: Axis = { from: 0, to: 360, width: 960 };

const mark = (day: number, hue: Mark['hue'], reviewed: boolean): Mark => ({
  id: `${day}`,
  shape: { kind: 'day', from: day, to: day + 1, about: false, doubtful: false },
  glyph: 'signed',
  hue,
  reviewed,
  disputes: null,
  passedOver: false,
  upon: null,
  tie: null,
  evidence: [],
  pieces: 1,
  title: '',
  type: '',
  when: '',
  detail: '',
});

const lane = (days: readonly number[], hueOf: (i: number) => Mark['hue'] = () => 'formal'): Row => ({
  id: 'lane',
  label: '',
  also: '',
  hue: 'formal',
  marks: days.map((day, i) => mark(day, hueOf(i), i % 2 === 0)),
  stretches: [],
  reviewed: true,
});
const evenly = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => (i * 360) / count);

describe('crowded lanes', () => {
  it('are those whose marks cannot be told apart on the screen', () => {
    const [calm, crowded, elsewhere] = [lane(evenly(80)), lane(evenly(81)), lane(evenly(500).map((day) => day + 720))];
    expect([...findCrowds([calm, crowded, elsewhere], axis).keys()]).toEqual([crowded]);
    // Nearer, the marks of the same lane are marks again.
    expect(findCrowds([crowded], { ...axis, to: 180 }).size).toBe(0);
  });

  it('are many lanes at once where all together have more marks than are drawn in a frame', () => {
    const thirty = Array.from({ length: 30 }, () => lane(evenly(41)));
    expect(findCrowds(thirty.slice(0, 29), axis).size).toBe(0);
    expect(findCrowds(thirty, axis).size).toBe(30);
  });

  it('count every date, and those of it that are reviewed', () => {
    const row = lane([...Array.from({ length: 90 }, () => 99), 200, 300]);
    const { all, reviewed, hue } = findCrowds([row], axis).get(row)!;
    expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(92, 6);
    expect(reviewed.reduce((a, b) => a + b, 0)).toBeCloseTo(46, 6);
    expect(hue).toBe('formal');
    expect(mostOf([{ all, reviewed, hue }])).toBe(90);
  });

  it('have the colour of their marks only where that is one', () => {
    const row = lane(evenly(100), (i) => (i === 7 ? 'business' : 'formal'));
    expect(findCrowds([row], axis).get(row)!.hue).toBeNull();
  });
});
