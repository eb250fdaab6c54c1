import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../model/edtf.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { type ActOfCentre, actsOfCentres, beginningDays, type CaseRecord, cutterOf } from './acts-of-centres.ts';
import { depthOf } from './depth.ts';
import { lagBetween, yearsFrom } from './lag.ts';
import { milestones, ownActs, peakOf } from './milestones.ts';
import { cutsOf, outcomeOf, withinYearOf } from './outcome.ts';
import { beginningOf, fatesAfter, inForceOn, isDirect, type Structure, stateOnDay } from './structures.ts';

type Step = readonly [Stage, string];

/** A tie that stands at each stage from the first day of its date on, until the next. */
function structure(
  id: string,
  steps: readonly Step[],
  parties: readonly string[] = ['RU-AMU', 'CN-HL'],
  type: TieType = 'twinning',
): Structure {
  return {
    ...{ id, type, parties },
    pairs: [[...parties].sort().join('~')],
    steps: steps.map(([stage, date]) => ({ stage, date, bounds: edtfBounds(date), reviewed: true })),
    stretches: steps.map(([stage, date]) => ({
      from: edtfBounds(date)[0],
      state: { stage, certainty: date.length === 10 ? ('certain' as const) : ('possible' as const), since: date },
    })),
  };
}

function record(id: string, more: Partial<CaseRecord> & { readonly date: string | null }): CaseRecord {
  const bounds = more.date === null ? null : edtfBounds(more.date);
  return {
    id,
    kind: 'event',
    key: id,
    event: 'other',
    type: null,
    stage: null,
    bounds,
    statement: id,
    parties: [],
    acted: null,
    ...more,
  };
}
const acted = (
  actors: readonly ('region' | 'centre' | 'foreign')[],
  what: string | null = null,
  date: string | null = null,
  by: readonly string[] = [],
) => ({
  actors,
  by: by.map((party) => ({ party, unit: party, country: party.slice(0, 2), names: { en: party, ru: null, zh: null } })),
  trigger: what === null ? null : { what, date },
});

describe('direct structures', () => {
  it('join the two sides, one of them by a region or a town', () => {
    const is = (type: TieType, ...parties: string[]): boolean =>
      isDirect({ type, parties }, ['X-SUHH', 'RU'], ['PL', 'HU']);
    expect(is('twinning', 'RU-KGD', 'PL-28/Olsztyn')).toBe(true);
    expect(is('body', 'RU-KGD', 'PL')).toBe(true);
    // Two states, a tie within a side, one with a third country, an act, a limit.
    expect(is('agreement', 'X-SUHH', 'PL')).toBe(false);
    expect(is('twinning', 'RU-KGD', 'RU-MUR')).toBe(false);
    expect(is('twinning', 'RU-MUR', 'NO-55/Tromsø')).toBe(false);
    expect(is('visit', 'RU-KGD', 'PL-28')).toBe(false);
    expect(is('restriction', 'RU-KGD', 'PL')).toBe(false);
  });

  it('are in force from their beginning to their end, and possibly where their date is vague', () => {
    const a = structure('a', [
      ['signed', '1992-05-01'],
      ['ended', '2022-03-03'],
    ]);
    const b = structure('b', [
      ['announced', '1995-01-01'],
      ['active', '1998'],
    ]);
    expect(stateOnDay(a.stretches, '1992-04-30')).toBeNull();
    expect([inForceOn([a, b], '1996-12-31'), inForceOn([a, b], '1998-12-31'), inForceOn([a, b], '2022-12-31')]).toEqual(
      [
        { certain: 1, atMost: 1 },
        { certain: 1, atMost: 2 },
        { certain: 0, atMost: 1 },
      ],
    );
    expect(beginningOf(b.steps)).toEqual({ date: '1998', bounds: ['1998-01-01', '1998-12-31'] });
    expect(beginningOf(structure('c', [['ended', '2022-03-03']]).steps)).toBeNull();
  });

  it('end, halt, come back, are heard of later or are silent: each has one fate, and only those that stood have any', () => {
    const all = [
      structure('ended', [
        ['signed', '1990-01-01'],
        ['ended', '2016-01-01'],
      ]),
      structure('halted', [
        ['signed', '1990-01-01'],
        ['suspended', '2015-03-11'],
      ]),
      structure('resumed', [
        ['signed', '1990-01-01'],
        ['suspended', '2015-03-11'],
        ['active', '2018-01-01'],
      ]),
      structure(
        'told',
        [
          ['signed', '1990-01-01'],
          ['active', '2019-01-01'],
        ],
        ['RU-SA', 'CN-HL'],
      ),
      structure('visited', [['signed', '1990-01-01']], ['RU-PRI', 'CN-JL']),
      structure('silent', [['signed', '1990-01-01']], ['RU-KHA', 'CN-HL']),
      structure('later', [['signed', '2016-05-01']]),
      structure('over', [
        ['signed', '1990-01-01'],
        ['ended', '2000-01-01'],
      ]),
    ];
    const visit = structure('v', [['active', '2017-06-01']], ['RU-PRI', 'CN-JL'], 'visit');
    expect([...fatesAfter(all, [visit], '2015-01-12', '2020-12-31')]).toEqual([
      ['ended', 'ended'],
      ['halted', 'halted'],
      ['resumed', 'resumed'],
      ['told', 'went-on'],
      ['visited', 'went-on'],
      ['silent', 'silent'],
    ]);
    // What came after the last day is not known yet.
    expect(fatesAfter(all, [visit], '2015-01-12', '2016-12-31').get('visited')).toBe('silent');
  });

  it('meet as many fates as stood on the eve, whatever their dates', () => {
    const day = fc.constantFrom('1990-01-01', '2000-06-15', '2015-01-11', '2015-01-12', '2019-09-09');
    const stages = fc.constantFrom<Stage>('signed', 'active', 'suspended', 'ended', 'announced');
    const steps = fc
      .array(fc.tuple(stages, day), { maxLength: 4 })
      .map((own) => own.sort((a, b) => (a[1] < b[1] ? -1 : 1)));
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 6 }), (many) => {
        const all = many.map((own, i) => structure(`t${i}`, own));
        expect(fatesAfter(all, [], '2015-01-12', '2026-01-01').size).toBe(inForceOn(all, '2015-01-11').atMost);
      }),
    );
  });
});

