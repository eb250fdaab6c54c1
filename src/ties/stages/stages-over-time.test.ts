import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { addDays } from '../../model/edtf-days.ts';
import type { Tie } from '../../model/tie.ts';
import { deriveTies } from '../derive-ties.ts';
import { said } from '../evidence-for-tests.ts';
import { stateAt } from './stage-on-day.ts';
import { stateRuns } from './stages-over-time.ts';
import { numberOf } from './step-days.ts';

const on = (tie: Tie, day: string) => stateRuns(tie).findLast(({ from }) => from <= numberOf(day))?.state ?? null;

it('keeps one run for each stretch of days', () => {
  const [{ tie }] = deriveTies([said('signed', '2004-05-18'), said('ended', '2010-03')]) as never as [{ tie: Tie }];
  const runs = stateRuns(tie).map(({ from, state }) => [addDays('1970-01-01', from), state?.stage, state?.certainty]);
  expect(runs).toEqual([
    ['2004-05-18', 'signed', 'certain'],
    ['2010-03-01', 'ended', 'possible'],
    ['2010-03-31', 'ended', 'certain'],
  ]);
});

it('tells nothing of a tie before it began, or before the report where it has no date', () => {
  const dated = deriveTies([said('signed', '2004-05-18')])[0]!.tie;
  expect(on(dated, '2004-05-17')).toBeNull();
  const undated = deriveTies([said('active', null)])[0]!.tie;
  expect(on(undated, '2025-12-31')).toBeNull();
  expect(on(undated, '2026-01-01')).toEqual({ stage: 'active', certainty: 'certain', since: null });
});

it('gives for every day what the rules give for it', () => {
  const stage = fc.constantFrom('proposed', 'announced', 'signed', 'active', 'suspended', 'ended' as const);
  const year = fc.integer({ min: 1990, max: 1999 }).map(String);
  const month = fc.tuple(year, fc.integer({ min: 1, max: 9 })).map(([y, m]) => `${y}-0${m}`);
  const date = fc.oneof(
    year,
    month,
    month.map((m) => `${m}-17`),
    fc.constantFrom('199X', '1991/1994', '../1992', '1996/..', '-0300'),
    fc.constant(null),
  );
  const type = fc.constantFrom('agreement', 'twinning', 'visit', 'restriction' as const);
  const day = fc.tuple(month, fc.integer({ min: 10, max: 28 })).map(([m, d]) => `${m}-${d}`);
  const evidence = fc.array(fc.tuple(stage, date, type, fc.boolean()), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(evidence, fc.array(day, { minLength: 5, maxLength: 5 }), (pieces, days) => {
      const derived = deriveTies(
        pieces.map(([s, d, t, sure]) => said(s, d, { type: t, ...(sure ? {} : { review: 'unreviewed' }) })),
      );
      for (const { tie } of derived) for (const each of days) expect(on(tie, each)).toEqual(stateAt(tie, each));
    }),
    { numRuns: runs(300) },
  );
});
