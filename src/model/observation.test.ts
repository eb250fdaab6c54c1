import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from './errors.ts';
import { contentId } from './ids.ts';
import { inBaseUnit, indicatorNamed, observation, unitNamed, yearOfPeriod } from './observation.ts';

const product = {
  indicator: 'product' as const,
  region: 'CN-GD',
  counterpart: null,
  year: 2019,
  value: 107_986.9,
  unit: '100 million CNY',
  source: { label: 'a yearbook', address: null },
  note: null,
};

describe('units', () => {
  it('are sizes of persons, currencies, shares and rates', () => {
    expect(unitNamed('thousand persons')).toEqual({ kind: 'persons', factor: 1000 });
    expect(unitNamed('100 million CNY')).toEqual({ kind: 'money', factor: 1e8, currency: 'CNY' });
    expect(unitNamed('USD')).toEqual({ kind: 'money', factor: 1, currency: 'USD' });
    expect(unitNamed('percent')).toEqual({ kind: 'share', factor: 0.01 });
    expect(unitNamed('RUB per USD')).toEqual({ kind: 'rate', factor: 1, currency: 'RUB' });
    expect(unitNamed('million tonnes')).toEqual({ kind: 'mass', factor: 1e6 });
    expect(unitNamed('100 million kWh')).toEqual({ kind: 'energy', factor: 1e8 });
    expect(unitNamed('10 thousand vehicles')).toEqual({ kind: 'vehicles', factor: 1e4 });
    expect(unitNamed('dozen eggs')).toBeNull();
  });

  it('bring a value to its base: 107,986.9 hundred million yuan are 10.8 trillion', () => {
    const { value, currency } = inBaseUnit(product);
    expect(value).toBeCloseTo(10_798_690_000_000, 0);
    expect(currency).toBe('CNY');
  });
});

describe('indicators', () => {
  it('are narrowed to a group of goods where goods are told apart', () => {
    expect(indicatorNamed('exports/HS27')).toMatchObject({ id: 'exports', kind: 'money', part: 'HS27' });
    expect(indicatorNamed('exports')).toMatchObject({ id: 'exports', part: null });
    expect(indicatorNamed('crossings/Storskog')).toMatchObject({ id: 'crossings', part: 'Storskog' });
    for (const none of ['population/HS27', 'exports/', 'exports/a/b', 'toString', 'weather']) {
      expect(indicatorNamed(none)).toBeNull();
    }
    const timber = { ...product, indicator: 'exports/HS44' as const, unit: 'million USD' };
    expect(observation(timber).id).not.toBe(observation({ ...timber, indicator: 'exports' }).id);
  });
});

describe('an observation', () => {
  it('has an id that is a hash of what it says', () => {
    const { id } = observation(product);
    expect(id).toMatch(/^obs_[0-9a-f]{32}$/);
    expect(observation({ ...product }).id).toBe(id);
    expect(observation({ ...product, year: 2018 }).id).not.toBe(id);
  });

  it('keeps the id that it had when a year of publication was a number', () => {
    const source = { label: 'a yearbook', address: null };
    const id = observation({ ...product, source: { ...source, published: '2024' } }).id;
    expect(id).toBe(
      contentId(
        'obs',
        'product',
        'CN-GD',
        null,
        2019,
        107_986.9,
        '100 million CNY',
        { ...source, published: 2024 },
        null,
      ),
    );
    expect(observation({ ...product, source: { ...source, published: '2024-01-23' } }).id).not.toBe(id);
  });

  it('may be of a span that ends in its year', () => {
    expect(yearOfPeriod('2021-01/2021-10')).toBe(2021);
    expect(yearOfPeriod('2018-06/2019-05')).toBe(2019);
    expect(yearOfPeriod('2024-01')).toBe(2024);
    for (const none of ['2021', '2021/..', 'spring', '2020/21']) expect(yearOfPeriod(none)).toBeNull();
    const months = observation({ ...product, period: '2019-01/2019-06' });
    expect(months.id).not.toBe(observation(product).id);
    expect(() => observation({ ...product, period: '2018-01/2018-06' })).toThrow(/no span that ends in 2019/);
  });

  it.each([
    [{ unit: 'persons' }, /product is not measured in "persons"/],
    [{ value: -1 }, /must be 0 or more/],
    [{ value: Number.NaN }, /must be 0 or more/],
    [{ counterpart: 'RU-SA' }, /no second one/],
    [{ year: 2019.5 }, /not a year/],
    [{ indicator: 'crossings' as const, unit: 'persons' }, /needs a second region/],
    [{ indicator: 'transfers' as const, unit: 'percent', value: 130 }, /more than all/],
    [{ indicator: 'trade' as const, unit: 'USD', counterpart: 'CN-GD' }, /with itself/],
    [{ indicator: 'happiness' as never }, /no indicator "happiness"/],
  ])('is refused with %j', (change, message) => {
    expect(() => observation({ ...product, ...change })).toThrow(InvalidInput);
    expect(() => observation({ ...product, ...change })).toThrow(message);
  });

  it('means the same in any size of unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (thousands) => {
        const small = inBaseUnit({ value: thousands * 1000, unit: 'persons' });
        expect(inBaseUnit({ value: thousands, unit: 'thousand persons' }).value).toBe(small.value);
      }),
    );
  });
});
