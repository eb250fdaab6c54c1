import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { InvalidInput } from '../../model/errors.ts';
import { answeredAt, asOfNow } from '../as-of.ts';
import { findRegions } from '../regions/find-regions.ts';
import { toTieQuery } from './tie-query.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const now = '2026-11-25T01:02:03.456Z';

describe('asOfNow', () => {
  it('means today, and all that is known, where nothing is said', () => {
    expect(asOfNow(now, {})).toEqual({ validAt: '2026-11-25' });
  });
  it('takes a day of knowledge as its end', () => {
    expect(asOfNow(now, { validAt: '1989-04-16', knownAt: '2025-01-31' })).toEqual({
      validAt: '1989-04-16',
      knownAt: '2025-01-31T23:59:59.999Z',
    });
    expect(asOfNow(now, { knownAt: '2025-01-31T12:00Z' }).knownAt).toBe('2025-01-31T12:00:00.000Z');
  });
  it.each([{ validAt: '2023-02-29' }, { validAt: '2023' }, { knownAt: '2023-02-29T00:00:00Z' }, { knownAt: '12:00' }])(
    'refuses %j',
    (when) => {
      expect(() => asOfNow(now, when)).toThrow(InvalidInput);
    },
  );
});

describe('answeredAt', () => {
  const told = (last: string | null, knownAt?: string) =>
    answeredAt({ now: () => now, ledger: { lastKnown: async () => last } }, knownAt);
  it('is the instant asked for, or now', async () => {
    expect(await told(null)).toBe(now);
    expect(await told('2026-11-24T00:00:00.000Z')).toBe(now);
    expect(await told('2026-11-24T00:00:00.000Z', '2020-01-01T00:00:00.000Z')).toBe('2020-01-01T00:00:00.000Z');
  });
  it('is that of the newest record where the clock has been set back since', async () => {
    expect(await told('2026-11-27T01:02:03.456Z')).toBe('2026-11-27T01:02:03.456Z');
  });
});

describe('toTieQuery', () => {
  it('is the same for the same filter', () => {
    expect(toTieQuery(gazetteer, now, { type: ['visit', 'body', 'visit'], region: 'ru-sa' })).toEqual({
      validAt: '2026-11-25',
      include: 'all',
      types: ['body', 'visit'],
      unit: 'RU-SA',
    });
    expect(() => toTieQuery(gazetteer, now, { type: ['friendship'] })).toThrow(/"friendship" is no type of tie/);
  });
});

describe('findRegions', () => {
  const first = (query: string): string | undefined => findRegions(gazetteer, query)[0]?.region;
  it.each([
    ['Sakha', 'RU-SA'],
    ['якут', 'RU-SA'],
    ['ЯКУТИЯ', 'RU-SA'],
    ['萨哈', 'RU-SA'],
    ['Guangd', 'CN-GD'],
    ['Гуандун', 'CN-GD'],
    ['广东', 'CN-GD'],
    ['ru-kha', 'RU-KHA'],
    ['Khabarovsk', 'RU-KHA'],
    ['Heihe', 'CN-HL'],
    ['Благовещенск', 'RU-AMU'],
  ])('%s finds %s first', (query, code) => {
    expect(first(query)).toBe(code);
  });
  it('finds by the beginning of a later word, after the first words', () => {
    const found = findRegions(gazetteer, 'norte', 50).map((region) => region.region);
    expect(found).toContain('BR-RN');
  });
  it('gives nothing for a name that nothing bears, and refuses a blank', () => {
    expect(findRegions(gazetteer, 'xyzzy')).toEqual([]);
    expect(() => findRegions(gazetteer, '  ')).toThrow(InvalidInput);
  });
});
