import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Indicator, observation } from '../../model/observation.ts';
import type { Given } from '../figure-choice.ts';
import { caveatsOf } from './caveats.ts';
import { type Dependence, dependencesIn, oneShareOf } from './dependence.ts';
import { findingOf } from './finding.ts';
import { leanOf, leanYears } from './lean.ts';
import { saidAsOf, saidOfQuotient } from './said-as.ts';
import { sinceWhen } from './since-when.ts';

interface Told {
  readonly region?: string;
  readonly with?: string | null;
  readonly when?: number | string;
  readonly value: number;
  readonly unit?: string;
  readonly by?: string;
  readonly kind?: 'customs' | 'government';
  readonly published?: string;
  readonly computed?: string;
  readonly note?: string;
}

/** A figure of Heilongjiang with Russia in 2021, unless said otherwise. */
function figure(indicator: Indicator, told: Told): Given {
  const { region = 'CN-HL', when = 2021, value, unit = 'million CNY', by = 'an office', kind, note } = told;
  const counterpart = told.with === undefined ? 'RU' : told.with;
  return {
    ...observation({
      indicator,
      region,
      counterpart,
      year: typeof when === 'number' ? when : Number(when.split('/').at(-1)!.slice(0, 4)),
      ...(typeof when === 'number' ? {} : { period: when }),
      value,
      unit,
      ...(told.computed ? { computed: told.computed } : {}),
      source: {
        label: by,
        address: null,
        ...(told.published ? { published: told.published } : {}),
        ...(kind ? { kind } : {}),
      },
      note: note ?? null,
    }),
    by: 'amur',
    recordedAt: '2026-01-01T00:00:00.000Z',
  };
}
const inAll = (told: Told): Told => ({ ...told, with: null });
const share = (percent: number, told: Partial<Told> = {}): Given =>
  figure('share-of-trade', { unit: 'percent', ...told, value: percent });

describe('a dependence', () => {
  it('is the share that a source prints, or one amount over another of the same span: 131.3 of 199.5 is 65.8 %', () => {
    const { known } = dependencesIn([
      share(65.8),
      figure('trade', { value: 131_300 }),
      figure('trade', inAll({ value: 199.5, unit: 'billion CNY' })),
    ]);
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({
      region: 'CN-HL',
      country: 'RU',
      year: 2021,
      span: null,
      of: 'trade',
      differs: false,
    });
    expect(oneShareOf(known[0]!)).toBe(0.658);
    expect(known[0]!.readings.map((each) => [each.quotient === null, Number(each.share.toFixed(4))])).toEqual([
      [true, 0.658],
      [false, 0.6581],
    ]);
  });

  it('adds up what one source gives as exports and imports, and never those of two', () => {
    const parts = (by: string) => [
      figure('exports', { value: 10 }),
      figure('imports', { value: 20, by }),
      figure('trade', inAll({ value: 60 })),
    ];
    expect(dependencesIn(parts('an office')).known.map(oneShareOf)).toEqual([0.5]);
    expect(dependencesIn(parts('another')).known).toEqual([]);
  });

  it('divides nothing of one span by what is of another', () => {
    const { known, unpaired } = dependencesIn([
      figure('trade', { value: 10, when: '2021-01/2021-08' }),
      figure('trade', inAll({ value: 20 })),
      figure('trade', inAll({ value: 20, when: 2020 })),
    ]);
    expect(known).toEqual([]);
    expect(unpaired).toMatchObject([{ year: 2021, span: '2021-01/2021-08', missing: 'whole' }]);
  });

  it('makes two currencies comparable by the rate of the year, and of some months not at all', () => {
    const rate = figure('exchange-rate', { region: 'CN', with: null, value: 7, unit: 'CNY per USD' });
    const told = (when: number | string) => [
      figure('trade', { when, value: 1, unit: 'billion USD' }),
      figure('trade', inAll({ when, value: 14, unit: 'billion CNY' })),
      rate,
    ];
    const [year] = dependencesIn(told(2021)).known;
    expect(oneShareOf(year!)).toBeCloseTo(0.5, 12);
    expect(caveatsOf(year!).map(({ kind }) => kind)).toContain('converted');
    expect(dependencesIn(told('2021-01')).unpaired).toMatchObject([{ missing: 'rate' }]);
  });

  it('keeps all shares of sources that differ, and prefers none', () => {
    const [only] = dependencesIn([share(65, { by: 'one' }), share(76, { by: 'another' })]).known;
    expect(only).toMatchObject({ low: 0.65, high: 0.76, differs: true });
    expect(oneShareOf(only!)).toBeNull();
    expect(caveatsOf(only!).map(({ says }) => says)).toContain('Sources differ: from 65 % to 76 %; none is preferred.');
  });

  it('is of exports or imports alone where nothing else is known of the year, and says so', () => {
    const exports = figure('share-of-exports', { value: 26, unit: 'percent' });
    const [alone] = dependencesIn([exports]).known;
    expect(alone).toMatchObject({ of: 'exports', low: 0.26 });
    expect(caveatsOf(alone!).map(({ kind }) => kind)).toContain('exports-alone');
    expect(dependencesIn([exports, share(40)]).known.map(({ of }) => of)).toEqual(['trade']);
  });

  it('is no more than all: a part given as larger than the whole is named, not shown', () => {
    const { known, unpaired } = dependencesIn([figure('trade', { value: 30 }), figure('trade', inAll({ value: 20 }))]);
    expect(known).toEqual([]);
    expect(unpaired).toMatchObject([{ missing: 'order' }]);
  });

  it('is on another country alone: not on a region, not on the region’s own state', () => {
    const to = (counterpart: string) => share(10, { with: counterpart });
    expect(dependencesIn([to('RU-AMU'), to('CN'), share(10, { region: 'CN', with: 'RU' })]).known).toEqual([]);
  });

  it('tells what two kinds of source, an unfinished year and the oil of the pipeline mean', () => {
    const [mixed] = dependencesIn([
      figure('trade', { value: 5, kind: 'government', by: 'the province' }),
      figure('trade', inAll({ value: 10, kind: 'customs', by: 'customs' })),
    ]).known;
    expect(caveatsOf(mixed!).map(({ kind }) => kind)).toEqual(['two-kinds-of-source', 'pipeline-oil']);
    const [early] = dependencesIn([share(70, { region: 'RU-PRI', with: 'CN', published: '2021-10-24' })]).known;
    expect(caveatsOf(early!).map(({ kind }) => kind)).toEqual(['year-not-over']);
  });
});

