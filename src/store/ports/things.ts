/** What a ledger says of the things it holds: which ids begin so, and each thing in a few facts, to be told in words. */

/** The kinds of things that have ids. */
export type HeldKind =
  | 'document'
  | 'claim'
  | 'fact'
  | 'tie'
  | 'judgement'
  | 'event'
  | 'coding'
  | 'collection'
  | 'note'
  | 'forecast'
  | 'scenario';

/** A thing held; what does not go with its kind is null. */
export interface HeldThing {
  readonly id: string;
  readonly kind: HeldKind;
  /** A document's title, the name of a collection or a scenario, a tie's named body. */
  readonly title: string | null;
  /** A claim's quote, the statement of a fact or an event, a note. */
  readonly text: string | null;
  /** Of a claim, fact or tie. */
  readonly type: string | null;
  readonly parties: readonly string[];
  /** A claim's document, what a judgement or a note is on. */
  readonly of: string | null;
}

export interface Things {
  /** Ids of anything held that begin with a prefix (`tie_3f`), in order, at most `limit`. */
  beginning(prefix: string, limit: number): Promise<readonly string[]>;
  /** What some ids mean; what is not held is missing. */
  held(ids: readonly string[]): Promise<ReadonlyMap<string, HeldThing>>;
}
