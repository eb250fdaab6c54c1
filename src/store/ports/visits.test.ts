import { expect, it } from 'vitest';
import { afterSign } from './visits.ts';

it('tells the end of the visit before from this one, which lasts while its signs are near', () => {
  const first = afterSign(null, '2026-03-01T08:00:00.000Z');
  expect(first).toEqual({ before: null, latest: '2026-03-01T08:00:00.000Z' });
  const later = afterSign(first, '2026-03-01T08:25:00.000Z');
  expect(later).toEqual({ before: null, latest: '2026-03-01T08:25:00.000Z' });
  const nextDay = afterSign(later, '2026-03-02T07:00:00.000Z');
  expect(nextDay).toEqual({ before: '2026-03-01T08:25:00.000Z', latest: '2026-03-02T07:00:00.000Z' });
  // Going on working does not take the changes away.
  expect(afterSign(nextDay, '2026-03-02T07:20:00.000Z').before).toBe('2026-03-01T08:25:00.000Z');
  // Two windows: the one whose word comes late takes nothing back.
  expect(afterSign(nextDay, '2026-03-01T23:00:00.000Z')).toBe(nextDay);
});
