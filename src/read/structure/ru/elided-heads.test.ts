import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../../gazetteer/open.ts';
import { readDocument } from '../../read-document.ts';
import { unitOfAdjective } from './elided-heads.ts';

const packed = readFileSync(new URL('../../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));

describe('adjectives whose noun is left out', () => {
  it('mean the unit called by them, in any case', () => {
    expect(unitOfAdjective('Ташкентской', new Set(['UZ']), gazetteer)?.region).toBe('UZ-TO');
    expect(unitOfAdjective('Черниговская', new Set(), gazetteer)?.region).toBe('UA-74');
    expect(unitOfAdjective('Пермский', new Set(), gazetteer)?.region).toBe('RU-PER');
    expect(unitOfAdjective('Братская', new Set(), gazetteer)).toBeNull();
  });

  it('are parties of the text', () => {
    const reading = readDocument(
      { id: 'x', lang: 'ru', text: 'Омская область подписала соглашения с Павлодарской и Костанайской.' },
      { gazetteer },
    );
    const parties = new Set(reading.claims.flatMap((c) => c.parties));
    expect([...parties].sort()).toEqual(['KZ-39', 'KZ-55', 'RU-OMS']);
  });
});
