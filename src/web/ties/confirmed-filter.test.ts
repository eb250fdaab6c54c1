import { expect, it } from 'vitest';
import { confirmedFrom, writeConfirmed } from './confirmed-filter.ts';

it('reads from an address what it asks of the last confirmation, and writes it again', () => {
  expect(confirmedFrom('../2021')).toEqual({ wanted: 'not', year: 2021 });
  expect(confirmedFrom('2022/..')).toEqual({ wanted: 'since', year: 2022 });
  expect(confirmedFrom(null)).toBeNull();
  for (const text of ['../2021', '2022/..', null]) expect(writeConfirmed(confirmedFrom(text))).toBe(text);
});
