import { describe, expect, it } from 'vitest';
import { observation } from '../model/observation.ts';
import { observedIn } from './observed.ts';

const source = { label: 'a yearbook', address: null };
const figure = (
  indicator: 'product' | 'population' | 'trade' | 'exchange-rate',
  region: string,
  year: number,
  value: number,
  unit: string,
  counterpart: string | null = null,
) => observation({ indicator, region, counterpart, year, value, unit, source, note: null });

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
    expect(observed.of('population', 'RU-SA', 2015)).toEqual({ value: null, from: [], notes: [] });
    expect(observed.of('population', 'RU-AMU', 2020).value).toBeNull();
    expect(observed.years('population', 'RU-SA')).toEqual([2010, 2020]);
  });

  it('show that sources differ, and take the last', () => {
    const observed = observedIn([...population, figure('population', 'RU-SA', 2020, 980, 'thousand persons')]);
    expect(observed.of('population', 'RU-SA', 2020)).toMatchObject({
      value: 980_000,
      notes: ['Sources differ on population of RU-SA in 2020: 1 other value is held.'],
    });
  });

  it('turn money into dollars by the rate of the year, and give none without it', () => {
    const product = figure('product', 'CN-GD', 2019, 69, 'million CNY');
    expect(observedIn([product]).of('product', 'CN-GD', 2019)).toMatchObject({
      value: null,
      notes: ['No exchange rate is held for CNY in 2019.'],
    });
    const rate = figure('exchange-rate', 'CN', 2019, 6.9, 'CNY per USD');
    const found = observedIn([product, rate]).of('product', 'CN-GD', 2019);
    expect(found.value).toBeCloseTo(10_000_000, 6);
    expect(found.from).toHaveLength(2);
  });
});
