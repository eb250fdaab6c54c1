/** What became of the ties between two days of knowledge: new, lost, another stage, ended, reviewed or no longer so. */
import type { Tie, TieState } from '../model/tie.ts';
import { stateAt } from './state-at.ts';

/**
 * What may have become of a tie. `stage` is another stage, or the same one now certain or no longer so; `ended` is said in its
 * place where the new stage is the end. `unreviewed` is a tie that no accepted claim and no fact bears any more.
 */
export const tieChangeKinds = ['new', 'lost', 'ended', 'stage', 'reviewed', 'unreviewed'] as const;
export type TieChangeKind = (typeof tieChangeKinds)[number];

/** One tie that was held otherwise before. */
export interface TieChange {
  readonly kinds: readonly TieChangeKind[];
  /** As known last; for a lost one as known before. */
  readonly tie: Tie;
  /** Its state on the day asked about, as known before and after; null where it was not held, or had not begun. */
  readonly before: TieState | null;
  readonly after: TieState | null;
}

/** The ties held otherwise after than before, as they stood on one day, sorted by id. Nothing is said of the unchanged. */
export function tieChanges(before: readonly Tie[], after: readonly Tie[], day: string): readonly TieChange[] {
  const earlier = new Map(before.map((tie) => [tie.id, tie]));
  const later = new Map(after.map((tie) => [tie.id, tie]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return ids.flatMap((id) => {
    const change = changeOf(earlier.get(id), later.get(id), day);
    return change === null ? [] : [change];
  });
}

function changeOf(was: Tie | undefined, is: Tie | undefined, day: string): TieChange | null {
  const tie = (is ?? was)!;
  const before = was ? stateAt(was, day) : null;
  const after = is ? stateAt(is, day) : null;
  const kinds: TieChangeKind[] = [];
  if (!was) kinds.push('new');
  else if (!is) kinds.push('lost');
  else {
    if (before?.stage !== after?.stage || before?.certainty !== after?.certainty)
      kinds.push(after?.stage === 'ended' && before?.stage !== 'ended' ? 'ended' : 'stage');
    if (was.reviewed !== is.reviewed) kinds.push(is.reviewed ? 'reviewed' : 'unreviewed');
  }
  return kinds.length === 0 ? null : { kinds, tie, before, after };
}
