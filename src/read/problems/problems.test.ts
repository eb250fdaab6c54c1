import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import type { Reading } from '../../model/reading.ts';
import { readDocument } from '../read-document.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const read = (text: string, published?: string): Reading =>
  readDocument({ id: 't', text, lang: 'en', ...(published ? { published } : {}) }, { gazetteer });
const codes = (reading: Reading): readonly string[] => reading.problems.map(({ code }) => code);

describe('what a reading says of its gaps', () => {
  it('names a missing publication date, and nothing where one is given', () => {
    const text = 'Heilongjiang and Amur Oblast became sister regions in 2010.';
    expect(codes(read(text))).toEqual(['no-publication-date']);
    expect(codes(read(text, '2011-05-02'))).toEqual([]);
  });

  it('shows two foundings of one twinning side by side', () => {
    const text =
      'Heilongjiang Province and Amur Oblast have been sister regions since 1995.\n\nIn 2010 Heilongjiang Province and Amur Oblast signed an agreement on sister-region ties.';
    const { problems, claims } = read(text, '2012-05-02');
    const [problem] = problems;
    expect(problem).toMatchObject({ code: 'contradictory-dates' });
    expect(problem!.message).toContain('1995');
    expect(problem!.message).toContain('2010');
    expect(claims.filter((c) => c.type === 'twinning').map((c) => c.date)).toEqual(
      expect.arrayContaining(['1995', '2010']),
    );
    expect(text.slice(problem!.start, problem!.end).length).toBeGreaterThan(20);
  });

  it('says which places a party may be, where a tie is named and the name is undecided', () => {
    const { problems } = read('The mayor said that Springfield and Harbin became sister cities.', '2012-05-02');
    const problem = problems.find((p) => p.code === 'unresolved-party');
    expect(problem?.message).toContain('Springfield');
    expect(problem?.message).toMatch(/US-[A-Z]{2}/);
    // Undecided names elsewhere are no parties.
    expect(codes(read('He was born in Springfield and liked it there.', '2012-05-02'))).not.toContain(
      'unresolved-party',
    );
  });
});