describe('how a source says a number', () => {
  it('is read from the form of words of a note', () => {
    const said = (note: string | null) => saidAsOf({ note });
    expect(said('said as more than this')).toBe('more');
    expect(said('all countries together; said as nearly 44.8')).toBe('less');
    expect(said('said as about this')).toBe('about');
    expect(said('another source says more than this')).toBeNull();
    expect(said(null)).toBeNull();
  });

  it('turns round where it is of the whole', () => {
    expect(saidOfQuotient('more', null)).toBe('more');
    expect(saidOfQuotient(null, 'more')).toBe('less');
    expect(saidOfQuotient('more', 'more')).toBe('about');
  });
});

/** Shares in per cent by year, of Amur Oblast with China and of Heilongjiang with Russia. */
function yearsOf(china: Readonly<Record<string, number>>, russia: Readonly<Record<string, number>>) {
  const of = (shares: Readonly<Record<string, number>>, region: string, country: string) =>
    Object.entries(shares).map(([when, value]) =>
      share(value, { region, with: country, when: when.length === 4 ? Number(when) : when }),
    );
  const { known } = dependencesIn([...of(china, 'RU-AMU', 'CN'), ...of(russia, 'CN-HL', 'RU')]);
  return leanYears(
    known.filter(({ region }) => region === 'RU-AMU'),
    known.filter(({ region }) => region === 'CN-HL'),
  );
}

describe('a lean', () => {
  it('is the two shares of one year side by side and their difference', () => {
    const [year] = yearsOf({ 2021: 80 }, { 2021: 60 });
    expect(year).toMatchObject({
      year: 2021,
      first: { low: 0.8 },
      second: { low: 0.6 },
      lean: { sign: 1, sameSpan: true },
    });
    expect(year!.lean!.value).toBeCloseTo(0.2, 12);
  });

  it('stands for no year in which one side alone was measured', () => {
    expect(yearsOf({ 2019: 80 }, { 2021: 60 }).map(({ year, lean }) => [year, lean])).toEqual([
      [2019, null],
      [2021, null],
    ]);
  });

  it('takes a figure published before its year was over together with those of the year so far', () => {
    const so = (value: number, told: Partial<Told>) =>
      share(value, { region: 'RU-AMU', with: 'CN', when: 2025, ...told });
    const early = so(65, { published: '2025-10-24' });
    const later = so(76, { when: '2025-01/2025-09', published: '2026-02-02' });
    const [both] = leanYears(dependencesIn([early, later]).known, []);
    expect(both!.first).toMatchObject({ span: null, low: 0.65, high: 0.76, differs: true });
    const [over] = leanYears(dependencesIn([so(65, { published: '2026-03-01' }), later]).known, []);
    expect(over!.first).toMatchObject({ low: 0.65, high: 0.65 });
  });

  it('sets the same months beside each other, else the fullest span of each', () => {
    const [alike] = yearsOf({ 2021: 80, '2021-01/2021-06': 70 }, { '2021-01/2021-06': 60 });
    expect(alike!.first!.span).toBe('2021-01/2021-06');
    const [full] = yearsOf({ 2021: 80, '2021-01/2021-06': 70 }, { '2021-01/2021-03': 60, '2021-01/2021-08': 61 });
    expect([full!.first!.span, full!.second!.span, full!.lean!.sameSpan]).toEqual([null, '2021-01/2021-08', false]);
  });

  it('puts twelve months over the turn of a year into none', () => {
    expect(yearsOf({ '2017-06/2018-05': 80 }, { 2018: 60 }).map(({ first }) => first)).toEqual([null]);
  });
});

