import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../../gazetteer/open.ts';
import { placeOfAdjective } from './adjectives-of-places.ts';
import { inhabitantsIn } from './inhabitants.ts';

const packed = readFileSync(new URL('../../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const told = new Set(['RU', 'CN', 'KZ', 'TR']);
const regionOf = (word: string): string | null => placeOfAdjective(word, told, gazetteer)?.region ?? null;

describe('adjectives of places', () => {
  it.each([
    ['псковский', 'RU-PSK'],
    ['казанских', 'RU-TA'],
    ['усть-каменогорский', 'KZ-63'],
    ['даляньские', 'CN-LN'],
    ['бурсинский', 'TR-16'],
    ['хэйхэский', 'CN-HL'],
    ['приамурские', 'RU-AMU'],
  ])('%s', (word, region) => {
    expect(regionOf(word)).toBe(region);
  });

  it.each(['братский', 'городской', 'морских', 'банковский', 'детской'])('%s is of no place', (word) => {
    expect(regionOf(word)).toBeNull();
  });

  it('knows a made-up adjective only where the country is named', () => {
    expect(placeOfAdjective('бурсинский', new Set(['RU']), gazetteer)).toBeNull();
  });
});

describe('inhabitants', () => {
  it.each([
    ['омичи', 'RU-OMS'],
    ['туляков', 'RU-TUL'],
    ['рязанцы', 'RU-RYA'],
    ['казанцами', 'RU-TA'],
    ['усть-каменогорцев', 'KZ-63'],
    ['вологжане', 'RU-VLG'],
    ['Псковщины', 'RU-PSK'],
  ])('%s', (word, region) => {
    const found = inhabitantsIn(`Это ${word} сказали.`).find((i) => i.start === 4);
    expect(found?.adjectives.map(regionOf).find((r) => r !== null)).toBe(region);
  });

  it('knows people of no place', () => {
    expect(inhabitantsIn('Борцы и купцы, северяне и горцы.')).toEqual([]);
  });
});