describe('acts of centres', () => {
  const judged = { limits: ['listing', 'cut'], answersTies: ['listing'] };
  const of = (...records: CaseRecord[]): readonly ActOfCentre[] =>
    actsOfCentres(records, 1993, judged, (party) => ['RU', 'NO'].includes(party));

  it('tell who acted, what it did, in answer to what, how many days later and how many years from year 0', () => {
    const listing = record('listing', {
      date: '2015-01-20',
      event: 'centre-reaction',
      acted: acted(['centre'], 'a letter', '2015-01-12'),
    });
    expect(of(listing)).toEqual([
      {
        ...{ id: 'listing', by: 'home', against: true, days: ['2015-01-20', '2015-01-20'], years: [22, 22] },
        ...{ lag: [8, 8], precision: 'day', answersTies: true },
      },
    ]);
  });

  it('leave unknown what is not coded: no trigger, no date of it, no word on what it does', () => {
    const [bare, undated] = of(
      record('bare', { date: '2013', event: 'centre-reaction', acted: acted(['centre']) }),
      record('undated', { date: '2014-05', event: 'centre-reaction', acted: acted(['centre'], 'a protest') }),
    );
    expect(bare).toMatchObject({ against: null, lag: null, precision: null, answersTies: null });
    expect(undated).toMatchObject({ against: null, lag: null, answersTies: false });
  });

  it('say how rough a lag is: of the coarser date, and of a closure from its first day', () => {
    const [cut, closed] = of(
      record('cut', { date: '1980-11-28', event: 'centre-reaction', acted: acted(['centre'], 'a strike', '1980') }),
      record('closed', {
        date: '2020-04-07/2023-01-07',
        kind: 'fact',
        event: null,
        type: 'restriction',
        stage: 'active',
        acted: acted(['foreign'], 'infections', '2020-04'),
      }),
    );
    // From 31 December and from 1 January 1980: an answer does not come before what it answers.
    expect(cut).toMatchObject({ lag: [0, 332], precision: 'year', years: [-13, -13] });
    expect(closed).toMatchObject({ by: 'partner', against: true, lag: [0, 6], precision: 'month', years: [27, 27] });
  });

  it('are not treaties, acts of regions, acts of third states, or what opens without an occasion', () => {
    expect(
      of(
        record('treaty', {
          date: '2008-10-14',
          event: 'agreement-between-states',
          acted: acted(['centre', 'foreign'], 'a treaty', '2004-10-14'),
        }),
        record('town', {
          date: '2022-03-03',
          kind: 'fact',
          event: null,
          type: 'twinning',
          stage: 'ended',
          acted: acted(['region']),
        }),
        record('third', {
          date: '2009',
          kind: 'fact',
          event: null,
          type: 'body',
          stage: 'ended',
          acted: acted(['foreign'], null, null, ['KP']),
        }),
        record('bridge', {
          date: '2010',
          kind: 'fact',
          event: null,
          type: 'infrastructure',
          stage: 'active',
          acted: acted(['centre', 'foreign']),
        }),
      ),
    ).toEqual([]);
  });

  it('are earliest first, and those begun before year 0 stand apart', () => {
    const acts = of(
      record('cut', { date: '2022-05-17', event: 'centre-reaction', acted: acted(['centre'], 'a vote', '2022-03-03') }),
      record('old', { date: '1945/1990', event: 'centre-reaction', acted: acted(['centre']) }),
      record('theirs', { date: '2022-09-22', event: 'centre-reaction', acted: acted(['foreign'], null, null, ['NO']) }),
    );
    expect(acts.map(({ id }) => id)).toEqual(['old', 'cut', 'theirs']);
    const { own, limits, told, onTies, before } = ownActs({ acts: acts.map((act) => ({ ...act, within: null })) });
    expect([own, limits, told, onTies, before].map((each) => each.map(({ id }) => id))).toEqual([
      ['cut'],
      ['cut'],
      ['cut'],
      [],
      ['old'],
    ]);
  });

  it('name who cut a tie by side and level, and say nothing where nobody is named', () => {
    const by = (...of: Parameters<typeof acted>) =>
      cutterOf(
        { acted: acted(...of) },
        (party) => party.startsWith('RU'),
        (party) => party.startsWith('PL'),
      );
    expect(by(['region'], null, null, ['PL-22'])).toBe('partner-region');
    expect(by(['region'], null, null, ['RU-MUR'])).toBe('home-region');
    expect(by(['region'])).toBe('region');
    expect(by(['centre', 'foreign'])).toBe('both-centres');
    expect(by(['foreign'])).toBe('partner-centre');
    expect(
      cutterOf(
        { acted: null },
        () => true,
        () => true,
      ),
    ).toBe('untold');
  });

  it('reckon days and years from vague dates, and none from open ones', () => {
    expect(lagBetween(['2022-02-24', '2022-02-24'], ['2022-03-03', '2022-03-03'])).toEqual([7, 7]);
    expect(lagBetween(['2014-01-01', '2014-12-31'], ['2014-08-05', '2014-08-05'])).toEqual([0, 216]);
    expect(lagBetween([null, '2014-12-31'], ['2014-08-05', '2014-08-05'])).toBeNull();
    expect(yearsFrom(1956, edtfBounds('1980/1988'))).toEqual([24, 32]);
    expect(beginningDays('../1988')).toBeNull();
  });
});

