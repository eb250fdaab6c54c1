import { expect, it } from 'vitest';
import { backingOf } from './backing.ts';

it('tells what somebody decided here from what was coded, and both from what nobody judged', () => {
  expect(backingOf({ acceptedClaims: 0, facts: 2 })).toBe('coded');
  expect(backingOf({ acceptedClaims: 1, facts: 0 })).toBe('reviewed');
  expect(backingOf({ acceptedClaims: 0, facts: 2, acceptedFacts: 1 })).toBe('reviewed');
  expect(backingOf({ acceptedClaims: 0, facts: 0 })).toBe('unreviewed');
});
