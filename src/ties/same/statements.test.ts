import { describe, expect, it } from 'vitest';
import { said } from '../evidence-for-tests.ts';
import { statementsIn } from './statements.ts';

const of = (document: string, other: Parameters<typeof said>[2] = {}) =>
  said('signed', '2004', { sources: [document], ...other });

describe('statements', () => {
  it('are one where a text says it twice, and where a copy does', () => {
    expect(statementsIn([of('a'), of('a')])).toBe(1);
    expect(statementsIn([of('a'), of('b', { origins: ['a'] })])).toBe(1);
    expect(statementsIn([of('a'), of('b')])).toBe(2);
  });
  it('are two where stage, date or parties differ', () => {
    expect(statementsIn([of('a'), said('signed', '2005', { sources: ['a'] })])).toBe(2);
    expect(statementsIn([of('a'), said('active', '2004', { sources: ['a'] })])).toBe(2);
    expect(statementsIn([of('a'), of('a', { parties: ['CN-HL', 'RU-AMU'] })])).toBe(2);
  });
  it('are what a reviewer says, whatever the rule', () => {
    expect(statementsIn([of('a', { id: 'x' }), of('b', { id: 'y', statement: 'x' })])).toBe(1);
    expect(statementsIn([of('a', { stated: 'apart' }), of('a', { stated: 'apart' }), of('a')])).toBe(3);
    // What is one with a third is one with what the third's text says again.
    expect(statementsIn([of('a', { id: 'x' }), of('a', { id: 'z' }), of('b', { id: 'y', statement: 'x' })])).toBe(1);
  });
});
