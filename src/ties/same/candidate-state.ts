/** How a candidate stands after the judgements: a decided one does not come back unless there is a reason of a new kind. */
import type { Judgement } from '../../model/evidence.ts';
import { identitiesOf } from '../identities.ts';
import { inForce } from '../judgements/review-state.ts';
import type { SameCandidate, SameState } from './candidate.ts';

/** What became of a candidate. */
export interface Decided {
  readonly state: SameState;
  readonly reopened: boolean;
}

const states = { merge: 'merged', split: 'different', unsure: 'unsure' } as const satisfies Partial<
  Record<Judgement['act'], SameState>
>;

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ~ ');

/** Tells how candidates stand, given all judgements on two things. */
export function decidedBy(
  judgements: readonly Judgement[],
): (candidate: Pick<SameCandidate, 'refs' | 'reasons'>) => Decided {
  const last = new Map<string, Judgement>();
  for (const judgement of inForce(judgements))
    if (judgement.into !== undefined && judgement.act in states)
      last.set(pairOf(judgement.target, judgement.into), judgement);
  const identities = identitiesOf(judgements);
  return ({ refs: [a, b], reasons }) => {
    const decision = last.get(pairOf(a, b));
    if (decision === undefined) {
      const one = identities.of(a) === identities.of(b);
      return { state: one ? 'merged' : 'open', reopened: false };
    }
    const state = states[decision.act as keyof typeof states];
    if (state === 'merged' || decision.grounds === undefined) return { state, reopened: false };
    const seen = new Set(decision.grounds);
    const isNew = reasons.some(({ code, weight }) => weight > 0 && !seen.has(code));
    return isNew ? { state: 'open', reopened: true } : { state, reopened: false };
  };
}