describe('the outcome', () => {
  const office = structure(
    'office',
    [
      ['signed', '1995-01-01'],
      ['suspended', '2015-03-11'],
    ],
    ['RU-SPE', 'NO'],
    'body',
  );
  const town = structure(
    'town',
    [
      ['signed', '1972-07-10'],
      ['ended', '2022-10-26'],
    ],
    ['RU-MUR/Murmansk', 'NO-55/Tromsø'],
  );
  const young = structure('young', [['signed', '2015-06-01']], ['RU-MUR', 'NO-55']);
  const direct = [office, town, young];
  const halts = [
    // A third state leaves a body: nothing between the two sides is cut.
    record('f0', {
      date: '2009-01-01',
      kind: 'fact',
      event: null,
      type: 'body',
      stage: 'ended',
      acted: acted(['foreign'], null, null, ['KP']),
    }),
    record('f2', {
      date: '2022-10-26',
      kind: 'fact',
      event: null,
      type: 'twinning',
      stage: 'ended',
      acted: acted(['region'], 'a war', '2022-02-24', ['NO-55']),
    }),
    record('f1', {
      date: '2015-03-11',
      kind: 'fact',
      event: null,
      type: 'body',
      stage: 'suspended',
      acted: acted(['foreign'], 'the listing', '2015-01-20'),
    }),
    record('f3', {
      date: '2023-01-01',
      kind: 'fact',
      event: null,
      type: 'body',
      stage: 'ended',
      acted: acted(['centre']),
    }),
  ];
  const cuts = cutsOf({ home: ['RU'], partner: ['NO'] }, direct, {
    records: halts,
    until: '2026-11-29',
    tieOf: { f0: 'young', f1: 'office', f2: 'town', f3: 'office' },
  });
  const act: ActOfCentre = {
    ...{ id: 'listing', by: 'home', against: true, days: ['2015-01-12', '2015-01-12'], years: [22, 22] },
    ...{ lag: null, precision: null, answersTies: null },
  };

  it('counts a tie that was cut once, by who cut it first', () => {
    expect(cuts.map(({ tie, by, record: { id } }) => [tie, by, id])).toEqual([
      ['office', 'partner-centre', 'f1'],
      ['town', 'partner-region', 'f2'],
    ]);
  });

  it('is told of those that stood before the first act of the own centre against ties', () => {
    const abroad: ActOfCentre = { ...act, id: 'theirs', by: 'partner', days: ['2014-01-01', '2014-01-01'] };
    const words: ActOfCentre = { ...act, id: 'words', against: null, days: ['2013-12-03', '2013-12-03'] };
    const old: ActOfCentre = { ...act, id: 'old', days: ['1945-01-01', '1945-12-31'], years: [-48, -48] };
    const view = { kinds: [], byYear: [], ties: [], others: 0 };
    const outcome = outcomeOf({ direct, contacts: [], view }, [abroad, words, old, act], cuts, '2026-11-29');
    expect(outcome.after).toEqual({ act: 'listing', since: '2015-01-12', until: '2026-11-29' });
    expect(outcome.fates.filter(({ ties }) => ties.length > 0)).toEqual([
      { fate: 'ended', ties: ['town'] },
      { fate: 'halted', ties: ['office'] },
    ]);
    expect(outcome.answered).toEqual([
      { what: 'the listing', ties: 1 },
      { what: 'a war', ties: 1 },
    ]);
    expect(outcomeOf({ direct, contacts: [], view }, [abroad, words, old], cuts, '2026-11-29').after).toBeNull();
  });

  it('of the year after an act counts what was cut and begun in it', () => {
    expect(withinYearOf(direct, act, cuts, '2026-11-29')).toEqual({
      before: { certain: 2, atMost: 2 },
      cut: ['office'],
      begun: ['young'],
    });
    expect(withinYearOf(direct, { ...act, against: null }, cuts, '2026-11-29')).toBeNull();
  });
});

