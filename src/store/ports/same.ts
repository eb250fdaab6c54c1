/** What a ledger gives of things that may be one: the queue of candidates, and what is known of each side. */
import type { SameCandidate, SameKind, SameState } from '../../ties/same/candidate.ts';
import type { NameProfile } from '../../ties/same/profile.ts';

/** A candidate in the queue. */
export interface StoredCandidate extends SameCandidate {
  /** What each side is called: a name, a title, a quote. */
  readonly labels: readonly [string, string];
  readonly state: SameState;
  /** True where it was decided and has come back, because there is a reason of a new kind. */
  readonly reopened: boolean;
}

/** Which candidates, best first. */
export interface SameQuery {
  readonly states: readonly SameState[];
  /** All by default. */
  readonly kinds?: readonly SameKind[];
  readonly limit: number;
  /** Candidates after this one in the list's order. */
  readonly after?: string;
}

/** How many candidates of each kind nobody has decided, and how many of those are sure; counted up to a thousand. */
export interface SameCount {
  readonly kind: SameKind;
  readonly open: number;
  readonly sure: number;
}

/** What a refresh did. */
export interface SameRefreshed {
  /** Documents and facts that were looked at. */
  readonly looked: number;
  /** Candidates found or found anew. */
  readonly candidates: number;
}

/** What a refresh needs from outside. */
export interface SameRefresh {
  /** The place of the gazetteer that a town's reference means; null where it knows none. */
  readonly placeOf: (town: string) => string | null;
  /** Forgets what was found and looks at everything; decisions stand. */
  readonly everything?: boolean;
  /** At most so many documents; all that wait by default. */
  readonly limit?: number;
}

/** The queue of things that may be one. Derived from records and judgements, and found anew at any time. */
export interface SameQueue {
  candidates(query: SameQuery): Promise<readonly StoredCandidate[]>;
  /** Those whose id begins so, in order, at most `limit`. */
  candidatesNamed(prefix: string, limit: number): Promise<readonly StoredCandidate[]>;
  counts(): Promise<readonly SameCount[]>;
  /** How many documents came in or were read anew since the last refresh; counted up to a thousand. */
  waiting(): Promise<number>;
  profiles(refs: readonly string[]): Promise<readonly NameProfile[]>;
  refresh(how: SameRefresh): Promise<SameRefreshed>;
}
