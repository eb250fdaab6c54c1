import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { countryNamed } from './country-named.ts';
import { resolveTown } from './resolve-town.ts';
import { isLikeName, readingsOfName } from './written-names.ts';

const gazetteer = openGazetteer(
  brotliDecompressSync(readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url))),
);

const town = (name: string, country: string, lat?: number, lon?: number) =>
  resolveTown(gazetteer, { name, country, point: lat === undefined || lon === undefined ? null : { lat, lon } });

describe('countryNamed', () => {
  it.each([
    ['Russia', ['RU'], null],
    ['Czech Republic', ['CZ'], null],
    ['Georgia (country)', ['GE'], null],
    ['Scotland, United Kingdom', ['GB'], 'GB-SCT'],
    ['England', ['GB'], 'GB-ENG'],
    ['Lower Saxony, Germany', ['DE'], 'DE-NI'],
    ['Congo', ['CD', 'CG'], null],
    ['in Italy', [], null],
    ['', [], null],
  ])('%s', (words, codes, region) => {
    const found = countryNamed(gazetteer, words);
    expect([[...found.codes].sort(), found.region]).toEqual([codes, region]);
  });
});

describe('names as lists write them', () => {
  it('are read in several ways, the likeliest first', () => {
    expect(readingsOfName('Playa (Havana)')[1]).toEqual({ name: 'Playa', within: 'Havana', unit: null });
    expect(readingsOfName('Berlin – Mitte')[1]).toEqual({ name: 'Mitte', within: 'Berlin', unit: null });
    expect(readingsOfName('Rudong County')[1]).toEqual({ name: 'Rudong', within: null, unit: 'region' });
    expect(readingsOfName('Ostholstein (district)')[1]).toEqual({
      name: 'Ostholstein',
      within: null,
      unit: 'district',
    });
    expect(readingsOfName('Vitré, Ille-et-Vilaine')[1]).toMatchObject({ name: 'Vitré', within: 'Ille-et-Vilaine' });
    expect(readingsOfName('Prague 5')[1]).toEqual({ name: 'Prague 5', within: 'Prague', unit: null });
  });

  it.each<[string, string, boolean]>([
    ['Siheung', 'Siheung-si', true],
    ['Hitachiōta', 'Hitachi-ota', true],
    ['Hattersheim am Main', 'Hattersheim', true],
    ['Kráľovský Chlmec', 'Kralovsky Chlmec', true],
    ['Korsun-Shevchenkivskyi', "Korsun'-Shevchenkivs'kyy", true],
    ['Bonn', 'Born', false],
    ['Novo', 'Novosibirsk', false],
    ['Santa Rosa', 'Santa Ana', false],
  ])('%s is like %s: %s', (a, b, like) => {
    expect(isLikeName(a, b)).toBe(like);
  });
});

describe('resolveTown', () => {
  it('finds a town by name and country, in any script and under an older name', () => {
    expect(town('Heihe', 'China', 50.25, 127.48)).toMatchObject({ party: 'CN-HL/Heihe', by: 'name' });
    expect(town('Благовещенск', 'Россия', 50.27, 127.54)).toMatchObject({ party: 'RU-AMU/Blagoveshchensk' });
    expect(town('Karl-Marx-Stadt', 'Germany')).toMatchObject({ party: 'DE-SN/Chemnitz' });
    expect(town('Stalingrad', 'Russia')).toMatchObject({ party: 'RU-VGG/Volgograd' });
  });

  it('takes a city that is a first-level unit as the unit, and its parts as parts', () => {
    expect(town('Shanghai', 'China', 31.23, 121.47)).toMatchObject({ party: 'CN-SH' });
    expect(town('Prague 5', 'Czech Republic', 50.07, 14.4)).toMatchObject({ party: 'CZ-10/Prague 5', by: 'part' });
    expect(town('Stari Grad (Mostar)', 'Bosnia and Herzegovina', 43.34, 17.81)).toMatchObject({
      party: 'BA-BIH/Stari Grad',
      by: 'part',
    });
  });

  it('tells towns of one name apart by the point', () => {
    expect(town('Springfield', 'United States', 39.8, -89.65)).toMatchObject({ party: 'US-IL/Springfield' });
    expect(town('Springfield', 'United States', 42.1, -72.59)).toMatchObject({ party: 'US-MA/Springfield' });
  });

  it('names all of them where nothing tells them apart, and takes none', () => {
    const open = town('Springfield', 'United States');
    expect(open).toMatchObject({ party: null, why: 'ambiguous' });
    expect(open.party === null && open.candidates).toEqual(expect.arrayContaining(['US-IL/Springfield']));
  });

  it('takes a region as a region where the words say so', () => {
    expect(town('Miami-Dade County', 'United States', 25.64, -80.5)).toMatchObject({
      party: 'US-FL/Miami-Dade County',
    });
    expect(town('County Clare', 'Ireland', 52.83, -9)).toMatchObject({ party: 'IE-CE' });
    expect(town('Satakunta', 'Finland', 61.33, 22)).toMatchObject({ party: 'FI-17' });
    // The point is the middle of the prefecture; the district is not its town.
    expect(town('Niigata', 'Japan', 37.6452, 138.7669)).toMatchObject({ party: 'JP-15/Niigata' });
    expect(town('Niigata Prefecture', 'Japan', 37.6452, 138.7669)).toMatchObject({ party: 'JP-15' });
    expect(town('Alytus District Municipality', 'Lithuania', 54.37, 24.12)).toMatchObject({
      party: 'LT-AL/Alytus District Municipality',
    });
  });

  it('keeps to the region that was named with the country', () => {
    // The point is that of Bangor in Wales.
    const bangor = town('Bangor', 'Northern Ireland, United Kingdom', 53.2277, -4.1269);
    expect(bangor).toMatchObject({ party: 'GB-NIR/Bangor', by: 'name-against-point' });
  });

  it('says by what weaker rule a town was found', () => {
    expect(town('Yamatotakada', 'Japan', 34.515, 135.7364)).toMatchObject({
      party: 'JP-29/Yamatotakada-shi',
      by: 'like-name',
    });
    // The gazetteer does not hold the village; all towns round its point are in one voivodeship.
    expect(town('Płaska', 'Poland', 53.9, 23.25)).toMatchObject({ party: 'PL-20/Płaska', by: 'region-of-point' });
    // The point lies in Greece.
    expect(town('Medellín', 'Spain', 6.23, -75.59)).toMatchObject({
      party: 'ES-EX/Medellín',
      by: 'name-against-point',
    });
  });

  it('leaves open what it cannot tell', () => {
    expect(town('Nowhere at All', 'Italy')).toMatchObject({ party: null, why: 'unknown' });
    expect(town('Zakynthos', 'Grece', 37.8, 20.75)).toMatchObject({ party: null, why: 'country' });
    expect(town('Paris', '')).toMatchObject({ party: null, why: 'country', reason: 'no country is given' });
  });

  it('puts towns of countries without first-level units under the country', () => {
    expect(town('Tórshavn', 'Faroe Islands', 62.01, -6.77)).toMatchObject({ party: 'FO/Tórshavn' });
  });
});
