import { describe, expect, it } from 'vitest';
import { numberCell } from './number-cell.ts';

describe('a number in a table', () => {
  it.each([
    ['5550.5', 5550.5],
    ['1 141 265,2', 1_141_265.2],
    ['1\u00a0141\u202f265,2', 1_141_265.2],
    ['111,151.6', 111_151.6],
    ['1.234.567,8', 1_234_567.8],
    ['126,012,510', 126_012_510],
    ['1.234.567', 1_234_567],
    ['997,6', 997.6],
    ['0,123', 0.123],
    ['1.234', 1.234],
    ["12'345", 12_345],
    ['-5', -5],
    ['−5', -5],
    ['1.2e3', 1200],
    ['0', 0],
  ])('%s', (text, value) => {
    expect(numberCell(text)).toEqual({ is: 'number', value });
  });

  it.each(['', '…', '–', '-', 'n/a', 'нет данных', ':'])('is missing where the cell says "%s"', (text) => {
    expect(numberCell(text)).toEqual({ is: 'missing' });
  });

  it.each([
    ['1,234', 'it can be 1234 or 1.234'],
    ['about 5', 'it is no number'],
    ['5 %', 'it is no number'],
    ['5 million', 'it is no number'],
  ])('%s is left to a person', (text, why) => {
    expect(numberCell(text)).toEqual({ is: 'unclear', why });
  });
});
