/**
 * Claims that a person has decided on and that a later reading gives otherwise. The decision stands where the claim is the same
 * (its id: document, span, type, parties); what changed is put before a person, and nothing is settled silently.
 */
import type { Modality } from '../../model/codebook.ts';
import { pairsOf } from '../../model/place.ts';
import type { Stage } from '../../model/stages.ts';
import { lastDecision } from './review-state.ts';
import type { StoredEvidence } from './stored-evidence.ts';

/** What one reading says of a claim, as far as a decision rests on it. */
export interface ReadValues {
  readonly stage: Stage;
  readonly date: string | null;
  readonly modality: Modality;
  readonly body: string | null;
  readonly reader: string;
  readonly recordedAt: string;
  /** Its place in the order of the ledger. */
  readonly revision: number;
}

/** A claim of a document in all its readings. */
export interface ReadClaim {
  readonly claim: StoredEvidence;
  /** True where the newest reading of the document has it. */
  readonly current: boolean;
  /** Oldest first. */
  readonly readings: readonly ReadValues[];
}

/** One question to a person. */
export interface ReadOtherwise {
  /**
   * `changed`: the claim is still read, as other values than those decided on. `near`: it is read no more, but others are
   * at the same words between the same regions. `gone`: nothing is read there any more, and it was accepted.
   */
  readonly kind: 'changed' | 'near' | 'gone';
  /** The claim that was decided on, as it is read now. */
  readonly claim: StoredEvidence;
  /** The values it had when it was decided on. */
  readonly was: ReadValues;
  /** For `near`: what is read now and nobody has decided on. */
  readonly now: readonly StoredEvidence[];
}

/**
 * The questions that one document leaves open, in text order. `readIn` is the revision of its newest reading. A question is
 * settled by any later decision on the claim, or on all that is read in its place.
 */
export function readOtherwise(claims: readonly ReadClaim[], readIn: number): readonly ReadOtherwise[] {
  const current = claims.filter((each) => each.current).map(({ claim }) => claim);
  return claims.flatMap(({ claim, current: isCurrent, readings }): readonly ReadOtherwise[] => {
    const decision = lastDecision(claim.judgements);
    // What a person has put in place is that person's reading: no other one changes it.
    if (decision === null || claim.asRead !== null || readIn < decision.revision) return [];
    const was = readings.findLast(({ revision }) => revision < decision.revision) ?? readings[0];
    if (was === undefined) return [];
    if (isCurrent) {
      const now = readings.at(-1)!;
      return now.revision > decision.revision && differ(was, now) ? [{ kind: 'changed', claim, was, now: [] }] : [];
    }
    const near = current.filter((other) => isNear(claim, other));
    if (near.length === 0) return claim.review === 'accepted' ? [{ kind: 'gone', claim, was, now: [] }] : [];
    const open = near.filter(({ review }) => review === 'unreviewed');
    return open.length === 0 ? [] : [{ kind: 'near', claim, was, now: open }];
  });
}

function differ(a: ReadValues, b: ReadValues): boolean {
  return a.stage !== b.stage || a.date !== b.date || a.modality !== b.modality || a.body !== b.body;
}

/** Overlapping words, and a pair of regions in common. */
function isNear(a: StoredEvidence, b: StoredEvidence): boolean {
  if (a.span === null || b.span === null || a.span.end <= b.span.start || b.span.end <= a.span.start) return false;
  const pairs = new Set(pairsOf(a.parties));
  return pairsOf(b.parties).some((pair) => pairs.has(pair));
}
