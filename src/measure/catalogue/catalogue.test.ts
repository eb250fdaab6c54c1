import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../model/chance.ts';
import { observation } from '../../model/observation.ts';
import type { MeasureContext } from '../context.ts';
import { countedTies } from '../influence/tie-counts.ts';
import { equalWeights } from '../influence/weights.ts';
import { observedIn } from '../observed.ts';
import { sampleTie } from '../sample-tie.ts';
import { type CatalogueEntry, catalogue, type MeasureName, measureNames } from './catalogue.ts';

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
  weights: equalWeights,
  draws: 50,
  chance: () => chanceOf(1),
  observedOnly: false,
};

describe('influence of a pair', () => {
  const results = catalogue.influence.measure(context, 'CN-HL', 'RU-AMU');
  const [there, back, balance] = results.map(({ measurement }) => measurement);

  it('is of each side, and of the balance', () => {
    expect(results.map(({ of }) => of)).toEqual(['CN-HL → RU-AMU', 'RU-AMU → CN-HL', 'CN-HL~RU-AMU']);
  });

  it('shows every part with how it came about', () => {
    const part = (symbol: string) => there!.terms.find((term) => term.symbol === symbol);
    expect(part('B,institutional')).toMatchObject({ how: 'counted', from: [{ kind: 'tie', id: 'i1' }], weight: 0.25 });
    // ln 2 / ln 11: one instrument between regions over four fields.
    expect(part('B,institutional')!.value).toBeCloseTo(Math.log(2) / Math.log(11), 12);
    expect(part('D,trade')).toMatchObject({ value: 0.25, how: 'observed' });
    expect(part('D,visitors')).toMatchObject({ value: 1, how: 'counted' });
    expect(part('D,investment')).toMatchObject({ value: null, how: 'unknown' });
    expect(part('D,transfers')).toMatchObject({ value: 0, how: 'by rule' });
    expect(back!.terms.find(({ symbol }) => symbol === 'D,visitors')).toMatchObject({ value: 0.5 });
  });

  it('leans towards the side that relies less on the other', () => {
    // Amur relies on Heilongjiang for .25 of its trade and all visits, Heilongjiang for .01 and half.
    expect(balance!.value).toBeCloseTo((1.25 / 3 - 0.51 / 3) / (1.25 / 3 + 0.51 / 3), 12);
    expect(balance!.coverage).toBeCloseTo(0.6, 12);
    expect(balance!.overWeights).toMatchObject({ draws: expect.any(Number) });
  });

  it('has no value where counts may not stand in for figures', () => {
    const strict = catalogue.influence.measure({ ...context, observedOnly: true }, 'CN-HL', 'RU-AMU');
    expect(strict[0]!.measurement.value).toBeNull();
    expect(strict[0]!.measurement.notes[0]).toMatch(/Less than half of the weights is known/);
  });

  it('gives the same bytes twice', () => {
    expect(JSON.stringify(catalogue.influence.measure(context, 'CN-HL', 'RU-AMU'))).toBe(JSON.stringify(results));
  });
});

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
    return entry.of === 'countries' ? entry.measure(with1, 'CN', 'RU') : entry.measure(with1, 'CN-HL', 'RU-AMU');
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

describe('all between two countries', () => {
  it('is the sum of the bandwidths of their pairs of regions, year by year', () => {
    const [found] = catalogue.between.measure(context, 'CN', 'RU');
    const [amur, khabarovsk] = ['RU-AMU', 'RU-KHA'].map(
      (unit) => catalogue.influence.measure(context, 'CN-HL', unit)[0]!.measurement.terms[0]!.value,
    );
    expect(found!.measurement.value).toBeCloseTo(amur! + khabarovsk!, 12);
    expect(found!.measurement.terms).toHaveLength(41);
    expect(found!.measurement.terms.at(-2)).toMatchObject({ symbol: 'ΣB_2019', value: 0 });
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

  it('leave the centre’s pull open where nothing is known of it', () => {
    const [centre, abroad] = catalogue.pull.measure(context, 'RU-AMU');
    expect(centre!.measurement.value).toBeNull();
    expect(centre!.measurement.interval![0]).toBe(0);
    expect(abroad!.measurement.interval![1]).toBe(1);
  });
});

describe('direction', () => {
  it('follows the balance year by year and finds no sure turn where much is unknown', () => {
    const [found] = catalogue.direction.measure(context, 'CN-HL', 'RU-AMU');
    expect(found!.measurement.terms).toHaveLength(41);
    expect(found!.measurement.terms.at(-1)).toMatchObject({ symbol: 'A_2020' });
    expect(found!.measurement.notes).toEqual([
      'No turn is sure: there are no two years whose whole intervals have different signs.',
    ]);
  });
});
