/** What a person codes in a text, without seeing what others have read or coded there. */
import type { EvidenceValues } from './evidence.ts';

/** One claim as a coder writes it: values, and the words that say it. */
export interface CodedClaim extends EvidenceValues {
  /** Code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What one coder finds in one document; a text that speaks of no tie gives an empty list, which says something too. */
export interface Coding {
  readonly id: string;
  readonly document: string;
  readonly coder: string;
  /** The version of the codebook it was coded by. */
  readonly codebook: string;
  readonly claims: readonly CodedClaim[];
  readonly recordedAt: string;
}
