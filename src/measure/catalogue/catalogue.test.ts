import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../model/chance.ts';
import { observation } from '../../model/observation.ts';
import type { MeasureContext } from '../context.ts';
import { countedTies } from '../influence/tie-counts.ts';
import { equalWeights } from '../influence/weights.ts';
import { observedIn } from '../observed.ts';
import { sampleTie } from '../sample-tie.ts';
import { type CatalogueEntry, catalogue, type MeasureName, measureNames } from './catalogue.ts';
import { candidatesOf, fitOfPairs } from './fit.ts';

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
  unitsHeld: [],
  kilometres: () => 100,
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
    if (entry.of === 'pairs') return entry.measure(with1, [['CN-HL', 'RU-AMU']]);
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
      if (value !== null && interval !== null && measure !== 'stability') {
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

describe('measures of goods', () => {
  const goods = [
    figure('exports/timber', 'RU-AMU', 60),
    figure('exports/soy', 'RU-AMU', 40),
    figure('imports/soy', 'CN-HL', 30),
    figure('imports/phones', 'CN-HL', 20),
    figure('imports', 'CN-HL', 100),
    figure('exports/timber', 'W00', 50),
    figure('exports', 'W00', 1000),
  ];
  const held = { ...context, observed: observedIn([...observations, ...goods]) };

  it('find that what Amur sells is partly what Heilongjiang buys, as far as is known', () => {
    const [there, back] = catalogue.complementarity.measure(held, 'RU-AMU', 'CN-HL');
    // Shares of soy: .4 of what is sold, .3 of what is bought; half of what is bought is not told by goods.
    expect(there!.measurement.interval).toEqual([30, expect.closeTo(80, 9)]);
    expect(there!.measurement.coverage).toBe(0.5);
    // Known shares alone: .6 of soy against .4.
    expect(there!.measurement.value).toBeCloseTo(40, 9);
    expect(back!.measurement).toMatchObject({ value: null, interval: [0, 100], coverage: 0 });
    expect(back!.measurement.notes).toEqual([
      expect.stringMatching(/^Not held: exports of CN-HL by group of goods, 2020 or within 3 years; .*exports\/HS27/),
      expect.stringMatching(/^Not held: imports of RU-AMU by group of goods/),
    ]);
  });

  it('enter the fit of a pair where both directions are known', () => {
    const both = [...goods, figure('exports/phones', 'CN-HL', 10), figure('imports/phones', 'RU-AMU', 10)];
    const [fit] = fitOfPairs({ ...held, observed: observedIn([...observations, ...both]) }, [['RU-AMU', 'CN-HL']]);
    const value = (symbol: string) => fit!.measurement.terms.find((term) => term.symbol === symbol)!.value;
    expect([value('TC’_ij'), value('TC’_ji')]).toEqual([expect.closeTo(0.4, 9), 1]);
    expect(fit!.measurement).toMatchObject({ coverage: 1, value: expect.closeTo((0.4 * 0.5) ** 0.25, 9) });
  });

  it('set what is sold against the world: timber is .6 of the one and .05 of the other', () => {
    const found = catalogue.advantage.measure(held, 'RU-AMU');
    expect(found.map(({ of, measurement: { measure, value } }) => [of, measure, value])).toEqual([
      ['RU-AMU, timber', 'revealed-advantage', expect.closeTo(12, 9)],
      ['RU-AMU, timber', 'symmetric-advantage', expect.closeTo(11 / 13, 9)],
      ['RU-AMU, soy', 'revealed-advantage', null],
      ['RU-AMU, soy', 'symmetric-advantage', null],
    ]);
    const [missing] = catalogue.advantage.measure(context, 'RU-AMU');
    expect(missing!.measurement).toMatchObject({ value: null, coverage: 0 });
    expect(missing!.measurement.notes).toContainEqual(expect.stringMatching(/the world as W00/));
  });

  it('find exports as intense as 4 where the partner takes four times its part of the world', () => {
    const flows = [
      figure('exports', 'RU-AMU', 20, 'CN-HL'),
      figure('exports', 'RU-AMU', 100),
      figure('exports', 'W00', 50, 'CN-HL'),
      figure('exports', 'W00', 1000),
    ];
    const [there, back] = catalogue.intensity.measure({ ...context, observed: observedIn(flows) }, 'RU-AMU', 'CN-HL');
    expect(there!.measurement.value).toBe(4);
    expect(back!.measurement.notes).toContain(
      'Not held: exports of CN-HL with RU-AMU, 2020 or within 3 years; “amur import observations” takes it from a table.',
    );
  });

  it('find trade as expected at the level of the other pairs', () => {
    const partners = ['KR-26', 'JP-01', 'MN-1'];
    const flows = [
      ...observations,
      ...partners.flatMap((unit) => [figure('trade', 'RU-AMU', 5, unit), figure('product', unit, 2000)]),
    ];
    const over = catalogue.intensity.measure({ ...context, observed: observedIn(flows) }, 'RU-AMU', 'CN-HL')[2]!
      .measurement;
    expect(over.value).toBeCloseTo(0, 12);
    const alone = catalogue.intensity.measure(context, 'RU-AMU', 'CN-HL')[2]!.measurement;
    expect(alone.value).toBeNull();
    expect(alone.notes.at(-1)).toBe(
      'The level of trade to be expected is that of other pairs: of 0 all figures are held, 3 are needed.',
    );
  });
});

describe('power in the network', () => {
  it('is greatest in the middle of a line, whose ends have nobody else', () => {
    const line = [tie('a', 'twinning', 'CN-HL', 'RU-AMU'), tie('b', 'twinning', 'CN-HL', 'JP-01')];
    const found = catalogue.power.measure({ ...context, ties: line });
    expect(found.map(({ of }) => of)).toEqual(['CN-HL', 'JP-01', 'RU-AMU']);
    // β = −½/√2: m = 2 + 2βe, e = 1 + βm.
    const beta = -0.5 / Math.SQRT2;
    const middle = (2 + 2 * beta) / (1 - 2 * beta * beta);
    const end = 1 + beta * middle;
    const size = Math.sqrt((middle ** 2 + 2 * end ** 2) / 3);
    expect(found[0]!.measurement.value).toBeCloseTo(middle / size, 9);
    expect(found[1]!.measurement.value).toBeCloseTo(end / size, 9);
    expect(catalogue.power.measure({ ...context, ties: line }, 'JP-01')).toHaveLength(1);
  });
});

describe('the rank of pairs', () => {
  it('is of each direction, with how often it stays', () => {
    const found = catalogue.stability.measure(context, [
      ['CN-HL', 'RU-AMU'],
      ['CN-HL', 'RU-KHA'],
    ]);
    expect(found.map(({ of }) => of)).toEqual(['CN-HL → RU-AMU', 'RU-AMU → CN-HL', 'CN-HL → RU-KHA', 'RU-KHA → CN-HL']);
    expect(found[0]!.measurement).toMatchObject({ value: 1, interval: [1, expect.any(Number)] });
    expect(found[3]!.measurement.value).toBeNull();
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

describe('candidate partners', () => {
  it('are ranked by fit, with complementarity unknown', () => {
    const pairs = candidatesOf('RU-AMU', ['CN-GD', 'CN-HL', 'RU-KHA', 'CN']);
    expect(pairs).toEqual([
      ['RU-AMU', 'CN-GD'],
      ['RU-AMU', 'CN-HL'],
    ]);
    const [guangdong, heilongjiang] = fitOfPairs(context, pairs).map(({ measurement }) => measurement);
    expect(guangdong).toMatchObject({ value: null, coverage: 0 });
    expect(heilongjiang!.coverage).toBe(0.5);
    // Gravity is the only candidate's (.5), readiness 3 of the 3 known.
    expect(heilongjiang!.value).toBeCloseTo(Math.sqrt(0.5), 12);
  });
});

describe('the fit of one pair', () => {
  it('ranks gravity among all candidates, as the table of partners does', () => {
    const richer = {
      ...context,
      observed: observedIn([...observations, figure('product', 'CN-GD', 9000), figure('product', 'CN-BJ', 5000)]),
    };
    const [alone] = catalogue.fit.measure(richer, 'RU-AMU', 'CN-HL');
    expect(alone!.measurement.terms[2]).toMatchObject({ symbol: 'G’_ij', value: 0.5 });
    const [among] = catalogue.fit.measure({ ...richer, unitsHeld: ['CN-BJ', 'CN-GD', 'CN-HL'] }, 'RU-AMU', 'CN-HL');
    expect(among!.of).toBe('RU-AMU~CN-HL');
    // The smallest of three: (0 below it + half of itself) of 3.
    expect(among!.measurement.terms[2]!.value).toBeCloseTo(1 / 6, 12);
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
