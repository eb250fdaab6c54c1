import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../model/chance.ts';
import { observation } from '../../model/observation.ts';
import { countryOf } from '../../model/place.ts';
import type { MeasureContext } from '../context.ts';
import { observedIn } from '../observed.ts';
import { sampleTie } from '../sample-tie.ts';
import { countedTies } from '../tie-counts.ts';
import { type CatalogueEntry, catalogue, type MeasureName, measureNames } from './catalogue.ts';
import { partnersApart } from './concentration.ts';

const source = { label: 'a yearbook', address: null };
const day = '2020-12-31';
const tie = (
  id: string,
  type: Parameters<typeof sampleTie>[0]['type'],
  a: string,
  b: string,
  at = '2020-06-01',
  fields: string[] = [],
) => sampleTie({ id, type, parties: [a, b], steps: [{ stage: 'active', day: at }], fields });

// Amur has three visits, all with Heilongjiang; Heilongjiang has six, three of them with Amur.
const ties = [
  tie('i1', 'agreement', 'CN-HL', 'RU-AMU', '2020-01-01', ['trade', 'education', 'culture', 'tourism']),
  tie('b1', 'infrastructure', 'CN-HL', 'RU-AMU', '2020-01-01'),
  ...[1, 2, 3].map((n) => tie(`v${n}`, 'visit', 'CN-HL', 'RU-AMU', `2020-0${n}-01`)),
  ...[4, 5, 6].map((n) => tie(`v${n}`, 'visit', 'CN-HL', 'RU-KHA', `2020-0${n}-01`)),
];
const figure = (
  indicator: Parameters<typeof observation>[0]['indicator'],
  region: string,
  value: number,
  counterpart: string | null = null,
) => observation({ indicator, region, counterpart, year: 2020, value, unit: 'USD', source, note: null });
const observations = [
  figure('trade', 'RU-AMU', 5, 'CN-HL'),
  figure('trade', 'RU-AMU', 20),
  figure('trade', 'CN-HL', 500),
  figure('product', 'RU-AMU', 50),
  figure('product', 'CN-HL', 2000),
];
const context: MeasureContext = {
  ties,
  counted: countedTies(ties, day),
  observed: observedIn(observations),
  day,
  chance: () => chanceOf(1),
};

describe('trade of a pair', () => {
  it('gives the textbook numbers', () => {
    const found = catalogue.trade
      .measure(context, 'RU-AMU', 'CN-HL')
      .map(({ measurement: { measure, value } }) => [measure, value]);
    expect(found.slice(0, 2)).toEqual([
      ['trade-share', 0.25],
      ['trade-share', 0.01],
    ]);
    expect(found[4]![1]).toBeCloseTo(0.038, 12);
    expect(found[7]![1]).toBeCloseTo(Math.log(40), 12);
  });
});

describe('every measure', () => {
  const applied = (name: MeasureName, with1 = context) => {
    const entry: CatalogueEntry = catalogue[name];
    if (entry.of === 'network') return entry.measure(with1);
    if (entry.of === 'region') return entry.measure(with1, 'RU-AMU');
    return entry.measure(with1, 'CN-HL', 'RU-AMU');
  };

  it.each(measureNames)('%s gives values by the formulas it states and no others', (name) => {
    const found = applied(name);
    expect(found.length).toBeGreaterThan(0);
    for (const { measurement } of found) {
      const { measure, version, unit, formula, reference } = measurement;
      expect(catalogue[name].states).toContainEqual({ measure, version, unit, formula, reference });
      // What is not known lies in the interval, and a value within it.
      const { value, interval } = measurement;
      if (value !== null && interval !== null) {
        expect(value).toBeGreaterThanOrEqual(interval[0] - 1e-12);
        expect(value).toBeLessThanOrEqual(interval[1] + 1e-12);
      }
      if (value === null) expect(measurement.notes.length).toBeGreaterThan(0);
    }
  });

  it.each(measureNames)('%s gives the same bytes whatever order the ties and figures come in', (name) => {
    const bytes = JSON.stringify(applied(name));
    const [turned, figures] = [[...ties].reverse(), [...observations].reverse()];
    const other = { ...context, ties: turned, counted: countedTies(turned, day), observed: observedIn(figures) };
    const again = applied(name, other);
    expect(JSON.stringify(again)).toBe(bytes);
  });
});

describe('measures of a region', () => {
  it('say on how few partners it rests: all on one', () => {
    const [amur] = catalogue.concentration.measure(context, 'RU-AMU');
    expect(amur!.measurement.value).toBe(1);
    const [heilongjiang] = catalogue.concentration.measure(context, 'CN-HL');
    // 5 of 8 ties with Amur, 3 with Khabarovsk.
    expect(heilongjiang!.measurement.value).toBeCloseTo((25 + 9) / 64, 12);
  });

  it('never take a country and its own province for two partners', () => {
    const held = [
      figure('trade', 'RU-PRI', 60, 'CN'),
      figure('trade', 'RU-PRI', 50, 'CN-HL'),
      figure('trade', 'RU-PRI', 40, 'JP'),
      figure('trade', 'RU-PRI', 100),
    ];
    const both = [tie('c1', 'agreement', 'CN', 'RU-PRI'), tie('c2', 'agreement', 'CN-HL', 'RU-PRI')];
    const with1 = { ...context, ties: both, counted: countedTies(both, day), observed: observedIn(held) };
    const [ofTies, ofTrade] = catalogue.concentration.measure(with1, 'RU-PRI');
    expect(ofTies!.measurement.terms.map(({ symbol }) => symbol)).toEqual(['s_CN-HL']);
    // .6² + .4²: what is with Heilongjiang is within what is with China.
    expect(ofTrade!.measurement.terms.map(({ symbol }) => symbol)).toEqual(['s_CN', 's_JP']);
    expect(ofTrade!.measurement.value).toBeCloseTo(0.52, 12);
  });

  it('whichever partners are held, no partner is a part of another', () => {
    const partner = fc.constantFrom('CN', 'CN-HL', 'CN-JL', 'JP', 'JP-01', 'KR');
    fc.assert(
      fc.property(fc.uniqueArray(partner, { minLength: 1 }), (partners) => {
        for (const keep of ['regions', 'countries'] as const) {
          const once = partnersApart(partners, keep);
          expect(once.some((each) => once.some((other) => other !== each && countryOf(each) === other))).toBe(false);
          expect(new Set(partners.map(countryOf))).toEqual(new Set(once.map(countryOf)));
        }
      }),
    );
  });

  it('make no share of figures of two years', () => {
    const of = (year: number, value: number, counterpart: string | null) =>
      observation({ indicator: 'trade', region: 'RU-PRI', counterpart, year, value, unit: 'USD', source, note: null });
    const with1 = { ...context, observed: observedIn([of(2019, 60, 'CN'), of(2020, 100, null)]) };
    const [share] = catalogue.trade.measure(with1, 'RU-PRI', 'CN');
    expect(share!.measurement.value).toBeNull();
    expect(share!.measurement.notes.join(' ')).toContain('of 2019 and of 2020');
    const [, ofTrade] = catalogue.concentration.measure(with1, 'RU-PRI');
    // China alone is known of 2019, and of 2020 all trade alone.
    expect(ofTrade!.measurement.notes.join(' ')).toContain('All trade is not held');
  });
});