describe('since when', () => {
  it('is between two measured years: turned between 2003 and 2018, not in a year that nobody measured', () => {
    const years = yearsOf({ 2003: 20, 2018: 60, 2022: 70 }, { 2003: 40, 2018: 50, 2022: 40 });
    expect(sinceWhen(years)).toEqual({
      sign: 1,
      from: 2018,
      to: 2022,
      years: 2,
      before: 2003,
      beforeSign: -1,
      unsure: [],
    });
  });

  it('knows no turn where every measured year says the same', () => {
    expect(sinceWhen(yearsOf({ 2003: 60, 2018: 60 }, { 2003: 40, 2018: 50 }))).toMatchObject({
      sign: 1,
      from: 2003,
      years: 2,
      before: null,
    });
  });

  it('counts an equal year as another', () => {
    expect(sinceWhen(yearsOf({ 2003: 40, 2018: 60 }, { 2003: 40, 2018: 50 }))).toMatchObject({
      before: 2003,
      beforeSign: 0,
    });
  });

  it('names a year whose sources do not agree, and lets it make no turn', () => {
    const of = (region: string, country: string, when: number, ...values: number[]) =>
      values.map((value, i) => share(value, { region, with: country, when, by: `source ${i}` }));
    const { known } = dependencesIn([
      ...of('RU-AMU', 'CN', 2003, 20),
      ...of('CN-HL', 'RU', 2003, 40),
      ...of('RU-AMU', 'CN', 2010, 30, 50),
      ...of('CN-HL', 'RU', 2010, 40),
      ...of('RU-AMU', 'CN', 2018, 60),
      ...of('CN-HL', 'RU', 2018, 40),
    ]);
    const years = leanYears(
      known.filter(({ country }) => country === 'CN'),
      known.filter(({ country }) => country === 'RU'),
    );
    expect(years.map(({ lean }) => lean!.sign)).toEqual([-1, 'unsure', 1]);
    expect(sinceWhen(years)).toMatchObject({ from: 2018, before: 2003, unsure: [2010] });
  });

  it('is unknown where no year has both sides', () => {
    expect(sinceWhen(yearsOf({ 2003: 40 }, { 2018: 50 }))).toBeNull();
  });
});

describe('a finding', () => {
  it('names the first measured point and the last: 15.6 % in 1997, over 70 % in 2025', () => {
    const primorye = (when: number | string, value: number, note?: string) =>
      share(value, { region: 'RU-PRI', with: 'CN', when, ...(note ? { note } : {}) });
    const { known } = dependencesIn([
      primorye(1997, 15.6),
      primorye(2003, 38),
      primorye('2025-01/2025-06', 60),
      primorye(2025, 70, 'said as more than this'),
    ]);
    const { of, first, last, years } = findingOf(known)!;
    expect([of, first.year, oneShareOf(first), last!.year, last!.span, oneShareOf(last!), years]).toEqual([
      'trade',
      1997,
      0.156,
      2025,
      null,
      0.7,
      3,
    ]);
    expect(last!.readings[0].said).toBe('more');
  });
});

