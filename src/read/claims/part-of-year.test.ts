import { expect, it } from 'vitest';
import { firstPart, partOfYear } from './part-of-year.ts';

it('writes a quarter or half that is over by its ends, one to come by its year', () => {
  expect(partOfYear('2023-33', false)).toBe('2023-01/2023-03');
  expect(partOfYear('2023-41', false)).toBe('2023-07/2023-12');
  expect(partOfYear('2025-36', true)).toBe('2025');
  expect(partOfYear('2023-05', true)).toBe('2023-05');
});

it('adds the months named behind a year or a month', () => {
  expect(firstPart('2022', '前九个月')).toBe('2022-01/2022-09');
  expect(firstPart('2022', '前三季度')).toBe('2022-01/2022-09');
  expect(firstPart('2024-01', '至7月')).toBe('2024-01/2024-07');
  expect(firstPart('2024-09', '至7月')).toBeNull();
  expect(firstPart('2022', '，双方')).toBeNull();
});
