/**
 * The Admiralty scale: a letter for how reliable a source is, a number for how credible an item is, judged apart. The words are
 * those of US Army Field Manual 2-22.3 (2006), appendix B, and of UK Joint Warfare Publication 2-00 (2003), in short.
 */

/** How reliable a source is. `F` is no lowest rank: nothing is known by which to judge. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

/** How credible an item is, whoever gives it. `6` is no lowest rank either. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

/** What the letters say. */
export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

/** What the numbers say. */
export const credibilityWords: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

/** The letter as written; null where it is none. */
export function reliabilityOf(written: string): Reliability | null {
  const letter = written.trim().toUpperCase();
  return (reliabilities as readonly string[]).includes(letter) ? (letter as Reliability) : null;
}

/** The number as written; null where it is none. */
export function credibilityOf(written: string | number): Credibility | null {
  const number = Number(written);
  return (credibilities as readonly number[]).includes(number) ? (number as Credibility) : null;
}
