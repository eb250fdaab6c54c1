/** What stands behind an id: the ids that begin so, and each record in a few facts, to be put into words. */

/** The kinds of records that have ids. */
export const recordKinds = [
  'document',
  'claim',
  'fact',
  'tie',
  'judgement',
  'event',
  'coding',
  'collection',
  'item',
  'forecast',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A record in a few facts; what does not go with its kind is null. */
export interface RecordSummary {
  readonly id: string;
  readonly kind: RecordKind;
  /** A document's title, the name of a collection, a tie's named body. */
  readonly title: string | null;
  /** A claim's quote, the statement of a fact or an event, a note. */
  readonly text: string | null;
  /** Of a claim, fact or tie. */
  readonly type: string | null;
  readonly parties: readonly string[];
  /** A claim's document, what a judgement or an item is on. */
  readonly of: string | null;
}

export interface Records {
  /** Ids of any record that begin with a prefix (`tie_3f`), in order, at most `limit`. */
  beginning(prefix: string, limit: number): Promise<readonly string[]>;
  /** What some ids mean; what is not there is missing. */
  summaries(ids: readonly string[]): Promise<ReadonlyMap<string, RecordSummary>>;
}
