import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { type Observation, observation } from '../../model/observation.ts';
import { remarkOn } from './figure-remarks.ts';
import { readFigure } from './read-figure.ts';
import { rowsOf } from './rows-for-tests.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const header =
  'region,indicator,year,value,unit,currency,counterpart,source,address,published,note,partner,title,computed,source_kind,rests_on';

async function read(row: string) {
  const [at] = await rowsOf(`${header}\n${row}\n`, 'figures');
  return readFigure(at!, { gazetteer, source: 'file:mine.csv', thisYear: 2026 });
}

describe('a row of a table of figures', () => {
  it('is a figure with its source', async () => {
    const row = 'RU-SA,population,2022,"997,6",thousand persons,,,Rosstat,https://example.org,2023,end of the year';
    expect(await read(row)).toMatchObject({
      region: 'RU-SA',
      counterpart: null,
      year: 2022,
      value: 997.6,
      unit: 'thousand persons',
      source: { label: 'Rosstat', address: 'https://example.org', published: '2023' },
      note: 'end of the year',
    });
  });

  it.each([
    ['Якутия', 'RU-SA'],
    ['黑龙江省', 'CN-HL'],
    ['Guangdong', 'CN-GD'],
    ['ru-amu', 'RU-AMU'],
    ['RU-CHI', 'RU-ZAB'],
  ])('names its region as %s: %s', async (name, code) => {
    expect(await read(`${name},population,2020,1,persons,,,x,,,`)).toMatchObject({ region: code });
  });

  it('may be of a group of goods, and of the world', async () => {
    expect(await read('W00,Exports/HS27,2020,1,USD,,,x,,,')).toMatchObject({
      region: 'W00',
      indicator: 'exports/HS27',
    });
    expect(await read('RU-SA,population/HS27,2020,1,persons,,,x,,,')).toMatchObject({ class: 'indicator' });
  });

  it('may be of one country, with where it was seen, by whom it was counted and how it was worked out', async () => {
    const row =
      'CN-HL,trade,2021-01/2021-10,105.05,billion CNY,,,Harbin Customs,https://example.org,2021-11-20,,Россия,TASS,131.3 / 1.348,Customs,excerpt';
    expect(await read(row)).toMatchObject({
      counterpart: 'RU',
      year: 2021,
      period: '2021-01/2021-10',
      computed: '131.3 / 1.348',
      source: { label: 'Harbin Customs', title: 'TASS', published: '2021-11-20', kind: 'customs', restsOn: 'excerpt' },
    });
    expect(await read('RU-PRI,freight/Grodekovo-rail,2022,8.2,million tonnes,,CN-HL,,,,')).toMatchObject({
      indicator: 'freight/Grodekovo-rail',
      unit: 'million tonnes',
    });
  });

  it('may have its currency in a column, a second region, and the file for a source', async () => {
    expect(await read('CN-HL,trade,2020,1.5,billion,usd,Амурская область,,,,')).toMatchObject({
      counterpart: 'RU-AMU',
      unit: 'billion USD',
      source: { label: 'file:mine.csv', address: null },
      note: null,
    });
    expect(await read('CN,exchange-rate,2020,6.9,CNY per USD,CNY,,x,,,')).toMatchObject({ region: 'CN', value: 6.9 });
  });

  it.each([
    ['Atlantis,population,2020,1,persons,,,,,,', 'unknown', /"Atlantis" is no unit/],
    [',population,2020,1,persons,,,,,,', 'region', /is empty/],
    ['RU-SA,happiness,2020,1,persons,,,,,,', 'indicator', /"happiness" is none/],
    ['RU-SA,population,2020,1,million USD,,,,,,', 'unit', /not measured in "million USD"/],
    ['RU-SA,population,2020,1,dozen,,,,,,', 'unit', /not measured in "dozen"/],
    ['RU-SA,population,2020,1,,,,,,,', 'unit', /is empty/],
    ['RU-SA,product,2020,1,million USD,RUB,,,,,', 'unit', /say different things/],
    ['RU-SA,product,2020,1,million,roubles,,,,,', 'unit', /no code of three letters/],
    ['RU-SA,population,2020,-5,persons,,,,,,', 'value', /must be 0 or more/],
    ['RU-SA,population,2020,"1,234",persons,,,,,,', 'value', /1234 or 1\.234/],
    ['RU-SA,population,2020,…,persons,,,,,,', 'missing', /there is none/],
    ['RU-SA,transfers,2020,130,percent,,,,,,', 'value', /more than all/],
    ['RU-SA,population,2030,1,persons,,,,,,', 'year', /has not been yet/],
    ['RU-SA,population,2020/21,1,persons,,,,,,', 'year', /no calendar year/],
    ['RU-SA,visitors,2020-01/2031-02,1,persons,,,,,,', 'year', /has not been yet/],
    ['RU-SA,trade,2020,1,USD,,CN,,,2024-13,', 'published', /no date of publication/],
    ['RU-SA,trade,2020,1,USD,,CN,,,,,,,,rumour,', 'source_kind', /"rumour" is none that is known/],
    ['RU-SA,trade,2020,1,USD,,CN,,,,,,,,,hearsay', 'rests_on', /"hearsay" is none that is known/],
    ['RU-SA,freight,2020,1,USD,,CN,,,,', 'unit', /not measured in "USD"/],
    ['RU-SA,share-of-trade,2020,50,percent,,,,,,', 'counterpart', /needs a second region/],
    ['RU-SA,population,2020,1,persons,,,,,soon,', 'published', /no date of publication/],
    ['RU-SA,crossings,2020,1,persons,,,,,,', 'counterpart', /needs a second region/],
    ['RU-SA,population,2020,1,persons,,CN-HL,,,,', 'counterpart', /no second one/],
  ])('%s is not taken: %s', async (row, kind, why) => {
    const refused = await read(row);
    expect(refused).toMatchObject({ class: kind, why: expect.stringMatching(why) });
    expect('todo' in refused && refused.todo.length).toBeGreaterThan(10);
  });
});

