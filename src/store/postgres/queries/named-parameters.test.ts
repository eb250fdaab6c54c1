import { describe, expect, it } from 'vitest';
import { allGiven, bind } from './named-parameters.ts';

describe('bind', () => {
  it('numbers each name once, in the order of the statement, and leaves casts and unused values alone', () => {
    const query = {
      name: 'x',
      sql: 'SELECT $day::date, $unit::text[] WHERE $day AND $dayOf',
      planned: 'each time',
    } as const;
    expect(bind(query, { unit: ['CN-HL'], day: '2020-01-01', dayOf: null, other: 1 })).toEqual({
      name: 'x',
      sql: 'SELECT $1::date, $2::text[] WHERE $1 AND $3',
      planned: 'each time',
      parameters: ['2020-01-01', ['CN-HL'], null],
    });
  });

  it('refuses a name without a value', () => {
    expect(() => bind({ name: 'x', sql: 'SELECT $day' }, { day: undefined })).toThrow('x: $day has no value');
  });
});

describe('allGiven', () => {
  const conditions = { types: 'type = ANY ($types)', unit: 'unit = $unit' };
  it('leaves out what is not given', () => {
    expect(allGiven(conditions, { types: [], unit: 'CN-HL' })).toBe('type = ANY ($types) AND unit = $unit');
    expect(allGiven(conditions, { unit: 'CN-HL' })).toBe('unit = $unit');
    expect(allGiven(conditions, { types: undefined })).toBe('true');
  });
});
