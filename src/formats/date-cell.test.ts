import { expect, it } from 'vitest';
import { dateCell } from './date-cell.ts';

it.each([
  ['12.06.1993', 'dmy', '1993-06-12'],
  ['12/6/1993', 'dmy', '1993-06-12'],
  ['12/6/1993', 'mdy', '1993-12-06'],
  ['06.1993', 'dmy', '1993-06'],
  ['1993/6/2', 'ymd', '1993-06-02'],
  ['1993年6月12日', 'ymd', '1993-06-12'],
  ['1993年6月', 'ymd', '1993-06'],
  ['1993年', 'ymd', '1993'],
  ['1993', 'dmy', '1993'],
  ['1993-06', 'mdy', '1993-06'],
  ['12.06.1993', 'edtf', '12.06.1993'],
  ['June 1993', 'dmy', 'June 1993'],
] as const)('%s in the order %s is %s', (text, order, date) => {
  expect(dateCell(text, order)).toBe(date);
});
