import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tieOrder } from '../brief/tie-row.ts';
import { deriveTies } from '../ledger/derive-ties.ts';
import { said } from '../ledger/sample-evidence.ts';
import { summaryOfTie } from '../ledger/tie-summary.ts';
import { stoodWithin } from '../ledger/within-window.ts';
import { newestTies, newestWithin } from './newest-ties.ts';

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

it('takes those of a window, of a long list as of a short one', () => {
  const [one, other, undated] = [said('signed', '2004'), said('active', '2011-05'), said('signed', null)].map((piece) =>
    summaryOfTie(deriveTies([piece])[0]!.tie),
  );
  const ties = Array.from({ length: 6000 }, (_, i) => ({ ...[one!, other!, undated!][i % 3]!, id: `tie_${i}` }));
  for (const list of [ties.slice(0, 90), ties])
    for (const window of [undefined, ['2004-01-01', '2008-12-31'], ['2012-01-01', null]] as const) {
      const known = list.filter((tie) => window === undefined || stoodWithin(tie, window) !== null);
      const newest = [...known].sort(tieOrder).slice(0, 40);
      expect(newestWithin(list, window, 40)).toEqual({ total: known.length, ties: newest });
      expect(newestWithin(list, window, 7000).ties).toHaveLength(known.length);
    }
});