/** Hidden worlds: figures of two regions in a few years and spans, by a few sources, in two currencies, some of them absurd. */
const told = fc.record({
  indicator: fc.constantFrom<Indicator>('trade', 'exports', 'imports', 'share-of-trade', 'share-of-exports'),
  side: fc.constantFrom(['RU-AMU', 'CN'] as const, ['CN-HL', 'RU'] as const),
  withAll: fc.boolean(),
  when: fc.constantFrom<number | string>(2003, 2010, 2018, '2018-01/2018-06'),
  value: fc.integer({ min: 0, max: 100 }),
  unit: fc.constantFrom('million USD', 'million CNY'),
  by: fc.constantFrom('one', 'another', 'a third'),
  kind: fc.constantFrom(undefined, 'customs' as const, 'government' as const),
});
const world = fc.array(told, { maxLength: 24 }).map((all) =>
  all.map(({ indicator, side: [region, country], withAll, unit, kind, ...rest }) => {
    const isShare = indicator.startsWith('share');
    return figure(indicator, {
      ...rest,
      region,
      with: withAll && !isShare ? null : country,
      unit: isShare ? 'percent' : unit,
      ...(kind ? { kind } : {}),
    });
  }),
);
const rates = [2003, 2010].map((when) =>
  figure('exchange-rate', { region: 'CN', with: null, when, value: 7, unit: 'CNY per USD' }),
);
const ofTrade = (figures: readonly Given[]): readonly Dependence[] =>
  dependencesIn([...rates, ...figures]).known.filter(({ of }) => of === 'trade');
const keyOf = ({ region, country, year, span }: Dependence): string => `${region} ${country} ${year} ${span}`;

describe('in any world of figures', () => {
  it('a dependence lies between 0 and 1, its lowest share no higher than its highest', () => {
    fc.assert(
      fc.property(world, (figures) => {
        for (const { low, high, readings } of dependencesIn([...rates, ...figures]).known) {
          expect(0 <= low && low <= high && high <= 1).toBe(true);
          expect(readings.every(({ share: one }) => one >= low && one <= high)).toBe(true);
        }
      }),
    );
  });

  it('a lean changes its sign with the sides and lies between -1 and 1', () => {
    fc.assert(
      fc.property(world, (figures) => {
        const known = ofTrade(figures);
        const [a, b] = ['RU-AMU', 'CN-HL'].map((region) => known.filter((each) => each.region === region));
        const back = leanYears(b!, a!);
        for (const [i, { lean, first, second }] of leanYears(a!, b!).entries()) {
          expect(back[i]!.lean === null).toBe(lean === null);
          if (lean === null) continue;
          expect(-1 <= lean.low && lean.low <= lean.high && lean.high <= 1).toBe(true);
          const mirrored = leanOf(second!, first!);
          expect([mirrored.low, mirrored.high]).toEqual([-lean.high, -lean.low].map((each) => each + 0));
          expect(mirrored.sign).toBe(lean.sign === 'unsure' ? 'unsure' : -lean.sign + 0);
        }
      }),
    );
  });

  it('revealing figures one by one only adds spans or widens ranges, and changes no share of figures that were known', () => {
    fc.assert(
      fc.property(world, (figures) => {
        let before = new Map<string, Dependence>();
        let measured: readonly number[] = [];
        for (let n = 1; n <= figures.length; n++) {
          const now = new Map(ofTrade(figures.slice(0, n)).map((each) => [keyOf(each), each]));
          for (const [key, { low, high, readings }] of before) {
            const then = now.get(key)!;
            expect(then.low <= low && then.high >= high).toBe(true);
            const shares = then.readings.map((each) => each.share);
            for (const { share: one } of readings)
              expect(shares.some((each) => Math.abs(each - one) < 1e-9)).toBe(true);
          }
          before = now;
          const of = (region: string) => [...now.values()].filter((each) => each.region === region);
          const years = leanYears(of('RU-AMU'), of('CN-HL')).flatMap(({ year, lean }) => (lean === null ? [] : [year]));
          expect(years).toEqual(expect.arrayContaining([...measured]));
          measured = years;
        }
      }),
    );
  });

  it('a turn is told by measured years alone: no year without figures of both sides is named', () => {
    fc.assert(
      fc.property(world, (figures) => {
        const known = ofTrade(figures);
        const of = (region: string) => known.filter((each) => each.region === region);
        const years = leanYears(of('RU-AMU'), of('CN-HL'));
        const measured = new Set(years.flatMap(({ year, lean }) => (lean === null ? [] : [year])));
        const since = sinceWhen(years);
        if (since === null) return;
        for (const year of [since.from, since.to, ...(since.before === null ? [] : [since.before]), ...since.unsure]) {
          expect(measured.has(year)).toBe(true);
          expect(figures.some((each) => each.year === year)).toBe(true);
        }
        expect(since.before === null || since.before < since.from).toBe(true);
        expect(since.beforeSign).not.toBe(since.sign);
      }),
    );
  });

  it('the order in which figures came in changes nothing', () => {
    fc.assert(
      fc.property(world, (figures) => {
        expect(dependencesIn([...figures].reverse())).toEqual(dependencesIn(figures));
      }),
    );
  });
});
