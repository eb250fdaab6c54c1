import { expect, it } from 'vitest';
import { said } from './evidence-for-tests.ts';
import { restrictedBy } from './restricted-by.ts';

it('names who put a restriction in force, not who lifted it, and of other ties nobody', () => {
  const evidence = [
    said('active', '1994', { kind: 'fact', type: 'restriction', actedBy: ['RU'] }),
    said('ended', '2001', { kind: 'fact', type: 'restriction', actedBy: ['CN'] }),
    said('active', '1994', { type: 'restriction' }),
  ];
  expect(restrictedBy('restriction', evidence)).toEqual({ restrictedBy: ['RU'] });
  expect(restrictedBy('restriction', evidence.slice(1))).toEqual({});
  expect(restrictedBy('twinning', evidence)).toEqual({});
});