describe('what is said first', () => {
  it('is how much was read, of which years', () => {
    const source = { label: 'A', address: 'https://a.example/1' };
    expect(
      depthOf([
        { kind: 'fact', bounds: edtfBounds('1988'), restsOn: 'source', sources: [source] },
        { kind: 'fact', bounds: edtfBounds('1988-05'), restsOn: 'excerpt', sources: [source] },
        { kind: 'event', bounds: edtfBounds('1990/1999'), restsOn: null, sources: [{ label: 'B', address: null }] },
        { kind: 'event', bounds: null, restsOn: 'list', sources: [] },
      ]),
    ).toEqual({
      facts: 2,
      events: 2,
      sources: 2,
      restsOn: { source: 1, excerpt: 1, list: 1, untold: 1 },
      from: 1988,
      until: 1988,
      years: 1,
    });
  });

  it('reads off year 0, every tenth year, the last one, and the year of most', () => {
    const none = { certain: 0, atMost: 0 };
    const years = Array.from({ length: 25 }, (_, i) => i - 2).map((at) => ({
      year: 1988 + at,
      years: at,
      institutions: { certain: 0, atMost: at === 7 ? 9 : 1 },
      works: none,
    }));
    expect(milestones(years).map((each) => each.years)).toEqual([0, 10, 20, 22]);
    expect(peakOf(years)?.year).toBe(1995);
  });
});
