/** What a ledger gives of outlets: their names, how much is held of each, and how people graded them (by `Ledger.judge`, act `grade`). */
import type { Judgement } from '../../model/evidence.ts';
import type { OutletNames } from '../../ties/sources/outlet-names.ts';
import type { OutletKey } from '../../ties/sources/outlets.ts';

/** How much is held of one outlet. */
export interface OutletCounts {
  /** The name by which it goes. */
  readonly outlet: OutletKey;
  /** Its names as printed, the one that most documents have first, and its sites. */
  readonly names: readonly string[];
  readonly documents: number;
  /** Documents that share no wording with one that was there before. */
  readonly independent: number;
  readonly claims: number;
  readonly facts: number;
}

export interface Outlets {
  /** All outlets that something is held of, those with most documents first; of the one given, at most one. */
  list(knownAt?: string, outlet?: OutletKey): Promise<readonly OutletCounts[]>;
  /** The judgements on outlets by the name that each goes by, undone ones and undos included, in the order they were made. */
  judgements(knownAt?: string): Promise<ReadonlyMap<OutletKey, readonly Judgement[]>>;
  /** By what names outlets go. */
  names(knownAt?: string): Promise<OutletNames>;
}
