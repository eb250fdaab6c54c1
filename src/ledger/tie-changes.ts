/** What became of the ties between two days of knowledge: new, lost, another stage, ended, reviewed or no longer so. */
import type { TieState } from '../model/tie.ts';
import type { StatedTie } from './tie-lists-port.ts';
import type { TieSummary } from './tie-summary.ts';

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
  readonly tie: TieSummary;
  /** Its state on the day asked about, as known before and after; null where it was not held, or had not begun. */
  readonly before: TieState | null;
  readonly after: TieState | null;
}

/** The ties held otherwise after than before, as they stood on one day, in no order. Nothing is said of the unchanged. */
export function tieChanges(before: readonly StatedTie[], after: readonly StatedTie[]): readonly TieChange[] {
  const earlier = new Map(before.map((stated) => [stated.tie.id, stated]));
  const changes: TieChange[] = [];
  for (const is of after) {
    const was = earlier.get(is.tie.id);
    earlier.delete(is.tie.id);
    // The same version: nothing came in that bears on it.
    if (was?.tie === is.tie) continue;
    changes.push(...changesOf(was, is));
  }
  for (const was of earlier.values()) changes.push(...changesOf(was, undefined));
  return changes;
}

function changesOf(was: StatedTie | undefined, is: StatedTie | undefined): readonly TieChange[] {
  const { tie } = (is ?? was)!;
  const [before, after] = [was?.state ?? null, is?.state ?? null];
  const kinds: TieChangeKind[] = [];
  if (!was) kinds.push('new');
  else if (!is) kinds.push('lost');
  else {
    if (before?.stage !== after?.stage || before?.certainty !== after?.certainty)
      kinds.push(after?.stage === 'ended' && before?.stage !== 'ended' ? 'ended' : 'stage');
    if (was.tie.reviewed !== is.tie.reviewed) kinds.push(is.tie.reviewed ? 'reviewed' : 'unreviewed');
  }
  return kinds.length === 0 ? [] : [{ kinds, tie, before, after }];
}
