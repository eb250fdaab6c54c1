import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { openGazetteer } from '../../gazetteer/open.ts';
import { newDraft } from '../draft.ts';
import { unitsOfAddress } from './home.ts';
import { readPlaces } from './read-places.ts';

let gazetteer: Gazetteer;
beforeAll(() => {
  const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
  gazetteer = openGazetteer(brotliDecompressSync(packed));
});

describe('where a text was written', () => {
  test.each([
    ['https://www.smh.com.au/national/rain', ['AU']],
    ['https://www.yorkpress.co.uk/news/1', ['GB', 'GB-ENG']],
    ['https://www.arkansasonline.com/news/1', ['US-AR']],
    ['https://www.tulsaworld.com/a', ['US-OK']],
    ['https://example.com/ohio', []],
    ['https://news.example.io/a', []],
    [null, []],
  ])('%s', (url, units) => {
    expect(unitsOfAddress(url, gazetteer)).toEqual(units);
  });

  test('the address tells towns of one name apart', () => {
    const regionOf = (url: string | null): string | null | undefined =>
      readPlaces(newDraft('A bridge near Perth was shut, police in Albany said.', 'en', { url }), { gazetteer })
        .places[1]?.region;
    expect(regionOf('https://www.abc.net.au/news/1')).toBe('AU-WA');
  });

  test('a masthead tells of the towns below it', () => {
    const text = 'The Oregon Courier\n\nTwo men of Salem and Springfield were fined.';
    const blocks = [
      { kind: 'masthead', start: 0, end: 18, section: 0 },
      { kind: 'body', start: 20, end: text.length, section: 0 },
    ] as const;
    const places = readPlaces(newDraft(text, 'en', { blocks }), { gazetteer }).places;
    expect(places.map(({ text, region }) => `${text} ${region}`)).toContain('Springfield US-OR');
  });
});
