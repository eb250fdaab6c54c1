import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Tie, TieState } from '../../model/tie.ts';
import { deriveTies } from '../derive-ties.ts';
import { said } from '../evidence-for-tests.ts';
import { certainAt, mayStandAt, stateAt } from './stage-on-day.ts';

const tieOf = (...evidence: readonly Evidence[]): Tie => deriveTies(evidence)[0]!.tie;
const at = (tie: Tie, day: string): string => written(stateAt(tie, day));
const written = (state: TieState | null): string => (state === null ? 'none' : `${state.stage}, ${state.certainty}`);

describe('the state of a standing tie', () => {
  it('is certain after a day that is known, and none before', () => {
    const tie = tieOf(said('signed', '2004-05-18'));
    expect(at(tie, '2004-05-17')).toBe('none');
    expect(at(tie, '2004-05-18')).toBe('signed, certain');
  });

  it('is only possible within a vague date', () => {
    const tie = tieOf(said('signed', '2004'));
    expect(at(tie, '2003-12-31')).toBe('none');
    expect(at(tie, '2004-06-01')).toBe('signed, possible');
    expect(at(tie, '2004-12-31')).toBe('signed, certain');
    expect(certainAt(tie, '2004-06-01')).toBeNull();
    expect(certainAt(tie, '2005-06-01')).toBe('signed');
  });

  it('does not fall back from force to a signing or a proposal', () => {
    const tie = tieOf(said('active', '2004'), said('signed', '2005'), said('proposed', '2006'));
    expect(at(tie, '2006-12-31')).toBe('active, certain');
  });

  it('follows suspension, resumption and end', () => {
    const tie = tieOf(
      said('active', '2019-01-01'),
      said('suspended', '2020-02-01'),
      said('active', '2020-12-01'),
      said('ended', '2022-03-01'),
    );
    expect(at(tie, '2020-01-31')).toBe('active, certain');
    expect(at(tie, '2020-06-01')).toBe('suspended, certain');
    expect(at(tie, '2021-01-01')).toBe('active, certain');
    expect(at(tie, '2030-01-01')).toBe('ended, certain');
  });

  it('stays what it is, however long nothing is heard', () => {
    expect(at(tieOf(said('signed', '1980')), '2020-01-01')).toBe('signed, certain');
    expect(at(tieOf(said('proposed', '1990')), '2020-01-01')).toBe('proposed, certain');
    expect(at(tieOf(said('signed', '1980'), said('suspended', '1990')), '2020-01-01')).toBe('suspended, certain');
  });

  it('tells since when it is at its stage', () => {
    const tie = tieOf(
      said('signed', '1980'),
      said('active', '1985-06'),
      said('active', '1990'),
      said('suspended', '1999'),
    );
    expect(stateAt(tie, '1983-01-01')?.since).toBe('1980');
    expect(stateAt(tie, '1995-01-01')).toMatchObject({ stage: 'active', since: '1980' });
    expect(stateAt(tie, '2000-01-01')?.since).toBe('1999');
    const bridge = tieOf(
      said('signed', '2015', { type: 'infrastructure' }),
      said('active', '2016-12', { type: 'infrastructure' }),
    );
    expect(stateAt(bridge, '2020-01-01')).toMatchObject({ stage: 'active', since: '2016-12' });
  });

  it('has what is built stand as its last milestone says', () => {
    const built = { type: 'infrastructure' } as const;
    const bridge = tieOf(
      said('signed', '2015-01-01', { ...built, milestone: 'agreed' }),
      said('active', '2016-01-01', { ...built, milestone: 'begun' }),
      said('active', '2022-01-01', { ...built, milestone: 'opened' }),
      said('active', '2023-01-01', built),
      said('signed', '2024-01-01', { ...built, milestone: 'agreed' }),
      said('suspended', '2025-01-01', { ...built, milestone: 'closed' }),
      said('signed', '2026-01-01', { ...built, milestone: 'agreed' }),
      said('active', '2027-01-01', built),
      said('suspended', '2028-01-01', built),
    );
    const on = (day: string): string => {
      const state = stateAt(bridge, day);
      return `${state?.stage} ${state?.milestone ?? 'not told'} ${state?.since}`;
    };
    expect(on('2015-06-01')).toBe('signed agreed 2015-01-01');
    expect(on('2016-06-01')).toBe('active begun 2016-01-01');
    // Later news, and papers on what is open, do not take the opening back.
    for (const day of ['2022-06-01', '2023-06-01', '2024-06-01']) expect(on(day)).toBe('active opened 2022-01-01');
    expect(on('2025-06-01')).toBe('suspended closed 2025-01-01');
    expect(on('2026-06-01')).toBe('suspended closed 2025-01-01');
    // Something is at work there again: whether for all, nobody tells.
    expect(on('2027-06-01')).toBe('active not told 2027-01-01');
    expect(on('2028-06-01')).toBe('suspended not told 2028-01-01');
  });

  it('is not closed where work stops before anything was opened', () => {
    const built = { type: 'investment' } as const;
    const plant = tieOf(
      said('active', '2019-01', { ...built, milestone: 'begun' }),
      said('suspended', '2019-03-15', built),
    );
    expect(stateAt(plant, '2020-01-01')).toMatchObject({ stage: 'suspended', milestone: 'begun', since: '2019-03-15' });
  });

  it('is over with the term of its document, unless something later has it in force', () => {
    const programme = tieOf(said('signed', '2009-09-23', { type: 'agreement', term: '2009/2018' }));
    expect(stateAt(programme, '2018-12-31')).toMatchObject({ stage: 'signed', since: '2009-09-23' });
    expect(stateAt(programme, '2019-01-01')).toEqual({
      ...{ stage: 'ended', certainty: 'certain', milestone: 'term-over', since: '2009/2018' },
    });
    const renewed = tieOf(
      said('signed', '2009-09-23', { type: 'agreement', term: '2009/2018' }),
      said('signed', '2018-11', { type: 'agreement', term: '2018/2024' }),
    );
    expect(at(renewed, '2019-01-01')).toBe('signed, certain');
    expect(stateAt(renewed, '2025-01-01')?.since).toBe('2018/2024');
    const later = tieOf(
      said('signed', '2009', { type: 'agreement', term: '2009/2018' }),
      said('active', '2020', { type: 'agreement' }),
    );
    expect(at(later, '2021-01-01')).toBe('active, certain');
  });

  it('is not taken up again by a signing without a date, which may have come before the halt', () => {
    const tie = tieOf(said('active', '2010-01-01'), said('suspended', '2020-01-01'), said('signed', null));
    expect(at(tie, '2024-01-01')).toBe('suspended, possible');
    expect(at(tie, '2026-06-01')).toMatch(/^suspended/);
    const resumed = tieOf(said('signed', '2010-01-01'), said('suspended', '2020-01-01'), said('active', null));
    expect(at(resumed, '2026-06-01')).toBe('active, certain');
  });

  it('is that of its report where nothing is dated', () => {
    const tie = tieOf(said('proposed', null), said('active', null));
    expect(at(tie, '2025-12-31')).toBe('none');
    expect(at(tie, '2026-01-01')).toBe('active, certain');
  });

  it('is moved by reviewed steps alone once the tie is reviewed', () => {
    const tie = tieOf(said('signed', '2024-01-01'), said('ended', '2025-01-01', { review: 'unreviewed' }));
    expect(at(tie, '2025-06-01')).toBe('signed, certain');
    expect(written(stateAt(tie, '2025-06-01', 'all'))).toBe('ended, certain');
    const dashed = tieOf(said('signed', '2024-01-01', { review: 'unreviewed' }));
    expect(at(dashed, '2024-06-01')).toBe('signed, certain');
  });
});

