/** How a piece of evidence stands after the judgements on it: what is in force of those that have not been taken back. */
import type { EvidenceValues, Judgement, ReviewState } from '../../model/evidence.ts';

const states = {
  accept: 'accepted',
  reject: 'rejected',
  unsure: 'unsure',
  // Who puts it right, or prefers it to another, says that it is so.
  edit: 'accepted',
  prefer: 'accepted',
} as const satisfies Partial<Record<Judgement['act'], ReviewState>>;

/** Everything that judgements say of one claim or fact. */
export interface Standing {
  readonly review: ReviewState;
  /** The values a person gave it last; null where it stands as it was read. */
  readonly edit: EvidenceValues | null;
  /** The revision in which it was preferred to what contradicts it. */
  readonly preferredIn: number | null;
  /** What tells its tie apart from another one of the same parties. */
  readonly apart: string | null;
}

/** Judgements in the order they were made; by id where they were made together. */
function inOrder(judgements: readonly Judgement[]): readonly Judgement[] {
  return [...judgements].sort((a, b) => a.revision - b.revision || compare(a.id, b.id));
}

/** The judgements in force: those no judgement in force takes back. An undo can itself be undone. */
export function inForce(judgements: readonly Judgement[]): readonly Judgement[] {
  // Most evidence waits for its first judgement.
  if (judgements.length === 0) return judgements;
  const undone = new Set<string>();
  // From the last to the first: whether an undo holds is known before what it takes back is met.
  const standing = [...inOrder(judgements)].reverse().filter((judgement) => {
    if (undone.has(judgement.id)) return false;
    if (judgement.act === 'undo') undone.add(judgement.target);
    return true;
  });
  return standing.reverse();
}

/** What the judgements on one claim or fact (undos included) add up to. */
export function standingOf(judgements: readonly Judgement[]): Standing {
  let review: ReviewState = 'unreviewed';
  let edit: EvidenceValues | null = null;
  let preferredIn: number | null = null;
  let apart: string | null = null;
  for (const judgement of inForce(judgements)) {
    if (judgement.act in states) review = states[judgement.act as keyof typeof states];
    if (judgement.act === 'edit') edit = judgement.edit ?? edit;
    if (judgement.act === 'split') apart = judgement.apart ?? apart;
    if (judgement.act === 'prefer') preferredIn = judgement.revision;
    else if (review === 'rejected') preferredIn = null;
  }
  return { review, edit, preferredIn, apart };
}

/** The review state that the judgements on one claim or fact add up to. */
export function reviewState(judgements: readonly Judgement[]): ReviewState {
  return standingOf(judgements).review;
}

/** The judgement in force that was made last (never an undo), or null. */
export function lastInForce(judgements: readonly Judgement[]): Judgement | null {
  return inForce(judgements).findLast((judgement) => judgement.act !== 'undo') ?? null;
}

/** The judgement in force that the review state comes from, or null where nothing is decided. */
export function reviewDecision(judgements: readonly Judgement[]): Judgement | null {
  return inForce(judgements).findLast(({ act }) => act in states) ?? null;
}

/** The decision in force, or null; how credible a thing was said to be decides nothing about it. */
export function lastDecision(judgements: readonly Judgement[]): Judgement | null {
  return inForce(judgements).findLast(({ act }) => act !== 'undo' && act !== 'grade') ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
