/** Articles to measure with: some length of text, and claims whose quotes stand in it. */

import { sampleEntry } from '../../src/store/contract/sample-entry.ts';
import type { DocumentEntry } from '../../src/store/ports/ledger.ts';

/** Words by chance, the same ones for the same numbers: articles share words and hardly a turn of speech. */
function words(count: number, ...seed: readonly number[]): string {
  let state = seed.reduce((sum, part) => Math.imul(sum ^ part, 0x9e3779b1) + 0x7f4a7c15, 1);
  return Array.from({ length: count }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return `word${(state >>> 8) % 4999}`;
  }).join(' ');
}

/** The n-th article: `claims` sentences with a claim each, between regions of two countries, and some 200 characters after each. */
export function article(n: number, claims = 15): DocumentEntry {
  const sentences = Array.from({ length: claims }, (_, i) => `Report ${n}.${i}: ${words(9, n, i)} met.`);
  const text = sentences.map((sentence, i) => `${sentence} ${words(24, i, n)}.`).join('\n');
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
