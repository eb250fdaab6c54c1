import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../model/edtf.ts';
import { isoOfDay } from './axis.ts';
import { middleOf, type Shape, shapeOf } from './shapes.ts';

const drawn = (date: string): Shape => shapeOf(date, edtfBounds(date));
const days = ({ from, to }: Shape): string =>
  `${from === null ? '←' : isoOfDay(from)} ${to === null ? '→' : isoOfDay(to - 1)}`;

describe('a date on the time axis', () => {
  it.each([
    // A day to the day, also where it is doubtful.
    ['2019-06-17', 'day', '2019-06-17 2019-06-17', ''],
    ['2019-06-17?', 'day', '2019-06-17 2019-06-17', 'doubtful'],
    // Any of these days.
    ['1975-03', 'vague', '1975-03-01 1975-03-31', ''],
    ['1975', 'vague', '1975-01-01 1975-12-31', ''],
    ['198X', 'vague', '1980-01-01 1989-12-31', ''],
    ['1975~', 'vague', '1975-01-01 1975-12-31', 'about'],
    ['1975%', 'vague', '1975-01-01 1975-12-31', 'about doubtful'],
    ['2024-21', 'vague', '2024-03-01 2024-05-31', ''],
    ['2024-03-1X', 'vague', '2024-03-10 2024-03-19', ''],
    ['[1993-06-28..2004-12-31]', 'vague', '1993-06-28 2004-12-31', ''],
    // All of these days.
    ['1965/1984', 'span', '1965-01-01 1984-12-31', ''],
    ['1974~/1976', 'span', '1974-01-01 1976-12-31', 'about'],
    // Open ends.
    ['1991/..', 'span', '1991-01-01 →', ''],
    ['../1991', 'vague', '← 1991-12-31', ''],
  ])('%s is drawn as %s', (date, kind, bounds, marks) => {
    const shape = drawn(date);
    expect([shape.kind, days(shape)]).toEqual([kind, bounds]);
    expect([shape.about ? 'about' : '', shape.doubtful ? 'doubtful' : ''].filter(Boolean).join(' ')).toBe(marks);
  });

  it('without a date is not drawn', () => {
    expect(shapeOf(null, [null, null])).toMatchObject({ kind: 'none' });
    expect(middleOf(shapeOf(null, [null, null]))).toBeNull();
  });

  it('has its mark amid the days it may be, and at the beginning of a span', () => {
    const at = (date: string): string => isoOfDay(middleOf(drawn(date))!);
    expect(at('2019-06-17')).toBe('2019-06-17');
    expect(at('1975')).toBe('1975-07-02');
    expect(at('1965/1984')).toBe('1965-01-01');
    expect(at('1991/..')).toBe('1991-01-01');
    expect(at('../1991')).toBe('1991-12-31');
  });
});
