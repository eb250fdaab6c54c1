import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { InvalidInput } from '../../model/errors.ts';
import { knownCountry, knownPair, knownParty, knownUnit, placeOrElse, unitsOfPair } from './named-place.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));

function refusal(ask: () => unknown): InvalidInput {
  try {
    ask();
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('knownUnit', () => {
  it.each([
    [' ru-sa ', 'RU-SA'],
    ['CN-HL/Heihe', 'CN-HL'],
    ['cn', 'CN'],
    ['Heilongjiang', 'CN-HL'],
    ['黑龙江', 'CN-HL'],
    ['Хэйлунцзян', 'CN-HL'],
    ['Amur', 'RU-AMU'],
    ['амурская область', 'RU-AMU'],
    ['Sakha', 'RU-SA'],
    ['Якутия', 'RU-SA'],
    ['Китай', 'CN'],
  ])('takes %s for %s', (written, code) => {
    expect(knownUnit(gazetteer, written)).toBe(code);
  });
  it.each([
    ['Harbin', 'CN-HL'],
    ['Хабаровск', 'RU-KHA'],
  ])('takes the town %s for its unit %s', (written, code) => {
    expect(knownUnit(gazetteer, written)).toBe(code);
  });
  it.each([
    ['Moscow', 'RU-MOW', 'a unit of that name goes before one that is called so as well'],
    ['Jilin', 'CN-JL', 'a unit goes before its town'],
    ['Luxembourg', 'LU', 'a country goes before its own units'],
    ['Благовещенск', 'RU-AMU', 'a town of 225,000 goes before one of 34,000'],
  ])('takes %s for %s: %s', (written, code) => {
    expect(knownUnit(gazetteer, written)).toBe(code);
  });
  it('asks which is meant where two fit', () => {
    const georgia = refusal(() => knownUnit(gazetteer, 'Georgia'));
    expect(georgia.message).toBe('"Georgia" names 2 places: GE (Georgia), US-GA (Georgia, United States)');
    expect(georgia.candidates).toEqual(['GE', 'US-GA']);
    expect(refusal(() => knownUnit(gazetteer, 'Altai')).candidates).toEqual(['RU-ALT', 'RU-AL']);
  });
  it('asks too where a town elsewhere has more people than the unit of the name', () => {
    const asked = refusal(() => knownUnit(gazetteer, '黑河'));
    expect(asked.candidates).toEqual(['MU-BL', 'CN-HL/Heihe']);
  });
  it('refuses what is no place, with what comes near', () => {
    const refused = refusal(() => knownUnit(gazetteer, 'Heilongjang'));
    expect(refused.message).toMatch(/"Heilongjang" is no first-level unit/);
    expect(refused.hint).toBe('Did you mean CN-HL (Heilongjiang)?');
    expect(refused.candidates).toEqual([]);
  });
});

describe('knownParty', () => {
  it.each([
    ['Heihe', 'CN-HL/Heihe'],
    ['哈尔滨', 'CN-HL/Harbin'],
    ['cn-hl/Heihe', 'CN-HL/Heihe'],
    ['Heilongjiang', 'CN-HL'],
    ['Mongolia', 'MN'],
  ])('takes %s for %s', (written, party) => {
    expect(knownParty(gazetteer, written)).toBe(party);
  });
  it('refuses what is no place', () => {
    expect(refusal(() => knownParty(gazetteer, 'Nowhere')).message).toMatch(/is no region, town or country/);
  });
});

describe('knownCountry', () => {
  it('takes a name or a code, and among units of the name the country', () => {
    expect(knownCountry(gazetteer, 'Россия')).toBe('RU');
    expect(knownCountry(gazetteer, 'Georgia')).toBe('GE');
    expect(refusal(() => knownCountry(gazetteer, 'Heilongjiang')).message).toMatch(/is no country/);
  });
});

describe('pairs', () => {
  it('are sorted where they filter, and as written where the order counts', () => {
    expect(knownPair(gazetteer, 'RU-SA~cn-gd')).toBe('CN-GD~RU-SA');
    expect(knownPair(gazetteer, 'Amur Oblast~Heilongjiang')).toBe('CN-HL~RU-AMU');
    expect(unitsOfPair(gazetteer, 'Amur Oblast ~ 黑龙江')).toEqual(['RU-AMU', 'CN-HL']);
  });
  it('have two ends in two countries', () => {
    expect(() => knownPair(gazetteer, 'RU-SA')).toThrow(/no pair/);
    expect(() => knownPair(gazetteer, 'RU-SA~RU-AMU')).toThrow(/one country/);
    expect(() => knownPair(gazetteer, 'RU-SA~CN-GD~CN-HL')).toThrow(/no pair/);
  });
});

describe('placeOrElse', () => {
  it('makes a code of a place’s name and leaves all else as it is', () => {
    expect(placeOrElse(gazetteer, 'Harbin')).toBe('CN-HL/Harbin');
    expect(placeOrElse(gazetteer, 'CN-HL/Aihui')).toBe('CN-HL/Aihui');
    for (const other of ['tie_0123456789', 'body:Neman', 'case:euroregions', 'nothing of the kind']) {
      expect(placeOrElse(gazetteer, other)).toBe(other);
    }
  });
});
