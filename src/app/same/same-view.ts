/** Things that may be one, as lists and side by side. */

import type { HeldCandidate, SameCount } from '../../store/ports/same.ts';
import type { SameKind, SameState } from '../../ties/same/candidate.ts';

/** A side of a candidate in a list. */
export interface SameSide {
  /** What judgements call it: an id, a town, `body:NAME`, `person:NAME`. */
  readonly ref: string;
  /** A name, a title, a quote. */
  readonly label: string;
}

/** A candidate in a list. */
export interface SameRow {
  readonly id: string;
  readonly kind: SameKind;
  readonly score: number;
  readonly sure: boolean;
  readonly state: SameState;
  /** It was decided and has come back, because there is a reason of a new kind. */
  readonly reopened: boolean;
  readonly sides: readonly [SameSide, SameSide];
  /** The first is what the two have in common by themselves; `against` speaks for their being two. */
  readonly reasons: readonly { readonly code: string; readonly text: string; readonly against: boolean }[];
}

/** The queue. */
export interface SameView {
  readonly items: readonly SameRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  readonly counts: readonly SameCount[];
  /** Documents that came in or were read anew since the last refresh, counted up to a thousand. */
  readonly waiting: number;
}

/** Words of a document with what stands around them. */
export interface SamePassage {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly lang: string;
    readonly published: string | null;
  };
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** One side with what is known of it. */
export interface SameSideView extends SameSide {
  /** All names it goes by, where it is held to be one under several. */
  readonly names: readonly string[];
  /** Facts in a word each: offices, whom they speak for, stage and date. */
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly passages: readonly SamePassage[];
}

/** A candidate with its two sides. */
export interface SameDetail extends Omit<SameRow, 'sides'> {
  readonly sides: readonly [SameSideView, SameSideView];
}

/** What each kind of thing is called, one and many. */
export const sameKindNames: Readonly<Record<SameKind, readonly [string, string]>> = {
  document: ['document', 'documents'],
  claim: ['claim', 'claims'],
  person: ['person', 'people'],
  body: ['body', 'bodies'],
  town: ['town', 'towns'],
  tie: ['tie', 'ties'],
};

/** A candidate as a list shows it. */
export function sameRow({ id, kind, score, sure, state, reopened, refs, labels, reasons }: HeldCandidate): SameRow {
  const [a, b] = [0, 1].map((i) => ({ ref: refs[i]!, label: labels[i]! })) as [SameSide, SameSide];
  return {
    id,
    kind,
    score,
    sure,
    state,
    reopened,
    sides: [a, b],
    reasons: reasons.map(({ code, text, weight }) => ({ code, text, against: weight < 0 })),
  };
}
