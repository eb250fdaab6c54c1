import { describe, expect, it } from 'vitest';
import type { Axis } from './axis.ts';
import { inTime, layOutLines, lineHeight, markAt, placed, shownLines } from './layout.ts';
import type { Mark, Row } from './rows.ts';
import type { Shape } from './shapes.ts';

const axis: Axis = { from: 0, to: 1000, width: 500 };
const shape = (from: number | null, to: number | null, kind: Shape['kind'] = 'vague'): Shape => ({
  kind,
  from,
  to,
  about: false,
  doubtful: false,
});
const mark = (id: string, of: Shape): Mark => ({
  id,
  shape: of,
  glyph: 'signed',
  hue: 'formal',
  reviewed: true,
  disputes: null,
  passedOver: false,
  upon: null,
  tie: 'tie_1',
  evidence: [id],
  pieces: 1,
  title: '',
  type: '',
  when: '',
  detail: '',
});
const row = (...marks: Mark[]): Row => ({
  id: 'r',
  label: '',
  also: '',
  hue: 'formal',
  marks,
  stretches: [],
  reviewed: true,
});

describe('a timeline', () => {
  it('has a line for each heading and lane, and shows those in the window', () => {
    const lines = layOutLines([
      { title: 'Acts', rows: [row()] },
      { title: 'None', rows: [] },
      { title: '', rows: [row(), row()] },
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual(['heading', 'lane', 'lane', 'lane']);
    expect(shownLines(100, 0, lineHeight * 3)).toEqual([0, 3]);
    expect(shownLines(100, lineHeight * 10 + 1, lineHeight * 3)).toEqual([10, 14]);
    expect(shownLines(4, 0, 1000)).toEqual([0, 4]);
  });

  it('places what is known to the day, what is vague, and what is open', () => {
    expect(placed(axis, shape(100, 101, 'day'))).toMatchObject({ left: 50, right: 50.5, middle: 50.25 });
    expect(placed(axis, shape(100, 300))).toMatchObject({ left: 50, right: 150, middle: 100, opensLeft: false });
    expect(placed(axis, shape(null, 301))).toMatchObject({ left: 0, right: 150.5, middle: 150, opensLeft: true });
    expect(placed(axis, shape(900, null, 'span'))).toMatchObject({
      left: 450,
      right: 500,
      middle: 450,
      opensRight: true,
    });
    expect(placed(axis, shape(2000, 2001, 'day'))).toBeNull();
    expect(placed(axis, shape(null, null, 'none'))).toBeNull();
  });

  it('finds the mark under a point: the nearest one, else a bar that covers it', () => {
    const lane = row(mark('bar', shape(0, 800)), mark('day', shape(100, 101, 'day')));
    expect(markAt(lane, axis, 52)?.id).toBe('day');
    expect(markAt(lane, axis, 200)?.id).toBe('bar');
    expect(markAt(lane, axis, 120)?.id).toBe('bar');
    expect(markAt(lane, axis, 480)).toBeNull();
  });

  it('walks marks in the order of time, undated last', () => {
    const marks = [
      mark('none', shape(null, null, 'none')),
      mark('b', shape(50, 51)),
      mark('a', shape(10, 400, 'span')),
    ];
    expect(inTime(marks).map(({ id }) => id)).toEqual(['a', 'b', 'none']);
  });
});
