/** Who does it and when: passed in, never taken from a clock of the ledger's own. */
export interface Stamp {
  readonly by: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}
