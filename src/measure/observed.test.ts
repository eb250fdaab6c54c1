import { describe, expect, it } from 'vitest';
import { type ObservationSource, observation } from '../model/observation.ts';
import { observedIn } from './observed.ts';

const source = { label: 'a yearbook', address: null };
const figure = (
  indicator: 'product' | 'population' | 'trade' | 'exports' | 'imports' | 'exchange-rate',
  region: string,
  year: number,
  value: number,
  unit: string,
  from: ObservationSource = source,
) => observation({ indicator, region, counterpart: null, year, value, unit, source: from, note: null });

describe('figures looked up', () => {
  const population = [
    figure('population', 'RU-SA', 2010, 958, 'thousand persons'),
    figure('population', 'RU-SA', 2020, 972, 'thousand persons'),
  ];

  it('are those of the year, or of the nearest within three, and it is said', () => {
    const observed = observedIn(population);
    expect(observed.of('population', 'RU-SA', 2020)).toMatchObject({ value: 972_000, notes: [] });
    expect(observed.of('population', 'RU-SA', 2018)).toMatchObject({
      value: 972_000,
      notes: ['population of RU-SA is of 2020, not of 2018.'],
    });
    expect(observed.of('population', 'RU-SA', 2015)).toEqual({
      value: null,
      year: null,
      from: [],
      notes: ['The nearest figure held of population of RU-SA is of 2010, too far from 2015.'],
    });
    expect(observed.of('population', 'RU-AMU', 2020)).toEqual({
      value: null,
      year: null,
      from: [],
      notes: ['Not held: population of RU-AMU, 2020 or within 3 years; “amur import” takes it from a table.'],
    });
  });

  it('turn money into dollars by the rate of the year, and give none without it', () => {
    const product = figure('product', 'CN-GD', 2019, 69, 'million CNY');
    expect(observedIn([product]).of('product', 'CN-GD', 2019)).toMatchObject({
      value: null,
      notes: ['No exchange rate is held for CNY in 2019.'],
    });
    // A rate of another year is none of this one.
    const later = figure('exchange-rate', 'CN', 2020, 7, 'CNY per USD');
    expect(observedIn([product, later]).of('product', 'CN-GD', 2019).value).toBeNull();
    const rate = figure('exchange-rate', 'CN', 2019, 6.9, 'CNY per USD');
    const found = observedIn([product, rate, later]).of('product', 'CN-GD', 2019);
    expect(found.value).toBeCloseTo(10_000_000, 6);
    expect(found.from).toHaveLength(2);
  });

  it('take the rate of the currency, whichever country it is held for', () => {
    const product = figure('product', 'UA-43', 2020, 719.4, 'million RUB');
    const rate = figure('exchange-rate', 'RU', 2020, 71.94, 'RUB per USD');
    expect(observedIn([product, rate]).of('product', 'UA-43', 2020).value).toBeCloseTo(10_000_000, 6);
  });

  it('make trade of exports and imports of one year, and say so', () => {
    const sakha = [
      figure('exports', 'RU-SA', 2021, 5550.5, 'million USD'),
      figure('imports', 'RU-SA', 2021, 180, 'million USD'),
    ];
    const found = observedIn(sakha).of('trade', 'RU-SA', 2021);
    expect(found.value).toBeCloseTo(5_730_500_000, 0);
    expect(found.from).toHaveLength(2);
    expect(found.notes).toEqual(['trade of RU-SA is the sum of its exports and imports.']);
    expect(observedIn(sakha.slice(1)).of('trade', 'RU-SA', 2021).value).toBeNull();
    expect(observedIn([sakha[0]!, { ...sakha[1]!, year: 2020 }]).of('trade', 'RU-SA', 2021).value).toBeNull();
    const own = figure('trade', 'RU-SA', 2021, 6000, 'million USD');
    expect(observedIn([...sakha, own]).of('trade', 'RU-SA', 2021)).toMatchObject({ value: 6e9, notes: [] });
  });
});

describe('figures that differ', () => {
  const first = figure('product', 'CN-GD', 2020, 110_760.9, '100 million CNY', {
    label: 'first',
    address: null,
    published: '2021',
  });
  const revised = figure('product', 'CN-GD', 2020, 111_151.6, '100 million CNY', {
    label: 'revised',
    address: null,
    published: '2024',
  });
  const rate = figure('exchange-rate', 'CN', 2020, 6.9, 'CNY per USD');
  const of = (...given: Parameters<typeof observedIn>[0]) => observedIn([...given, rate]).of('product', 'CN-GD', 2020);

  it('are told of, with why the one is taken: it was published last', () => {
    for (const found of [of(first, revised), of(revised, first)]) {
      expect(found.value).toBeCloseTo(111_151.6e8 / 6.9, 0);
      expect(found.notes).toEqual([
        'Sources differ on product of CN-GD in 2020: 111151.6 100 million CNY is taken, published last; also held: 110760.9 100 million CNY (first).',
      ]);
    }
  });

  it('are settled for what somebody here brought, before what ships', () => {
    const own = figure('product', 'CN-GD', 2020, 12, '100 million CNY');
    const { notes } = of({ ...own, by: 'anna' }, { ...revised, by: 'amur' });
    expect(notes[0]).toContain('12 100 million CNY is taken, brought by somebody here rather than shipped with Amur');
    expect(notes[0]).toContain('111151.6 100 million CNY (revised)');
  });

  it('are settled for the one recorded last where neither says when it was published', () => {
    const plain = (value: number, recordedAt: string) => ({
      ...figure('product', 'CN-GD', 2020, value, '100 million CNY'),
      by: 'anna',
      recordedAt,
    });
    const [older, newer] = [plain(3, '2026-01-01T00:00:00.000Z'), plain(2, '2026-02-01T00:00:00.000Z')];
    expect(of(newer, older).notes[0]).toContain('2 100 million CNY is taken, recorded last');
  });

  it('do not differ where only the unit does', () => {
    const inMillions = figure('product', 'CN-GD', 2020, 11_115_160, 'million CNY');
    expect(of(revised, inMillions).notes).toEqual([]);
  });
});
