import { expect, it } from 'vitest';
import { edtfBounds } from '../../model/edtf.ts';
import { lagOf, lagRows } from './lags.ts';
import type { LearnedPiece } from './show-learned.ts';

const dated = (date: string) => ({ date, bounds: edtfBounds(date) });
const piece = (
  happened: string | null,
  published: string | null,
  type: LearnedPiece['type'] = 'visit',
): LearnedPiece => ({
  id: `${happened}-${published}`,
  kind: 'claim',
  tie: 'tie_a',
  type,
  stage: 'active',
  reviewed: true,
  happened: happened === null ? null : dated(happened),
  published: published === null ? null : dated(published),
  recordedAt: '2026-11-26T10:00:00.000Z',
});

it('counts the least and the most days of vague dates, and days beforehand as less than none', () => {
  expect(lagOf(piece('2019-06-17', '2019-06-20'))).toEqual([3, 3]);
  expect(lagOf(piece('2019-06', '2019-06-20'))).toEqual([-10, 19]);
  expect(lagOf(piece('2020-01-10', '2019-12-31'))).toEqual([-10, -10]);
  expect(lagOf(piece('2019-06-17', null))).toBeNull();
  expect(lagOf(piece('2019/..', '2020-01-01'))).toBeNull();
});

it('puts into a class only what lies in it for sure, and bounds the median', () => {
  const [all, twinning, visit] = lagRows([
    piece('2019-06-17', '2019-06-20'),
    piece('2019-06', '2019-06-20'),
    piece('2020-01-10', '2019-12-31'),
    piece('2018-01-01', '2018-12-01'),
    piece('1990', '2019-06-20', 'twinning'),
    piece(null, '2019-06-20', 'twinning'),
    piece('2001', null, 'twinning'),
  ]);
  expect(all).toEqual({
    type: null,
    pieces: 5,
    classes: { before: 1, month: 1, year: 1, later: 1 },
    open: 1,
    // Least: −10, −10, 3, 334, 10397; most: −10, 3, 19, 334, 10761.
    median: [3, 19],
    undated: 2,
  });
  expect([twinning?.type, visit?.type]).toEqual(['visit', 'twinning']);
  expect(visit).toMatchObject({ pieces: 1, classes: { later: 1 }, undated: 2 });
  expect(lagRows([])).toEqual([
    { type: null, pieces: 0, classes: { before: 0, month: 0, year: 0, later: 0 }, open: 0, median: null, undated: 0 },
  ]);
});
