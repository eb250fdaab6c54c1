import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { numberedState } from './dated-states.ts';
import { deriveTies } from './derive-ties.ts';
import { said } from './sample-evidence.ts';
import { columnsOf, eachWithin, statedColumns } from './tie-columns.ts';
import { statedOn } from './tie-lists-port.ts';
import { summaryOfTie, type TieSummary } from './tie-summary.ts';
import { stoodWithin } from './within-window.ts';

const council = { type: 'body' as const, body: 'Council', parties: ['CN-HL', 'JP-01', 'RU-AMU'] };

it('numbers units and pairs, each once', () => {
  const ties = deriveTies([said('signed', '2004'), said('active', '2005', council)]).map(({ tie }) =>
    summaryOfTie(tie),
  );
  const { units, pairs, ends, pairsOf, from, to } = columnsOf(ties);
  expect([...units].sort()).toEqual(['CN-HL', 'JP-01', 'RU-AMU']);
  expect([...pairs].sort()).toEqual(['CN-HL~JP-01', 'CN-HL~RU-AMU', 'JP-01~RU-AMU']);
  expect(pairs.map((_, p) => `${units[ends[2 * p]!]}~${units[ends[2 * p + 1]!]}`)).toEqual(pairs);
  for (const [t, tie] of ties.entries())
    expect([...pairsOf.slice(from[t], to[t])].map((p) => pairs[p])).toEqual(tie.pairs);
  expect(columnsOf(ties)).toBe(columnsOf(ties));
});

it('states the ties of a day, and of a window, as they are stated one by one', () => {
  const stage = fc.constantFrom('proposed', 'announced', 'signed', 'active', 'suspended', 'ended' as const);
  const year = fc.integer({ min: 1990, max: 1999 }).map(String);
  const date = fc.oneof(
    year,
    year.map((y) => `${y}-05-17`),
    fc.constantFrom('199X', '1991/1994', '../1992', '1996/..', '-0300'),
    fc.constant(null),
  );
  const type = fc.constantFrom('agreement', 'twinning', 'visit', 'restriction' as const);
  const evidence = fc.array(fc.tuple(stage, date, type), { minLength: 1, maxLength: 8 });
  const day = year.map((y) => `${y}-06-15`);
  const side = fc.oneof(day, fc.constant(null));
  fc.assert(
    fc.property(evidence, day, side, side, fc.boolean(), (pieces, on, first, last, inWindow) => {
      const ties: readonly TieSummary[] = deriveTies(pieces.map(([s, d, t]) => said(s, d, { type: t }))).map(
        ({ tie }) => summaryOfTie(tie),
      );
      const window = inWindow ? ([first, last] as const) : undefined;
      const { states, sure } = statedColumns(columnsOf(ties), on, window);
      const told = ties.flatMap((tie, t) => {
        const state = numberedState(states[t]!);
        if (state === null) return [];
        return [sure === null ? { tie, state } : { tie, state, within: sure[t] === 1 ? 'certain' : 'possible' }];
      });
      expect(told).toEqual(statedOn(ties, on, window));
      const each = ties.map((tie) => [null, 'possible', 'certain'].indexOf(stoodWithin(tie, [first, last])));
      expect([...eachWithin(columnsOf(ties), [first, last])]).toEqual(each);
    }),
    { numRuns: runs(300) },
  );
});
