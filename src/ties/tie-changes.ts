/** What became of the ties between two days of knowledge: new, lost, another stage, ended, reviewed or no longer so. */
import { isEnded } from '../model/stages.ts';
import type { TieState } from '../model/tie.ts';
import type { StatedTie, TieSummary } from './tie-summary.ts';

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
  const tell = (was: StatedTie | undefined, is: StatedTie | undefined): void => {
    const kinds = changeKinds(compared(was), compared(is));
    if (kinds.length === 0) return;
    changes.push({ kinds, tie: (is ?? was)!.tie, before: was?.state ?? null, after: is?.state ?? null });
  };
  for (const is of after) {
    tell(earlier.get(is.tie.id), is);
    earlier.delete(is.tie.id);
  }
  for (const was of earlier.values()) tell(was, undefined);
  return changes;
}

/** What a change is told by. */
export interface ComparedTie {
  readonly state: TieState;
  readonly reviewed: boolean;
}

const compared = (stated: StatedTie | undefined): ComparedTie | null =>
  stated === undefined || stated.state === null ? null : { state: stated.state, reviewed: stated.tie.reviewed };

/** What became of a tie; null where it was not held, or is not. */
export function changeKinds(was: ComparedTie | null, is: ComparedTie | null): readonly TieChangeKind[] {
  if (was === null || is === null) return was === is ? [] : [was === null ? 'new' : 'lost'];
  const [before, after] = [was.state, is.state];
  const kinds: TieChangeKind[] = [];
  if (before.stage !== after.stage || before.certainty !== after.certainty)
    kinds.push(isEnded(after.stage) && !isEnded(before.stage) ? 'ended' : 'stage');
  if (was.reviewed !== is.reviewed) kinds.push(is.reviewed ? 'reviewed' : 'unreviewed');
  return kinds;
}
