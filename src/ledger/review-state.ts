/** How a piece of evidence stands after the judgements on it: the last one that has not been taken back. */
import type { Judgement, ReviewState } from '../model/evidence.ts';

const states = { accept: 'accepted', reject: 'rejected', unsure: 'unsure' } as const;

/** Judgements in the order they were made; the id settles what the clock cannot. */
export function inOrder(judgements: readonly Judgement[]): readonly Judgement[] {
  return [...judgements].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** The judgements in force: those no judgement in force takes back. An undo can itself be undone. */
export function inForce(judgements: readonly Judgement[]): readonly Judgement[] {
  const undone = new Set<string>();
  // From the last to the first: whether an undo holds is known before what it takes back is met.
  const standing = [...inOrder(judgements)].reverse().filter((judgement) => {
    if (undone.has(judgement.id)) return false;
    if (judgement.act === 'undo') undone.add(judgement.target);
    return true;
  });
  return standing.reverse();
}

/** The review state that the judgements on one claim or fact (undos included) add up to. */
export function reviewState(judgements: readonly Judgement[]): ReviewState {
  const last = lastDecision(judgements);
  return last === null || last.act === 'undo' ? 'unreviewed' : states[last.act];
}

/** The decision in force (never an undo), or null. */
export function lastDecision(judgements: readonly Judgement[]): Judgement | null {
  return inForce(judgements).findLast((judgement) => judgement.act !== 'undo') ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
