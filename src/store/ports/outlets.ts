/** What a ledger gives of outlets: how much is held of each, and how people graded them (by `Ledger.judge`, act `grade`). */
import type { Judgement } from '../../model/evidence.ts';
import type { OutletKey } from '../../ties/sources/outlets.ts';

/** How much is held of one outlet. */
export interface OutletCounts {
  readonly outlet: OutletKey;
  readonly documents: number;
  /** Documents that share no wording with one that was there before. */
  readonly independent: number;
  readonly claims: number;
  readonly facts: number;
}

export interface Outlets {
  /** All outlets that something is held of, those with most documents first; of the one given, at most one. */
  list(knownAt?: string, outlet?: OutletKey): Promise<readonly OutletCounts[]>;
  /** The judgements on outlets, undone ones and undos included, in the order they were made. */
  judgements(knownAt?: string): Promise<ReadonlyMap<OutletKey, readonly Judgement[]>>;
  /** What the mastheads of some documents say they are of. */
  named(documents: readonly string[], knownAt?: string): Promise<ReadonlyMap<string, readonly OutletKey[]>>;
}
