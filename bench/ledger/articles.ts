/** Articles to measure with: some length of text, and claims whose quotes stand in it. */
import type { DocumentEntry } from '../../src/ledger/port.ts';
import { sampleEntry } from '../../src/ledger/sample-entry.ts';

/** The n-th article: `claims` sentences with a claim each, between regions of two countries, and some 180 characters after each. */
export function article(n: number, claims = 15): DocumentEntry {
  const sentences = Array.from(
    { length: claims },
    (_, i) => `Report ${n}.${i}: region ${i} met its partner ${(n * 7 + i) % 40} in Harbin.`,
  );
  const filler = (i: number): string =>
    Array.from({ length: 24 }, (_, w) => `word${(n * 31 + i * 17 + w * w * 7) % 4999}`).join(' ');
  const text = sentences.map((sentence, i) => `${sentence} ${filler(i)}.`).join('\n');
  return sampleEntry(
    text,
    sentences.map((quote, i) => ({
      quote,
      type: i % 2 ? ('visit' as const) : ('agreement' as const),
      parties: [`CN-${10 + ((n + i) % 31)}`, `RU-${10 + ((n * 7 + i) % 80)}`],
      stage: 'signed' as const,
      date: String(1990 + (n % 30)),
    })),
    { source: `https://herald.example/${n}` },
  );
}
