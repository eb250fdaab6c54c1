import { expect, it } from 'vitest';
import { dateText } from './date-text.ts';

it.each([
  ['2019-06-17', '2019-06-17'],
  ['2019', '2019'],
  ['2026-23', 'autumn 2026'],
  ['2019-06~', 'about June 2019'],
  ['197X', '1970s'],
  [null, 'no date'],
] as const)('prints %s as %s', (date, text) => {
  expect(dateText(date)).toBe(text);
});
