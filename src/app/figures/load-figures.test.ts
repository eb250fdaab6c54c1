import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { observedIn } from '../../measure/observed.ts';
import { inBaseUnit } from '../../model/observation.ts';
import { readFigures } from './load-figures.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const folder = new URL('../../../data/observations/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const all = names.flatMap((name) =>
  readFigures(gazetteer, JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name),
);

const file = (change: object = {}) => ({
  id: 'try',
  version: '1',
  about: 'A try.',
  sources: { a: { label: 'a yearbook', address: 'https://example.org', published: 2023 } },
  series: [
    {
      indicator: 'population',
      unit: 'thousand persons',
      source: 'a',
      years: [2021, 2022],
      figures: { 'RU-SA': [992.1, null] },
      ...change,
    },
  ],
});

describe('figures that ship', () => {
  it('say each thing once', () => {
    expect(all.length).toBeGreaterThan(1500);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('add up to the totals that the offices print', () => {
    const sum = (indicator: string, year: number, units: (region: string) => boolean, label = '') =>
      all
        .filter((each) => each.indicator === indicator && each.year === year && units(each.region))
        .filter(({ counterpart, period }) => counterpart === null && period === undefined)
        .filter(({ source }) => source.label.includes(label))
        .reduce((total, each) => total + inBaseUnit(each).value, 0);
    const russian = (region: string) => region.startsWith('RU-') || region.startsWith('UA-');
    const mainland = (region: string) => region.startsWith('CN-') && region !== 'CN-HK' && region !== 'CN-MO';
    expect(sum('population', 2020, mainland)).toBe(1_409_778_724);
    expect(sum('population', 2022, russian, 'Rosstat')).toBeCloseTo(146_447_400, -1);
    expect(sum('population', 2021, russian, 'Rosstat')).toBeCloseTo(145_557_500, -1);
    expect(sum('product', 2020, russian) / 1e6).toBeCloseTo(93_810_284.5, 0);
    expect(sum('product', 2021, russian) / 1e6).toBeCloseTo(121_182_987.5, 0);
    // To a million dollars: the printed parts are rounded.
    expect(Math.abs(sum('exports', 2021, russian) / 1e6 - 493_096.1)).toBeLessThan(1);
    expect(Math.abs(sum('imports', 2021, russian) / 1e6 - 293_531.2)).toBeLessThan(1);
  });

  it('give the inhabitants of every unit outside China and Russia that a case names', () => {
    const cases = new URL('../../../data/cases/', import.meta.url);
    const named = readdirSync(cases)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(new URL(name, cases), 'utf8')) as Record<string, { parties: string[] }[]>)
      .flatMap(({ facts = [], events = [] }) => [...facts, ...events])
      .flatMap(({ parties }) => parties.map((party) => party.split('/')[0]!))
      .filter((code) => /^(?!CN|RU|X)[A-Z]{2}-/.test(code));
    const held = new Set(all.filter(({ indicator }) => indicator === 'population').map(({ region }) => region));
    expect(new Set(named).size).toBeGreaterThan(50);
    // Of these a case names one town each, or they came into a Euroregion or council of several; no figure was read.
    expect([...new Set(named.filter((code) => !held.has(code)))].sort()).toEqual([
      'CZ-51',
      'EE-79',
      'IS-6',
      'KZ-63',
      'MN-043',
      'MN-071',
      'PL-02',
      'RO-MM',
      'RO-SJ',
      'RO-SM',
      'UA-30',
    ]);
  });

  it('give the worked examples, in dollars', () => {
    const observed = observedIn(all);
    // 111,151.6 hundred million yuan at 6.9008; 1,615,527.1 million roubles at 73.65.
    expect(observed.of('product', 'CN-GD', 2020).value! / 1e9).toBeCloseTo(1610.7, 1);
    expect(observed.of('product', 'RU-SA', 2021).value! / 1e9).toBeCloseTo(21.935, 3);
    expect(observed.of('product', 'CN-HL', 2021).value! / 1e9).toBeCloseTo(230.395, 3);
    expect(observed.of('product', 'RU-AMU', 2020).value! / 1e9).toBeCloseTo(6.242, 3);
    expect(observed.of('trade', 'RU-SA', 2021).value).toBeCloseTo(5_730_500_000, 0);
    expect(observed.of('population', 'CN-GD', 2020).value).toBe(126_012_510);
    expect(observed.of('population', 'RU-AMU', 2022).value).toBe(756_200);
  });

  it('keep what the office gave first beside what it gave later', () => {
    const { notes } = observedIn(all).of('product', 'CN-GD', 2020);
    expect(notes[0]).toMatch(
      /111151\.6 100 million CNY is taken, published last; also held: 110760\.9 100 million CNY/,
    );
  });

  it('have no gap of a size between years, which a slip of the unit would make', () => {
    const cells: Record<string, typeof all> = {};
    for (const each of all.filter(({ source }) => source.restsOn === undefined)) {
      const cell = `${each.indicator} ${each.region} ${inBaseUnit(each).currency}`;
      if (each.indicator !== 'exchange-rate') cells[cell] = [...(cells[cell] ?? []), each];
    }
    for (const [cell, figures] of Object.entries(cells)) {
      const values = figures.toSorted((a, b) => a.year - b.year).map((each) => inBaseUnit(each).value);
      for (const [k, value] of values.entries()) {
        if (k > 0) expect(value / values[k - 1]!, cell).toBeGreaterThan(0.7);
        if (k > 0) expect(value / values[k - 1]!, cell).toBeLessThan(2);
      }
    }
  });
});

