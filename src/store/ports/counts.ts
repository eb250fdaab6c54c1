/** How much is held. */

/** Records and ties by kind. */
export interface Counts {
  readonly documents: number;
  readonly claims: number;
  readonly readings: number;
  readonly facts: number;
  readonly caseEvents: number;
  readonly judgements: number;
  readonly ties: number;
}
