import { expect, it } from 'vitest';
import { axisOfYears, labelledYears, stripPaths } from './strip.ts';

it('begins with a whole decade and ends with this year', () => {
  expect(axisOfYears([{ year: 1965 }], 2026)).toEqual({ first: 1960, last: 2026 });
  expect(axisOfYears([], 2026)).toEqual({ first: 2010, last: 2026 });
});

it('draws a column a year as high as its ties, and none for a year without', () => {
  const years = [
    { year: 1960, certain: 1, possible: 1 },
    { year: 1961, certain: 0, possible: 0 },
    { year: 1962, certain: 4, possible: 0 },
  ];
  const { certain, all } = stripPaths(years, { first: 1960, last: 1962 }, 20);
  expect(certain).toBe('M0 20H0V15h1V20H1V20h1V20H2V0h1V20Z');
  expect(all).toBe('M0 20H0V10h1V20H1V20h1V20H2V0h1V20Z');
});

it('labels decades, fewer of them on a long axis', () => {
  expect(labelledYears({ first: 1960, last: 2026 }, 8)).toEqual([1960, 1970, 1980, 1990, 2000, 2010, 2020]);
  expect(labelledYears({ first: 1850, last: 2026 }, 8)).toEqual([1860, 1880, 1900, 1920, 1940, 1960, 1980, 2000, 2020]);
});
