import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStanding, type Stage, type TieType } from '../model/codebook.ts';
import { type Bounds, edtfBounds } from '../model/edtf.ts';
import { addDays } from '../model/edtf-days.ts';
import type { Tie } from '../model/tie.ts';
import { stateAt } from './state-at.ts';
import { summaryOfTie, type TieSummary } from './tie-summary.ts';
import { tiesByYear } from './ties-by-year.ts';
import { stoodWithin } from './within-window.ts';

type Said = readonly [Stage, string | null];

function tieOf(type: TieType, said: readonly Said[]): Tie {
  return {
    ...{ id: 'tie_1', type, standing: isStanding(type), parties: ['CN-HL', 'RU-AMU'], memberships: [] },
    ...{ pairs: ['CN-HL~RU-AMU'], body: null, ordinal: 1, successorOf: null, fields: [], reviewed: true, rules: '8' },
    counts: {
      acceptedClaims: 0,
      unreviewedClaims: 0,
      rejectedClaims: 0,
      facts: 1,
      sources: 1,
      sourcesWithUnreviewed: 1,
    },
    steps: said.map(([stage, date]) => ({
      ...{ stage, date, evidence: ['fact_1'], reviewed: true },
      bounds: date === null ? ([null, null] as const) : edtfBounds(date),
    })),
  };
}

const summary = (type: TieType, ...said: readonly Said[]): TieSummary => summaryOfTie(tieOf(type, said));
const within = (tie: TieSummary, window: string): string | null => stoodWithin(tie, edtfBounds(window));

describe('a tie within a window of days', () => {
  it('stood from its signing to its end, vague where its dates are', () => {
    const tie = summary('twinning', ['signed', '1965'], ['ended', '2022-03']);
    expect(within(tie, '1964')).toBeNull();
    expect(within(tie, '1965-05')).toBe('possible');
    // The year as a whole holds its signing, whenever that was.
    expect(within(tie, '1965')).toBe('certain');
    expect(within(tie, '1970/1979')).toBe('certain');
    expect(within(tie, '2022-03-15/2024')).toBe('possible');
    expect(within(tie, '2022-04/2024')).toBeNull();
    expect(within(tie, '../1964')).toBeNull();
    expect(within(tie, '1990/..')).toBe('certain');
  });

  it('is no longer there when it was only announced, and is while it is suspended', () => {
    const announced = summary('agreement', ['announced', '1994-06-01']);
    expect(within(announced, '1994')).toBe('certain');
    expect(within(announced, '2019/2024')).toBeNull();
    const announcedAtSomeTime = summary('agreement', ['announced', '1994']);
    expect(within(announcedAtSomeTime, '1994-12/1995')).toBe('possible');
    expect(within(announcedAtSomeTime, '1993/1995')).toBe('certain');
    const suspended = summary('body', ['active', '1998-02-22'], ['suspended', '2022-03-01']);
    expect(within(suspended, '2023')).toBe('certain');
  });

  it('of an act is the time it happened, and of a row of acts all between the first and the last', () => {
    const visit = summary('visit', ['signed', '2019-06-17']);
    expect(within(visit, '2019-06')).toBe('certain');
    expect(within(visit, '2020/2024')).toBeNull();
    const vague = summary('visit', ['signed', '2019']);
    expect(within(vague, '2019-10/2020')).toBe('possible');
    expect(within(vague, '2018/2020')).toBe('certain');
    const forum = summary('forum', ['signed', '2016-07-10'], ['signed', '2023-07-10']);
    expect(within(forum, '2016')).toBe('certain');
    expect(within(forum, '2019')).toBe('possible');
    expect(within(forum, '2024')).toBeNull();
  });

  it('of a restriction lasts through its interval; one that ended another thing is told on its day', () => {
    const interval = summary('restriction', ['active', '1965/1984']);
    expect(within(interval, '1970')).toBe('certain');
    expect(within(interval, '1986')).toBeNull();
    const decision = summary('restriction', ['ended', '2022-02-28']);
    expect(within(decision, '2022')).toBe('certain');
    expect(within(decision, '2023')).toBeNull();
  });

  it('may have stood at any time where nothing is dated', () => {
    expect(within(summary('cooperation', ['active', null]), '1950')).toBe('possible');
    expect(within(summary('visit', ['signed', null]), '1950')).toBe('possible');
  });

  it('says of one day, of a standing tie in force, what the states say of it', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2015-01-01', n));
    const date = fc.oneof(
      day,
      day.map((d) => d.slice(0, 7)),
      day.map((d) => d.slice(0, 4)),
    );
    const stage = fc.constantFrom<Stage>('signed', 'active', 'suspended', 'ended');
    const force = new Set(['signed', 'active', 'dormant', 'suspended']);
    fc.assert(
      fc.property(fc.array(fc.tuple(stage, date), { minLength: 1, maxLength: 4 }), day, (said, on) => {
        const tie = tieOf('twinning', said);
        const state = stateAt(tie, on);
        const stood = stoodWithin(summaryOfTie(tie), [on, on]);
        if (state && force.has(state.stage)) expect(stood).toBe(state.certainty);
        else expect(stood).toBe(state?.certainty === 'possible' ? 'possible' : null);
      }),
    );
  });

  it('shows in a wider window whatever a narrower one shows, no less certain', () => {
    const rank = { certain: 2, possible: 1 };
    const level = (tie: TieSummary, window: Bounds): number =>
      rank[stoodWithin(tie, window) ?? 'possible'] * Number(stoodWithin(tie, window) !== null);
    const year = fc.integer({ min: 1960, max: 2025 });
    const type = fc.constantFrom<TieType>('twinning', 'visit', 'forum', 'restriction', 'agreement');
    const stage = fc.constantFrom<Stage>('proposed', 'announced', 'signed', 'active', 'suspended', 'ended');
    fc.assert(
      fc.property(
        type,
        fc.array(fc.tuple(stage, year.map(String)), { minLength: 1, maxLength: 4 }),
        year,
        year,
        (of, said, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const tie = summary(of, ...said);
          const wide = level(tie, [`${low - 3}-01-01`, `${high + 3}-12-31`]);
          expect(wide).toBeGreaterThanOrEqual(level(tie, [`${low}-01-01`, `${high}-12-31`]));
        },
      ),
    );
  });
});

describe('the strip of years', () => {
  it('counts in each year what a window of that year shows', () => {
    const ties = [
      summary('twinning', ['signed', '1965'], ['ended', '1967-03']),
      summary('visit', ['signed', '1966-05-01']),
      summary('agreement', ['announced', '1964/1966']),
      summary('cooperation', ['active', null]),
    ];
    const { years, undated } = tiesByYear(ties, 1968);
    expect(undated).toBe(1);
    expect(years.map(({ year }) => year)).toEqual([1964, 1965, 1966, 1967, 1968]);
    const dated = ties.slice(0, 3);
    for (const { year, certain, possible } of years) {
      const found = dated.map((tie) => within(tie, String(year)));
      expect([year, certain, possible]).toEqual([
        year,
        found.filter((how) => how === 'certain').length,
        found.filter((how) => how === 'possible').length,
      ]);
    }
  });
});
