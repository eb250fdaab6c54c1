import { describe, expect, it } from 'vitest';
import { fromPlainPostgresList, fromPostgresInstant } from './pg-values.ts';

describe('instants', () => {
  it('are written in UTC to the millisecond, whatever zone and precision they come in', () => {
    expect(fromPostgresInstant('2026-11-25 01:02:03+00')).toBe('2026-11-25T01:02:03.000Z');
    expect(fromPostgresInstant('2026-11-25 01:02:03.4+00')).toBe('2026-11-25T01:02:03.400Z');
    expect(fromPostgresInstant('2026-11-25 01:02:03.456789+00')).toBe('2026-11-25T01:02:03.456Z');
    expect(fromPostgresInstant('2026-11-25 01:02:03.456+08')).toBe('2026-11-24T17:02:03.456Z');
    expect(fromPostgresInstant('2026-11-25 01:02:03+05:30')).toBe('2026-11-24T19:32:03.000Z');
  });
});

describe('lists', () => {
  it('of plain words are told apart at their commas', () => {
    expect(fromPlainPostgresList('{}')).toEqual([]);
    expect(fromPlainPostgresList('{CN-HL,RU-AMU}')).toEqual(['CN-HL', 'RU-AMU']);
    expect(fromPlainPostgresList('{黑龙江,annulled}')).toEqual(['黑龙江', 'annulled']);
  });

  it('of other things are left to the driver', () => {
    for (const written of ['{"a,b",c}', '{a,NULL}', '{{a,b},{c,d}}', '[0:1]={a,b}', '{"a\\"b"}', '{"NULL"}', '{"{"}'])
      expect(fromPlainPostgresList(written)).toBeNull();
  });
});