describe('figures of a region and a country', () => {
  const ofCountries = all.filter(({ source }) => source.restsOn === 'excerpt');

  it('say where they were seen, and open it', () => {
    expect(ofCountries.length).toBeGreaterThan(500);
    expect(ofCountries.filter(({ source }) => source.title === undefined || source.published === undefined)).toEqual(
      [],
    );
    // One was seen in an excerpt without its address.
    const silent = new Set(
      ofCountries.filter(({ source }) => source.address === null).map(({ source }) => source.title),
    );
    expect(silent.size).toBe(1);
  });

  it('that are computed are what their formula gives', () => {
    const factor = (text: string): number => {
      const plain = text.replaceAll(',', '');
      const [, less] = /^\(1-(.+)\)$/.exec(plain) ?? [];
      if (less !== undefined) return 1 - Number(less);
      const [base = '', power = '1'] = plain.split('^');
      return base.endsWith(' %') ? Number(base.slice(0, -2)) / 100 : Number(base) ** Number(power);
    };
    const worth = (formula: string): number => {
      const [a = '', b] = formula.split(' / ');
      if (b !== undefined) return factor(a) / factor(b);
      if (formula.includes(' × ')) return formula.split(' × ').reduce((so, each) => so * factor(each), 1);
      return formula.split(' + ').reduce((so, each) => so + factor(each), 0);
    };
    expect(worth('56.8 / 1.328^5')).toBeCloseTo(13.75, 2);
    const computed = ofCountries.filter(({ computed }) => computed !== undefined);
    expect(computed.length).toBeGreaterThan(60);
    for (const { computed: formula, value, unit, region, year } of computed) {
      const given = unit === 'percent' ? value / 100 : value;
      expect(Math.abs(worth(formula!) / given - 1), `${region} ${year} ${formula}`).toBeLessThan(0.011);
    }
  });

  it('are no more than the trade with all in the same span, and give the share that is printed', () => {
    const span = ({ region, year, period }: (typeof all)[number]) => `${region} ${period ?? year}`;
    const shares: number[] = [];
    for (const part of ofCountries.filter(
      ({ indicator, counterpart }) => indicator === 'trade' && counterpart !== null,
    )) {
      const { currency, value } = inBaseUnit(part);
      const wholes = all
        .filter((each) => each.indicator === 'trade' && each.counterpart === null && span(each) === span(part))
        .map(inBaseUnit)
        .filter((each) => each.currency === currency);
      for (const whole of wholes) expect(value / whole.value, `${span(part)} ${part.counterpart}`).toBeLessThan(1);
      const printed = ofCountries.find(
        (each) =>
          each.indicator === 'share-of-trade' && each.counterpart === part.counterpart && span(each) === span(part),
      );
      if (printed === undefined || wholes[0] === undefined) continue;
      shares.push(printed.value);
      expect(Math.abs((100 * value) / wholes[0].value - printed.value), span(part)).toBeLessThan(1);
    }
    // Heilongjiang in 2021: 131.3 of 199.5 billion yuan, printed as 65.8 per cent.
    expect(shares).toContain(65.8);
    expect(shares.length).toBeGreaterThan(5);
  });
});

describe('a file of figures', () => {
  it('gives each number its source, unit and note, and leaves out what is not known', () => {
    expect(
      readFigures(gazetteer, file({ note: 'end of the year', notes: { 'RU-SA': 'after the census' } })),
    ).toMatchObject([
      {
        region: 'RU-SA',
        year: 2021,
        value: 992.1,
        unit: 'thousand persons',
        source: { label: 'a yearbook', address: 'https://example.org', published: '2023' },
        note: 'after the census',
      },
    ]);
  });

  it('may be of one country, of some months, and computed', () => {
    const series = { indicator: 'trade', counterpart: 'CN', unit: 'million USD', computed: '80 / 1.12' };
    const [figure] = readFigures(gazetteer, file({ ...series, years: ['2021-01/2021-10', 2022] }));
    expect(figure).toMatchObject({ counterpart: 'CN', year: 2021, period: '2021-01/2021-10', computed: '80 / 1.12' });
    expect(observedIn([figure!]).of('trade', 'RU-SA', 2021, 'CN').value).toBeNull();
  });

  it.each([
    [{ counterpart: 'XX' }, /series\[0\]\.counterpart: is no unit/],
    [{ years: [2021, '2022'] }, /series\[0\]\.years\.?\[?1/],
    [{ unit: 'million USD' }, /population is not measured in "million USD"/],
    [{ source: 'b' }, /"b" is not among the sources/],
    [{ figures: { 'RU-XX': [1, 2] } }, /series\[0\]\.figures\.RU-XX: is no unit/],
    [{ figures: { 'RU-SA': [1] } }, /has 1 numbers for 2 years/],
    [{ indicator: 'happiness' }, /series\[0\]\.indicator/],
    [{ figures: { 'RU-SA': [-1, 2] } }, /must be 0 or more/],
  ])('is refused with %j', (change, message) => {
    expect(() => readFigures(gazetteer, file(change), 'try.json')).toThrow(message);
  });
});