describe('what is said of a figure that was taken', () => {
  const figure = (year: number, value: number, unit = 'thousand persons', label = 'a yearbook'): Observation =>
    observation({
      indicator: 'population',
      region: 'RU-SA',
      counterpart: null,
      year,
      value,
      unit,
      source: { label, address: null },
      note: null,
    });

  it('is nothing where it fits, or where there is nothing to hold it against', () => {
    expect(remarkOn(figure(2020, 972), [])).toBeNull();
    expect(remarkOn(figure(2020, 972), [figure(2019, 967), figure(2020, 972)])).toBeNull();
    expect(remarkOn(figure(2020, 972), [figure(1950, 2)])).toBeNull();
    expect(remarkOn(figure(2020, 972), [figure(2020, 972_000, 'persons', 'another')])).toBeNull();
  });

  it('is that a slip of the unit makes it a thousand times off', () => {
    expect(remarkOn(figure(2020, 972, 'million persons'), [figure(2015, 1), figure(2019, 967)])).toMatchObject({
      class: 'out-of-line',
      text: expect.stringMatching(/972 million persons, 1005 times off 967 thousand persons in 2019/),
    });
    expect(remarkOn(figure(2020, 972, 'persons'), [figure(2019, 967)])).toMatchObject({ class: 'out-of-line' });
    expect(remarkOn(figure(2020, 972), [figure(2019, 0)])).toMatchObject({ class: 'out-of-line' });
  });

  it('is that another source differs', () => {
    expect(remarkOn(figure(2020, 972), [figure(2020, 982, 'thousand persons', 'a newspaper')])).toEqual({
      class: 'differs',
      text: 'population of RU-SA in 2020 is 972 thousand persons here and 982 thousand persons by a newspaper: both are kept, and measures say which they take',
    });
  });
});
