import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { addDays } from '../model/edtf-days.ts';
import type { Tie } from '../model/tie.ts';
import { deriveTies } from '../ties/derive-ties.ts';
import { said } from '../ties/evidence-for-tests.ts';
import { sampleTie } from './sample-tie.ts';
import { countedTies } from './tie-counts.ts';
import { tiesOnDay } from './tie-on-day.ts';

it('counts an act for two years, from a leap day to the day before the first of March', () => {
  const visit = sampleTie({
    id: 'v',
    type: 'visit',
    parties: ['CN-HL', 'RU-AMU'],
    steps: [{ stage: 'active', day: '2020-02-29' }],
  });
  const counts = (day: string) => countedTies([visit], day).length;
  expect(['2020-02-28', '2020-02-29', '2022-02-28', '2022-03-01'].map(counts)).toEqual([0, 1, 1, 0]);
});

it('counts an act of the 28th on the leap day two years after', () => {
  const visit = sampleTie({
    id: 'v',
    type: 'visit',
    parties: ['CN-HL', 'RU-AMU'],
    steps: [{ stage: 'active', day: '2022-02-28' }],
  });
  expect(['2024-02-29', '2024-03-01'].map((day) => countedTies([visit], day).length)).toEqual([1, 0]);
});

it('gives the same object on days between which nothing changes', () => {
  const twins = sampleTie({
    id: 't',
    type: 'twinning',
    parties: ['CN-HL', 'RU-AMU'],
    steps: [{ stage: 'active', day: '1992-05-01' }],
  });
  expect(countedTies([twins], '2001-03-04')[0]).toBe(countedTies([twins], '2019-12-31')[0]);
});

it('says of each day, asked after others, what it says of it when asked alone', () => {
  const stage = fc.constantFrom('proposed', 'announced', 'signed', 'active', 'suspended', 'ended' as const);
  const year = fc.integer({ min: 1990, max: 1999 }).map(String);
  const month = fc.tuple(year, fc.integer({ min: 1, max: 9 })).map(([y, m]) => `${y}-0${m}`);
  const date = fc.oneof(
    year,
    month,
    month.map((m) => `${m}-17`),
    fc.constantFrom('199X', '1991/1994', '../1992', '1996/..', '-0300', '1992-02-29', '1994-02-28'),
    fc.constant(null),
  );
  const kind = fc.constantFrom(
    'agreement',
    'twinning',
    'visit',
    'restriction',
    'cooperation',
    'body',
    'trade' as const,
  );
  const parties = fc.constantFrom(['CN-HL', 'RU-AMU'], ['CN-HL', 'JP-01', 'RU-AMU'], ['RU-AMU', 'CN-HL', 'JP-01']);
  const piece = fc.record({ stage, date, kind, parties, sure: fc.boolean() });
  const evidence = fc.array(piece, { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(evidence, fc.array(month, { minLength: 3, maxLength: 3 }), (pieces, months) => {
      const derived = deriveTies(
        pieces.map(({ stage: s, date: d, kind: type, parties: of, sure }, n) =>
          said(s, d, {
            ...{ type, parties: of, body: type === 'body' ? 'Council' : null },
            ...(n % 2 ? { id: `fct_${n}`, kind: 'fact' as const } : {}),
            ...(sure ? {} : { review: 'unreviewed' as const }),
          }),
        ),
      );
      const fresh = (tie: Tie): Tie => ({ ...tie });
      for (const { tie } of derived) {
        const kept = fresh(tie);
        // The days on which anything may change, with the days before and after, and some between.
        const ends = tie.steps.flatMap(({ bounds }) => bounds.flatMap((day) => day ?? []));
        const near = ends.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
        for (const day of [...months.map((m) => `${m}-28`), ...near, '1994-02-28', '1994-03-01', '1996-02-29']) {
          expect(tiesOnDay(day)(kept)).toEqual(tiesOnDay(day)(fresh(tie)));
        }
      }
    }),
    { numRuns: runs(50) },
  );
});
