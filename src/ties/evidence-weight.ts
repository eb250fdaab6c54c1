/** How much a piece of evidence weighs: what a person stands behind, and what not. */
import type { Evidence } from '../model/evidence.ts';
import { trustIn } from './sources/grades.ts';

/** True for what bears a tie by itself: an accepted claim or fact, and a coded fact that nobody doubted. */
export function bears({ kind, review }: Evidence): boolean {
  return review === 'accepted' || (kind === 'fact' && review === 'unreviewed');
}

/** The reviewer's preference as a rank: preferred, accepted, then coded facts, then what no one has decided on. */
export function preference(evidence: Evidence): number {
  if (evidence.preferredIn !== undefined) return 4;
  if (evidence.review === 'accepted') return 3;
  return bears(evidence) ? 2 : 1;
}

/** The independent sources behind some evidence: where documents and addresses come from in the last resort. */
export function independentSources(evidence: readonly Evidence[]): number {
  return new Set(evidence.flatMap(({ sources, origins }) => origins ?? sources)).size;
}

/**
 * How much the most reliable source behind some evidence lends it. Where a person stands behind some of it, what nobody has
 * decided on lends nothing: it may have been misread.
 */
export function reliability(evidence: readonly Evidence[]): number {
  const borne = evidence.filter(bears);
  return Math.max(...(borne.length > 0 ? borne : evidence).map((piece) => trustIn(piece.reliability)));
}