describe('the state of an act', () => {
  const visit = { type: 'visit' } as const;

  it('is that of the last one', () => {
    const tie = tieOf(said('signed', '2004-05-18', visit), said('proposed', '2010-01-01', visit));
    expect(at(tie, '2004-05-17')).toBe('none');
    expect(at(tie, '2009-01-01')).toBe('signed, certain');
    expect(at(tie, '2030-01-01')).toBe('proposed, certain');
  });
});

it('is certain only where it is so for every way to fix the vague dates', () => {
  const stage = fc.constantFrom('proposed', 'signed', 'active', 'suspended', 'ended' as const);
  const years = fc.integer({ min: 1990, max: 1999 }).map(String);
  const date = fc.oneof(
    years,
    fc.constant('199X'),
    fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  );
  const day = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-15`);
  const step = fc.tuple(stage, date, fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), day, (steps, on) => {
      const type = 'agreement';
      const tie = tieOf(...steps.map(([s, d]) => said(s, d, { type })));
      expect(mayStandAt(tie, on)).toBe(stateAt(tie, on) !== null);
      const certain = certainAt(tie, on);
      if (certain === null) return;
      // The same steps, each on one day of its bounds.
      const fixed: Tie = {
        ...tie,
        steps: tie.steps.map((each, i) => {
          const [from, to] = each.bounds as [string, string];
          const share = steps[i % steps.length]![2];
          const time =
            Date.parse(from) + Math.round((share * (Date.parse(to) - Date.parse(from))) / 86_400_000) * 86_400_000;
          const chosen = new Date(time).toISOString().slice(0, 10);
          return { ...each, date: chosen, bounds: [chosen, chosen] };
        }),
      };
      expect(stateAt(fixed, on)?.stage).toBe(certain);
    }),
    { numRuns: runs(300) },
  );
});

it('is what the ways to fix the vague dates give: all of them the same, or not', () => {
  const stage = fc.constantFrom('proposed', 'announced', 'signed', 'active', 'suspended', 'ended' as const);
  const year = fc.integer({ min: 1990, max: 1994 }).map(String);
  const date = fc.oneof(
    year,
    year.map((y) => `${y}-06`),
    year.map((y) => `${y}-06-17`),
    fc.constant('199X'),
  );
  const on = fc.tuple(year, fc.constantFrom('01-01', '06-17', '12-31')).map((parts) => parts.join('-'));
  const type = fc.constantFrom('agreement', 'visit' as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(stage, date), { minLength: 1, maxLength: 5 }), type, on, (steps, kind, day) => {
      const tie = tieOf(...steps.map(([s, d]) => said(s, d, { type: kind })));
      // Each step as early as may be, on the day itself, as late as may be.
      const readings = tie.steps.reduce<readonly Tie['steps'][]>(
        (sofar, step) =>
          [step.bounds[0]!, day, step.bounds[1]!]
            .filter((chosen) => step.bounds[0]! <= chosen && chosen <= step.bounds[1]!)
            .flatMap((chosen) =>
              sofar.map((others) => [...others, { ...step, date: chosen, bounds: [chosen, chosen] as const }]),
            ),
        [[]],
      );
      const found = new Set(readings.map((fixed) => stateAt({ ...tie, steps: fixed }, day)?.stage ?? null));
      const state = stateAt(tie, day);
      expect(state?.stage ?? null).toBe(stateAt({ ...tie, steps: readings[0]! }, day)?.stage ?? null);
      expect(state === null ? 'none' : state.certainty).toBe(
        state === null ? 'none' : found.size === 1 ? 'certain' : 'possible',
      );
    }),
    { numRuns: runs(300) },
  );
});
