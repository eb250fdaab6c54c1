import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tieOrder } from '../brief/tie-row.ts';
import { newestTies } from './newest-ties.ts';

it('takes as many as are asked for, with the newest activity, in the order of the table', () => {
  const tie = fc.record({
    id: fc.uuid(),
    type: fc.constantFrom('visit' as const, 'twinning' as const),
    pairs: fc.constantFrom(['CN-HL~RU-AMU'], ['CN-GD~RU-SA']),
    last: fc.constantFrom(null, '-0044-03-15', '1987-06-01', '2019-12-31', '2020-01-01', '2026-11-26'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(tie, { selector: ({ id }) => id }), fc.integer({ min: 1, max: 12 }), (ties, limit) => {
      const whole = [...ties].sort(tieOrder).slice(0, limit);
      expect(newestTies(ties, (each) => each, limit)).toEqual(whole);
    }),
  );
});
